// How a document will read, roughly: headings, paragraphs, lists, tables, callouts.
// Takes Markdown; gives blocks as plain data, and elements of them. What is more than that (links, images, bold, notes)
// stands there as it was typed.
// Must make text of every string: there is no way from what was typed to markup.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const DEEPEST = 8;

  const linesUntil = (lines, start, ends) => {
    let end = start;
    while (end < lines.length && !ends(lines[end], end)) end += 1;
    return end;
  };
  const isBlank = (line) => line.trim() === '';
  const BULLET = /^( {0,3})(?:[-+*]|(\d{1,9})[.)])\s+(.*)$/;
  const startsBlock = (line) => /^ {0,3}(?:#{1,6}\s|>|```|~~~|\|)/.test(line) || BULLET.test(line);

  const fence = (lines, at) => {
    const mark = /^ {0,3}(`{3,}|~{3,})\s*(.*)$/.exec(lines[at]);
    const end = linesUntil(lines, at + 1, (line) => line.trim().startsWith(mark[1]) && !line.trim().slice(mark[1].length).replaceAll(mark[1][0], ''));
    return [{ kind: 'code', info: mark[2], text: lines.slice(at + 1, end).join('\n') }, end + 1];
  };

  const quote = (lines, at, depth) => {
    const end = linesUntil(lines, at, (line) => !/^ {0,3}>/.test(line));
    const inner = lines.slice(at, end).map((line) => line.replace(/^ {0,3}> ?/, ''));
    const head = /^\[!([^\]]+)\]\s*(.*)$/.exec(inner[0]);
    return [{ kind: 'quote', callout: head?.[1] ?? '', title: head?.[2] ?? '', blocks: blocks(inner.slice(head ? 1 : 0), depth + 1) }, end];
  };

  const list = (lines, at, depth) => {
    const items = [];
    const ordered = Boolean(BULLET.exec(lines[at])[2]);
    let end = at;
    while (end < lines.length) {
      const found = BULLET.exec(lines[end]);
      if (!found || Boolean(found[2]) !== ordered) break;
      const width = lines[end].length - found[3].length;
      const next = linesUntil(lines, end + 1, (line, i) => (isBlank(line) ? !/^\s{2,}\S/.test(lines[i + 1] ?? '') : !/^\s{2,}/.test(line)));
      const rest = lines.slice(end + 1, next).map((line) => line.slice(Math.min(width, line.length - line.trimStart().length)));
      items.push(blocks([found[3], ...rest], depth + 1));
      end = next;
      if (isBlank(lines[end] ?? '') && BULLET.test(lines[end + 1] ?? '')) end += 1;
    }
    return [{ kind: 'list', ordered, items }, end];
  };

  const table = (lines, at) => {
    const end = linesUntil(lines, at, (line) => !/^ {0,3}\|/.test(line));
    const rows = lines.slice(at, end).map((line) => line.trim().replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
    return [{ kind: 'table', head: rows[0], rows: rows.slice(2) }, end];
  };

  const paragraph = (lines, at) => {
    const end = linesUntil(lines, at + 1, (line) => isBlank(line) || startsBlock(line));
    return [{ kind: 'paragraph', text: lines.slice(at, end).map((line) => line.trim()).join('\n') }, end];
  };

  const blockAt = (lines, at, depth) => {
    const line = lines[at];
    const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
    if (heading) return [{ kind: 'heading', level: heading[1].length, text: heading[2] }, at + 1];
    if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) return fence(lines, at);
    if (depth < DEEPEST && /^ {0,3}>/.test(line)) return quote(lines, at, depth);
    if (depth < DEEPEST && BULLET.test(line)) return list(lines, at, depth);
    if (/^ {0,3}\|/.test(line) && /^ {0,3}\|[\s:|-]+$/.test(lines[at + 1] ?? '')) return table(lines, at);
    return paragraph(lines, at);
  };

  function blocks(lines, depth = 0) {
    const all = [];
    for (let at = 0; at < lines.length;) {
      if (isBlank(lines[at])) {
        at += 1;
      } else {
        const [block, next] = blockAt(lines, at, depth);
        all.push(block);
        at = next;
      }
    }
    return all;
  }

  /** `make(name, attributes, ...children)` makes elements of which every string is text. */
  const elementsOf = (markdown, { make, callouts, firstLevel }) => {
    const inline = (text) => text.replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2').replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const row = (cells, name) => make('tr', {}, ...cells.map((cell) => make(name, name === 'th' ? { scope: 'col' } : {}, inline(cell))));
    const element = (block) => {
      switch (block.kind) {
        case 'heading': return make(`h${Math.min(6, Math.max(firstLevel, firstLevel + block.level - 2))}`, {}, inline(block.text));
        case 'code': return make('pre', {}, make('code', {}, block.text));
        case 'list': return make(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((inner) => make('li', {}, ...inner.map(inItem))));
        case 'table': return make('div', { class: 'preview-table' }, make('table', {}, make('thead', {}, row(block.head, 'th')), make('tbody', {}, ...block.rows.map((cells) => row(cells, 'td')))));
        case 'quote': {
          const label = [callouts?.find(block.callout)?.label ?? block.callout, inline(block.title)].filter(Boolean).join('　');
          return make('blockquote', {}, ...(label ? [make('p', { class: 'callout-label' }, label)] : []), ...block.blocks.map(element));
        }
        default: return make('p', {}, inline(block.text));
      }
    };
    const inItem = (block) => (block.kind === 'paragraph' ? inline(block.text) : element(block));
    return blocks(markdown.replace(/\r\n?/g, '\n').split('\n')).map(element);
  };

  api.preview = { blocks: (markdown) => blocks(markdown.split('\n')), elementsOf };
})();
