// What `shirube check` would say about a document that is being filled in, as far as one document can tell.
// Takes what a handbook declares with the words of its rules, and a document; gives findings {path, rule, severity, text,
// hint}: `path` names the control by which the message belongs (`field/title`, `section/3/main/0/head`).
// Must not touch a page, and must not put words together: they are those of base/rules.cpp.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const WEB_ADDRESS = /^https?:\/\/[^ "'<>\\]+$/;

  const checker = (declared, rules) => {
    const { vocabularies, sources } = declared;
    const slips = api.slipFinder(declared.patterns);
    const states = vocabularies.get(declared.states);
    const callouts = vocabularies.get(declared.callouts);
    const known = (vocabulary) => vocabulary.terms.map(({ label }) => label).join('・');

    return (document) => {
      const { places } = declared; // which are loaded late
      const findings = [];
      const add = (path, rule, args = []) => {
        const words = rules[rule];
        if (!words || words.severity === 'off') return;
        const filled = (text) => text.replace(/\{(\d)\}/g, (_, i) => args[Number(i)] ?? '');
        findings.push({ path, rule, severity: words.severity, text: filled(words.message), hint: filled(words.hint) });
      };

      // --- values ---

      const checkText = (path, text, where = 'text') => {
        const odd = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/.exec(text);
        if (odd) add(path, 'control-character', [`U+${odd[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`]);
        for (const { rule, args } of slips(text, where)) add(path, rule, args);
      };

      const checkPeriod = (path, text) => {
        if (!text.trim()) return;
        const reading = api.readPeriod(text);
        if (reading.problem) add(path, `${reading.problem}-date`, [text]);
        else if (reading.beyondEra) add(path, 'era-beyond-end', [text, api.westernLabel(reading)]);
      };

      const checkTerm = (path, field, word) => {
        const vocabulary = vocabularies.get(field.vocabulary);
        if (word && !vocabulary.find(word)) add(path, 'unknown-term', [word, vocabulary.label, known(vocabulary)]);
      };

      const checkQuantity = (path, field, { value, as_of: asOf }) => {
        if (!value.trim()) return;
        if (!api.readQuantity(value)) add(`${path}/value`, 'unreadable-quantity', [value]);
        if (!asOf.trim() && field.as_of) add(`${path}/as_of`, 'missing-as-of', [field.key]);
        checkPeriod(`${path}/as_of`, asOf);
      };

      const checkPlace = (path, id) => {
        if (id && places && !places.has(id)) add(path, 'unknown-place', [id]);
      };

      const checkSource = (path, { id }) => {
        if (id && !sources.some(({ key }) => key === id)) add(`${path}/id`, 'unknown-source', [id, sources.map(({ key }) => key).join('・')]);
      };

      const checkAddress = (path, address) => {
        if (address && !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(address)) add(path, 'unknown-document', [address, 'cases/rei']);
      };

      const checkRecord = (path, field, { values }) => checkFields(path, field.fields, values);

      const each = (path, list, check) => list.forEach((one, i) => check(`${path}/${i}`, one));

      const checkValue = (path, field, value) => {
        switch (field.type) {
          case 'term': return checkTerm(path, field, value);
          case 'terms': return value.forEach((word) => checkTerm(path, field, word));
          case 'words': return each(path, value, (own, word) => checkText(own, word, slips.whereOf(field, word)));
          case 'place': return checkPlace(path, value);
          case 'places': return each(path, value, checkPlace);
          case 'documents': return each(path, value, checkAddress);
          case 'document': return checkAddress(path, value);
          case 'quantity': return checkQuantity(path, field, value);
          case 'period': return field.many ? each(path, value, checkPeriod) : checkPeriod(path, value);
          case 'url': return value && !WEB_ADDRESS.test(value) && add(path, 'field-not-url', [value]);
          case 'source': return checkSource(path, value);
          case 'record': return api.isEmptyRecord(value) ? undefined : checkRecord(path, field, value);
          case 'records': return value.forEach((one, i) => checkRecord(`${path}/${i}`, field, one));
          case 'flag': return undefined;
          default:
            if (field.key === 'slug' && value && !api.isSlug(value)) add(path, 'bad-slug', [value]);
            return checkText(path, value, slips.whereOf(field, value));
        }
      };

      function checkFields(path, fields, values) {
        for (const field of fields) {
          const own = `${path}/${field.key}`;
          const kept = document.kept.some(({ key }) => own === `field/${key}`);
          if (field.required && api.isEmptyValue(values[field.key]) && !kept) add(own, 'missing-field', [field.key, field.label]);
          else checkValue(own, field, values[field.key]);
        }
      }

      // --- Markdown ---

      const checkMarkdown = (path, text, where = 'text') => {
        checkText(path, text, where);
        let prose = '';
        api.eachLine(text, (line, fenced) => {
          if (fenced) return;
          prose += `${api.withoutCode(line)}\n`;
          const high = /^ {0,3}(#{1,2})\s+(.*)$/.exec(line);
          if (high) add(path, 'heading-level', [high[2], String(high[1].length)]);
        });
        const html = /<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$)[^>\n]*>?|<!(?!--)[A-Za-z[][^>\n]*>?|<\?[^>\n]*>?/m.exec(prose.replace(/<!--[\s\S]*?-->/g, ''));
        if (html) add(path, 'raw-html', [api.clip(html[0], 24)]);
        for (const target of api.targetsIn(prose)) {
          if (api.isForbidden(target)) add(path, 'forbidden-url', [target]);
        }
        for (const image of prose.matchAll(/!\[\s*\]\(\s*([^)\s]*)/g)) add(path, 'missing-alt', [image[1]]);
        for (const [, name] of prose.matchAll(/^ {0,3}>\s*\[!([^\]\n]*)\]/gm)) {
          if (callouts && !callouts.find(name)) add(path, 'unknown-callout', [name, callouts.terms.map(({ key, label }) => `${key}（${label}）`).join('・')]);
        }
      };

      const checkGroups = (path, section, main) => main.forEach(({ head, items }, i) => {
        const own = `${path}/main/${i}`;
        if (!head.trim() && !items.trim()) return;
        checkMarkdown(`${own}/head`, head);
        checkMarkdown(`${own}/items`, items);
        if (section.kind === 'timeline') checkPeriod(`${own}/head`, head);
        if (!items.trim()) add(`${own}/items`, 'missing-items', [head]);
      });

      const checkTable = (path, section, main) => main.forEach((row, i) => {
        if (section.columns.every(({ key }) => !(row[key] ?? '').trim())) return;
        for (const { key, label, type } of section.columns) {
          const own = `${path}/main/${i}/${key}`;
          const text = row[key] ?? '';
          checkMarkdown(own, text, 'data');
          if (!text.trim()) add(own, 'empty-cell', [label]);
          else if (type === 'period' && !states?.find(text)) checkPeriod(own, text);
        }
      });

      const checkParts = (path, section, main) => main.forEach(({ heading, text }, i) => {
        const own = `${path}/main/${i}`;
        const words = vocabularies.get(section.vocabulary);
        checkText(`${own}/heading`, heading);
        checkMarkdown(`${own}/text`, text);
        if (words && heading.trim() && !words.find(heading)) add(`${own}/heading`, 'unknown-subheading', [heading, section.heading, known(words)]);
      });

      const isThere = (one) => (typeof one === 'string' ? one.trim() : Object.values(one).some((part) => part.trim()));
      const MAINLESS = { list: 'not-a-list', groups: 'not-a-list', table: 'not-a-table', parts: 'missing-subheading', chart: 'missing-chart' };

      const checkMain = (path, section, { main }) => {
        const shape = api.shapeOf(section);
        const empty = typeof main === 'string' ? !main.trim() : !main.some(isThere);
        if (empty && MAINLESS[shape]) return add(`${path}/main`, MAINLESS[shape], [section.heading, section.columns.map(({ label }) => label).join('・')]);
        if (shape === 'groups') return checkGroups(path, section, main);
        if (shape === 'table') return checkTable(path, section, main);
        if (shape === 'parts') return checkParts(path, section, main);
        return shape === 'chart' ? checkText(`${path}/main`, main) : checkMarkdown(`${path}/main`, main);
      };

      const checkEntry = (entry, i) => {
        const path = `section/${i}`;
        const { section, value } = entry;
        if (api.isBlankEntry(entry)) {
          const others = document.entries.some((one) => one !== entry && one.section === section && !api.isBlankEntry(one));
          if (section?.required && !others) add(`${path}/main`, 'missing-section', [section.heading]);
          return;
        }
        if (!section && !document.form.free_sections) {
          add(`${path}/heading`, 'unknown-section', [entry.heading, document.form.label, document.form.sections.map(({ heading }) => `「${heading}」`).join('・')]);
        }
        if (value.free) {
          checkMarkdown(`${path}/text`, value.text);
          return;
        }
        checkMarkdown(`${path}/before`, value.before);
        checkMarkdown(`${path}/after`, value.after);
        checkMain(path, section ?? { kind: 'prose', columns: [] }, value);
      };

      if (document.slug && !api.isSlug(document.slug)) add('slug', 'bad-slug', [document.slug]);
      checkFields('field', document.form.fields, document.values);
      for (const { key, known: there } of document.kept) {
        if (!there) add(`kept/${key}`, 'unknown-key', [key, document.form.label, document.form.fields.map((field) => field.key).join('・')]);
      }
      if (document.values.pseudonym && document.values.place) add('field/place', 'pseudonym-with-place', [places?.get(document.values.place)?.name ?? document.values.place]);
      checkMarkdown('intro', document.intro);
      if (document.form.intro === 'required' && !document.intro.trim()) add('intro', 'missing-intro');
      if (document.form.intro === 'none' && document.intro.trim()) add('intro', 'text-before-section');
      document.entries.forEach(checkEntry);
      return findings;
    };
  };

  api.checker = checker;
})();
