// Small questions about texts that the checks and the preview ask.
// Takes texts and values; gives link targets and what a browser would make of them, and what is empty.
// Must not touch a page. Which targets are allowed, link/urls.h says.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const clip = (text, length) => {
    const letters = [...text.split('\n')[0]];
    return letters.length > length ? `${letters.slice(0, length).join('')}…` : letters.join('');
  };

  /** Whether a name may stand in an address (base/slug.h). */
  const isSlug = (name) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(name);

  /** A line without its code spans: each begins and ends with a run of as many backticks (CommonMark 6.1). */
  const withoutCode = (line) => {
    const runs = [...line.matchAll(/`+/g)];
    const next = new Map(); // of each length, where the next run begins, from the end on
    for (let i = runs.length - 1; i >= 0; i -= 1) {
      const { length } = runs[i][0];
      runs[i].partner = next.get(length);
      next.set(length, i);
    }
    let kept = '';
    let from = 0;
    for (let i = 0; i < runs.length; i += 1) {
      const { partner } = runs[i];
      if (partner === undefined) continue;
      kept += line.slice(from, runs[i].index);
      from = runs[partner].index + runs[partner][0].length;
      i = partner;
    }
    return kept + line.slice(from);
  };

  // --- links ---

  const TARGETS = /\]\(\s*(?:<([^>\n]*)>|([^\s)]*))|^ {0,3}\[[^\]\n]+\]:\s*(?:<([^>\n]*)>|(\S+))|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/gm;

  /** The targets of links and images in Markdown. */
  const targetsIn = (text) => [...text.matchAll(TARGETS)].map((found) => found.slice(1).find((one) => one !== undefined)).filter(Boolean);

  const ENTITIES = { colon: ':', Tab: '\t', NewLine: '\n', amp: '&', lpar: '(', sol: '/', bsol: '\\' };
  /** Markdown's escapes and character references undone. */
  const plainTarget = (raw) => raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([A-Za-z]+));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code !== null) return code > 0x10ffff || code === 0 ? '\uFFFD' : String.fromCodePoint(code);
    return ENTITIES[name] ?? all;
  }).replace(/\\([!-/:-@[-`{-~])/g, '$1');

  /** Whether no handbook may link there. */
  const isForbidden = (raw) => {
    const target = plainTarget(raw).replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '');
    if (target.includes('\\') || target.startsWith('/')) return true;
    const scheme = /^([^/?#:]*):/.exec(target);
    if (!scheme) return false;
    const name = scheme[1].toLowerCase();
    return name !== 'mailto' && !(['http', 'https'].includes(name) && target.startsWith('://', scheme[1].length));
  };

  // --- what is empty ---

  const isEmptyRecord = ({ values, rest }) => Object.values(values).every(isEmptyValue) && Object.keys(rest).length === 0;

  function isEmptyValue(value) {
    if (typeof value === 'string') return value.trim() === '';
    if (Array.isArray(value)) return value.every((one) => (typeof one === 'string' ? !one.trim() : isEmptyRecord(one)));
    if ('rest' in value) return isEmptyRecord(value);
    return Object.values(value).every((part) => !part.trim());
  }

  Object.assign(api, { clip, isSlug, withoutCode, targetsIn, isForbidden, isEmptyRecord, isEmptyValue });
})();
