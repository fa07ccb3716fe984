// The page of a form: fills in a document, keeps it as a draft, says what is left to do.
// Takes the page and what contribute/forms.js says; loads the source of a document that is to be renewed (#folder/slug).
// Must not be needed: without it the page lists what to write. Must not send anything anywhere.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const { make, button, wordsOf, field, group, idOf, Registry } = api.elements;
  const WAIT = 400; // milliseconds after the last key
  const LARGEST = 2 * 1024 * 1024; // as source/read_sources.h

  const page = document.getElementById('contribute');
  const words = wordsOf(page);
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const { schema, rules, patterns, mail, newFile, handbook } = globalThis.shirubeForms;
  const declared = { ...api.declare(schema), patterns, places: null };
  const documents = api.documents(declared);
  const check = api.checker(declared, rules);
  const form = declared.forms.get(page.dataset.form);

  // --- drafts ---

  const origin = () => (/^#[a-z0-9-]+\/[a-z0-9-]+$/.test(location.hash) ? location.hash.slice(1) : '');
  const draftKey = () => `shirube-draft/${handbook}/${form.form}/${origin()}`;
  const store = {
    get: () => { try { return JSON.parse(localStorage.getItem(draftKey())); } catch { return null; } },
    set: (draft) => { try { localStorage.setItem(draftKey(), JSON.stringify(draft)); return true; } catch { return false; } },
    drop: () => { try { localStorage.removeItem(draftKey()); } catch { /* there is none */ } },
  };
  const readable = (draft) => (draft && typeof draft.text === 'string' && typeof draft.slug === 'string' ? draft : null);

  // --- the view ---

  let timer = 0;
  let touched = new Set();
  let findings = [];
  const view = {
    words,
    declared,
    registry: new Registry(),
    document: documents.blankDocument(form),
    text: () => documents.writeDocument(view.document),
    announce: (sentence) => { part('announcer').textContent = sentence; },
    leftOver: () => findings.filter(({ severity }) => severity === 'error').length,
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        judge();
        keep();
      }, WAIT);
    },
    touched: (path) => {
      touched.add(path);
      judge();
    },
    judge: () => judge(),
  };
  const results = api.results.equip(page, view, { mail, newFile });

  const keep = () => {
    const stored = store.set({ text: view.text(), slug: view.document.slug });
    part('draft-status').textContent = words(stored ? 'draft-kept' : 'draft-refused');
    part('draft-clear').hidden = !stored;
  };

  // --- messages ---

  const sentence = ({ severity, text, hint }) => `${words(severity)}：${text}${hint ? `。${hint}` : ''}`;

  const showMessages = () => {
    for (const [path, { message, invalid }] of view.registry.fields) {
      const own = findings.filter((one) => one.owner === path && (touched.has(path) || touched.has('*')));
      message.replaceChildren(...own.map((one) => make('span', { class: `said said-${one.severity}` }, sentence(one))));
      message.hidden = own.length === 0;
      if (own.some(({ severity }) => severity === 'error')) invalid?.setAttribute('aria-invalid', 'true');
      else invalid?.removeAttribute('aria-invalid');
    }
  };

  const reveal = (control) => {
    for (let at = control.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    const target = control.matches('input, select, textarea') ? control : control.querySelector('input, select, textarea') ?? control;
    target.focus();
    target.scrollIntoView({ block: 'center' });
  };

  const trailOf = (path) => {
    const names = [];
    for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
      const own = view.registry.fields.get(at);
      if (own) names.unshift(own.label);
    }
    return names.join('／');
  };

  const showSummary = () => {
    const count = (severity) => findings.filter((one) => one.severity === severity).length;
    part('count').textContent = findings.length === 0 ? words('nothing-left') : words('left', count('error'), count('warning'), count('info'));
    part('findings').replaceChildren(...findings.map((one) => {
      const target = view.registry.fields.get(one.owner)?.control;
      const link = make('a', { href: `#${target?.id ?? 'contribute'}` }, `${trailOf(one.owner)}：${one.text}`);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        touched.add('*');
        showMessages();
        if (target) reveal(target);
      });
      return make('li', { class: `said-${one.severity}` }, make('span', { class: 'severity' }, words(one.severity)), link);
    }));
  };

  const ORDER = ['error', 'warning', 'info'];
  let drawn = false;
  function judge() {
    if (!drawn) return;
    const stays = (one) => ORDER.includes(one.severity);
    findings = check(view.document).filter(stays).map((one) => ({ ...one, owner: view.registry.find(one.path)[0] ?? 'slug' }))
      .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    if (!view.document.slug) findings.push({ path: 'slug', owner: 'slug', severity: 'warning', text: words('slug-missing'), hint: '' });
    showMessages();
    showSummary();
    results.refresh();
    if (part('preview').open) showPreview();
  }

  // --- the preview: of the text that the file will have ---

  function showPreview() {
    const body = view.text().replace(/^---\n[\s\S]*?\n---\n/, '');
    const { title = '', summary = '' } = view.document.values;
    part('preview-body').replaceChildren(
      make('p', { class: 'preview-title' }, title || words('no-title')),
      ...(summary ? [make('p', {}, summary)] : []),
      ...api.preview.elementsOf(body, { make, callouts: declared.vocabularies.get(declared.callouts), firstLevel: 3 }),
    );
  }

  // --- the form itself ---

  const keptBox = () => {
    const { kept } = view.document;
    if (kept.length === 0) return null;
    const all = kept.map((one) => {
      const path = `kept/${one.key}`;
      const remove = button(words('drop-kept', one.key), () => {
        kept.splice(kept.indexOf(one), 1);
        draw();
        view.announce(words('dropped', one.key));
        part('form').querySelector('input, textarea, select').focus();
      });
      return group(view, path, { label: one.key }, make('pre', {}, one.text), remove);
    });
    return make('section', { class: 'kept' }, make('h2', {}, words('kept-title')), make('p', {}, words('kept-help')), ...all);
  };

  const unfolded = new Set(); // what was opened stays open when the form is drawn anew
  const isFilled = (one) => !api.isEmptyValue(view.document.values[one.key]);
  const EDITORS = new Set(['aliases', 'change_note', 'privacy']); // config/built_in_fields.h

  const fieldsBox = (title, help, all, { folded }) => {
    if (all.length === 0) return null;
    const controls = api.controls.fields(view, 'field', all, view.document.values);
    if (!folded) return make('section', {}, make('h2', {}, words(title)), make('p', { class: 'group-lead' }, words(help)), ...controls);
    const fold = make('details', { class: 'fold', open: unfolded.has(title) || all.some(isFilled) }, make('summary', {}, words(title)), make('p', { class: 'group-lead' }, words(help)), ...controls);
    fold.addEventListener('toggle', () => { if (fold.open) unfolded.add(title); });
    return fold;
  };

  const nameBox = () => {
    const at = { get: () => view.document.slug, set: (slug) => { view.document.slug = slug.trim(); } };
    const about = { label: words('slug'), required: true, help: words('slug-help', form.folder) };
    return make('section', {}, make('h2', {}, words('name-title')), api.controls.line(view, 'slug', about, at));
  };

  const bodyBox = () => {
    const { entries } = view.document;
    const intro = { get: () => view.document.intro, set: (text) => { view.document.intro = text; } };
    const hasIntro = form.intro !== 'none' || view.document.intro;
    const more = button(words('add-section'), () => {
      entries.push(api.blankEntry(null));
      draw();
      reveal(view.registry.fields.get(`section/${entries.length - 1}`).control);
    }, { class: 'add' });
    const many = form.sections.filter((one) => one.many).map((one) => button(words('add-many', one.heading), () => {
      const last = entries.map(({ section }) => section).lastIndexOf(one);
      entries.splice(last + 1, 0, api.blankEntry(one));
      draw();
      reveal(view.registry.fields.get(`section/${last + 1}`).control);
    }, { class: 'add' }));
    return make('section', { class: 'contribute-body' }, make('h2', {}, words('body-title')), make('p', { class: 'group-lead' }, words('body-help')),
      hasIntro ? api.controls.text(view, 'intro', { label: words('intro'), required: form.intro === 'required', help: words('intro-help') }, intro) : null,
      ...entries.map((entry, i) => api.body.sectionOf(view, `section/${i}`, entry)), ...many, form.free_sections ? more : null);
  };

  function draw() {
    drawn = false;
    view.registry = new Registry();
    const { fields } = form;
    const required = fields.filter((one) => one.required);
    const optional = fields.filter((one) => !one.required && !EDITORS.has(one.key));
    const editors = fields.filter((one) => !one.required && EDITORS.has(one.key));
    part('form').replaceChildren(...[
      nameBox(),
      fieldsBox('required-title', 'required-help', required, { folded: false }),
      fieldsBox('optional-title', 'optional-help', optional, { folded: true }),
      bodyBox(),
      fieldsBox('editors-title', 'editors-help', editors, { folded: true }),
      keptBox(),
    ].filter(Boolean));
    drawn = true;
    judge();
  }

  const show = (next) => {
    view.document = next;
    touched = new Set(next.read ? ['*'] : []);
    draw();
  };

  // --- importing ---

  const say = (name, ...args) => { part('import-status').textContent = words(name, ...args); };

  const take = (text, { folder, slug }) => {
    const next = documents.readDocument(text, { folder, slug });
    if (next.problem) return say(`import-${next.problem}`);
    if (next.form !== form) return say('import-other', next.form.label);
    show(next);
    return say('imported', next.values.title || slug);
  };

  const takeFile = async (file) => {
    if (!file) return;
    if (file.size > LARGEST) return say('import-large');
    const text = new TextDecoder('utf-8', { fatal: true });
    try {
      take(text.decode(await file.arrayBuffer()), { folder: form.folder, slug: file.name.replace(/\.[^.]*$/, '') });
      keep();
    } catch {
      say('import-unreadable');
    }
  };

  const loadSource = (address) => new Promise((done) => {
    globalThis.shirubeSource = done;
    const script = make('script', { src: `sources/${address}.js` });
    script.addEventListener('error', () => done(null));
    document.head.append(script);
  });

  const renew = async () => {
    const [folder, slug] = origin().split('/');
    const source = await loadSource(origin());
    if (!source) return say('import-missing', origin());
    take(source.text, { folder, slug });
    return source.trimmed ? say('imported-trimmed', view.document.values.title || slug) : undefined;
  };

  const start = () => {
    const draft = readable(store.get());
    const restored = draft && documents.readDocument(draft.text, { folder: form.folder, slug: draft.slug });
    show(restored && !restored.problem && restored.form === form ? restored : documents.blankDocument(form));
    if (restored && !restored.problem) {
      part('draft-status').textContent = words('draft-found');
      part('draft-clear').hidden = false;
      touched = new Set();
    } else if (origin()) {
      renew();
    }
  };

  part('draft-clear').addEventListener('click', () => {
    clearTimeout(timer);
    store.drop();
    show(documents.blankDocument(form));
    part('draft-clear').hidden = true;
    part('draft-status').textContent = words('draft-cleared');
    if (origin()) renew();
    part('draft-status').focus();
  });
  part('import').addEventListener('change', (event) => takeFile(event.target.files[0]));
  part('ask').addEventListener('click', () => {
    touched.add('*');
    judge();
    part('count').focus();
  });
  part('preview').addEventListener('toggle', () => { if (part('preview').open) showPreview(); });
  part('form').addEventListener('submit', (event) => event.preventDefault()); // Enter in a checkbox
  addEventListener('hashchange', () => {
    clearTimeout(timer);
    start();
  });

  for (const one of page.querySelectorAll('[data-scripted]')) one.hidden = false;
  for (const one of page.querySelectorAll('[data-unscripted]')) one.hidden = true;
  start();
})();
