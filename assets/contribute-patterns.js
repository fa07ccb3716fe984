// Slips of writing, and what could tell who somebody is, as far as patterns find them.
// Takes the tables of contribute/forms.js and a text; gives what was found as {rule, args}: the arguments of the rule's
// message. The tables are those of `shirube check`, and so is how they are used (check/find_patterns.cpp, privacy/find_patterns.cpp).
// Must not touch a page, and must not hold a pattern of its own.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const KNOWN = 1000; // texts whose findings are remembered

  // --- private persons ---

  /** One width; what is invisible is left out (text/pattern.h). `written(begin, end)` is what stood there. */
  const widthFolded = (raw) => {
    const letters = [];
    for (const match of raw.matchAll(/./gsu)) {
      const [sign] = match;
      if (/\p{Default_Ignorable_Code_Point}/u.test(sign)) continue;
      if (letters.length > 0 && /[\p{M}\uFF9E\uFF9F]/u.test(sign)) letters[letters.length - 1].text += sign;
      else letters.push({ text: sign, at: match.index });
    }
    let text = '';
    const places = [];
    letters.forEach((letter) => {
      const folded = letter.text.normalize('NFKC');
      for (let i = 0; i < folded.length; i += 1) places.push(letter.at);
      text += folded;
    });
    const endOf = (end) => places.find((at, i) => i >= end && at > places[end - 1]) ?? raw.length;
    return { text, written: (begin, end) => raw.slice(places[begin], endOf(end)) };
  };

  const KANJI = '一二三四五六七八九';

  /** 四十三 → 43; what is neither a digit nor kanji ends it. */
  const readNumber = (text) => {
    let value = 0;
    for (const sign of text) {
      if (/[0-9]/.test(sign)) value = value * 10 + Number(sign);
      else if (sign === '十') value = Math.max(value, 1) * 10;
      else if (KANJI.includes(sign)) value += KANJI.indexOf(sign) + 1;
      else break;
    }
    return value;
  };

  const ageBand = (text) => {
    const age = readNumber(api.fold(text));
    return age < 10 ? '10歳未満' : age >= 90 ? '90歳以上' : `${Math.floor(age / 10) * 10}代`;
  };

  /** 行政手続における特定の個人を識別するための番号の利用等に関する法律…省令 第5条: the weights count from the right. */
  const hasMyNumberDigit = (text) => {
    const digits = [...text].filter((sign) => /[0-9]/.test(sign)).map(Number);
    if (digits.length !== 12) return false;
    const sum = digits.slice(0, 11).reverse().reduce((all, digit, i) => all + digit * (i < 6 ? i + 2 : i - 4), 0);
    return digits[11] === (sum % 11 <= 1 ? 0 : 11 - (sum % 11));
  };

  const withoutHonorific = (name) => name.replace(/(?:さん|氏|様|君|先生)$/, '').replace(/ +$/, '');

  const hideUrls = (text) => text.replace(/https?:\/\/[!-~]+/g, (url) => ' '.repeat(url.length));

  const privacyIn = ({ rows, roles, contactFields }) => {
    const folded = roles.map(api.fold);
    const isRole = (piece) => folded.some((role) => withoutHonorific(api.fold(piece)).endsWith(role));
    const compiled = rows.filter(({ where }) => where !== 'one-person').map((row) => ({
      ...row, pattern: new RegExp(row.expression, 'gu'), except: row.except ? new RegExp(row.except, 'u') : null,
    }));
    const stands = ({ judge, except }, piece) => !except?.test(piece)
      && (judge !== 'my-number' || hasMyNumberDigit(piece)) && (judge !== 'name' || !isRole(piece));
    const argsOf = ({ judge, kind }, piece) => [piece, ...(judge === 'age' ? [ageBand(piece)] : []), ...(kind ? [kind] : [])];
    const find = (text, where) => {
      const { text: whole, written } = widthFolded(hideUrls(text));
      const digits = whole.replace(/[^0-9]/g, '').length;
      const found = [];
      for (const row of compiled) {
        if ((row.where === 'outside-contact' && where === 'contact') || digits < row.digits) continue;
        if (row.needs.length > 0 && !row.needs.some((part) => whole.includes(part))) continue;
        for (const match of whole.matchAll(row.pattern)) {
          const piece = match[1] || match[0];
          const begin = match.index + match[0].indexOf(piece);
          if (piece && stands(row, piece)) found.push({ rule: row.rule, args: argsOf(row, written(begin, begin + piece.length)), begin, end: begin + piece.length });
        }
      }
      return withoutOverlaps(found.sort((a, b) => a.begin - b.begin || b.end - a.end));
    };
    return { find, contactFields: new Set(contactFields) };
  };

  /** Of one rule, the first of those that overlap. */
  function withoutOverlaps(all) {
    const kept = [];
    for (const one of all) {
      if (!kept.some((other) => other.rule === one.rule && other.begin < one.end && one.begin < other.end)) kept.push(one);
    }
    return kept;
  }

  // --- slips of writing (check/find_patterns.cpp) ---

  const DASH = /[-\u2010-\u2015\u2212\uFF0D\u2500]/g;

  const writingIn = ({ rows, lookAlikes }) => {
    const meant = new Map(lookAlikes);
    const right = {
      'long-vowels': (piece) => piece.replace(DASH, 'ー'),
      compatible: (piece) => piece.normalize('NFKC'),
      bracketed: (piece) => `(${piece.normalize('NFKC')})`,
      'look-alike': (piece) => meant.get(piece) ?? piece,
      'first-letter': (piece) => [...piece][0],
    };
    const compiled = rows.map((row) => ({ ...row, pattern: new RegExp(row.expression, 'gud') }));
    const codePoint = (text) => text.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    return (text, where) => {
      const found = [];
      for (const row of compiled) {
        if (row.scope === 'data' && where === 'text') continue;
        for (const match of hideUrls(text).matchAll(row.pattern)) {
          const [begin, end] = match.indices[1] ?? [0, 0];
          if (begin === end || found.some((one) => one.rule === row.rule && begin < one.end && one.begin < end)) continue;
          const sign = match[2] ?? match[1];
          const blanks = { match: match[0], piece: match[1], sign, 'code-point': codePoint(sign), right: right[row.instead](match[1]) };
          found.push({ rule: row.rule, begin, end, args: row.blanks.map((blank) => blanks[blank]) });
        }
      }
      return found;
    };
  };

  // --- words that may hurt ---

  const stigmaIn = (words) => (text) => words.filter(({ word }) => api.fold(text.replace(/「[^「」]*」|『[^『』]*』/g, ' ')).includes(api.fold(word)))
    .map(({ word, instead }) => ({ rule: 'stigma-word', args: [word, instead] }));

  /** `where` a text stands: 'text', 'data' (the front matter and cells) or 'contact' (where an office may be reached). */
  const slipFinder = ({ privacy, stigma, writing }) => {
    const persons = privacyIn(privacy);
    const finders = [writingIn(writing), persons.find, stigmaIn(stigma)];
    const known = new Map(); // of all texts of a document, few change at a time
    const find = (text, where) => {
      if (!text.trim()) return [];
      const key = `${where} ${text}`;
      if (known.size > KNOWN) known.clear();
      if (!known.has(key)) known.set(key, finders.flatMap((finder) => finder(text, where)));
      return known.get(key);
    };
    // A field with a sentence is no datum (check/written_text.cpp).
    find.whereOf = ({ key }, text) => (persons.contactFields.has(key) ? 'contact' : text.includes('。') ? 'text' : 'data');
    return find;
  };

  api.slipFinder = slipFinder;
})();
