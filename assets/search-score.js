// What the documents of an index are worth for a query.
// Takes the features of a query and how many results must be right; gives documents with scores, best first.
// Must not load the rest of a list that cannot change those results, nor let it matter for a score whether it was loaded.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const STEP = 2.2 / 15; // between two impacts: there are fifteen, the greatest is 2.2
  const SECOND = 0.25; // what the second unit of a document adds
  const LEAD = 0.5; // what its title and lead add to a section: each section is about that, too
  const MARKED = 32; // features that are told apart when it is asked how much of a query is there
  const PIECES = 22; // of the index of a large handbook that a query may load to rank it; a rest counts as two …
  const RESTS = 4; // … of which so many are kept for rests
  const LEAST = 8; // pieces for its lists, however many it took to read it
  const NEAR = 1 + 1 / 30; // half of an impact: what is nearer than that may stand in either order

  const idf = (root, df) => Math.log(1 + (root.units - df + 0.5) / (df + 0.5));
  const entriesOf = ({ lists }) => lists.flatMap(({ entries }) => entries);
  const partsOf = ({ list, more }) => [list, more].filter(Boolean);

  /** How well each unit has a name by its pairs: as their mean, and less for each that is missing. */
  const byPairs = (root, pairs) => {
    const total = pairs.reduce((sum, { df }) => sum + idf(root, df), 0);
    const scores = new Map();
    const shares = new Map();
    const add = (to, unit, value) => to.set(unit, (to.get(unit) ?? 0) + value);
    for (const pair of pairs) {
      const share = idf(root, pair.df) / total;
      for (const { units, impacts } of partsOf(pair)) {
        units.forEach((unit, i) => {
          add(scores, unit, share * impacts[i]);
          add(shares, unit, share);
        });
      }
    }
    const units = [...shares.keys()].filter((unit) => shares.get(unit) > 0.5);
    return { units, impacts: units.map((unit) => scores.get(unit) * shares.get(unit) ** 4) };
  };

  /** Calls `put(unit, impact)` for each unit once, with the best impact among the lists of a feature. */
  const eachImpact = (root, { lists }, put) => {
    const each = (to) => {
      for (const { entries, weight } of lists) {
        for (const { units, impacts } of entries.length > 1 ? [byPairs(root, entries)] : partsOf(entries[0])) {
          units.forEach((unit, i) => to(unit, impacts[i] * weight));
        }
      }
    };
    if (lists.length === 1) return each(put);
    const best = new Map();
    each((unit, impact) => best.set(unit, Math.max(impact, best.get(unit) ?? 0)));
    return best.forEach((impact, unit) => put(unit, impact));
  };

  /** How many units have a feature, at least. */
  const unitsWith = ({ lists }) => Math.max(...lists.map(({ entries }) => Math.min(...entries.map(({ df }) => df))));

  /** Those that must be there before those within words, each kind by what it says. */
  const inOrder = (root, features) => {
    for (const one of features) one.gain = one.weight * idf(root, unitsWith(one));
    return [...features].sort((one, other) => one.inside - other.inside || other.gain - one.gain);
  };

  /** The entries of a feature whose rest is not here. */
  const open = (feature) => entriesOf(feature).filter(({ rest, more }) => rest > 0 && !more);

  const byScore = (one, other) => other.full - one.full || other.score - one.score || one.doc - other.doc;
  api.byScore = byScore;

  /** Documents in their order, and what one can come to when all rests are here. */
  const rank = (root, features) => {
    const alone = root.units === root.docs;
    const scores = new Float64Array(root.units);
    const marks = new Int32Array(root.units); // the features of a unit, a bit each
    const must = features.filter(({ inside }) => !inside).slice(0, MARKED);
    const all = must.reduce((sum, _, at) => sum | 1 << at, 0);
    const missing = [];
    features.forEach((feature, at) => {
      const { gain, lists } = feature;
      const bit = at < MARKED ? 1 << at : 0;
      eachImpact(root, feature, (unit, impact) => {
        scores[unit] += gain * STEP * impact;
        marks[unit] |= bit;
      });
      if (open(feature).length === 0) return;
      const most = Math.max(...lists.map(({ entries: [{ rest, more }, other], weight }) => (other ? 15 : more ? 0 : rest) * weight));
      missing.push({ bit, most: gain * STEP * most, once: alone && lists.length === 1 });
    });

    const coverages = new Map();
    /** The part of the query that the marked features are. */
    const coverage = (marked) => {
      const gains = (bits) => must.reduce((sum, { gain }, at) => sum + (bits & 1 << at ? gain : 0), 0);
      if (!coverages.has(marked)) coverages.set(marked, gains(marked) / gains(all) || 0);
      return coverages.get(marked);
    };
    const isFull = (marked) => (marked & all) === all;

    /** The best section counts, with what the whole page is about, by how much of the query stands there. */
    const found = (doc) => {
      const [lead, end] = root.unitsOf(doc);
      let best = 0, second = 0, most = 0, marked = 0;
      for (let unit = lead; unit < end; unit += 1) {
        const own = scores[unit];
        if (own === 0) continue;
        marked |= marks[unit];
        most = Math.max(most, own);
        const score = (unit === lead ? own : own + LEAD * scores[lead]) * coverage(marks[unit] | marks[lead]);
        second = Math.max(second, Math.min(best, score));
        best = Math.max(best, score);
      }
      return { doc, most, marked, score: (best + SECOND * second) * Math.sqrt(coverage(marked)), full: isFull(marked) };
    };

    /** Whether a document may come before another when the rests are here. */
    const mayPass = ({ most, marked }, other) => {
      let [score, bits] = [most, marked];
      for (const one of missing) {
        if (!one.once || !(marked & one.bit)) score += one.most;
        bits |= one.bit;
      }
      score *= (alone ? 1 : (1 + SECOND) * (1 + LEAD)) * coverage(bits) ** 1.5;
      return isFull(bits) > other.full || (isFull(bits) === other.full && score > other.score * NEAR);
    };

    const ranked = [];
    for (let doc = 0; doc < root.docs; doc += 1) {
      const one = found(doc);
      if (one.most > 0) ranked.push(one);
    }
    ranked.sort(byScore);
    return {
      ranked,

      /** Whether what is not here could change the first `wanted` or their order. */
      mayChange: (wanted) => missing.length > 0 && (ranked.length < wanted || mayPass({ most: 0, marked: 0 }, ranked[wanted - 1])
        || ranked.some((one, at) => at > 0 && mayPass(one, ranked[Math.min(at, wanted) - 1]))),

      /** The units of a document that have something, in their order; `marks` are the features that each has. */
      units(doc) {
        const [from, to] = root.unitsOf(doc);
        return [...scores.subarray(from, to)].map((score, i) => ({ unit: from + i, score, marks: marks[from + i] })).filter(({ score }) => score > 0);
      },
    };
  };

  /**
   * @param wanted how many of the first must be those that they would be if everything were loaded
   * @returns ranked: documents as { doc, score, full }, best first; units: document → [{ unit, score, marks }, …];
   *   total: how many there are at least; more: whether there may be others
   */
  api.find = async (index, root, query, wanted) => {
    const room = root.bundle ? Infinity : Math.max(LEAST, PIECES - query.tables.size);
    const far = new Set();
    const features = inOrder(root, query.features).filter((one) => {
      const lists = entriesOf(one).filter((entry) => entry.far && !far.has(entry));
      if (lists.length > 0 && far.size >= room - RESTS) return false;
      for (const entry of lists) far.add(entry);
      return true;
    });
    const most = wanted === Infinity ? wanted : Math.max(0, room - far.size) / 2; // rests that may be asked for
    await Promise.all(features.flatMap(entriesOf).map((entry) => index.readList(entry)));
    const asked = new Set(); // a rest that is missing is not asked for twice
    for (;;) {
      const rests = [...new Set(features.flatMap(open))].filter((entry) => !asked.has(entry)).sort((one, other) => one.df - other.df);
      const next = rests.slice(0, most < Infinity ? Math.min(2, most - asked.size) : most); // the short ones may be enough
      const sums = rank(root, features);
      if (next.length === 0 || !sums.mayChange(wanted)) {
        const least = root.units === root.docs ? Math.max(0, ...features.map(unitsWith)) : 0;
        return { ...sums, total: Math.max(sums.ranked.length, least), more: rests.length > 0 };
      }
      for (const entry of next) asked.add(entry);
      await Promise.all(next.map((entry) => index.readMore(entry)));
    }
  };
})();
