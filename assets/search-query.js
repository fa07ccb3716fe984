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
  const PART = 0.5; // the weight of a pair of characters, and of a word within a longer one, beside that of a word
  const SHARDS = 14; // that a text asks for in a large handbook, without names
  const READINGS = 4; // words that are asked for what is read
  const ASKING = 0.2; // the weight of a word that only asks, beside that of one that says about what
  const VAGUE = 0.5; // that of a verb, and of one character

  const hiragana = /^[ぁ-ゖー]+$/;
  const katakana = /^[ァ-ヺー]+$/;
  const latin = /^[\p{Script=Latin}\p{N}]$/u;
  // What holds a sentence together and says nothing about its subject.
  const between = /を|について|における|において|のため|ために|ような|ように|という|して|され|した|する|すれ|しま|くださ|です|でしょ|ます|まし|ません|たい|から|まで|では|には|とは|など|こと|もの|ところ|とき|ある|いる|なる|なっ|なり|なけれ|ない|どう|どの|なに|だけ|てい|れば|よい|いい|でき|られ|より/;
  const particles = /^[のがはにでともへやかな]+|[のがはにでともへやかな]+$/g;

  // What many questions ask for, whatever they are about.
  const asking = new Set('方法 例 事例 参考 場合 違い 人 もらう もらえる 始める'.split(' '));

  const charsOf = (letters) => letters.map(({ letter }) => letter);

  /** ごみ → ゴミ and back; null for what is not written in one kind of kana. */
  const otherKana = (term) => {
    const shift = (by) => [...term].map((kana) => (kana === 'ー' ? kana : String.fromCodePoint(kana.codePointAt(0) + by))).join('');
    if (hiragana.test(term)) return shift(0x60);
    return katakana.test(term) && !/[ヷ-ヺ]/.test(term) ? shift(-0x60) : null;
  };

  /** For each character whether it says something: all but the hiragana between words. */
  const telling = (chars) => {
    const line = chars.map((char) => (char.length === 1 ? char : ' ')).join('');
    const marks = [...line].map((char) => char !== ' ' && !hiragana.test(char)).map((mark, i) => mark || chars[i].length > 1);
    for (const { 0: run, index } of line.matchAll(/[ぁ-ゖー]{2,}/g)) {
      const whole = (line[index - 1] ?? ' ') === ' ' && (line[index + run.length] ?? ' ') === ' ';
      for (let at = index, parts = whole ? [run] : run.split(between); parts.length > 0; parts = parts.slice(1)) {
        const subject = whole ? run : parts[0].replace(particles, '');
        const from = line.indexOf(subject, at);
        if (whole || subject.length > 2) marks.fill(true, from, from + subject.length);
        at += parts[0].length;
      }
    }
    return marks;
  };

  /** Whether the pair at `at` says something: not when it is hiragana between words, or a word and its particle. */
  const tells = (marks, [at, pair]) => (marks[at] && (pair.length === 1 || marks[at + 1] !== false)) || /^(?![ぁ-ゖー]+$)[^のをがはにでともへや]+$/.test(pair);

  const bothKana = (term) => [term, otherKana(term) ?? []].flat();
  /** What words may begin at `at`, and the same with its kana as the other kana. */
  const fromHere = (chars, at, pair) => {
    const text = chars.slice(at, at + LONGEST_WORD).join('').split(' ')[0];
    const kana = /^(?:[ぁ-ゖー]+|[ァ-ヺー]+)/.exec(text)?.[0];
    const other = otherKana(pair) && otherKana(kana);
    return other ? [text, other + text.slice(kana.length)] : [text];
  };
  /** Of a long text in a large handbook first what is not only hiragana, last what stands there in the other kana. */
  const worthShards = (root, places) => {
    const own = places.map(([text]) => text).sort((one, other) => /^[ぁ-ゖー]{2}/.test(one) - /^[ぁ-ゖー]{2}/.test(other));
    return [...own, ...places.flatMap(([, other]) => other ?? [])].slice(0, root.bundle ? Infinity : SHARDS);
  };

  /** One edit at most: a letter more, less, another, or two changed about (Damerau). */
  const almost = (one, other) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (one === other || long.length - short.length > 1) return false;
    let i = 0;
    while (i < short.length && short[i] === long[i]) i += 1;
    if (short.slice(i + (short.length === long.length ? 1 : 0)) === long.slice(i + 1)) return true;
    return short.slice(i) === long[i + 1] + long[i] + long.slice(i + 2);
  };

  const newQuery = (index, root, chars, names) => {
    const tables = new Set();
    const features = [];
    const get = (term) => [...tables].find(({ rows }) => rows.has(term))?.get(term);
    const base = (term) => {
      const entry = get(term);
      return entry?.base ?? (entry?.word ? term : null);
    };
    return {
      index, root, chars, names, tables, features, pieces: [], also: [], meant: null, skip: new Set(root.skip), get, base,

      /** Reads the shards in which `terms` stand, and what they begin with. */
      async read(terms) { for (const table of await index.terms(terms)) tables.add(table); },

      /** The terms of the index that were loaded and that `holds` is true of. */
      terms: (holds) => [...tables].flatMap(({ rows }) => [...rows.keys()].filter(holds)),

      entries: (terms, weight = 1) => [...new Set(terms)].map(get).filter((entry) => entry?.df > 0).map((entry) => ({ entries: [entry], weight })),

      /**
       * A feature is found where one of `lists` has it; `texts` are what to look for in the words of a page. What is
       * `inside` words adds to a score, but says no more about what a document lacks.
       */
      add(kind, texts, lists, { inside = false, share = 1 } = {}) {
        if (lists.length > 0) features.push({ kind, texts, lists, inside, weight: share * (kind === 'pair' || inside ? PART : 1) });
      },
    };
  };

  /** The word that begins at `at`: a name with synonyms, or a word of the index. */
  const longest = ({ chars, names, base }, at) => {
    for (let length = Math.min(LONGEST_WORD, chars.length - at); length > 0; length -= 1) {
      const end = at + length;
      if (latin.test(chars[end - 1]) && latin.test(chars[end] ?? '')) continue;
      const text = chars.slice(at, end).join('');
      const name = bothKana(text).find((one) => names.has(one));
      if (name !== undefined) return { text: name, begin: at, end, name: true };
      const word = base(text) ?? base(otherKana(text) ?? '');
      if (word !== null) return { text, begin: at, end, word };
    }
    return null;
  };

  const cut = (query) => {
    const { chars } = query;
    const pieces = [];
    for (let at = 0; at < chars.length;) {
      const piece = chars[at] === ' ' ? null : longest(query, at);
      if (piece) pieces.push(piece);
      at = piece ? piece.end : at + 1;
      while (!piece && latin.test(chars[at] ?? '') && latin.test(chars[at - 1])) at += 1;
    }
    return pieces;
  };

  /** A word that the index knows in the other kana is asked for in that. */
  const respell = ({ chars, base }, { text, begin, end, name }) => {
    const other = otherKana(text);
    const better = !name && other && base(other) !== null && (hiragana.test(text) || base(text) === null) ? other : text;
    chars.splice(begin, end - begin, ...better);
  };

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
    const pairs = query.entries(api.analyse.pairs([...text]).map(([, pair]) => pair));
    return pairs.length > 0 ? [{ entries: pairs.flatMap(({ entries }) => entries), weight }] : [];
  };

  const addName = (query, { text }) => {
    const { members, weight, shown } = query.names.get(text);
    const lists = members.flatMap((member) => listsOf(query, member, member === text || weight >= SAME ? 1 : weight));
    query.add('name', members, lists);
    query.also.push(...shown.filter((_, i) => members[i] !== text));
  };

  /** How much a word says beside others. */
  const shareOf = ({ text, word, name }) => {
    if (name) return 1;
    if (asking.has(word) || asking.has(text)) return ASKING;
    return [...text].length === 1 || /[^ぁ-ゖー][ぁ-ゖ]+$/.test(text) ? VAGUE : 1;
  };

  const addWord = (query, piece) => {
    const { text, word } = piece;
    const terms = [word, text].flatMap(bothKana).map((term) => query.base(term) ?? term);
    query.add('word', bothKana(text), query.entries(terms), { share: shareOf(piece) });
  };

  /** The words within a longer one: 地域 and 移行 in 地域移行. They rank what has none of the whole. */
  const addInner = (query, { text }) => {
    const chars = [...text];
    const seen = new Set([text]);
    for (let from = 0; from + 1 < chars.length; from += 1) {
      for (let to = from + 2; to <= chars.length; to += 1) {
        const inner = chars.slice(from, to).join('');
        if (latin.test(inner[0]) || seen.has(inner) || query.base(inner) === null) continue;
        seen.add(inner);
        query.add('word', [inner], query.entries([query.base(inner)]), { inside: true });
      }
    }
  };

  /** Of terms the words, the most frequent first. */
  const wordsOf = (terms, get) => terms.filter((term) => get(term).word && get(term).df > 0)
    .sort((one, other) => get(other).df - get(one).df || (one < other ? -1 : 1));

  /** A word of four or more letters that stands nowhere: the nearest word of the index. */
  const nearest = (query, text) => wordsOf(query.terms((term) => almost(term, text)), (term) => query.get(term))[0];

  /** Whether some unit may have all pairs of the text. */
  const mayStand = async (query, text) => {
    const entries = api.analyse.pairs([...text]).map(([, pair]) => query.get(pair));
    if (!entries.every((entry) => entry?.df > 0)) return false;
    const whole = entries.filter(({ rest }) => rest === 0);
    await Promise.all(whole.map((entry) => query.index.readList(entry)));
    const sets = whole.map(({ list }) => new Set(list?.units));
    return sets.length === 0 || [...sets[0]].some((unit) => sets.every((one) => one.has(unit)));
  };

  /** The text with the words put right that stand nowhere, or null; and what they become. */
  const repaired = async (query) => {
    const text = query.chars.join('');
    const near = [];
    let right = text;
    for (const [run] of text.matchAll(/[ァ-ヺー]{4,}|[a-z]{4,}/g)) {
      const word = query.names.has(run) || query.base(run) !== null || await mayStand(query, run) ? undefined : nearest(query, run);
      if (word === undefined) continue;
      near.push(word);
      right = right.replace(run, word);
    }
    return { meant: right === text ? null : right, near };
  };

  const addPairs = (query, marks) => {
    const wordAt = (at) => query.pieces.find(({ begin, end }) => at >= begin && at < end);
    const isIn = ({ begin, end }, at) => at >= begin && at + 1 < end;
    const inName = (at) => wordAt(at)?.name || wordAt(at + 1)?.name;
    const all = api.analyse.pairs(query.chars).filter(([at]) => !inName(at));
    const scored = all.filter((one) => tells(marks, one) && !(/^[ぁ-ゖーa-z0-9]+$/.test(one[1]) && query.pieces.some((piece) => isIn(piece, one[0]))));
    const known = scored.filter(([, pair]) => !query.skip.has(pair));
    const used = known.length > 0 || query.features.length > 0 ? known : scored;
    const add = ([, pair], how) => query.add('pair', bothKana(pair), query.entries(bothKana(pair)), how);
    for (const one of used) {
      const [at] = one;
      const share = Math.min(1, ...query.pieces.filter((piece) => isIn(piece, at)).map(shareOf));
      add(one, { inside: !!wordAt(at) && !!wordAt(at + 1), share });
    }
    // Only what holds sentences together was typed: then that is searched for.
    if (query.features.length === 0) for (const one of all) add(one);
  };

  /** One character alone: every pair that has it. All terms of a bundle are here when one is. */
  const addSingle = (query) => {
    const [char] = query.chars;
    const pairs = query.terms((term) => term.includes(char) && [...term].length <= 2);
    query.add('pair', [char], query.entries(pairs));
  };

  /** Words whose reading begins so, the shortest first. */
  const wordsRead = async (index, kana) => {
    const readings = await index.readings(kana);
    return Object.keys(readings).filter((one) => one.startsWith(kana)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).flatMap((one) => readings[one]);
  };

  /** What is written in hiragana and no word of the index becomes a name of what is read so. */
  const readKana = async (query) => {
    const text = query.chars.join('');
    for (const kana of text.split(' ')) {
      if (!/^[ぁ-ゖー]{3,}$/.test(kana)) continue;
      if (bothKana(kana).some((one) => query.names.has(one) || query.base(one) !== null)) continue;
      const shown = (await query.index.readings(kana))[kana] ?? (await wordsRead(query.index, kana)).slice(0, READINGS);
      const read = shown.flatMap((word) => {
        const name = api.line(word, query.root);
        return query.names.get(name)?.members ?? [name];
      });
      if (read.length > 0) query.names.set(kana, { members: [kana, ...read], weight: SAME, shown: [kana, ...read] });
    }
  };

  const quotesIn = (text, root) => [...text.matchAll(/["“”„＂]([^"“”„＂]+)["“”„＂]/g)]
    .map(([, quoted]) => api.line(quoted, root)).filter(Boolean);

  /** The text as it is compared: normalised, and with what this handbook writes in several ways made one. */
  api.canonical = (text, root) => api.analyse.canonical(api.analyse.normalise(text), root.variants);
  api.line = (text, root) => charsOf(api.canonical(text, root)).join('');
  api.kana = { hiragana, both: bothKana };
  api.words = { read: wordsRead, of: wordsOf };

  const ask = async (index, root, chars, synonyms) => {
    const query = newQuery(index, root, chars, namesOf(root, synonyms));
    const marks = query.tells = telling(chars);
    const pairs = api.analyse.pairs(chars);
    const wanted = pairs.filter((pair) => root.bundle || (tells(marks, pair) && !query.skip.has(pair[1])));
    await query.read(worthShards(root, (wanted.length > 0 ? wanted : pairs).map(([at, pair]) => fromHere(chars, at, pair))));
    if (synonyms) await readKana(query);
    query.pieces = cut(query).filter(({ name, text, begin }) => name || marks[begin] || !hiragana.test(text));
    for (const piece of query.pieces) respell(query, piece);
    const named = query.pieces.filter(({ name }) => name).flatMap((piece) => query.names.get(piece.text).members);
    await query.read([...query.pieces.flatMap(({ word }) => word ?? []), ...named]);
    for (const piece of query.pieces) (piece.name ? addName : addWord)(query, piece);
    for (const piece of query.pieces) if (!piece.name) addInner(query, piece);
    if (chars.length === 1 && root.bundle) addSingle(query);
    else addPairs(query, marks);
    return query;
  };

  /** けんs → けん: what an input method shows before a letter is whole. Unless such a pair stands somewhere. */
  const withoutHalfLetter = async (index, chars) => {
    const pair = chars.slice(-2).join('');
    const whole = !/^[ぁ-ゖー][b-df-hj-np-tv-z]$/.test(pair) || (await index.terms([pair])).some((terms) => terms.get(pair));
    return whole ? chars : chars.slice(0, -1);
  };

  /** As `ask`, and again with what was mistyped put right. */
  const askRight = async (index, root, typed, synonyms) => {
    const chars = await withoutHalfLetter(index, typed);
    const query = await ask(index, root, chars, synonyms);
    const { meant, near } = await repaired(query);
    if (meant === null || !synonyms) return Object.assign(query, { meant });
    const right = await ask(index, root, [...meant], synonyms);
    return Object.assign(right, { meant, also: [...near, ...right.also] });
  };

  api.query = async (index, root, { text, synonyms = true }) => {
    const typed = text.slice(0, LONGEST_TEXT);
    let query = await askRight(index, root, charsOf(api.canonical(typed, root)), synonyms);
    // A rule may hold for a piece of a word and not for the whole: then the text is asked as it stands.
    if (query.features.length === 0) query = await ask(index, root, charsOf(api.analyse.normalise(typed)), synonyms);
    return Object.assign(query, { quotes: quotesIn(typed, root), cutShort: text.length > LONGEST_TEXT });
  };
})();
