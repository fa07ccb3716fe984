// The search box of every page.
// The key / leads into it, unless the reader types or has turned that off (on search.html); and what the search needs
// first is loaded when the box is entered.
// Must not be needed: the box is a form.
'use strict';

(() => {
  const box = document.querySelector('[role="search"] input');

  const keyIsOff = () => {
    try {
      return localStorage.getItem('shirube-search-key') === 'off';
    } catch {
      return true;
    }
  };

  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || keyIsOff()) return;
    if (event.target.closest?.('input:not([type="checkbox"]), textarea, select')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  if (document.getElementById('search')) return; // that page loads what it needs by itself
  box.addEventListener('focus', () => {
    globalThis.shirubeSearch ??= { root() {} };
    const script = document.createElement('script');
    script.src = box.form.action.replace(/search\.html$/, 'search/root.js');
    document.body.append(script);
  }, { once: true });
})();
