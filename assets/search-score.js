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
  const FAINT = 0.05; // what a document has of a query that has only parts of its words
  const MARKED = 31; // features that are told apart when it is asked how much of a query is there
  const ENOUGH = 100; // units that have a word: then its parts need not find others
  const STEP = 1 / 30; // half of an impact: what is nearer than that may stand in either order

  const idf = (root, df) => Math.log(1 + (root.units - df + 0.5) / (df + 0.5));
  const entriesOf = ({ lists }) => lists.flatMap(({ entry, all }) => (all ? all.map((pair) => pair.entry) : [entry]));
  const partsOf = ({ list, more }) => [list, more].filter(Boolean);

  /** Unit → how well a name is found by its pairs: as their mean, and less for each that is missing. */
  const scoresOfPairs = (root, pairs) => {
    const total = pairs.reduce((sum, { entry }) => sum + idf(root, entry.df), 0);
    const found = new Map();
    for (const { entry } of pairs) {
      const part = idf(root, entry.df) / total;
      for (const { units, impacts } of partsOf(entry)) {
        units.forEach((unit, i) => {
          const sum = found.get(unit) ?? { score: 0, part: 0 };
          found.set(unit, { score: sum.score + part * impacts[i], part: sum.part + part });
        });
      }
    }
    return [...found].filter(([, { part }]) => part > 0.5).map(([unit, { score, part }]) => [unit, score * part ** 4]);
  };

  /** Calls `put(unit, impact)` for each unit once, with the best impact among the lists of a feature. */
  const eachImpact = (root, { lists }, put) => {
    if (lists.length === 1 && !lists[0].all) {
      for (const { units, impacts } of partsOf(lists[0].entry)) for (let i = 0; i < units.length; i += 1) put(units[i], impacts[i] * lists[0].weight);
      return;
    }
    const best = new Map();
    const raise = (unit, impact) => { if (impact > (best.get(unit) ?? 0)) best.set(unit, impact); };
    for (const { entry, weight, all } of lists) {
      if (all) for (const [unit, impact] of scoresOfPairs(root, all)) raise(unit, impact * weight);
      else for (const { units, impacts } of partsOf(entry)) units.forEach((unit, i) => raise(unit, impacts[i] * weight));
    }
    best.forEach((impact, unit) => put(unit, impact));
  };

  /** How many units have a feature: counted, or, where a list is too long to be here whole, the longest of them. */
  const unitsWith = (root, feature) => {
    const entries = entriesOf(feature);
    const longest = Math.max(0, ...feature.lists.map(({ entry }) => entry?.df ?? 0));
    if (feature.lists.length === 1 && longest > 0) return longest;
    if (entries.some(({ rest }) => rest > 0)) return longest || Math.min(...entries.map(({ df }) => df));
    let count = 0;
    eachImpact(root, feature, () => { count += 1; });
    return Math.max(longest, count);
  };

  const lengthOf = ({ texts }) => [...texts[0]].length;

  /**
   * In a large handbook, a word that many units have says all that its parts would say, but for the rarest of them, which
   * also finds what has its letters and not the word. Gives the features that are worth a list.
   */
  const withoutRepeats = (root, features) => {
    const words = features.filter(({ kind, inside, lists }) => kind === 'word' && !inside && unitsWith(root, { lists }) >= ENOUGH);
    const parts = new Map(words.map((word) => [word, features.filter((one) => one.inside && one.position >= word.position
      && one.position + lengthOf(one) <= word.position + lengthOf(word))]));
    const repeated = new Set();
    for (const [word, all] of parts) {
      const [rarest] = all.filter(({ kind }) => kind === 'pair').sort((one, other) => unitsWith(root, one) - unitsWith(root, other));
      word.parts = all.filter((one) => one !== rarest || unitsWith(root, one) === unitsWith(root, word));
      for (const part of word.parts) repeated.add(part);
    }
    return features.filter((one) => !repeated.has(one));
  };

  /** What each unit has of a query, and what a document is worth by that. */
  class Sums {
    constructor(root, features) {
      this.root = root;
      this.scores = new Float64Array(root.units);
      this.marks = new Uint32Array(root.units); // the features of a unit, a bit each
      this.needed = new Uint16Array(root.docs); // how many of the features that a document must have
      this.last = new Uint16Array(root.docs); // the last feature that was found, counted from 1
      this.docs = [];
      this.missing = new Map(); // feature whose rest is not here → the documents that have it
      this.gains = new Map(); // feature → what it adds to a score, with its parts
      this.coverages = new Map();
      const gainOf = (one) => one.gain = one.weight * idf(root, unitsWith(root, one));
      for (const one of features) this.gains.set(one, (one.parts ?? []).reduce((sum, part) => sum + gainOf(part), gainOf(one)));
      this.must = features.filter(({ inside }) => !inside);
      this.marked = [...this.must].sort((one, other) => other.gain - one.gain).slice(0, MARKED);
      features.forEach((feature, at) => this.add(feature, at + 1));
    }

    bit(feature) {
      const at = this.marked.indexOf(feature);
      return at < 0 ? 0 : 1 << at;
    }

    add(feature, at) {
      const { root, scores, marks, needed, last } = this;
      const step = this.gains.get(feature) * GREATEST / IMPACTS;
      const bit = this.bit(feature);
      const seen = open(feature).length > 0 ? new Set() : null;
      eachImpact(root, feature, (unit, impact) => {
        const doc = root.docOf(unit);
        if (last[doc] === 0) this.docs.push(doc);
        scores[unit] += step * impact;
        marks[unit] |= bit;
        if (last[doc] === at) return;
        last[doc] = at;
        if (!feature.inside) needed[doc] += 1;
        seen?.add(doc);
      });
      if (seen) this.missing.set(feature, seen);
    }

    /** The part of the query that the marked features are. */
    coverage(marks) {
      const gains = (all) => all.reduce((sum, { gain }) => sum + gain, 0);
      if (!this.coverages.has(marks)) this.coverages.set(marks, gains(this.marked.filter((_, at) => marks & 1 << at)) / gains(this.marked) || FAINT);
      return this.coverages.get(marks);
    }

    /** The best section counts, with what the whole page is about, by how much of the query stands there. */
    found(doc) {
      const { root, scores, marks } = this;
      const [lead, end] = root.unitsOf(doc);
      let [best, second, all] = [0, 0, 0];
      for (let unit = lead; unit < end; unit += 1) {
        all |= marks[unit];
        if (scores[unit] === 0) continue;
        const score = (scores[unit] + (unit === lead ? 0 : LEAD * scores[lead])) * this.coverage(marks[unit] | marks[lead]);
        if (score > best) [best, second] = [score, best];
        else if (score > second) second = score;
      }
      const units = () => Array.from({ length: end - lead }, (_, i) => [lead + i, scores[lead + i]]).filter(([, score]) => score > 0);
      return { doc, units, score: (best + SECOND * second) * Math.sqrt(this.coverage(all)), full: this.needed[doc] === this.must.length };
    }

    /** The most that a document can come to when the rests are here; of one that was not seen at all without `doc`. */
    most(doc) {
      const { root, scores, marks } = this;
      const [lead, end] = doc === undefined ? [0, 0] : root.unitsOf(doc);
      const alone = root.units === root.docs;
      let [more, best, all, needed] = [0, 0, 0, this.needed[doc] ?? 0];
      for (const [feature, seen] of this.missing) {
        const here = seen.has(doc);
        if (here && feature.lists.length === 1 && alone) continue;
        more += this.gains.get(feature) * mostOfRest(feature) * GREATEST / IMPACTS;
        if (here || feature.inside) continue;
        all |= this.bit(feature);
        needed += 1;
      }
      for (let unit = lead; unit < end; unit += 1) {
        all |= marks[unit];
        best = Math.max(best, scores[unit]);
      }
      const score = alone ? best + more : (1 + SECOND) * (best + more + LEAD * (more + (scores[lead] ?? 0)));
      return { score: score * this.coverage(all) ** 1.5, full: needed === this.must.length };
    }
  }

  /** The entries of a feature whose rest is not here. */
  const open = (feature) => entriesOf(feature).filter(({ rest, more }) => rest > 0 && !more);
  const mostOfRest = ({ lists }) => Math.max(...lists.map(({ entry, all, weight }) => (all ? IMPACTS : entry.more ? 0 : entry.rest) * weight));

  const passes = (most, found) => most.full > found.full || (most.full === found.full && most.score > found.score * (1 + STEP));
  const byScore = (one, other) => other.full - one.full || other.score - one.score || one.doc - other.doc;

  /** Whether what is not here could change the first `wanted` or their order. */
  const mayChange = (sums, ranked, wanted) => {
    if (ranked.length < wanted || passes(sums.most(), ranked[wanted - 1])) return true;
    return ranked.some((found, at) => at > 0 && passes(sums.most(found.doc), ranked[Math.min(at, wanted) - 1]));
  };

  const rank = (root, features) => {
    const sums = new Sums(root, features);
    return { sums, ranked: sums.docs.map((doc) => sums.found(doc)).sort(byScore) };
  };

  api.byScore = byScore;

  /**
   * @param wanted how many of the first must be those that they would be if everything were loaded
   * @returns ranked: documents as { doc, score, full, units() → [[unit, score], …] }; more: whether there may be others
   */
  api.find = async (index, root, query, wanted) => {
    const features = root.bundle ? query.features : withoutRepeats(root, query.features);
    await Promise.all(features.flatMap(entriesOf).map((entry) => index.readList(entry)));
    const asked = new Set(); // a rest that is missing is not asked for twice
    for (;;) {
      const rests = [...new Set(features.flatMap(open))].filter((entry) => !asked.has(entry)).sort((one, other) => one.df - other.df);
      const { sums, ranked } = wanted === Infinity && rests.length > 0 ? {} : rank(root, features);
      if (rests.length === 0 || (sums && !mayChange(sums, ranked, wanted))) return { ranked, more: rests.length > 0 };
      const next = wanted === Infinity ? rests : rests.slice(0, Math.ceil(rests.length / 2)); // the short ones may be enough
      for (const entry of next) asked.add(entry);
      await Promise.all(next.map((entry) => index.readMore(entry)));
    }
  };
})();
