// The YAML of front matter: what documents use of it, in both directions.
// Takes a text and gives plain values (strings, lists, objects without a prototype), or nothing where the text uses
// more of YAML 1.2 than is understood here; takes values and gives YAML that every reader takes for the same.
// Must not touch a page, and must not guess: what is not understood is kept as it was written (contribute-document.js).
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  /** Thrown inside this file only. */
  class NotUnderstood extends Error {}
  const refuse = () => { throw new NotUnderstood(); };
  const DEEPEST = 10; // more than parse/yaml.h allows
  const map = () => Object.create(null);
  const indentOf = (line) => line.length - line.trimStart().length;
  const isBlank = (line) => /^\s*(#.*)?$/.test(line);

  // --- reading ---

  const ESCAPES = { 0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/', '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };

  const unescaped = (body) => body.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (all, x, u, wide, one) => {
    const code = x ?? u ?? wide;
    if (code !== undefined) return Number.parseInt(code, 16) > 0x10ffff ? refuse() : String.fromCodePoint(Number.parseInt(code, 16));
    return ESCAPES[one] ?? refuse();
  });

  /** Values of one line or, in brackets, of several: text is read from `at` on. */
  class Flow {
    constructor(text) { this.text = text; this.at = 0; this.depth = 0; }

    skip() {
      for (;;) {
        const rest = this.text.slice(this.at);
        const space = /^(?:\s+|(?<=^|\s)#[^\n]*)/.exec(rest);
        if (!space || (rest[0] === '#' && this.at > 0 && !/\s/.test(this.text[this.at - 1]))) return;
        this.at += space[0].length;
      }
    }

    take(sign) {
      if (this.text[this.at] !== sign) return false;
      this.at += 1;
      return true;
    }

    quoted() {
      const pattern = this.text[this.at] === '"' ? /"((?:[^"\\\n]|\\[^\n])*)"/y : /'((?:[^'\n]|'')*)'/y;
      pattern.lastIndex = this.at;
      const found = pattern.exec(this.text) ?? refuse();
      this.at = pattern.lastIndex;
      return found[0][0] === '"' ? unescaped(found[1]) : found[1].replaceAll("''", "'");
    }

    plain(inside) {
      const start = this.text.slice(this.at);
      if (/^[&*!|>%@`,[\]{}#]/.test(start) || /^[-?:](\s|$)/.test(start)) refuse();
      let end = this.at;
      for (; end < this.text.length; end += 1) {
        const sign = this.text[end];
        const next = this.text[end + 1];
        if (sign === '\n' || (inside && ',[]{}'.includes(sign))) break;
        if (sign === ':' && (next === undefined || /\s/.test(next) || (inside && ',[]{}'.includes(next)))) break;
        if (sign === '#' && /\s/.test(this.text[end - 1] ?? ' ')) break;
      }
      const text = this.text.slice(this.at, end).trimEnd();
      this.at = end;
      return text;
    }

    scalar(inside) { return /["']/.test(this.text[this.at] ?? '') ? this.quoted() : this.plain(inside); }

    value(inside = true) {
      this.skip();
      this.depth += 1;
      if (this.depth > DEEPEST) refuse();
      const value = this.take('[') ? this.list() : this.take('{') ? this.map() : this.scalar(inside);
      this.depth -= 1;
      return value;
    }

    list() {
      const items = [];
      for (this.skip(); !this.take(']'); this.skip()) {
        items.push(this.value());
        this.skip();
        if (this.text[this.at] === ':') refuse();
        if (!this.take(',') && this.text[this.at] !== ']') refuse();
      }
      return items;
    }

    map() {
      const entries = map();
      for (this.skip(); !this.take('}'); this.skip()) {
        const key = this.scalar(true);
        this.skip();
        if (!this.take(':') || key in entries) refuse();
        this.skip();
        entries[key] = /[,}]/.test(this.text[this.at] ?? '') ? '' : this.value();
        this.skip();
        if (!this.take(',') && this.text[this.at] !== '}') refuse();
      }
      return entries;
    }

    /** A value and nothing behind it. */
    whole() {
      this.skip();
      if (this.at >= this.text.length) return '';
      const value = this.value(false);
      this.skip();
      return this.at < this.text.length ? refuse() : value;
    }
  }

  const flow = (text) => new Flow(text).whole();

  const KEY = /^([^\s"'[\]{},#&*!|>%@`:?-][^:#]*|"(?:[^"\\]|\\.)*" *|'(?:[^']|'')*' *):(?=\s|$)(.*)$/;
  const keyOf = (written) => (/^["']/.test(written) ? flow(written) : written.trimEnd());

  /** Lines of a block, all but blank ones at `indent` or deeper. */
  const block = (lines, depth = 0) => {
    if (depth > DEEPEST) refuse();
    const first = lines.find((line) => !isBlank(line));
    if (first === undefined) return '';
    if (lines.some((line) => /^\s*\t/.test(line))) refuse();
    const indent = indentOf(first);
    if (lines.some((line) => !isBlank(line) && indentOf(line) < indent)) refuse();
    if (/^-(\s|$)/.test(first.slice(indent))) return list(lines, indent, depth);
    if (KEY.test(first.slice(indent))) return entries(lines, indent, depth);
    return flow(lines.join('\n').trim().replace(/^#.*\n/gm, ''));
  };

  /** The lines in groups that begin where `starts` says so. */
  const groups = (lines, starts) => {
    const all = [];
    for (const line of lines) {
      if (starts(line)) all.push([line]);
      else if (all.length > 0) all[all.length - 1].push(line);
      else if (!isBlank(line)) refuse();
    }
    return all;
  };

  function list(lines, indent, depth) {
    const starts = (line) => !isBlank(line) && indentOf(line) === indent;
    return groups(lines, starts).map(([first, ...rest]) => {
      const inner = /^-(\s+|$)(.*)$/.exec(first.slice(indent)) ?? refuse();
      return inner[2] === '' ? block(rest, depth + 1) : block([' '.repeat(indent + 1 + inner[1].length) + inner[2], ...rest], depth + 1);
    });
  }

  function entries(lines, indent, depth) {
    const all = map();
    const starts = (line) => !isBlank(line) && indentOf(line) === indent && !/^-(\s|$)/.test(line.slice(indent));
    for (const [first, ...rest] of groups(lines, starts)) {
      const found = KEY.exec(first.slice(indent)) ?? refuse();
      const key = keyOf(found[1]);
      if (key in all) refuse();
      const own = found[2].trim();
      if (isBlank(own)) all[key] = block(rest, depth + 1);
      else if (/^[[{]/.test(own)) all[key] = flow([own, ...rest].join('\n'));
      else all[key] = rest.every(isBlank) ? flow(own) : refuse();
    }
    return all;
  }

  /** The value of a text, or undefined when it uses more of YAML than is understood here. */
  const read = (text) => {
    try {
      return block(text.replace(/\r\n?/g, '\n').split('\n'));
    } catch (error) {
      if (error instanceof NotUnderstood) return undefined;
      throw error;
    }
  };

  // --- writing ---

  // What some reader of YAML (1.1 or 1.2) takes for a number, a date, a truth value or nothing.
  const MEANS_OTHER = /^(?:[-+.]?[0-9][0-9_.,:eExXoO+-]*[0-9a-fA-F_]*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
  const YEAR_MONTH = /^\d{4}-\d{2}$/; // of these none
  const ODD = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFEFF]/u;

  const quoted = (text) => `"${text.replace(/["\\]/g, '\\$&').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFEFF]/gu, (sign) => {
    const code = sign.codePointAt(0);
    if (sign === '\n') return '\\n';
    if (sign === '\t') return '\\t';
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'; // half a character
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  })}"`;

  /** A text that is the same text to every reader of YAML, in lists and out of them. */
  const scalar = (text) => {
    const safe = text !== '' && text.trim() === text && !ODD.test(text) && !/[:：]\s|:$| #|[,[\]{}]/u.test(text)
      && !/^[-?:,[\]{}#&*!|>'"%@`=<~【.+\\]/.test(text) && !/^(?:---|\.\.\.)/.test(text)
      && !/^\d+:\d/.test(text) && (YEAR_MONTH.test(text) || !MEANS_OTHER.test(text));
    return safe ? text : quoted(text);
  };

  const isText = (value) => typeof value === 'string' || typeof value === 'boolean';
  const inline = (value) => {
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'string') return scalar(value);
    if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
    return `{ ${Object.entries(value).map(([key, one]) => `${scalar(key)}: ${inline(one)}`).join(', ')} }`;
  };

  /** The lines of `key: value`; lists of records one key a line, all else on one line. */
  const entry = (key, value, indent = '') => {
    const head = `${indent}${scalar(key)}:`;
    const records = Array.isArray(value) && value.length > 0 && !value.every(isText);
    if (!records) return [`${head} ${inline(value)}`];
    return [head, ...value.flatMap((record) => {
      if (isText(record) || Array.isArray(record)) return [`${indent}  - ${inline(record)}`];
      const lines = Object.entries(record).map(([name, one]) => `${scalar(name)}: ${inline(one)}`);
      return lines.length === 0 ? [`${indent}  - {}`] : lines.map((line, i) => `${indent}  ${i === 0 ? '- ' : '  '}${line}`);
    })];
  };

  api.yaml = { read, entry, scalar };
})();
