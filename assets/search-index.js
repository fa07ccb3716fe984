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
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  /** Numbers in LEB128, and bytes, one after the other. */
  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }
    get done() { return this.at >= this.bytes.length; }
    take(length) {
      this.at += length;
      if (this.at > this.bytes.length) throw new RangeError('a piece of the index ends too early');
      return this.bytes.subarray(this.at - length, this.at);
    }
    byte() {
      if (this.done) throw new RangeError('a piece of the index ends too early');
      this.at += 1;
      return this.bytes[this.at - 1];
    }
    number() {
      for (let value = 0, scale = 1; ; scale *= 128) {
        const byte = this.byte();
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    }
    text() { return new TextDecoder().decode(this.take(this.number())); }
  }

  const numbers = (bytes) => {
    const reader = new Reader(bytes);
    const all = [];
    while (!reader.done) all.push(reader.number());
    return all;
  };

  /** [3, 1] → [0, 3, 4] */
  const starts = (counts) => {
    const all = [0];
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
  const readList = (reader, length) => {
    const units = new Uint32Array(length);
    for (let i = 0, unit = 0; i < length; i += 1) units[i] = unit += reader.number();
    const halves = reader.take((length + 1) >> 1);
    const impacts = new Uint8Array(length);
    for (let i = 0; i < length; i += 1) impacts[i] = (halves[i >> 1] >> (i % 2 * 4)) & 15;
    return { units, impacts };
  };
  /** Lists that stand apart from their terms, by place. */
  const readLists = (bytes) => {
    const reader = new Reader(bytes);
    const begins = starts(Array.from({ length: reader.number() }, () => reader.number()));
    const first = reader.at;
    if (first + begins.at(-1) > bytes.length) throw new RangeError('a piece of the index ends too early');
    return (place) => {
      if (!(place + 1 < begins.length)) throw new RangeError('a list is not where its term says');
      reader.at = first + begins[place];
      return readList(reader, reader.number());
    };
  };

  /** A shard of terms. Its texts are read at once, what stands behind each only when it is asked for. */
  class Terms {
    constructor(bytes) {
      const reader = new Reader(bytes);
      this.reader = reader;
      this.parted = new Map();
      for (let left = reader.number(); left > 0; left -= 1) this.parted.set(reader.text(), reader.number());
      const size = reader.number();
      const suffixes = reader.text().split('\n');
      const bases = reader.text().split('\n');
      this.flags = reader.take(size);
      this.rows = new Map(); // text → its first row: a form of a word that is also two letters has two
      this.texts = suffixes.slice(0, size);
      for (let i = 0, last = ''; i < size; i += 1) {
        this.texts[i] = last = last.slice(0, reader.number()) + suffixes[i];
        if (!this.rows.has(last)) this.rows.set(last, i);
      }
      this.entries = new Array(size);
      this.columns(reader, size, bases);
    }

    columns(reader, size, bases) {
      const each = (flag, none, read) => Array.from(this.flags, (flags) => ((flags & flag) === none ? null : read(flags)));
      let form = 0;
      this.bases = each(BASE, 0, () => bases[form++]);
      this.units = each(BASE, BASE, () => reader.number());
      this.places = each(BASE, BASE, (flags) => (flags & FAR ? [reader.number(), reader.number()] : reader.number()));
      this.rests = each(OVERFLOW, 0, () => [reader.number(), reader.number(), reader.number()]);
      let at = reader.at;
      this.begins = this.places.map((bytes) => {
        const begin = at;
        at += typeof bytes === 'number' ? bytes : 0;
        return begin;
      });
      if (at > reader.bytes.length) throw new RangeError('a piece of the index ends too early');
    }

    /** { word, base?, df, rest: the largest impact beyond the list, … } of a row. */
    entry(i) {
      const word = (this.flags[i] & (BASE | WORD)) !== 0;
      if (this.flags[i] & BASE) {
        const two = this.texts[i + 1] === this.texts[i] ? this.entry(i + 1) : {};
        return { ...two, word, base: this.bases[i] };
      }
      const [file, place, most] = this.rests[i] ?? [0, 0, 0];
      const entry = { word, df: this.units[i], rest: most, overflow: [file, place], list: null, more: null };
      if (this.flags[i] & FAR) return { ...entry, far: this.places[i] };
      this.reader.at = this.begins[i];
      return { ...entry, list: readList(this.reader, entry.df) };
    }

    get(term) {
      const i = this.rows.get(term);
      return i === undefined ? undefined : this.entries[i] ??= this.entry(i);
    }

    * [Symbol.iterator]() {
      for (const term of this.rows.keys()) yield [term, this.get(term)];
    }

    * starting(beginning) {
      for (const term of this.rows.keys()) if (term.startsWith(beginning)) yield [term, this.get(term)];
    }
  }

  const readValues = (bytes) => {
    const reader = new Reader(bytes);
    const values = [];
    while (!reader.done) values.push(Array.from({ length: reader.number() }, () => reader.number()));
    return values;
  };

  const hashOf = (text) => new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 16777619), 2166136261) >>> 0;
  const first = (text, letters) => [...text.slice(0, 2 * letters)].slice(0, letters).join('');
  const firstTwo = (text) => first(text, 2);

  api.index = (load) => {
    const said = new Map(); // name of a shard → what its script said
    const files = new Map(); // path → promise that its script has run
    const pieces = new Map(); // name → promise of what was read from it
    const state = { missing: false, bytes: 0 };
    let root = null;
    let received = null;

    api.root = (data) => { received = data; };
    api.shard = (name, packed) => {
      said.set(name, packed);
      state.bytes += packed.length;
    };

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
        if (!said.has(name)) throw new Error(`${path} lacks ${name}`);
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
    const termsAt = (beginning) => piece(`t${hashOf(beginning) % root.terms}`, (bytes) => new Terms(bytes));
    const listAt = async (kind, [file, place]) => (await piece(`${kind}${file}`, readLists))?.(place) ?? null;

    /** The shard of the first two letters, and that of more when the family is parted. */
    const termsOf = async (text) => {
      const home = await termsAt(firstTwo(text));
      const letters = home?.parted.get(firstTwo(text)) ?? 0;
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
      async terms(texts) {
        return [...new Set((await Promise.all([...new Set(texts)].map(termsOf))).flat())].filter(Boolean);
      },

      /** The terms of all shards, for what is too short to have one. */
      async everyTerm() {
        const all = Array.from({ length: root.terms }, (_, i) => piece(`t${i}`, (bytes) => new Terms(bytes)));
        return (await Promise.all(all)).filter(Boolean);
      },

      /** Puts its list into an entry; null when it is missing. */
      async readList(entry) {
        entry.list ??= await listAt('l', entry.far);
      },

      /** Puts what did not fit into its list beside it. */
      async readMore(entry) {
        if (entry.rest > 0) entry.more ??= await listAt('o', entry.overflow);
      },

      async card(doc) {
        const cards = await piece(`c${Math.floor(doc / root.cards)}`, json);
        return cards?.[doc % root.cards] ?? null;
      },

      async text(unit) {
        const shard = lastAt(root.textStarts, unit);
        const texts = await piece(`x${shard}`, json);
        return texts?.[unit - root.textStarts[shard]] ?? null;
      },

      facet: (at) => piece(`f${at}`, readValues),
      dates: () => piece('dates', numbers),

      async readings(kana) {
        if (!root.readings) return {};
        return (await piece(`r${hashOf(firstTwo(kana)) % root.readings}`, json)) ?? {};
      },
    };
  };
})();
