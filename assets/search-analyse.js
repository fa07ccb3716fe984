// How the search reads text: what generator/search/{normalise,numbers,canonical,terms} do, in the browser.
// Takes text and the tables of search-tables.js, which is loaded behind it; gives letters, each a code point `letter` with
// its `begin` and `end` in the text as written (UTF-16 units); and pairs of letters. Must do exactly what the
// generator does, so it takes nothing from the browser but NFKC and lower case; tests/search/analyser compares the two.
'use strict';

(() => {
  const SPACE = ' ';
  const [SEPARATOR, JOINS, NOTHING] = [0, 1, 2]; // kinds of letters: J joins what stands before it

  let kinds = null; // by code point
  let tables = {};
  let alone = new Map(); // letter → what it becomes
  let commonForms = new Map();
  let compiled = []; // variants and the rules made of them

  // Regular expressions stand at a place of a line in which each letter is one unit.
  const lineOf = (letters) => letters.map(({ letter }) => (letter.length === 1 ? letter : '\0')).join('');
  const standing = (source) => {
    const expression = new RegExp(source, 'y');
    return (line, at) => {
      expression.lastIndex = at;
      return expression.exec(line);
    };
  };
  const commaInNumber = standing(',[0-9]{3}(?![0-9])');
  let [era, numerals, counter, countingKa] = [];
  let segment = null; // of a number between 万 and 億: 三千二百十五

  const takeTables = (data) => {
    const { oldForms, kanjiDigits, kanjiUnits, kanjiMyriads, eras, counters } = tables = data;
    kinds = new Uint8Array(0x110000);
    let next = 0;
    for (const [, kind, length] of data.kinds.matchAll(/([SLJN])([0-9a-z]*)/g)) {
      kinds.fill('SJNL'.indexOf(kind), next, next += parseInt(length, 36) || 1);
    }
    alone = new Map();
    commonForms = new Map(Array.from(oldForms.matchAll(/(.)(.)/gu), ([, old, common]) => [old, common]));
    const ka = `[${data.countingKa}][${data.afterCountingKa}]`;
    const run = `[${kanjiDigits}${kanjiUnits}${kanjiMyriads}]+`;
    const eraOf = (at) => eras.map((one) => one[at]).join('|');
    era = standing(`(?:(${eraOf(0)}) ?|(?<![a-z0-9])(${eraOf(1)}))(?:元|([0-9]{1,2})(?![0-9])|(${run}))`);
    numerals = standing(run);
    countingKa = standing(ka);
    counter = standing([ka, ...counters].join('|'));
    const digit = `([${kanjiDigits}]?)`;
    segment = new RegExp(`^${[...kanjiUnits].reverse().map((unit) => `(?:${digit}${unit})?`).join('')}${digit}$`);
    compiled = [];
  };

  // --- characters ---

  const kindOf = (letter) => kinds[letter.codePointAt(0)];
  const isDigit = (letter) => letter >= '0' && letter <= '9';
  const isKatakana = (letter) => /^[ァ-ヺー]$/.test(letter);
  const isKanji = (letter) => /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]$/u.test(letter);
  const lowered = (group) => group.normalize('NFKC').toLowerCase().normalize('NFKC');
  const composedGroup = (group) => {
    if (group.length > 1) return lowered(group);
    if (!alone.has(group)) alone.set(group, lowered(group));
    return alone.get(group);
  };

  /** text::composed. A half of a surrogate pair counts as U+FFFD. */
  const composed = (text) => {
    const out = [];
    let group = '', begin = 0, end = 0, next = 0;
    const endGroup = () => {
      for (const letter of composedGroup(group)) if (kindOf(letter) !== NOTHING) out.push({ letter, begin, end });
      group = '';
    };
    for (const letter of text.replace(/[\ud800-\udfff]/gu, '\ufffd')) {
      const at = next;
      next += letter.length;
      const kind = kindOf(letter);
      if (kind === NOTHING) continue;
      if (kind !== JOINS) endGroup();
      if (group === '') begin = at;
      group += letter;
      end = next;
    }
    endGroup();
    return out;
  };

  const normalise = (text) => {
    const all = composed(text);
    const line = lineOf(all);
    const out = [];
    let gap = null;
    const before = () => (gap ? SPACE : out.at(-1)?.letter);
    const add = ({ letter, begin, end }) => {
      if (gap) out.push(gap);
      gap = null;
      out.push({ letter: commonForms.get(letter) ?? letter, begin, end });
    };
    all.forEach((one, i) => {
      if (kindOf(one.letter) !== SEPARATOR) return add(one);
      if (tables.dashes.includes(one.letter) && isKatakana(before()) && isKatakana(line[i + 1])) return add({ ...one, letter: 'ー' });
      if ((isDigit(before()) && commaInNumber(line, i)) || out.length === 0) return;
      gap = { letter: SPACE, begin: gap ? gap.begin : one.begin, end: one.end };
    });
    return out;
  };

  // --- years and numbers: each gives [what stands there, how many letters it was], or nothing ---

  const valueOf = (digit = '') => tables.kanjiDigits.indexOf(digit);
  const readSegment = (run) => {
    if ([...run].every((letter) => valueOf(letter) >= 0)) return [...run].map(valueOf).join('');
    const [, ...places] = segment.exec(run) ?? [];
    const last = places.length - 1;
    return last < 0 ? NaN : places.reduce((sum, digit, i) => sum + (digit === '' && i < last ? 1 : valueOf(digit)) * 10 ** (last - i), 0);
  };
  /** Null for what is no number. */
  const readNumerals = (run) => {
    if (run === '百' || run === '千' || tables.kanjiMyriads.includes(run[0])) return null;
    const read = run.replace(new RegExp(`[^${tables.kanjiMyriads}]+`, 'g'), readSegment);
    return read.includes('NaN') ? null : read;
  };
  const readKanjiNumber = (line, at) => {
    const [run] = numerals(line, at) ?? [];
    if (!run) return null;
    const counted = !isDigit(line[at - 1]) && counter(line, at + run.length);
    return [(counted ? readNumerals(run) : null) ?? run, run.length];
  };

  const isCertain = (sign, year) => (sign === 'h' && year >= 10 && year <= 31) || (sign === 's' && year >= 20 && year <= 64);
  const readEra = (line, at) => {
    const [whole, name, sign, digits, kanji] = era(line, at) ?? [];
    if (!whole) return null;
    const number = digits ?? (kanji ? readNumerals(kanji) : '1');
    const year = Number(number);
    if (!/^[0-9]{1,2}$/.test(number) || year < 1) return null;
    const western = tables.eras.find((one) => one.includes(name ?? sign))[2] + year - 1;
    const behind = line.slice(at + whole.length, at + whole.length + 8);
    const [gap] = (name ? /^ ?(?=年)/ : /^(?=年)/).exec(behind) ?? [];
    if (gap !== undefined) return [`${western}`, whole.length + gap.length];
    if (!digits) return null;
    const [date, month, day] = /^ (0?[1-9]|1[0-2])(?= |$)(?: (0?[1-9]|[12][0-9]|3[01])(?= |$))?/.exec(behind) ?? [];
    if (date) return [`${western}年${Number(month)}月${day ? `${Number(day)}日` : ''}`, whole.length + date.length];
    return isCertain(sign, year) && !/^[a-z]/.test(behind) ? [`${western}年`, whole.length] : null;
  };

  // --- spellings ---

  /** The rules of the tables and the variants of a site ([[from, to], …]), by their first letter, the longest first. */
  const rulesOf = (variants = []) => {
    if (compiled[0] === variants) return compiled[1];
    const rules = new Map();
    const all = [...tables.spellings, ...variants].map(([from, to]) => ({ from: [...from], to })).sort((a, b) => b.from.length - a.from.length);
    for (const rule of all) {
      const [first] = rule.from;
      rules.set(first, [...rules.get(first) ?? [], rule]);
    }
    compiled = [variants, rules];
    return rules;
  };

  const readSpelling = (all, at, rules) => {
    const rule = rules.get(all[at].letter)?.find(({ from }) => from.every((letter, i) => all[at + i]?.letter === letter));
    return rule && [rule.to, rule.from.length];
  };

  /** Runs of four or more are written in one of the two kana; ー belongs to the one before it. */
  const withoutLastLongMarks = (all) => {
    const dropped = new Set();
    for (const { 0: run, index } of lineOf(all).matchAll(/[ぁ-ゖ][ぁ-ゖー]*|[ァ-ヺー]+/g)) {
      const at = index + run.length - 1;
      if (run.length < 4 || !run.endsWith('ー')) continue;
      dropped.add(at);
      all[at - 1] = { ...all[at - 1], end: all[at].end };
    }
    return all.filter((_, i) => !dropped.has(i));
  };

  const canonical = (all, variants) => {
    const rules = rulesOf(variants);
    const line = lineOf(all);
    const out = [];
    for (let at = 0; at < all.length;) {
      let { letter, begin } = all[at];
      const before = out.at(-1)?.letter;
      const [reading, length] = readEra(line, at) ?? readKanjiNumber(line, at) ??
        (letter === '々' && isKanji(before) ? [before, 1] : null) ??
        (isDigit(before) && countingKa(line, at) ? ['か', 1] : null) ?? readSpelling(all, at, rules) ?? [letter, 1];
      const letters = [...reading];
      const { end } = all[at + length - 1];
      letters.forEach((one, i) => {
        const old = all[at + i];
        const put = letters.length === length && old.letter === one ? old : { letter: one, begin, end };
        begin = put.begin;
        out.push(put);
      });
      at += length;
    }
    return withoutLastLongMarks(out);
  };

  // --- terms ---

  /** Pairs of neighbours as [place, text], and letters that stand alone. */
  const pairs = (chars) => chars.flatMap((char, i) => {
    const next = chars[i + 1] ?? SPACE;
    if (char === SPACE || (next === SPACE && (chars[i - 1] ?? SPACE) !== SPACE)) return [];
    return [[i, next === SPACE ? char : char + next]];
  });

  globalThis.shirubeSearch ??= {};
  Object.assign(globalThis.shirubeSearch, { tables: takeTables, analyse: { normalise, canonical, pairs } });
})();
