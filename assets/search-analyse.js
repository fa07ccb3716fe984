// How the search reads text: what generator/search/{normalise,numbers,canonical,terms} do, in the browser.
// Takes text and the tables of search-tables.js, which is loaded behind it; gives letters: `chars`, code points, with
// `begin` and `end` of each in the text as written (UTF-16 units); and pairs of letters. Must do exactly what the
// generator does, so it takes nothing from the browser but NFKC and lower case; tests/search/analyser compares the two.
'use strict';

(() => {
  const SPACE = ' ';
  let tables = {}; // of search-tables.js
  let known = {}; // the same, to look things up in

  const setOf = (letters) => new Set(letters);
  const runsOf = (kinds) => {
    const runs = [];
    let next = 0;
    for (const [, kind, length] of kinds.matchAll(/([SLJN])([0-9a-z]*)/g)) {
      runs.push({ begin: next, kind });
      next += length === '' ? 1 : parseInt(length, 36);
    }
    return runs;
  };
  const pairsOf = (letters) => new Map(letters.flatMap((letter, i) => (i % 2 === 0 ? [[letter, letters[i + 1]]] : [])));

  const takeTables = (data) => {
    tables = data;
    known = {
      runs: runsOf(data.kinds),
      kinds: new Map(),
      alone: new Map(),
      commonForms: pairsOf([...data.oldForms]),
      dashes: setOf(data.dashes),
      countingKa: setOf(data.countingKa),
      afterCountingKa: setOf(data.afterCountingKa),
      digits: new Map([...data.kanjiDigits].map((letter, value) => [letter, value])),
      units: new Map([...data.kanjiUnits].map((letter, power) => [letter, 10 ** (power + 1)])),
      myriads: setOf(data.kanjiMyriads),
      compiled: new WeakMap(), // rules by the list of variants they come from
      fixed: rulesOf([]),
    };
  };

  // --- characters ---

  const lookUpKind = (letter) => {
    const code = letter.codePointAt(0);
    let low = 0, high = known.runs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (known.runs[middle].begin <= code) low = middle; else high = middle;
    }
    return known.runs[low].kind;
  };
  /** What `make` gives for a letter, made once. */
  const remembered = (all, letter, make) => {
    let value = all.get(letter);
    if (value === undefined) all.set(letter, value = make(letter));
    return value;
  };
  /** S separator, L letter or digit, J joins what stands before it, N nothing. */
  const kindOf = (letter) => remembered(known.kinds, letter, lookUpKind);

  const between = (first, last) => (letter) => letter >= first && letter <= last && letter.length === 1;
  const isDigit = between('0', '9');
  const isLatin = between('a', 'z');
  const isHiragana = between('ぁ', 'ゖ');
  const isKatakana = (letter) => letter >= 'ァ' && letter <= 'ー' && letter !== '・' && letter.length === 1;
  const isKanji = (letter) => {
    const code = letter.codePointAt(0);
    return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff);
  };
  const lowered = (group) => group.normalize('NFKC').toLowerCase().normalize('NFKC');
  const composedGroup = (group) => (group.length === 1 ? remembered(known.alone, group, lowered) : lowered(group));

  /** text::composed. A half of a surrogate pair counts as U+FFFD. */
  const composed = (text) => {
    const out = [];
    let group = '', begin = 0, end = 0;
    const endGroup = () => {
      if (group === '') return;
      for (const letter of composedGroup(group)) {
        if (kindOf(letter) !== 'N') out.push({ letter, begin, end });
      }
      group = '';
    };
    let next = 0;
    for (const read of text) {
      const at = next;
      next += read.length;
      const letter = read >= '\ud800' && read <= '\udfff' && read.length === 1 ? '\ufffd' : read;
      const kind = kindOf(letter);
      if (kind === 'N') continue;
      if (kind !== 'J') endGroup();
      if (group === '') begin = at;
      group += letter;
      end = next;
    }
    endGroup();
    return out;
  };

  const normalise = (text) => {
    const all = composed(text);
    const out = [];
    let gap = null;
    const at = (i) => (i < all.length ? all[i].letter : SPACE);
    const before = () => (out.length === 0 || gap ? SPACE : out[out.length - 1].letter);
    const isCommaInNumber = (i) => all[i].letter === ',' && isDigit(before()) && isDigit(at(i + 1)) &&
      isDigit(at(i + 2)) && isDigit(at(i + 3)) && !isDigit(at(i + 4));
    const add = ({ letter, begin, end }) => {
      if (gap) out.push(gap);
      gap = null;
      out.push({ letter: known.commonForms.get(letter) ?? letter, begin, end });
    };
    all.forEach((one, i) => {
      if (kindOf(one.letter) !== 'S') return add(one);
      if (known.dashes.has(one.letter) && isKatakana(before()) && isKatakana(at(i + 1))) return add({ ...one, letter: 'ー' });
      if (isCommaInNumber(i) || out.length === 0) return;
      gap = { letter: SPACE, begin: gap ? gap.begin : one.begin, end: one.end };
    });
    return out;
  };

  // --- years and numbers: each gives [what stands there, how many letters it was], or nothing ---

  const isMyriad = (letter) => known.myriads.has(letter);
  const isNumeral = (letter) => known.digits.has(letter) || known.units.has(letter) || isMyriad(letter);
  const startsWith = (text, at, word) => {
    let i = at;
    for (const letter of word) if (text[i++] !== letter) return false;
    return true;
  };
  const runEnd = (text, from, belongs) => {
    let end = from;
    while (end < text.length && belongs(text[end])) ++end;
    return end;
  };

  const unitsAndDigits = (run) => {
    let value = 0, digit = null, lastUnit = 10000;
    for (const letter of run) {
      const unit = known.units.get(letter);
      if (unit === undefined) {
        if (digit !== null) return null;
        digit = known.digits.get(letter);
      } else {
        if (unit >= lastUnit) return null;
        value += (digit ?? 1) * unit;
        lastUnit = unit;
        digit = null;
      }
    }
    return String(value + (digit ?? 0));
  };
  const readNumerals = (run) => {
    if (run.length === 1 && (run[0] === '百' || run[0] === '千')) return null;
    if (isMyriad(run[0])) return null;
    let out = '', begin = 0;
    while (begin < run.length) {
      const end = runEnd(run, begin, (letter) => !isMyriad(letter));
      const segment = run.slice(begin, end);
      const digits = segment.some((letter) => known.units.has(letter))
        ? unitsAndDigits(segment) : segment.map((letter) => known.digits.get(letter)).join('');
      if (digits === null) return null;
      out += (end > begin ? digits : '') + (run[end] ?? '');
      begin = end + 1;
    }
    return out;
  };
  const isCountingKa = (text, at) => known.countingKa.has(text[at]) && known.afterCountingKa.has(text[at + 1]);
  const readKanjiNumber = (text, at) => {
    const end = runEnd(text, at, isNumeral);
    if (end === at) return null;
    const run = text.slice(at, end);
    const counted = !(at > 0 && isDigit(text[at - 1])) &&
      (isCountingKa(text, end) || tables.counters.some((word) => startsWith(text, end, word)));
    return [(counted ? readNumerals(run) : null) ?? run.join(''), run.length];
  };

  const readTwoDigits = (text, at) => {
    const end = runEnd(text, at, isDigit);
    return end === at || end > at + 2 ? null : { value: Number(text.slice(at, end).join('')), end };
  };
  const readYear = (text, at) => {
    if (text[at] === '元') return { value: 1, end: at + 1 };
    let year = readTwoDigits(text, at);
    const end = runEnd(text, at, isNumeral);
    if (end > at) {
      const digits = readNumerals(text.slice(at, end));
      if (digits !== null && /^[0-9]{1,2}$/.test(digits)) year = { value: Number(digits), end };
    }
    return year && year.value > 0 ? year : null;
  };
  const readBehindDot = (text, at, most) => {
    const number = text[at] === SPACE ? readTwoDigits(text, at + 1) : null;
    if (!number || number.value < 1 || number.value > most) return null;
    return number.end === text.length || text[number.end] === SPACE ? number : null;
  };
  const isCertain = (sign, year) => (sign === 'h' && year >= 10 && year <= 31) || (sign === 's' && year >= 20 && year <= 64);
  const western = (first, year) => String(first + year.value - 1);
  const readSignedDate = (text, at, first, year) => {
    const month = readBehindDot(text, year.end, 12);
    if (!month) return null;
    const day = readBehindDot(text, month.end, 31);
    const written = `${western(first, year)}年${month.value}月${day ? `${day.value}日` : ''}`;
    return [written, (day ?? month).end - at];
  };
  const eraNamed = (text, at) => tables.eras.find(([name]) => startsWith(text, at, name));
  const eraLettered = (text, at) => {
    const inWord = at > 0 && (isLatin(text[at - 1]) || isDigit(text[at - 1]));
    return inWord ? undefined : tables.eras.find(([, sign]) => text[at] === sign);
  };
  const readEra = (text, at) => {
    const behindSpace = (i) => (text[i] === SPACE ? i + 1 : i);
    const named = eraNamed(text, at);
    const era = named ?? eraLettered(text, at);
    if (!era) return null;
    const [, sign, first] = era;
    const behind = named ? behindSpace(at + 2) : at + 1;
    const year = readYear(text, behind);
    if (!year) return null;
    const end = named ? behindSpace(year.end) : year.end;
    if (text[end] === '年') return [western(first, year), end - at];
    if (!isDigit(text[behind])) return null;
    const date = readSignedDate(text, at, first, year);
    if (date) return date;
    if (named || (year.end < text.length && isLatin(text[year.end])) || !isCertain(sign, year.value)) return null;
    return [`${western(first, year)}年`, year.end - at];
  };

  // --- spellings ---

  /** The rules of the tables and the variants of a site ([[from, to], …]), by their first letter, the longest first. */
  const rulesOf = (variants) => {
    const rules = new Map();
    for (const [from, to] of [...tables.spellings, ...variants]) {
      const rule = { from: [...from], to: [...to] };
      const [first] = rule.from;
      if (first === undefined) continue;
      if (!rules.has(first)) rules.set(first, []);
      rules.get(first).push(rule);
    }
    for (const list of rules.values()) list.sort((a, b) => b.from.length - a.from.length);
    return rules;
  };
  const compiled = (variants) => {
    if (!variants) return known.fixed;
    if (!known.compiled.has(variants)) known.compiled.set(variants, rulesOf(variants));
    return known.compiled.get(variants);
  };

  const readSpelling = (text, at, rules) => {
    const rule = rules.get(text[at])?.find(({ from }) => startsWith(text, at, from));
    return rule ? [rule.to, rule.from.length] : null;
  };

  /** Runs are written in one of the two kana; ー belongs to the one before it. */
  const kanaOf = (letter, before) => {
    if (letter === 'ー') return before || 'katakana';
    if (isHiragana(letter)) return 'hiragana';
    return isKatakana(letter) ? 'katakana' : '';
  };
  const withoutLastLongMarks = (all) => {
    const out = [];
    let kana = '', run = 0;
    all.forEach((one, i) => {
      const here = kanaOf(one.letter, kana);
      run = here === '' ? 0 : here === kana ? run + 1 : 1;
      kana = here;
      const last = i + 1 === all.length || kanaOf(all[i + 1].letter, kana) !== kana;
      if (one.letter === 'ー' && last && run >= 4) {
        out[out.length - 1] = { ...out[out.length - 1], end: one.end };
      } else {
        out.push(one);
      }
    });
    return out;
  };

  const readCountingKa = (text, at, before) => (isDigit(before) && isCountingKa(text, at) ? ['か', 1] : null);

  const readRepeat = (text, at, before) => (text[at] === '々' && isKanji(before) ? [before, 1] : null);

  const rewrite = (all, rules) => {
    const text = all.map((one) => one.letter);
    const out = [];
    const put = (at, [reading, length]) => {
      const letters = [...reading];
      const begin = all[at].begin, end = all[at + length - 1].end;
      letters.forEach((letter, i) => {
        const stays = letters.length === length && text[at + i] === letter;
        out.push(stays ? all[at + i] : { letter, begin, end });
      });
      return at + length;
    };
    for (let at = 0; at < text.length;) {
      const before = out.length > 0 ? out[out.length - 1].letter : SPACE;
      const reading = readEra(text, at) ?? readKanjiNumber(text, at) ?? readRepeat(text, at, before) ??
        readCountingKa(text, at, before) ?? readSpelling(text, at, rules) ?? [text[at], 1];
      at = put(at, reading);
    }
    return out;
  };

  // --- terms ---

  const bigrams = (chars) => {
    const grams = [];
    chars.forEach((first, i) => {
      if (first === SPACE) return;
      const next = chars[i + 1] ?? SPACE;
      if (next !== SPACE) grams.push(first + next);
      else if ((chars[i - 1] ?? SPACE) === SPACE) grams.push(first);
    });
    return grams;
  };

  // --- what others call ---

  const packed = (all) => ({
    chars: all.map((one) => one.letter), begin: all.map((one) => one.begin), end: all.map((one) => one.end),
  });
  const unpacked = ({ chars, begin, end }) => chars.map((letter, i) => ({ letter, begin: begin[i], end: end[i] }));

  globalThis.shirubeSearch ??= {};
  Object.assign(globalThis.shirubeSearch, {
    tables: takeTables,
    analyse: {
      normalise: (text) => packed(normalise(text)),
      canonical: (normalised, variants) => packed(withoutLastLongMarks(rewrite(unpacked(normalised), compiled(variants)))),
      bigrams,
    },
  });
})();
