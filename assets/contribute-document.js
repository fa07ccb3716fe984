// A whole document, as the form holds it and as its file says it.
// Takes what a handbook declares, and a file or what was filled in; gives the other. What was not touched since it was
// read is written as it was, byte for byte; what is new or changed is written in one way only.
// Must not lose anything: keys that a form does not have and values of another shape are held in `kept`, sections that
// it does not have as free text.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const { yaml, trimLines, eachLine, readSection, writeSection, blankSection } = api;

  // --- the two halves of a file and their pieces ---

  const splitFile = (text) => {
    const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
    const isFence = (line) => /^---[ ]*$/.test(line);
    const end = isFence(lines[0]) ? lines.findIndex((line, i) => i > 0 && isFence(line)) : -1;
    return end < 0 ? null : { front: lines.slice(1, end), body: lines.slice(end + 1).join('\n') };
  };

  /** Each key at the margin with the lines that belong to it and the comments above it. */
  const chunksOf = (lines) => {
    const chunks = [];
    let lead = [];
    for (const line of lines) {
      const key = /^([^\s#"'[\]{}&*!|>%@`-][^:#]*):(?:\s|$)/.exec(line)?.[1].trimEnd();
      if (key !== undefined) {
        chunks.push({ key, lead, lines: [line] });
        lead = [];
      } else if (/^\s*(?:#.*)?$/.test(line)) {
        lead.push(line);
      } else if (chunks.length === 0) {
        return null;
      } else {
        chunks[chunks.length - 1].lines.push(...lead, line);
        lead = [];
      }
    }
    const twice = new Set(chunks.map(({ key }) => key)).size < chunks.length;
    return twice ? null : { chunks, tail: lead };
  };

  /** The text before the first section, and each section with its heading. */
  const piecesOf = (body) => {
    const pieces = [{ heading: null, line: null, lines: [] }];
    let comment = false;
    eachLine(body, (line, fenced) => {
      const found = !fenced && !comment && /^ {0,3}##(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
      if (!fenced && /<!--(?!.*-->)/.test(line)) comment = true;
      else if (comment && line.includes('-->')) comment = false;
      if (found) pieces.push({ heading: found[1] ?? '', line, lines: [] });
      else pieces[pieces.length - 1].lines.push(line);
    });
    return pieces.map(({ lines, ...piece }) => ({ ...piece, lines, raw: lines.join('\n') }));
  };

  // --- sections as the form shows them ---

  const FREE = { key: null, kind: 'prose', columns: [], help: '', required: false, many: true };
  const headingOf = ({ marker, heading }) => (marker ? `${marker} ${heading}` : heading);
  const declaredOf = (entry) => entry.section ?? FREE;
  const isBlank = (entry) => writeSection(entry.value, declaredOf(entry)) === '';
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  const blankEntry = (section) => ({ section, heading: section ? headingOf(section) : '', value: blankSection(section ?? FREE), read: null });

  const entryOf = (form, piece) => {
    const folded = api.foldHeading(piece.heading);
    const section = form.free_sections ? null : form.sections.find(({ spellings }) => spellings.has(folded)) ?? null;
    const value = readSection(piece.raw, section ?? FREE);
    return { section, heading: piece.heading, value, read: { lines: [piece.line, ...piece.lines], heading: piece.heading, value: structuredCopy(value) } };
  };

  function structuredCopy(value) { return JSON.parse(JSON.stringify(value)); }

  /** Puts the declared sections that a document does not have where they belong. */
  const withMissing = (form, entries) => {
    const all = [...entries];
    form.sections.forEach((section, i) => {
      if (all.some((entry) => entry.section === section)) return;
      const before = form.sections.slice(0, i);
      const after = all.map((entry) => before.includes(entry.section)).lastIndexOf(true);
      all.splice(after + 1, 0, blankEntry(section));
    });
    return all;
  };

  // --- reading and writing ---

  const documents = (declared) => {
    const fields = api.fieldsOf(declared);

    const blankDocument = (form) => ({
      form, slug: '', values: api.blank(form.fields), kept: [], intro: '', entries: withMissing(form, []), read: null,
    });

    const formOf = (chunks, folder) => {
      const chunk = chunks.find(({ key }) => key === 'form');
      if (chunk) return declared.forms.get(yaml.read(chunk.lines.join('\n'))?.form) ?? null;
      const there = [...declared.forms.values()].filter((form) => form.folder === folder);
      return there.length === 1 ? there[0] : null;
    };

    /** A document, or {problem}: 'front' when its fields cannot be told apart, 'form' when its form is unknown. */
    const readDocument = (text, { folder = '', slug = '' } = {}) => {
      const halves = splitFile(text);
      const front = halves && chunksOf(halves.front);
      if (!front) return { problem: 'front' };
      const form = formOf(front.chunks, folder);
      if (!form) return { problem: 'form' };
      const document = { ...blankDocument(form), slug };
      for (const { key, lines } of front.chunks) {
        if (key === 'form') continue;
        const field = form.fields.find((one) => one.key === key);
        const written = field && yaml.read(lines.join('\n'))?.[key];
        const value = written === undefined ? undefined : fields.read(field, written);
        if (value === undefined) document.kept.push({ key, text: lines.join('\n'), known: Boolean(field) });
        else document.values[key] = value;
      }
      const [intro, ...pieces] = piecesOf(halves.body);
      document.intro = trimLines(intro.raw);
      const entries = pieces.map((piece) => entryOf(form, piece));
      document.entries = withMissing(form, entries);
      document.read = { front, values: structuredCopy(document.values), kept: structuredCopy(document.kept), intro: { lines: intro.lines, text: document.intro } };
      return document;
    };

    /** The keys in the order of the file that was read, new ones where the form has them. */
    const frontLines = (document, { asRead }) => {
      const { form, values, kept, read } = document;
      const out = [{ key: 'form', lines: [`form: ${yaml.scalar(form.form)}`] }];
      const unchanged = (key) => asRead && read && same(values[key], read.values[key]);
      const original = new Map((read?.front.chunks ?? []).map((chunk) => [chunk.key, chunk]));
      const linesOf = ({ key }) => {
        const field = form.fields.find((one) => one.key === key);
        const keeping = kept.find((one) => one.key === key);
        const value = field && fields.write(field, values[key]);
        const chunk = original.get(key);
        const lines = keeping && value === undefined ? keeping.text.split('\n')
          : value === undefined ? [] : chunk && unchanged(key) ? chunk.lines : yaml.entry(key, value);
        return asRead && chunk && lines.length > 0 ? [...chunk.lead, ...lines] : lines;
      };
      if (asRead && read) {
        out.pop();
        for (const chunk of original.values()) out.push({ key: chunk.key, lines: chunk.key === 'form' ? [...chunk.lead, ...chunk.lines] : linesOf(chunk) });
      }
      form.fields.forEach((field, i) => {
        if (out.some(({ key }) => key === field.key)) return;
        const earlier = new Set(['form', ...form.fields.slice(0, i).map(({ key }) => key)]);
        const after = out.map(({ key }) => earlier.has(key)).lastIndexOf(true);
        out.splice(after + 1, 0, { key: field.key, lines: linesOf(field) });
      });
      for (const one of kept) if (!out.some(({ key }) => key === one.key)) out.push({ key: one.key, lines: linesOf(one) });
      return [...out.flatMap(({ lines }) => lines), ...(asRead && read ? read.front.tail : [])];
    };

    const untouched = (entry) => entry.read && entry.heading === entry.read.heading && same(entry.value, entry.read.value);

    const sectionText = (entry) => `## ${entry.heading.trim()}\n\n${writeSection(entry.value, declaredOf(entry))}`;

    /** Pieces that stand as they were read follow each other as they did; others are set apart by an empty line. */
    const bodyText = (document, { asRead }) => {
      const { read, intro } = document;
      const keepIntro = Boolean(asRead && read && intro === read.intro.text);
      const pieces = [{ kept: keepIntro, lines: keepIntro ? read.intro.lines : ['', ...(intro.trim() ? [trimLines(intro), ''] : [])] }];
      for (const entry of document.entries) {
        if (asRead && untouched(entry)) pieces.push({ kept: true, lines: entry.read.lines });
        else if (!isBlank(entry)) pieces.push({ kept: false, lines: [sectionText(entry)] });
      }
      const lines = [];
      pieces.forEach((piece, i) => {
        if (i > 0 && !(piece.kept && pieces[i - 1].kept)) {
          while (lines.length > 0 && lines[lines.length - 1].trim() === '') lines.pop();
          lines.push('');
        }
        lines.push(...piece.lines);
      });
      return lines.join('\n');
    };

    /** The file; `asRead: false` writes everything anew, in the one way that new things are written. */
    const writeDocument = (document, options = { asRead: true }) => {
      const front = frontLines(document, options).join('\n');
      return `---\n${front}\n---\n${bodyText(document, options)}`.trimEnd() + '\n';
    };

    return { blankDocument, readDocument, writeDocument, writeField: fields.write, blankRecord: (field) => ({ values: api.blank(field.fields), rest: {} }) };
  };

  Object.assign(api, { documents, blankEntry, isBlankEntry: isBlank });
})();
