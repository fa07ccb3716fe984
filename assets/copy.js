// Copying a citation, on the pages of documents.
// Takes the citations that the page holds; gives each a button that copies its text, and says aloud that it did. Where
// nothing may be copied by a script, the text is selected for the reader to copy. The sentences stand in the page.
// Must not be needed: the texts can be read and selected without it.
'use strict';

(() => {
  const select = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  // Old browsers, and pages without a secure origin, have no clipboard but that of the selection.
  const copySelected = (text) => {
    select(text);
    return document.execCommand('copy');
  };

  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  const equip = (format, { copied: done, selected }) => {
    const button = format.querySelector('.copy');
    const status = format.querySelector('.copy-status');
    const text = format.querySelector('code');
    button.hidden = false;
    button.addEventListener('click', async () => {
      for (const other of document.querySelectorAll('.copy-status')) other.textContent = '';
      const sentence = await copied(text) ? done : selected;
      // In a later turn, so that the same sentence is a change again and is read out again.
      setTimeout(() => { status.textContent = sentence; });
    });
  };

  for (const box of document.querySelectorAll('.citation')) {
    for (const format of box.querySelectorAll('.citation-format')) equip(format, box.dataset);
  }
})();
