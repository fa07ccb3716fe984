// The choices that narrow a search: a box for each value of each facet, in the fold that the page has for them.
// Takes the fold, what to do when a box is ticked, the facets of a handbook, what is chosen and how many documents each
// value has. Must not search, nor remember what is chosen: the page does.
'use strict';

(() => {
  const { make } = shirubeSearch.elements;

  /** `choose` gets a key, a value and whether it is wanted; `say` makes a sentence of its name and a number. */
  shirubeSearch.facets = (fold, say, choose) => {
    const title = fold.querySelector('span');
    const clearing = fold.querySelector('button');
    const rows = []; // { row, box, count, key, value }

    const rowOf = (key, [value, text]) => {
      const box = make('input', { type: 'checkbox' });
      const count = make('span', { class: 'count' });
      const row = make('label', {}, box, make('span', {}, text), count);
      box.addEventListener('change', () => choose(key, value, box.checked));
      rows.push({ row, box, count, key, value });
      return row;
    };

    const groupOf = ({ key, label, values }, at) => {
      const boxes = make('div', { role: 'group', 'aria-label': label }, ...values.map((value) => rowOf(key, value)));
      const group = make('details', { class: 'facet', 'data-key': key }, make('summary', {}, make('span', {}, label)), boxes);
      group.open = at < 2;
      return group;
    };

    return {
      build: (facets) => clearing.before(...facets.map(groupOf)),

      /** `counts` is null while they are not known; `chosen` may have what this handbook does not know. */
      show(chosen, counts) {
        for (const { row, box, count, key, value } of rows) {
          const sum = counts && (counts[key]?.[value] ?? 0);
          box.checked = (chosen[key] ?? []).includes(value);
          count.textContent = counts ? `${sum}件` : '';
          row.hidden = sum === 0 && !box.checked;
        }
        const number = Object.values(chosen).flat().length;
        for (const group of fold.querySelectorAll('.facet')) group.hidden = !group.querySelector('label:not([hidden])');
        title.textContent = say(number > 0 ? 'chosen' : 'choose', number);
        clearing.hidden = number === 0;
        fold.hidden = number === 0 && !fold.querySelector('.facet:not([hidden])');
      },
    };
  };
})();
