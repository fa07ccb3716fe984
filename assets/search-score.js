// What the documents of an index are worth for a query.
// Takes the features of a query and how many results must be right; gives documents with scores, best first.
// Must not load the rest of a list that cannot change those results, nor let it matter for a score whether it was loaded.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const IMPACTS = 15; // an impact is stored in as many steps …
  const GREATEST = 2.2; // … up to this
  const SECOND = 0.25; // what the second unit of a document adds
  const LEAD = 0.5; // what its title and lead add to a section: each section is about that, too
  const FULL = 1e6; // more than any score
  const MARKED = 31; // features that are told apart when it is asked how much of a query is there
  const ENOUGH = 100; // units that have a word: then its parts need not find others
  const STEP = 1 / 30; // half of an impact: what is nearer than that may stand in either order

  const idf = (root, df) => Math.log(1 + (root.units - df + 0.5) / (df + 0.5));
  const entriesOf = ({ lists }) => lists.flatMap(({ entry, all }) => (all ? all.map((pair) => pair.entry) : [entry]));
  const partsOf = ({ list, more }) => [list, more].filter(Boolean);

  /** A number for each unit; `units` are those that have one. */
  class Column {
    constructor(root) {
      this.units = [];
      this.values = new Float64Array(root.units);
    }

    set(unit, value) {
      if (this.values[unit] === 0) this.units.push(unit);
      this.values[unit] = value;
    }
  }

  /** How well each unit has a name by its pairs: as their mean, and less for each that is missing. */
  const byPairs = (root, pairs) => {
    const total = pairs.reduce((sum, { entry }) => sum + idf(root, entry.df), 0);
    const [scores, shares] = [new Column(root), new Column(root)];
    for (const { entry } of pairs) {
      const share = idf(root, entry.df) / total;
      for (const { units, impacts } of partsOf(entry)) {
        units.forEach((unit, i) => {
          scores.set(unit, scores.values[unit] + share * impacts[i]);
          shares.set(unit, shares.values[unit] + share);
        });
      }
    }
    const units = scores.units.filter((unit) => shares.values[unit] > 0.5);
    return { units, impacts: units.map((unit) => scores.values[unit] * shares.values[unit] ** 4) };
  };

  /** Calls `put(unit, impact)` for each unit once, with the best impact among the lists of a feature. */
  const eachImpact = (root, { lists }, put) => {
    const each = (to) => {
      for (const { entry, weight, all } of lists) {
        for (const { units, impacts } of all ? [byPairs(root, all)] : partsOf(entry)) {
          for (let i = 0; i < units.length; i += 1) to(units[i], impacts[i] * weight);
        }
      }
    };
    if (lists.length === 1) return each(put);
    const best = new Column(root);
    each((unit, impact) => { if (impact > best.values[unit]) best.set(unit, impact); });
    for (const unit of best.units) put(unit, best.values[unit]);
    return undefined;
  };

  const longest = ({ lists }) => Math.max(0, ...lists.flatMap(({ entry, all }) => (all ? Math.min(...all.map((pair) => pair.entry.df)) : entry.df)));

  /** How many units have a feature: counted, or, where a list is too long to be here whole, those of the longest. */
  const unitsWith = (root, feature) => {
    const { lists } = feature;
    if ((lists.length === 1 && !lists[0].all) || entriesOf(feature).some(({ rest }) => rest > 0)) return longest(feature);
    let count = 0;
    eachImpact(root, feature, () => { count += 1; });
    return Math.max(count, ...lists.map(({ entry }) => entry?.df ?? 0));
  };

  const lengthOf = ({ texts }) => [...texts[0]].length;

  /**
   * In a large handbook, a word that many units have says all that its parts would say, but for the rarest of them, which
   * also finds what has its letters and not the word. Gives the features that are worth a list.
   */
  const withoutRepeats = (features) => {
    const words = features.filter((one) => one.kind === 'word' && !one.inside && longest(one) >= ENOUGH);
    const repeated = new Set();
    for (const word of words) {
      const isPart = (one) => one.inside && one.position >= word.position && one.position + lengthOf(one) <= word.position + lengthOf(word);
      const all = features.filter(isPart);
      const [rarest] = all.filter(({ kind }) => kind === 'pair').sort((one, other) => longest(one) - longest(other));
      word.parts = all.filter((one) => one !== rarest || longest(one) === longest(word));
      for (const part of word.parts) repeated.add(part);
    }
    return features.filter((one) => !repeated.has(one));
  };

  /** The entries of a feature whose rest is not here. */
  const open = (feature) => entriesOf(feature).filter(({ rest, more }) => rest > 0 && !more);
  const mostOfRest = ({ lists }) => Math.max(...lists.map(({ entry, all, weight }) => (all ? IMPACTS : entry.more ? 0 : entry.rest) * weight));

  /** What each unit has of a query, and what a document is worth by that. */
  class Sums {
    constructor(root, features) {
      this.root = root;
      this.scores = new Float64Array(root.units);
      this.marks = new Uint32Array(root.units); // the features of a unit, a bit each
      this.needed = new Uint16Array(root.docs); // how many of the features that a document must have
      this.last = new Uint16Array(root.docs); // the last feature that was found, counted from 1
      this.here = new Uint32Array(root.docs); // the features of a document that have a rest, a bit each
      this.docs = [];
      this.gains = new Map(); // feature → what it adds to a score, with its parts
      this.coverages = new Map();
      const gainOf = (one) => one.gain = one.weight * idf(root, unitsWith(root, one));
      for (const one of features) this.gains.set(one, (one.parts ?? []).reduce((sum, part) => sum + gainOf(part), gainOf(one)));
      this.must = features.filter(({ inside }) => !inside);
      this.marked = [...this.must].sort((one, other) => other.gain - one.gain).slice(0, MARKED);
      this.missing = features.filter((one) => open(one).length > 0).slice(0, MARKED);
      features.forEach((feature, at) => this.add(feature, at + 1));
    }

    add(feature, at) {
      const { root, scores, marks, needed, last, here, docs } = this;
      const bitIn = (all) => (all.includes(feature) ? 1 << all.indexOf(feature) : 0);
      const [bit, rest] = [bitIn(this.marked), bitIn(this.missing)];
      const step = this.gains.get(feature) * GREATEST / IMPACTS;
      const one = feature.inside ? 0 : 1;
      eachImpact(root, feature, (unit, impact) => {
        const doc = root.docOf(unit);
        if (last[doc] === 0) docs.push(doc);
        scores[unit] += step * impact;
        marks[unit] |= bit;
        if (last[doc] === at) return;
        last[doc] = at;
        needed[doc] += one;
        here[doc] |= rest;
      });
    }

    /** The part of the query that the marked features are. */
    coverage(marks) {
      const gains = (all) => all.reduce((sum, { gain }) => sum + gain, 0);
      if (!this.coverages.has(marks)) this.coverages.set(marks, gains(this.marked.filter((_, at) => marks & 1 << at)) / gains(this.marked) || 0);
      return this.coverages.get(marks);
    }

    /** The best section counts, with what the whole page is about, by how much of the query stands there. */
    score(doc) {
      const { root, scores, marks } = this;
      const [lead, end] = root.unitsOf(doc);
      let [best, second, all] = [0, 0, 0];
      for (let unit = lead; unit < end; unit += 1) {
        if (scores[unit] === 0) continue;
        all |= marks[unit];
        const score = (scores[unit] + (unit === lead ? 0 : LEAD * scores[lead])) * this.coverage(marks[unit] | marks[lead]);
        if (score > best) [best, second] = [score, best];
        else if (score > second) second = score;
      }
      return (best + SECOND * second) * Math.sqrt(this.coverage(all));
    }

    found(doc) {
      return { doc, score: this.score(doc), full: this.needed[doc] === this.must.length };
    }

    /** [unit, score] of those that have something. */
    units(doc) {
      const [from, to] = this.root.unitsOf(doc);
      return Array.from({ length: to - from }, (_, i) => [from + i, this.scores[from + i]]).filter(([, score]) => score > 0);
    }

    /** The most that a document can come to when the rests are here, from the features of `rests` that it has. */
    raised(rests) {
      const alone = this.root.units === this.root.docs;
      let [more, marks, needed] = [0, 0, 0];
      this.missing.forEach((feature, at) => {
        const here = rests & 1 << at;
        if (here && feature.lists.length === 1 && alone) return;
        more += this.gains.get(feature) * mostOfRest(feature) * GREATEST / IMPACTS;
        if (here || feature.inside) return;
        marks |= this.marked.includes(feature) ? 1 << this.marked.indexOf(feature) : 0;
        needed += 1;
      });
      return { more, marks, needed };
    }

    /** Of a document that was not seen at all without `doc`. */
    most(doc) {
      const { root, scores, marks } = this;
      const [lead, end] = doc === undefined ? [0, 0] : root.unitsOf(doc);
      const rests = this.here[doc] ?? 0;
      this.raises ??= new Map();
      if (!this.raises.has(rests)) this.raises.set(rests, this.raised(rests));
      const { more, marks: others, needed } = this.raises.get(rests);
      let [best, all] = [0, others];
      for (let unit = lead; unit < end; unit += 1) {
        all |= marks[unit];
        best = Math.max(best, scores[unit]);
      }
      const score = root.units === root.docs ? best + more : (1 + SECOND) * (best + more + LEAD * (more + (doc === undefined ? 0 : scores[lead])));
      return { score: score * this.coverage(all) ** 1.5, full: needed + (this.needed[doc] ?? 0) === this.must.length };
    }
  }

  const passes = (most, found) => most.full > found.full || (most.full === found.full && most.score > found.score * (1 + STEP));
  const byScore = (one, other) => other.full - one.full || other.score - one.score || one.doc - other.doc;

  /** Whether what is not here could change the first `wanted` or their order. */
  const mayChange = (sums, ranked, wanted) => {
    if (ranked.length < wanted || passes(sums.most(), ranked[wanted - 1])) return true;
    return ranked.some(({ doc }, at) => at > 0 && passes(sums.most(doc), ranked[Math.min(at, wanted) - 1]));
  };

  /** The first `wanted` in their order, then the others. */
  const firstOf = (all, wanted) => {
    if (all.length <= wanted) return all.sort(byScore);
    const keys = Float64Array.from(all, ({ full, score }) => (full ? FULL : 0) + score).sort();
    const least = keys[keys.length - wanted];
    const isFirst = ({ full, score }) => (full ? FULL : 0) + score >= least;
    return [...all.filter(isFirst).sort(byScore), ...all.filter((found) => !isFirst(found))];
  };

  const rank = (root, features, wanted) => {
    const sums = new Sums(root, features);
    return { sums, ranked: firstOf(sums.docs.map((doc) => sums.found(doc)), wanted) };
  };

  api.byScore = byScore;

  /**
   * @param wanted how many of the first must be those that they would be if everything were loaded
   * @returns ranked: documents as { doc, score, full }, the first `wanted` in their order; units: document → [[unit, score], …];
   *   total: how many there are at least; more: whether there may be others
   */
  api.find = async (index, root, query, wanted) => {
    const features = root.bundle ? query.features : withoutRepeats(query.features);
    await Promise.all(features.flatMap(entriesOf).map((entry) => index.readList(entry)));
    const asked = new Set(); // a rest that is missing is not asked for twice
    for (;;) {
      const rests = [...new Set(features.flatMap(open))].filter((entry) => !asked.has(entry)).sort((one, other) => one.df - other.df);
      const { sums, ranked } = wanted === Infinity && rests.length > 0 ? {} : rank(root, features, wanted);
      if (rests.length === 0 || (sums && !mayChange(sums, ranked, wanted))) {
        const least = root.units === root.docs ? Math.max(0, ...features.map(longest)) : 0;
        return { ranked, units: (doc) => sums.units(doc), total: Math.max(ranked.length, least), more: rests.length > 0 };
      }
      const next = wanted === Infinity ? rests : rests.slice(0, Math.ceil(rests.length / 2)); // the short ones may be enough
      for (const entry of next) asked.add(entry);
      await Promise.all(next.map((entry) => index.readMore(entry)));
    }
  };
})();
