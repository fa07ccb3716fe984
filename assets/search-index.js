// The index of the search, read piece by piece.
// Takes a function that runs a script of the index; gives its root, lists of terms, cards, texts, facets and
// readings. Each piece calls `shirubeSearch.root` or `shirubeSearch.shard`; generator/search/term_rows.h and cards.h say what is in them.
// Must not touch a page, and must not fail on a piece that is missing or broken: it notes that and gives nothing.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const unpack = async (packed) => {
    const text = atob(packed);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    const stream = new Response(bytes).body.pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  const need = (holds) => {
    if (!holds) throw new RangeError('a piece of the index says something else than it should');
  };

  /** Numbers in LEB128, and bytes, one after the other from `at`. */
  const readerOf = (bytes, at = 0) => {
    const take = (length) => {
      at += length;
      need(at <= bytes.length);
      return bytes.subarray(at - length, at);
    };
    const number = () => {
      for (let value = 0, scale = 1; ; scale *= 128) {
        need(at < bytes.length);
        const byte = bytes[at++];
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    };
    return { take, number, text: () => new TextDecoder().decode(take(number())), at: () => at };
  };

  const numbers = (bytes) => {
    const { number, at } = readerOf(bytes);
    const all = [];
    while (at() < bytes.length) all.push(number());
    return all;
  };

  /** [3, 1] → [0, 3, 4] */
  const starts = (counts, first = 0) => {
    const all = [first];
    for (const count of counts) all.push(all.at(-1) + count);
    return all;
  };

  /** The last position of `sorted` whose value is not above `value`. */
  const lastAt = (sorted, value) => {
    let low = 0;
    for (let high = sorted.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value) low = middle; else high = middle;
    }
    return low;
  };

  const BASE = 1;
  const OVERFLOW = 2;
  const WORD = 4;
  const FAR = 16;

  /** Units, ascending, and the impact of each. */
  const readList = ({ number, take }, length) => {
    let unit = 0;
    const units = Uint32Array.from({ length }, () => unit += number());
    const halves = take((length + 1) >> 1);
    return { units, impacts: Uint8Array.from(units, (_, i) => (halves[i >> 1] >> (i % 2 * 4)) & 15) };
  };
  /** Lists that stand apart from their terms, by place. */
  const readLists = (bytes) => {
    const { number, at } = readerOf(bytes);
    const lengths = Array.from({ length: number() }, number);
    const begins = starts(lengths, at());
    need(begins.at(-1) <= bytes.length);
    return (place) => {
      need(place < lengths.length);
      const reader = readerOf(bytes, begins[place]);
      return readList(reader, reader.number());
    };
  };

  /** A shard of terms. Its texts are read at once, what stands behind each only when it is asked for. */
  const readTerms = (bytes) => {
    const { number, text, take, at } = readerOf(bytes);
    const parted = new Map();
    for (let left = number(); left > 0; left -= 1) parted.set(text(), number());
    const size = number();
    const suffixes = text().split('\n');
    const written = text().split('\n');
    const flags = take(size);
    const rows = new Map(); // text → its first row: a form of a word that is also two letters has two
    let last = '';
    const texts = Array.from(flags, (_, i) => {
      last = last.slice(0, number()) + suffixes[i];
      if (!rows.has(last)) rows.set(last, i);
      return last;
    });

    const each = (flag, none, read) => Array.from(flags, (of) => ((of & flag) === none ? null : read(of)));
    let form = 0;
    const bases = each(BASE, 0, () => written[form++]);
    const units = each(BASE, BASE, number);
    const places = each(BASE, BASE, (of) => (of & FAR ? [number(), number()] : number()));
    const rests = each(OVERFLOW, 0, () => [number(), number(), number()]);
    const begins = starts(places.map((length) => (length > 0 ? length : 0)), at());
    need(begins.at(-1) <= bytes.length);

    /** { word, base?, df, rest: the largest impact beyond the list, … } of a row. */
    const entryOf = (i) => {
      const word = (flags[i] & (BASE | WORD)) !== 0;
      if (flags[i] & BASE) return { ...texts[i + 1] === texts[i] && entryOf(i + 1), word, base: bases[i] };
      const [file, place, rest] = rests[i] ?? [0, 0, 0];
      const far = flags[i] & FAR ? places[i] : null;
      return { word, df: units[i], rest, overflow: [file, place], more: null, far, list: far ? null : readList(readerOf(bytes, begins[i]), units[i]) };
    };
    const entries = [];
    return { parted, rows, get: (term) => (rows.has(term) ? entries[rows.get(term)] ??= entryOf(rows.get(term)) : undefined) };
  };

  const readValues = (bytes) => {
    const all = numbers(bytes);
    const values = [];
    for (let at = 0; at < all.length; at += 1 + all[at]) values.push(all.slice(at + 1, at + 1 + all[at]));
    return values;
  };

  const hashOf = (text) => new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 16777619), 2166136261) >>> 0;
  const first = (text, letters = 2) => [...text.slice(0, 2 * letters)].slice(0, letters).join('');

  api.index = (load) => {
    const said = new Map(); // name of a shard → what its script said
    const files = new Map(); // path → promise that its script has run
    const pieces = new Map(); // name → promise of what was read from it
    const state = { missing: false };
    let root = null;
    let received = null;

    api.root = (data) => { received = data; };
    api.shard = (name, packed) => { said.set(name, packed); };

    const run = (path) => {
      if (!files.has(path)) files.set(path, load(path));
      return files.get(path);
    };

    const pathOf = (file) => `search/${root.build}/${file}.js`;
    const fileOf = (name) => {
      if (!root.bundle) return name;
      return /^[tlo]\d/.test(name) ? 'index' : name.startsWith('x') ? 'texts' : 'cards';
    };

    const read = async (name, how) => {
      const path = pathOf(fileOf(name));
      try {
        await run(path);
        need(said.has(name));
        return how(await unpack(said.get(name)));
      } catch {
        state.missing = true;
        files.delete(path); // the next search tries again
        pieces.delete(name);
        return null;
      }
    };

    const piece = (name, how) => {
      if (!pieces.has(name)) pieces.set(name, read(name, how));
      return pieces.get(name);
    };
    const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
    const termsAt = (beginning) => piece(`t${hashOf(beginning) % root.terms}`, readTerms);
    const listAt = async (kind, [file, place]) => (await piece(`${kind}${file}`, readLists))?.(place);

    /** The shard of the first two letters, and that of more when the family is parted. */
    const termsOf = async (text) => {
      const home = await termsAt(first(text));
      const letters = home?.parted.get(first(text)) ?? 0;
      return letters > 0 && [...text].length >= letters ? [home, await termsAt(first(text, letters))] : [home];
    };

    const readRoot = async () => {
      await run('search/root.js');
      const { unitsOf, texts, ...rest } = received;
      const unitStarts = unitsOf && starts(numbers(await unpack(unitsOf)));
      root = {
        ...rest,
        textStarts: starts(numbers(await unpack(texts))),
        unitsOf: (doc) => (unitStarts ? [unitStarts[doc], unitStarts[doc + 1]] : [doc, doc + 1]),
        docOf: (unit) => (unitStarts ? lastAt(unitStarts, unit) : unit),
      };
      if (root.bundle) for (const file of ['index', 'cards', 'texts']) run(pathOf(file)).catch(() => {}); // `read` notes what is missing
      return root;
    };

    return {
      state,

      /** Null when there is no index. */
      async root() {
        state.missing = false;
        if (root) return root;
        try {
          return await readRoot();
        } catch {
          files.delete('search/root.js');
          state.missing = true;
          return null;
        }
      },

      /** Tables of terms, in which all stand that begin as one of `texts` does. */
      terms: async (texts) => (await Promise.all(texts.map(termsOf))).flat().filter(Boolean),

      /** Puts its list into an entry; null when it is missing. */
      async readList(entry) {
        entry.list ??= await listAt('l', entry.far);
      },

      /** Puts what did not fit into its list beside it. */
      async readMore(entry) {
        if (entry.rest > 0) entry.more ??= await listAt('o', entry.overflow);
      },

      card: async (doc) => (await piece(`c${Math.floor(doc / root.cards)}`, json))?.[doc % root.cards],

      async text(unit) {
        const shard = lastAt(root.textStarts, unit);
        return (await piece(`x${shard}`, json))?.[unit - root.textStarts[shard]];
      },

      facet: (at) => piece(`f${at}`, readValues),
      dates: () => piece('dates', numbers),
      readings: async (kana) => (root.readings && await piece(`r${hashOf(first(kana)) % root.readings}`, json)) || {},
    };
  };
})();
