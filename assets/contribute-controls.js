// Controls for the values of fields.
// Takes a field, where its value is kept (`at` with `get` and `set`), and the view; gives elements.
// Must put what is typed into the document at once, and must not judge it: contribute-checks.js does.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const { make, field: fieldBox, group } = api.elements;

  const oneLine = (text) => text.replace(/[\r\n]+/g, ' ');
  const linesIn = (text) => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

  const bind = (view, control, read, set) => {
    control.addEventListener('input', () => {
      set(read(control.value));
      view.changed();
    });
    return control;
  };

  /** A text of one line, which may be long: it grows instead of running out of sight. */
  const line = (view, path, about, { get, set }, ...more) => {
    const control = bind(view, make('textarea', { rows: 1, class: 'line', spellcheck: 'false' }), oneLine, set);
    control.value = get();
    control.addEventListener('keydown', (event) => { if (event.key === 'Enter' && !event.isComposing) event.preventDefault(); });
    control.addEventListener('change', () => { control.value = oneLine(control.value); });
    return fieldBox(view, path, about, control, ...more);
  };

  const text = (view, path, about, { get, set }, rows = 6) => {
    const control = bind(view, make('textarea', { rows, class: 'text', spellcheck: 'false' }), (typed) => typed, set);
    control.value = get();
    return fieldBox(view, path, about, control);
  };

  /** What is understood of a date, below it: said when the reader leaves it, and shown at once. */
  const readingLine = (view, path) => {
    const element = make('output', { class: 'date-reading', id: `${api.elements.idOf(path)}-reading` });
    const show = (typed) => {
      const said = linesIn(typed).map((one) => {
        const reading = api.readPeriod(one);
        if (reading.problem) return view.words('reading-none', one);
        return view.words('reading', one, api.westernLabel(reading));
      });
      const sentence = said.join(' ');
      if (element.textContent !== sentence) element.textContent = sentence;
    };
    return { element, show };
  };

  const dated = (view, path, make_, get) => {
    const reading = readingLine(view, path);
    const box = make_(reading.element);
    const control = box.querySelector('textarea');
    let timer = 0;
    control.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => reading.show(control.value), 500);
    });
    control.addEventListener('change', () => reading.show(control.value));
    reading.show(get());
    return box;
  };

  const period = (view, path, about, at) => dated(view, path, (below) => line(view, path, about, at, below), at.get);

  /** A text a line for each of several values. */
  const lines = (view, path, about, { get, set }, ...more) => {
    const control = bind(view, make('textarea', { rows: 3, class: 'text', spellcheck: 'false' }), linesIn, set);
    control.value = get().join('\n');
    const help = [about.help, view.words('one-a-line')].filter(Boolean).join('\n');
    return fieldBox(view, path, { ...about, help }, control, ...more);
  };

  const periods = (view, path, about, at) => dated(view, path, (below) => lines(view, path, about, at, below), () => at.get().join('\n'));

  /** `options`: {key, label}; a value that is none of them can stay. */
  const select = (view, path, about, { get, set }, options) => {
    const there = options.some(({ key }) => key === get()) || get() === '';
    const all = [{ key: '', label: view.words('choose') }, ...options, ...(there ? [] : [{ key: get(), label: get() }])];
    const control = bind(view, make('select', {}, ...all.map(({ key, label }) => make('option', { value: key }, label))), (key) => key, set);
    control.value = get();
    return fieldBox(view, path, about, control);
  };

  const checks = (view, path, about, { get, set }, options) => {
    const all = [...options, ...get().filter((word) => !options.some(({ key }) => key === word)).map((word) => ({ key: word, label: word }))];
    const boxes = all.map(({ key, label }) => {
      const box = make('input', { type: 'checkbox', value: key });
      box.checked = get().includes(key);
      return make('label', { class: 'check' }, box, label);
    });
    const element = group(view, path, about, make('div', { class: 'checks' }, ...boxes));
    element.addEventListener('change', () => {
      set([...element.querySelectorAll('input:checked')].map(({ value }) => value));
      view.changed();
      view.touched(path);
    });
    return element;
  };

  const part = (at, key) => ({ get: () => at.get()[key], set: (value) => { at.get()[key] = value; } });

  const quantity = (view, path, about, at) => group(view, path, about, make('div', { class: 'field-row' },
    line(view, `${path}/value`, { label: view.words('amount', about.unit ?? ''), example: view.words('amount-example', about.unit ?? '') }, part(at, 'value')),
    period(view, `${path}/as_of`, { label: view.words('as-of'), required: about.as_of }, part(at, 'as_of'))));

  const source = (view, path, about, at) => group(view, path, about,
    select(view, `${path}/id`, { label: view.words('source-id'), help: view.words('source-help') }, part(at, 'id'), view.declared.sources),
    make('div', { class: 'field-row' },
      line(view, `${path}/section`, { label: view.words('source-section') }, part(at, 'section')),
      line(view, `${path}/page`, { label: view.words('source-page') }, part(at, 'page'))));

  const flag = (view, path, about, at) => select(view, path, about, at, [{ key: 'true', label: view.words('yes') }, { key: 'false', label: view.words('no') }]);

  const record = (view, path, about, at) => group(view, path, about, ...fields(view, path, about.fields, at.get().values), api.rows.restNote(view, at.get()));

  const BY_TYPE = {
    period: (view, path, about, at) => (about.many ? periods : period)(view, path, about, at),
    term: (view, path, about, at) => select(view, path, about, at, view.declared.vocabularies.get(about.vocabulary).terms),
    terms: (view, path, about, at) => checks(view, path, about, at, view.declared.vocabularies.get(about.vocabulary).terms),
    words: lines,
    places: lines,
    documents: lines,
    quantity,
    source,
    flag,
    record,
    place: (view, path, about, at) => api.placePicker(view, path, about, at),
    records: (view, path, about, at) => api.rows.records(view, path, about, at),
  };

  const control = (view, path, about, at) => (BY_TYPE[about.type] ?? line)(view, path, about, at);

  /** The controls of several fields, whose values `values` holds by their keys. */
  function fields(view, path, all, values) {
    return all.map((about) => control(view, `${path}/${about.key}`, about, {
      get: () => values[about.key],
      set: (value) => { values[about.key] = value; },
    }));
  }

  api.controls = { line, text, period, select, fields };
})();
