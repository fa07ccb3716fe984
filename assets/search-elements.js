// What the search page makes its elements with.
// Takes names, attributes, children, and texts with marks; gives elements.
// Must make text of every string: nothing that was typed or indexed becomes markup.
'use strict';

(() => {
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const button = (text, act) => {
    const element = make('button', { type: 'button' }, text);
    element.addEventListener('click', act);
    return element;
  };

  const marked = (pieces) => pieces.map(({ text, mark }) => (mark ? make('mark', {}, text) : text));

  shirubeSearch.elements = { make, button, marked };
})();
