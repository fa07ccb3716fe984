// The index of the search, read piece by piece.
// Takes a function that runs a script of the index; gives its root, lists of terms, cards, texts, facets and
// readings. Each piece calls `shirubeSearch.root` or `shirubeSearch.shard`; see ARCHITECTURE.md for their form.
// Must not touch a page, and must not fail on a piece that is missing or broken: it notes that and gives nothing.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
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
    skip(numbers) {
      for (let left = numbers; left > 0;) if (this.byte() < 128) left -= 1;
    }
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

  const readTerm = (reader, flags) => {
    if (flags & BASE) return { word: true, base: new TextDecoder().decode(reader.take(reader.number())) };
    const entry = { word: (flags & WORD) !== 0, df: reader.number(), n: reader.number(), bytes: reader.bytes, at: reader.at, rest: 0 };
    reader.skip(entry.n);
    reader.take((entry.n + 1) >> 1);
    if (flags & OVERFLOW) entry.rest = reader.number();
    return entry;
  };

  /** The terms of a shard, in order, with where their lists stand. */
  const readTerms = (bytes) => {
    const reader = new Reader(bytes);
    const terms = new Map();
    let last = new Uint8Array();
    for (let left = reader.number(); left > 0; left -= 1) {
      const shared = last.subarray(0, reader.number());
      const suffix = reader.take(reader.number());
      last = Uint8Array.of(...shared, ...suffix);
      const term = new TextDecoder().decode(last);
      const before = terms.get(term); // a form of a word that is also two letters stands here twice
      const entry = readTerm(reader, reader.number());
      terms.set(term, before ? { ...before, ...entry, word: before.word || entry.word } : entry);
    }
    return terms;
  };

  const readList = ({ bytes, at, n }) => {
    const reader = new Reader(bytes);
    reader.at = at;
    const units = [];
    for (let i = 0, unit = 0; i < n; i += 1) units.push(unit += reader.number());
    const halves = reader.take((n + 1) >> 1);
    return units.map((unit, i) => [unit, (halves[i >> 1] >> (i % 2 * 4)) & 15]);
  };

  const readValues = (bytes) => {
    const reader = new Reader(bytes);
    const values = [];
    while (!reader.done) values.push(Array.from({ length: reader.number() }, () => reader.number()));
    return values;
  };

  const hashOf = (text) => new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 16777619), 2166136261) >>> 0;
  const firstTwo = (text) => [...text.slice(0, 4)].slice(0, 2).join('');

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

    const fileOf = (name) => {
      if (!root.bundle) return name;
      return /^[to]\d/.test(name) ? 'index' : name.startsWith('x') ? 'texts' : 'cards';
    };

    const read = async (name, how) => {
      const path = `search/${root.build}/${fileOf(name)}.js`;
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
    const shardOf = (term) => hashOf(firstTwo(term)) % root.terms;

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

      /** Term → entry, for all terms that begin as one of `terms` does. */
      async terms(terms) {
        const names = new Set(terms.map((term) => `t${shardOf(term)}`));
        const maps = await Promise.all([...names].map((name) => piece(name, readTerms)));
        return maps.filter(Boolean);
      },

      /** The terms of all shards, for what is too short to have one. */
      async everyTerm() {
        const maps = await Promise.all(Array.from({ length: root.terms }, (_, i) => piece(`t${i}`, readTerms)));
        return maps.filter(Boolean);
      },

      list(entry) {
        return entry.list ??= readList(entry);
      },

      /** What did not fit into the shard of a long list. */
      async overflow(term) {
        const map = await piece(`o${shardOf(term)}`, readTerms);
        const entry = map?.get(term);
        return entry ? this.list(entry) : [];
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
