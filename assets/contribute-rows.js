// Rows that can be added, removed and moved: records, rows of tables, groups, parts.
// Takes a list of values and how one row looks; gives the rows with their buttons.
// Must leave the focus where one expects it, and say aloud what happened.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const { make, button, group, onlyAloud } = api.elements;
  const CONTROLS = 'input, select, textarea';

  /** `about`: label of the whole; `noun` of one row; `list()` the values; `blank()` a new one; `row(path, value)` its elements. */
  const repeatable = (view, path, about, { list, blank, row, note }) => {
    const rows = make('ol', { class: 'repeat-list' });
    const noun = about.noun ?? about.label;
    const add = button(view.words('add', noun), () => {
      list().push(blank());
      after(list().length - 1, CONTROLS, view.words('added', noun, list().length));
    }, { class: 'add' });

    const after = (at, target, sentence) => {
      draw();
      view.changed();
      (rows.children[at]?.querySelector(target) ?? rows.children[at]?.querySelector('button:not(:disabled)') ?? add).focus();
      view.announce(sentence);
    };
    const remove = (i) => {
      list().splice(i, 1);
      const left = list().length;
      after(Math.min(i, left - 1), '.remove', view.words('removed', noun, i + 1, left));
    };
    const move = (i, by) => {
      const [one] = list().splice(i, 1);
      list().splice(i + by, 0, one);
      const target = i + by === 0 ? '.down' : i + by === list().length - 1 ? '.up' : by < 0 ? '.up' : '.down';
      after(i + by, target, view.words('moved', noun, i + 1, i + by + 1));
    };
    const tools = (i) => {
      const which = onlyAloud(view.words('which', noun, i + 1));
      const tool = (name, act, disabled) => button(view.words(name), act, { class: name, disabled });
      const all = [tool('up', () => move(i, -1), i === 0), tool('down', () => move(i, 1), i === list().length - 1), tool('remove', () => remove(i), false)];
      for (const one of all) one.append(which.cloneNode(true));
      return make('div', { class: 'row-tools' }, ...all);
    };
    const draw = () => {
      view.registry.forget(path);
      rows.replaceChildren(...list().map((value, i) => make('li', {}, group(view, `${path}/${i}`, { label: view.words('which', noun, i + 1) },
        ...row(`${path}/${i}`, value), note?.(value) ?? null, tools(i)))));
      view.judge();
    };
    draw();
    return make('div', { class: 'repeat' }, rows, add);
  };

  /** What a record holds that its fields do not: kept, and shown. */
  const restNote = (view, { rest }) => {
    const keys = Object.keys(rest);
    return keys.length > 0 ? make('p', { class: 'kept-note' }, view.words('rest', keys.join('、'))) : null;
  };

  const records = (view, path, about, at) => group(view, path, about, repeatable(view, path, about, {
    list: at.get,
    blank: () => ({ values: api.blank(about.fields), rest: {} }),
    row: (own, record) => api.controls.fields(view, own, about.fields, record.values),
    note: (record) => restNote(view, record),
  }));

  api.rows = { repeatable, records, restNote };
})();
