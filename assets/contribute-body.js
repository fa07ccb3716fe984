// The body of a document as controls: the introduction and each section by its kind.
// Takes a section with its value; gives elements that write into it.
// Must show everything that a section holds, also what does not fit its kind: as Markdown, word for word.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const { make, group } = api.elements;
  const { line, text, period, select } = api.controls;

  const at = (object, key) => ({ get: () => object[key], set: (value) => { object[key] = value; } });
  const headOf = (section) => (section.kind === 'timeline' ? period : line);

  const rowOf = {
    groups: (view, section) => (path, row) => {
      const [head, items] = section.kind === 'timeline' ? [view.words('when'), view.words('events')] : [section.labels?.[0] ?? view.words('head'), section.labels?.[1] ?? view.words('items')];
      return [
        headOf(section)(view, `${path}/head`, { label: head }, at(row, 'head')),
        text(view, `${path}/items`, { label: items, help: view.words('items-help') }, at(row, 'items'), 3),
      ];
    },
    table: (view, section) => (path, row) => section.columns.map(({ key, label, help, type }) => {
      row[key] ??= '';
      const about = { label, help: [help, type === 'text' || type === undefined ? '' : view.words('cell-help')].filter(Boolean).join('\n') };
      return (type === 'period' ? period : line)(view, `${path}/${key}`, about, at(row, key));
    }),
    parts: (view, section) => (path, row) => {
      const words = view.declared.vocabularies.get(section.vocabulary);
      const heading = { label: view.words('subheading') };
      return [
        words ? select(view, `${path}/heading`, heading, at(row, 'heading'), words.terms.map((term) => ({ key: term.label, label: term.label })))
          : line(view, `${path}/heading`, heading, at(row, 'heading')),
        text(view, `${path}/text`, { label: view.words('part-text'), help: view.words('markdown-help') }, at(row, 'text')),
      ];
    },
  };

  const blankRow = {
    groups: () => ({ head: '', items: '' }),
    table: ({ columns }) => Object.fromEntries(columns.map(({ key }) => [key, ''])),
    parts: () => ({ heading: '', text: '' }),
  };

  const chart = (view, path, value) => {
    value.info ||= view.words('chart-kind');
    return [
      line(view, `${path}/info`, { label: view.words('chart-info'), help: view.words('chart-info-help') }, at(value, 'info')),
      text(view, `${path}/main`, { label: view.words('chart-text'), help: view.words('chart-help') }, at(value, 'main'), 14),
      make('details', { class: 'sample' }, make('summary', {}, view.words('chart-sample-label')), make('pre', {}, view.words('chart-sample'))),
    ];
  };

  const around = (view, path, value) => {
    const both = ['before', 'after'].map((side) => text(view, `${path}/${side}`, { label: view.words(side), help: view.words('markdown-help') }, at(value, side), 3));
    return make('details', { class: 'around', open: Boolean(value.before || value.after) }, make('summary', {}, view.words('around')), ...both);
  };

  const noun = { groups: 'noun-group', table: 'noun-row', parts: 'noun-part' };

  const mainOf = (view, path, section, value) => {
    const shape = api.shapeOf(section);
    const label = section.heading ?? view.words('section-text');
    if (shape === 'chart') return [...chart(view, path, value), around(view, path, value)];
    if (shape === 'prose') return [text(view, `${path}/main`, { label: view.words('section-text'), help: view.words('markdown-help') }, at(value, 'main'))];
    if (shape === 'list') return [text(view, `${path}/main`, { label: view.words('list-text'), help: view.words('items-help') }, at(value, 'main'), 5), around(view, path, value)];
    if (value.main.length === 0) value.main.push(blankRow[shape](section));
    const rows = api.rows.repeatable(view, `${path}/main`, { label, noun: view.words(noun[shape]) }, {
      list: () => value.main,
      blank: () => blankRow[shape](section),
      row: rowOf[shape](view, section),
    });
    return [rows, around(view, path, value)];
  };

  const free = (view, path, value, section) => [
    section.key ? make('p', { class: 'kept-note' }, view.words('free-section')) : null,
    text(view, `${path}/text`, { label: view.words('section-text'), help: view.words('markdown-help') }, at(value, 'text'), 10),
  ];

  /** One section; those of the form have their heading, others one that can be changed. */
  const sectionOf = (view, path, entry) => {
    const section = entry.section ?? { key: null, kind: 'prose', columns: [] };
    const own = !entry.section || section.keep_heading || section.many;
    const about = {
      label: section.marker ? `${section.marker} ${section.heading}` : section.heading ?? view.words('other-section'),
      required: section.required, help: section.help,
    };
    const example = section.example ? make('details', { class: 'sample' }, make('summary', {}, view.words('sample')), make('pre', {}, section.example)) : null;
    const heading = own ? line(view, `${path}/heading`, { label: view.words('heading'), help: entry.section ? view.words('heading-help') : '' }, at(entry, 'heading')) : null;
    return group(view, path, about, example, heading, ...(entry.value.free ? free(view, path, entry.value, section) : mainOf(view, path, section, entry.value)));
  };

  api.body = { sectionOf };
})();
