// A section of a document, as the form holds it and as Markdown says it.
// Takes a declared section and either; gives the other. A section that is read holds `before` and `after`, the Markdown
// around its main part, and `main` by its kind: lists as lines (two spaces a level), pairs and timelines as {head, items}
// with items as such lines, tables as rows of {column: text}, phases and titled as {heading, text}, charts as text.
// Must not lose anything: a text of another shape is held as `text` and `free`, word for word.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const TABLES = new Set(['table', 'schedule', 'indicators', 'roles']);
  const GROUPS = new Set(['pairs', 'timeline']);
  const PARTS = new Set(['phases', 'titled']);
  /** How a section of this kind is filled in: prose, list, groups, table, parts or chart. */
  const shapeOf = ({ kind, columns }) => {
    if (TABLES.has(kind)) return columns.length > 0 ? 'table' : 'prose';
    return GROUPS.has(kind) ? 'groups' : PARTS.has(kind) ? 'parts' : kind;
  };

  const trimLines = (text) => text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t\u3000]*\n)+/, '').trimEnd();
  const joined = (blocks) => blocks.map(trimLines).filter(Boolean).join('\n\n');

  /** Calls `each` with every line and whether it stands inside a fenced block, its marks included. */
  const eachLine = (text, each) => {
    let fence = null;
    for (const line of text.split('\n')) {
      const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
      const closes = fence && mark && mark[1][0] === fence[0] && mark[1].length >= fence.length && mark[2].trim() === '';
      const opens = !fence && mark && !(mark[1][0] === '`' && mark[2].includes('`'));
      each(line, Boolean(fence) || Boolean(opens));
      if (closes) fence = null;
      else if (opens) [, fence] = mark;
    }
  };

  // --- lines of lists ---

  // What would begin another block in the place of a text.
  const BLOCK = /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3,}|~{3,}|={1,}\s*$|(?:[-*_]\s*){3,}$)/;
  const escaped = (text) => (BLOCK.test(text) ? `\\${text}` : text.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'));

  const itemLine = (depth, text) => `${'  '.repeat(depth)}- ${escaped(text)}`;

  /** What was typed, a line an item: {depth, text}; a bullet that was typed too is taken off. */
  const linesOf = (typed) => {
    const lines = [];
    for (const line of typed.replace(/\r\n?/g, '\n').split('\n')) {
      if (line.trim() === '') continue;
      const [, space, text] = /^([ \t\u3000]*)(?:[-・•●○*＊]\s+|[・•●○])?(.*)$/.exec(line);
      const width = [...space].reduce((sum, sign) => sum + (sign === ' ' ? 1 : 2), 0);
      const most = lines.length > 0 ? lines[lines.length - 1].depth + 1 : 0;
      lines.push({ depth: Math.min(Math.ceil(width / 2), most), text: text.trim() });
    }
    return lines.filter(({ text }) => text);
  };

  const listMarkdown = (typed, depth = 0) => linesOf(typed).map((line) => itemLine(line.depth + depth, line.text)).join('\n');

  /** The first list of a text: what stands around it and its items; null when it is more than lines. */
  const splitList = (text) => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => /^- /.test(line));
    if (first < 0) return lines.some((line) => /^\s*(?:[-+*]|\d+[.)])\s/.test(line)) ? null : { before: text, items: [], after: '' };
    let end = first;
    while (end < lines.length && /^(?: {2})*- \S/.test(lines[end])) end += 1;
    const next = lines.slice(end).find((line) => line.trim() !== '');
    if (lines[end]?.trim() || (next !== undefined && /^(?:\s|- )/.test(next)) || fencedBefore(lines, first)) return null;
    const items = lines.slice(first, end).map((line) => {
      const [, space, item] = /^( *)- (.*)$/.exec(line);
      return { depth: space.length / 2, text: item };
    });
    const same = items.every(({ depth, text: item }, i) => itemLine(depth, item) === lines[first + i] && item === item.trim()
      && depth <= (i > 0 ? items[i - 1].depth + 1 : 0) && !/^(?:[・•●○]|[＊*]\s)/.test(item));
    return same ? { before: lines.slice(0, first).join('\n'), items, after: lines.slice(end).join('\n') } : null;
  };

  function fencedBefore(lines, first) {
    let inside = false;
    let at = 0;
    eachLine(lines.join('\n'), (line, fenced) => {
      if (at === first) inside = fenced;
      at += 1;
    });
    return inside;
  }

  const typedOf = (items) => items.map(({ depth, text }) => '  '.repeat(depth) + text).join('\n');

  const groupsOf = (items) => {
    const groups = [];
    for (const item of items) {
      if (item.depth === 0) groups.push({ head: item.text, items: [] });
      else groups[groups.length - 1].items.push({ depth: item.depth - 1, text: item.text });
    }
    return groups.map(({ head, items: own }) => ({ head, items: typedOf(own) }));
  };

  // --- tables (GitHub Flavored Markdown 4.10) ---

  const cellsOf = (line) => line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
  const cellText = (text) => text.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean).join(' ').replace(/(?<!\\)(?:\\\\)*\|/g, (found) => `${found.slice(0, -1)}\\|`);
  const rowOf = (cells) => `| ${cells.map(cellText).join(' | ')} |`;

  const splitTable = (text, section) => {
    const lines = text.split('\n');
    const first = lines.findIndex((line, i) => /^\|/.test(line) && /^\|[\s:|-]+\|?\s*$/.test(lines[i + 1] ?? ''));
    if (first < 0) return lines.some((line) => /^\s*\|/.test(line)) ? null : { before: text, rows: [], after: '' };
    let end = first;
    while (end < lines.length && /^\|/.test(lines[end])) end += 1;
    const [head, marks, ...rows] = lines.slice(first, end).map(cellsOf);
    const keys = head.map((label) => section.columns.find((column) => [column.label, ...(column.aliases ?? [])]
      .some((name) => api.foldHeading(name) === api.foldHeading(label)))?.key);
    const fits = keys.every(Boolean) && new Set(keys).size === section.columns.length && marks.length === keys.length
      && rows.every((row) => row.length === keys.length) && !lines[end]?.trim() && !fencedBefore(lines, first);
    if (!fits) return null;
    return {
      before: lines.slice(0, first).join('\n'),
      rows: rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]]))),
      after: lines.slice(end).join('\n'),
      head: { keys, labels: head, marks },
    };
  };

  const tableMarkdown = (rows, section, head) => {
    const keys = head?.keys ?? section.columns.map(({ key }) => key);
    const labels = head?.labels ?? section.columns.map(({ label }) => label);
    const marks = head?.marks ?? keys.map(() => '---');
    const filled = rows.filter((row) => keys.some((key) => (row[key] ?? '').trim()));
    if (filled.length === 0) return '';
    return [rowOf(labels), `|${marks.join('|')}|`, ...filled.map((row) => rowOf(keys.map((key) => row[key] ?? '')))].join('\n');
  };

  // --- parts under subheadings, charts ---

  const splitParts = (text) => {
    const before = [];
    const parts = [];
    eachLine(text, (line, fenced) => {
      const heading = !fenced && /^ {0,3}###(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
      if (heading) parts.push({ heading: heading[1] ?? '', lines: [] });
      else (parts.length > 0 ? parts[parts.length - 1].lines : before).push(line);
    });
    return { before: before.join('\n'), parts: parts.map(({ heading, lines }) => ({ heading, text: trimLines(lines.join('\n')) })) };
  };

  const partsMarkdown = (parts) => joined(parts.filter(({ heading, text }) => heading.trim() || text.trim())
    .map(({ heading, text }) => joined([`### ${heading.trim()}`, text])));

  const splitChart = (text) => {
    const found = /^(?:([\s\S]*?)\n)??```[ \t]*(\S[^\n`]*)\n([\s\S]*?)\n```[ \t]*(?:\n([\s\S]*))?$/.exec(text);
    if (!found) return text.includes('```') ? null : { before: text, chart: '', info: '', after: '' };
    const [, before = '', info, chart, after = ''] = found;
    return /^(?:```|~~~)/m.test(before) ? null : { before, chart, info: info.trim(), after };
  };

  const chartMarkdown = (chart, info) => {
    const body = chart.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
    const ticks = '`'.repeat(Math.max(3, ...[...body.matchAll(/^ {0,3}(`+)/gm)].map(([, run]) => run.length + 1)));
    return body ? `${ticks}${info}\n${body}\n${ticks}` : '';
  };

  // --- the whole section ---

  const READERS = {
    prose: (text) => ({ main: trimLines(text), before: '', after: '' }),
    list: (text) => {
      const found = splitList(text);
      return found && { ...found, main: typedOf(found.items) };
    },
    groups: (text) => {
      const found = splitList(text);
      return found && { ...found, main: groupsOf(found.items) };
    },
    table: (text, section) => {
      const found = splitTable(text, section);
      return found && { ...found, main: found.rows };
    },
    parts: (text) => {
      const { before, parts } = splitParts(text);
      return { before, after: '', main: parts };
    },
    chart: (text) => {
      const found = splitChart(text);
      return found && { ...found, main: found.chart };
    },
  };

  const blankMain = (section) => (['groups', 'table', 'parts'].includes(shapeOf(section)) ? [] : '');

  const blankSection = (section) => ({ free: false, text: '', before: '', after: '', main: blankMain(section), head: null, info: '' });

  const readSection = (text, section) => {
    const found = READERS[shapeOf(section)](trimLines(text), section);
    const value = blankSection(section);
    if (!found) return { ...value, free: true, text: trimLines(text) };
    const { before, after, main, head = null, info = '' } = found;
    return { ...value, main, head, info, before: trimLines(before), after: trimLines(after) };
  };

  const WRITERS = {
    prose: ({ main }) => main,
    list: ({ main }) => listMarkdown(main),
    groups: ({ main }) => main.filter(({ head, items }) => head.trim() || items.trim())
      .map(({ head, items }) => [itemLine(0, head.trim()), listMarkdown(items, 1)].filter(Boolean).join('\n')).join('\n'),
    table: ({ main, head }, section) => tableMarkdown(main, section, head),
    parts: ({ main }) => partsMarkdown(main),
    chart: ({ main, info }) => chartMarkdown(main, info),
  };

  /** The Markdown below the heading; empty when nothing was filled in. */
  const writeSection = (value, section) => {
    if (value.free) return trimLines(value.text);
    return joined([value.before, WRITERS[shapeOf(section)](value, section), value.after]);
  };

  Object.assign(api, { shapeOf, eachLine, linesOf, trimLines, blankSection, readSection, writeSection });
})();
