// What a reader typed, as what the index can be asked.
// Takes the text, the index and its root; gives features (words, names with synonyms, pairs of characters), each with
// the lists that count for it, and what else the reader should be told.
// Must not touch a page, and must not weigh documents: search-engine.js does.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const LONGEST_TEXT = 400; // characters that are looked at
  const LONGEST_WORD = 32;
  const SAME = 0.9; // synonyms of this weight are one thing: each asks for all
  const PAIR = 0.5; // the weight of a pair of characters beside that of a word
  const NEAR = 0.8; // the weight of a word that differs by one letter

  const hiragana = /^[ぁ-ゖー]+$/;
  const katakana = /^[ァ-ヺー]+$/;
  const latin = /^[\p{Script=Latin}\p{N}]$/u;
  // What holds a sentence together and says nothing about its subject.
  const function_words = ['について', 'における', 'において', 'のための', 'ために', 'ような', 'という', 'している', 'されている', 'しています', 'しました', 'します', 'ください',
    'たいです', 'ですか', 'ますか', 'でしょうか', 'ました', 'ます', 'です', 'する', 'した', 'して', 'され', 'たい', 'から', 'まで', 'では', 'には', 'とは', 'など', 'こと', 'もの',
    'ある', 'いる', 'なる', 'どう', 'どの', 'なに', 'の', 'を', 'が', 'は', 'に', 'で', 'と', 'も', 'へ', 'や', 'か', 'な'];

  /** ごみ → ゴミ and back; null for what is not written in one kind of kana. */
  const otherKana = (term) => {
    const shift = (by) => [...term].map((kana) => (kana === 'ー' ? kana : String.fromCodePoint(kana.codePointAt(0) + by))).join('');
    if (hiragana.test(term)) return shift(0x60);
    return katakana.test(term) && !/[ヷ-ヺ]/.test(term) ? shift(-0x60) : null;
  };

  /** The part of a run of hiragana that may be about something, as [from, to]. */
  const subject = (run) => {
    const word = function_words;
    let [from, to] = [0, run.length];
    for (let at = -1; at !== from && from < to;) {
      at = from;
      from += word.find((one) => run.startsWith(one, from))?.length ?? 0;
    }
    for (let at = -1; at !== to && from < to;) {
      at = to;
      to -= word.find((one) => run.slice(from, to).endsWith(one))?.length ?? 0;
    }
    return [from, to];
  };

  /** For each character whether it says something: all but the hiragana between words. */
  const telling = (chars) => {
    const marks = chars.map((char) => char !== ' ' && !hiragana.test(char));
    for (let begin = 0; begin < chars.length; begin += 1) {
      let end = begin;
      while (end < chars.length && hiragana.test(chars[end])) end += 1;
      if (end - begin < 2) continue;
      const whole = (begin === 0 || chars[begin - 1] === ' ') && (end === chars.length || chars[end] === ' ');
      const [from, to] = whole ? [0, end - begin] : subject(chars.slice(begin, end).join(''));
      if (whole || to - from >= 3) marks.fill(true, begin + from, begin + to);
      begin = end;
    }
    return marks;
  };

  /** Pairs of neighbours as [position, text], and characters that stand alone. */
  const pairsOf = (chars) => chars.flatMap((char, i) => {
    if (char === ' ') return [];
    if (i + 1 < chars.length && chars[i + 1] !== ' ') return [[i, char + chars[i + 1]]];
    return i === 0 || chars[i - 1] === ' ' ? [[i, char]] : [];
  });

  const bothKana = (term) => [term, otherKana(term) ?? []].flat();
  const withOtherKana = (terms) => terms.flatMap(bothKana);

  /** One edit at most (Levenshtein). */
  const almost = (one, other) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (one === other || long.length - short.length > 1) return false;
    let i = 0;
    while (i < short.length && short[i] === long[i]) i += 1;
    return short.slice(i + (short.length === long.length ? 1 : 0)) === long.slice(i + 1);
  };

  class Query {
    constructor(index, root, chars) {
      Object.assign(this, { index, root, chars, terms: new Map(), features: [], pieces: [], also: [], unknown: [], meant: null });
      this.skip = new Set(root.skip ?? []);
    }

    /** Reads the shards in which `terms` stand. */
    async read(terms) {
      for (const map of await this.index.terms(terms)) for (const [term, entry] of map) this.terms.set(term, entry);
    }

    base(term) {
      const entry = this.terms.get(term);
      return entry?.base ?? (entry?.word ? term : null);
    }

    /** The word that begins at `at`: a name with synonyms, or a word of the index. */
    longest(chars, at) {
      const run = latin.test(chars[at]);
      let limit = Math.min(LONGEST_WORD, chars.length - at);
      if (run) for (limit = 1; at + limit < chars.length && latin.test(chars[at + limit]);) limit += 1;
      for (let length = limit; length > 0; length -= 1) {
        const end = at + length;
        if (latin.test(chars[end - 1]) && end < chars.length && latin.test(chars[end])) continue;
        const text = chars.slice(at, end).join('');
        if (this.names.has(text)) return { text, begin: at, end, name: true };
        const word = this.base(text) ?? this.base(otherKana(text) ?? '');
        if (word !== null) return { text, begin: at, end, word };
        if (run && length === limit) return null;
      }
      return null;
    }

    cut(chars) {
      const pieces = [];
      for (let at = 0; at < chars.length;) {
        const piece = chars[at] === ' ' ? null : this.longest(chars, at);
        if (piece) pieces.push(piece);
        at = piece ? piece.end : at + 1;
        while (!piece && at < chars.length && latin.test(chars[at]) && latin.test(chars[at - 1])) at += 1;
      }
      return pieces;
    }

    entries(terms, weight = 1) {
      return [...new Set(terms)].filter((term) => (this.terms.get(term)?.df ?? 0) > 0)
        .map((term) => ({ term, entry: this.terms.get(term), weight }));
    }

    /** A feature is found where one of `lists` has it; `texts` are what to look for in the words of a page. */
    add(kind, texts, lists, position) {
      if (lists.length === 0) return;
      this.features.push({ kind, texts, lists, position, weight: kind === 'pair' ? PAIR : 1 });
    }
  }

  const namesOf = (root, synonyms) => {
    const names = new Map();
    for (const [members, weight, shown = members] of synonyms ? root.synonyms ?? [] : []) {
      for (const member of members) if (!names.has(member)) names.set(member, { members, weight, shown });
    }
    return names;
  };

  /** The lists of a name: its own, or those of its pairs when the index has no list of the whole. */
  const listsOf = (query, text, weight) => {
    const own = query.entries([query.base(text) ?? text], weight);
    if (own.length > 0) return own;
    const pairs = query.entries(pairsOf([...text]).map(([, pair]) => pair));
    return pairs.length > 0 ? [{ term: text, all: pairs, weight }] : [];
  };

  const addName = (query, { text, begin }) => {
    const { members, weight, shown } = query.names.get(text);
    const lists = members.flatMap((member) => listsOf(query, member, member === text || weight >= SAME ? 1 : weight));
    query.add('name', members, lists, begin);
    query.also.push(...shown.filter((_, i) => members[i] !== text));
  };

  const addWord = (query, { text, word, begin }) => {
    query.add('word', withOtherKana([text]), query.entries(withOtherKana([word, text]).map((term) => query.base(term) ?? term)), begin);
  };

  /** A word of four or more letters that stands nowhere: the nearest word of the index. */
  const nearest = (query, text) => [...query.terms].filter(([term, { word, df }]) => word && df > 0 && almost(term, text))
    .sort(([one, a], [other, b]) => b.df - a.df || (one < other ? -1 : 1))[0]?.[0];

  const repair = (query, marks) => {
    const text = query.chars.join('');
    for (const { 0: run, index } of text.matchAll(/[ァ-ヺー]{4,}|[a-z]{4,}/g)) {
      const begin = [...text.slice(0, index)].length;
      const here = query.pieces.some((piece) => piece.begin <= begin && piece.end >= begin + run.length);
      const possible = pairsOf([...run]).every(([, pair]) => (query.terms.get(pair)?.df ?? 0) > 0);
      const near = here || possible ? undefined : nearest(query, run);
      if (near === undefined) continue;
      query.add('word', [near], query.entries([query.base(near)], NEAR), begin);
      query.also.push(near);
      query.meant = (query.meant ?? text).replace(run, near);
      marks.fill(false, begin, begin + run.length);
    }
  };

  const addPairs = (query, marks) => {
    const names = query.pieces.filter(({ name }) => name);
    const inName = (at) => names.some(({ begin, end }) => at + 1 >= begin && at < end);
    const covered = (at) => query.pieces.some(({ begin, end }) => at >= begin && at + 1 < end);
    const all = pairsOf(query.chars).filter(([at]) => !inName(at));
    const scored = all.filter(([at, pair]) => marks[at] && (pair.length === 1 || marks[at + 1]) && !(hiragana.test(pair) && covered(at)));
    const known = scored.filter(([, pair]) => !query.skip.has(pair));
    const used = known.length > 0 || query.features.length > 0 ? known : scored;
    for (const [at, pair] of used) query.add('pair', withOtherKana([pair]), query.entries(withOtherKana([pair])), at);
    // Only what holds sentences together was typed: then that is searched for.
    if (query.features.length === 0) for (const [at, pair] of all) query.add('pair', [pair], query.entries(withOtherKana([pair])), at);
  };

  /** One character alone: every pair that has it. */
  const addSingle = async (query) => {
    const [char] = query.chars;
    for (const map of await query.index.everyTerm()) for (const [term, entry] of map) if (term.includes(char)) query.terms.set(term, entry);
    query.add('pair', [char], query.entries([...query.terms.keys()].filter((term) => term.includes(char) && [...term].length <= 2)), 0);
  };

  const addReadings = async (query, text) => {
    if (!hiragana.test(text) || text.length < 3) return;
    const surfaces = (await query.index.readings(text))[text] ?? [];
    await query.read(surfaces);
    const lists = surfaces.flatMap((surface) => listsOf(query, surface, SAME));
    if (lists.length === 0) return;
    query.add('name', surfaces, lists, 0);
    query.also.push(...surfaces);
  };

  const quotesIn = (text, root) => [...text.matchAll(/["“”„＂]([^"“”„＂]+)["“”„＂]/g)]
    .map(([, quoted]) => api.canonical(quoted, root).chars.join('')).filter(Boolean);

  /** The text as it is compared: normalised, and with what this handbook writes in several ways made one. */
  api.canonical = (text, root) => api.analyse.canonical(api.analyse.normalise(text), root.variants);
  api.kana = { hiragana, both: bothKana };

  api.query = async (index, root, { text, synonyms = true }) => {
    const typed = text.slice(0, LONGEST_TEXT);
    const { chars } = api.canonical(typed, root);
    const query = new Query(index, root, chars);
    query.names = namesOf(root, synonyms);
    query.quotes = quotesIn(typed, root);
    query.cutShort = text.length > LONGEST_TEXT;
    const marks = telling(chars);
    const pairs = pairsOf(chars);
    const wanted = pairs.filter(([at, pair]) => marks[at] && !query.skip.has(pair)).map(([, pair]) => pair);
    await query.read(withOtherKana(wanted.length > 0 ? wanted : pairs.map(([, pair]) => pair)));
    query.pieces = query.cut(chars);
    const named = query.pieces.filter(({ name }) => name).flatMap((piece) => query.names.get(piece.text).members);
    await query.read([...query.pieces.flatMap(({ word }) => word ?? []), ...named]);
    for (const piece of query.pieces) (piece.name ? addName : addWord)(query, piece);
    repair(query, marks);
    if (chars.length === 1 && root.bundle) await addSingle(query);
    else addPairs(query, marks);
    if (synonyms && query.features.every(({ kind }) => kind === 'pair')) await addReadings(query, chars.join(''));
    return query;
  };
})();
