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
      const { chars, begin, end } = api.canonical(text, root);
      const line = chars.join('');
      const wide = line.length === chars.length ? null : [...line].flatMap((char, i) => Array(char.length).fill(i)); // UTF-16 → place in chars
      folds.set(text, { line, at: (i) => (wide ? wide[i] : i), begin, end });
    }
    return folds.get(text);
  };

  /** [from, to] of each place of `word` in the folded text. */
  const placesOf = (line, word) => {
    const places = [];
    for (let at = line.indexOf(word); at >= 0 && places.length < MOST; at = line.indexOf(word, at + 1)) places.push([at, at + word.length]);
    return places;
  };

  /** Places in order, those that touch made one, each with the features that stand there. */
  const joined = (places) => {
    const all = [];
    for (const { from, to, feature } of places.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const last = all.at(-1);
      if (last && from <= last.to) {
        last.to = Math.max(last.to, to);
        last.features.add(feature);
      } else all.push({ from, to, features: new Set([feature]) });
    }
    return all;
  };

  /** Pairs make a mark only where they stand in a run as it was typed, or where nothing else is found. */
  const marksIn = (line, { features, runs }) => {
    const places = (of) => of.flatMap((feature) => feature.texts.flatMap((text) => placesOf(line, text).map(([from, to]) => ({ from, to, feature }))));
    const whole = runs.flatMap((run) => placesOf(line, run).map(([from, to]) => ({ from, to, feature: run })));
    const words = joined([...whole, ...places(features.filter(({ kind }) => kind !== 'pair'))]);
    const pairs = joined(places(features.filter(({ kind }) => kind === 'pair')));
    const longer = pairs.filter(({ from, to }) => to - from > 2 && runs.some((run) => run.includes(line.slice(from, to))) && !words.some((word) => from < word.to && to > word.from));
    return words.length + longer.length > 0 ? joined([...words, ...longer].flatMap(({ from, to, features: of }) => [...of].map((feature) => ({ from, to, feature })))) : pairs;
  };

  const worth = (features) => [...features].reduce((sum, feature) => sum + (feature.gain ?? 4), 0);

  /** From each mark as far as the window reaches; the best first, none over another. */
  const windowsOf = (marks) => {
    const all = marks.map(({ from }, i) => {
      const inside = marks.slice(i).filter(({ to }) => to <= from + WINDOW);
      const used = inside.length > 0 ? inside : [marks[i]];
      return { from, to: used.at(-1).to, worth: worth(new Set(used.flatMap(({ features }) => [...features]))) };
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
      if (to > at) pieces.push({ text: text.slice(at, to).replace(/\s+/g, ' '), mark });
      at = Math.max(at, to);
    };
    if (begin > 0 && !/[。\n]/.test(text[begin - 1])) pieces.push({ text: '…', mark: false });
    for (const [from, to] of marks) {
      if (to <= begin || from >= end) continue;
      push(Math.max(from, begin), false);
      push(Math.min(to, end), true);
    }
    push(end, false);
    if (end < text.length && !/[。\n]/.test(text[end - 1])) pieces.push({ text: '…', mark: false });
    return pieces;
  };

  const marksOf = (folded, query) => marksIn(folded.line, query)
    .map((mark) => ({ ...mark, source: [folded.begin[folded.at(mark.from)], folded.end[folded.at(mark.to - 1)]] }));

  api.extract = {
    /** The text as it is compared. */
    line: (text, root) => fold(text, root).line,

    /** A title or heading with marks. */
    marked(text, query, root) {
      return piecesOf(text, marksOf(fold(text, root), query).map(({ source }) => source), 0, text.length);
    },

    /** What an extract of the text shows; its beginning where nothing that was typed stands in it. */
    snippet(text, query, root) {
      const folded = fold(text, root);
      const marks = marksOf(folded, query);
      const source = marks.map((mark) => mark.source);
      if (marks.length === 0) return text === '' ? [] : piecesOf(text, [], 0, widened(text, 0, 0)[1]);
      const windows = [];
      for (const { from, to } of windowsOf(marks)) {
        const [begin, end] = widened(text, folded.begin[folded.at(from)], folded.end[folded.at(to - 1)]);
        const last = windows.at(-1);
        if (last && begin <= last[1]) last[1] = Math.max(last[1], end); else windows.push([begin, end]);
      }
      return windows.flatMap(([begin, end]) => piecesOf(text, source, begin, end));
    },

    /** The length of the shortest part of the text with all `words` in it (each a list of spellings); 0 when one is missing. */
    nearness(text, words, root) {
      const { line } = fold(text, root);
      const places = words.flatMap((texts, word) => texts.flatMap((one) => placesOf(line, one).map(([from, to]) => ({ from, to, word }))))
        .sort((a, b) => a.from - b.from);
      const counts = new Map();
      let least = 0;
      for (let first = 0, next = 0; next < places.length; next += 1) {
        counts.set(places[next].word, (counts.get(places[next].word) ?? 0) + 1);
        while (counts.size === words.length) {
          const length = places[next].to - places[first].from;
          if (least === 0 || length < least) least = length;
          const left = counts.get(places[first].word) - 1;
          if (left > 0) counts.set(places[first].word, left); else counts.delete(places[first].word);
          first += 1;
        }
      }
      return least;
    },
  };
})();
