// What the contribution form makes its page with.
// Takes names, attributes, children, and the sentences that the page holds; gives elements, and fields with their label,
// help and message.
// Must make text of every string: nothing that was typed or imported becomes markup. Must hold no sentence of its own.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(key, '');
      else if (value !== false && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };

  const button = (text, act, attributes = {}) => {
    const element = make('button', { type: 'button', ...attributes }, text);
    element.addEventListener('click', act);
    return element;
  };

  /** The sentences of the page by their names; {0} and {1} stand for what is filled in. */
  const wordsOf = (page) => {
    const all = new Map([...page.querySelectorAll('[data-word]')].map((one) => [one.dataset.word, one.textContent]));
    return (name, ...args) => (all.get(name) ?? name).replace(/\{(\d)\}/g, (_, i) => String(args[Number(i)] ?? ''));
  };

  const onlyAloud = (text) => make('span', { class: 'visually-hidden' }, text);
  const idOf = (path) => `at-${path.replace(/[^A-Za-z0-9_-]/g, '-')}`;

  /** The controls of a form by their paths, so that messages find their way. */
  class Registry {
    constructor() { this.fields = new Map(); }

    add(path, field) { this.fields.set(path, field); }

    /** Forgets all below a path, before they are made anew. */
    forget(prefix) {
      for (const path of [...this.fields.keys()]) if (path.startsWith(`${prefix}/`)) this.fields.delete(path);
    }

    /** The field of a path, or of the nearest above it. */
    find(path) {
      for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
        if (this.fields.has(at)) return [at, this.fields.get(at)];
      }
      return [null, null];
    }
  }

  const helpOf = (id, { help, example }, words) => {
    if (!help && !example) return null;
    const lines = [...(help ? help.split('\n') : []), ...(example ? [words('example', example)] : [])];
    return make('p', { class: 'field-help', id: `${id}-help` }, ...lines.flatMap((line, i) => (i > 0 ? [make('br'), line] : [line])));
  };

  const labelParts = ({ label, required }, words) => [label, required ? make('span', { class: 'required' }, words('required')) : null];

  const describe = (control, ids) => {
    const all = ids.filter(Boolean).join(' ');
    if (all) control.setAttribute('aria-describedby', all);
  };

  /** One control with its label, help and message; `more` stands below the control. */
  const field = (view, path, about, control, ...more) => {
    const id = idOf(path);
    control.id = id;
    const help = helpOf(id, about, view.words);
    const message = make('p', { class: 'field-message', id: `${id}-message`, hidden: true });
    describe(control, [help?.id, ...more.filter(Boolean).map((one) => one.id), message.id]);
    const box = make('div', { class: 'field' }, make('label', { for: id }, ...labelParts(about, view.words)), help, control, ...more, message);
    view.registry.add(path, { control, message, label: about.label, invalid: control });
    control.addEventListener('change', () => view.touched(path));
    return box;
  };

  /** Several controls under one legend; its message stands at the end. */
  const group = (view, path, about, ...children) => {
    const id = idOf(path);
    const help = helpOf(id, about, view.words);
    const message = make('p', { class: 'field-message', id: `${id}-message`, hidden: true });
    const box = make('fieldset', { class: 'field field-group', id, tabindex: '-1' }, make('legend', {}, ...labelParts(about, view.words)), help, ...children, message);
    describe(box, [help?.id, message.id]);
    view.registry.add(path, { control: box, message, label: about.label, invalid: null });
    return box;
  };

  Object.assign(api, { elements: { make, button, wordsOf, onlyAloud, idOf, Registry, field, group } });
})();
