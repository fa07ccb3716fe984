// The words of found documents: where in them stands what was searched for, and the extracts that show it.
// Takes texts and the features of a query; gives places, how near they stand, and pieces of text with marks.
// Must not touch a page or load anything.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const WINDOW = 60; // characters of an extract
  const WINDOWS = 2; // extracts of a section
  const MOST = 400; // places looked at in one text

  const folds = new Map(); // text → folded: results are shown again with every key
  const fold = (text, root) => {
    if (folds.size > 4000) folds.clear();
    if (!folds.has(text)) {
      const letters = api.canonical(text, root);
      const units = []; // as the line counts
      for (const one of letters) for (let i = 0; i < one.letter.length; i += 1) units.push(one);
      folds.set(text, { line: letters.map(({ letter }) => letter).join(''), units });
    }
    return folds.get(text);
  };

  /** Each place of `word` in the folded text, for the features that it stands for. */
  const placesOf = (line, word, features) => {
    const places = [];
    for (let at = line.indexOf(word); at >= 0 && places.length < MOST; at = line.indexOf(word, at + 1)) places.push({ from: at, to: at + word.length, features });
    return places;
  };

  /** Places in order, those that touch made one. */
  const joined = (places) => {
    const all = [];
    for (const { from, to, features } of places.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const last = all.at(-1);
      if (last && from <= last.to) {
        last.to = Math.max(last.to, to);
        last.features.push(...features);
      } else all.push({ from, to, features: [...features] });
    }
    return all;
  };

  /** Pairs make a mark only where they stand in a run as it was typed, or where nothing else is found. */
  const marksIn = (line, { features, runs }) => {
    const places = (ofPairs) => features.filter(({ kind }) => (kind === 'pair') === ofPairs)
      .flatMap((feature) => feature.texts.flatMap((text) => placesOf(line, text, [feature])));
    const words = joined([...runs.flatMap((run) => placesOf(line, run, [run])), ...places(false)]);
    const pairs = joined(places(true));
    const longer = pairs.filter(({ from, to }) => to - from > 2 && runs.some((run) => run.includes(line.slice(from, to))) && !words.some((word) => from < word.to && to > word.from));
    return words.length + longer.length > 0 ? joined([...words, ...longer]) : pairs;
  };

  /** The same as places in the text itself. */
  const marksOf = (text, query) => {
    const { line, units } = fold(text, query.root);
    return marksIn(line, query).map(({ from, to, features }) => ({ from: units[from].begin, to: units[to - 1].end, features }));
  };

  const worth = (marks) => [...new Set(marks.flatMap(({ features }) => features))].reduce((sum, { gain = 4 }) => sum + gain, 0);

  /** From each mark as far as the window reaches; the best first, none over another. */
  const windowsOf = (marks) => {
    const all = marks.map((mark, i) => {
      const inside = marks.filter(({ to }, at) => at === i || (at > i && to <= mark.from + WINDOW));
      return { from: mark.from, to: inside.at(-1).to, worth: worth(inside) };
    }).sort((a, b) => b.worth - a.worth || a.from - b.from);
    const chosen = [];
    for (const one of all) {
      if (chosen.length === WINDOWS) break;
      if (chosen.every(({ from, to }) => one.from > to + WINDOW / 2 || one.to < from - WINDOW / 2)) chosen.push(one);
    }
    return chosen.sort((a, b) => a.from - b.from);
  };

  /** The window widened to where a sentence or a part of it begins and ends, as places in the text itself. */
  const widened = (text, from, to) => {
    const room = Math.max(0, WINDOW - (to - from));
    const before = text.slice(Math.max(0, from - room), from);
    const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1 || (from <= room ? 0 : before.lastIndexOf('、') + 1);
    const begin = from - before.length + start;
    const after = text.slice(to, Math.max(to, begin + WINDOW) + 20);
    const stop = /[。\n]/.exec(after)?.index ?? -1;
    const comma = after.lastIndexOf('、');
    const length = stop >= 0 ? stop + 1 : to + after.length >= text.length ? after.length : comma > 0 ? comma + 1 : after.length;
    // Half of a pair of surrogates is never shown.
    const whole = (at) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);
    return [whole(begin + /^[、。\s]*/.exec(text.slice(begin, from))[0].length), whole(to + length)];
  };

  const piecesOf = (text, marks, begin, end) => {
    const pieces = [];
    let at = begin;
    const push = (to, mark) => {
      const until = Math.min(to, end);
      if (until > at) pieces.push({ text: text.slice(at, until).replace(/\s+/g, ' '), mark });
      at = Math.max(at, until);
    };
    const dots = (place) => {
      if (place > 0 && place < text.length && !/[。\n]/.test(text[place - 1])) pieces.push({ text: '…', mark: false });
    };
    dots(begin);
    for (const { from, to } of marks) {
      push(from, false);
      push(to, true);
    }
    push(end, false);
    dots(end);
    return pieces;
  };

  api.extract = {
    /** The text as it is compared. */
    line: (text, root) => fold(text, root).line,

    /** A title or heading with marks. */
    marked: (text, query) => piecesOf(text, marksOf(text, query), 0, text.length),

    /** What an extract of the text shows; its beginning where nothing that was typed stands in it. */
    snippet(text, query) {
      const marks = marksOf(text, query);
      if (marks.length === 0) return piecesOf(text, [], 0, widened(text, 0, 0)[1]);
      const windows = [];
      for (const { from, to } of windowsOf(marks)) {
        const [begin, end] = widened(text, from, to);
        const last = windows.at(-1);
        if (last && begin <= last[1]) last[1] = Math.max(last[1], end); else windows.push([begin, end]);
      }
      return windows.flatMap(([begin, end]) => piecesOf(text, marks, begin, end));
    },

    /** The length of the shortest part of the text with all `words` in it (each a list of spellings); Infinity when one is missing. */
    nearness(text, words, root) {
      const { line } = fold(text, root);
      const last = words.map(() => -Infinity); // where each was seen last
      const places = words.flatMap((texts, word) => texts.flatMap((one) => placesOf(line, one, word))).sort((a, b) => a.from - b.from);
      return Math.min(...places.map(({ from, to, features: word }) => {
        last[word] = from;
        return to - Math.min(...last);
      }));
    },
  };
})();
