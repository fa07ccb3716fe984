// The search: finds and orders documents.
// Takes a request (text, chosen facets, order); gives results with extracts, counts of facets, and what else was
// searched for. Must not touch a page, must not throw for anything that is typed or missing, and must give the same
// answer for the same request: ties are broken by the order of the documents.
'use strict';

(() => {
  const api = globalThis.shirubeSearch ??= {};

  const RERANKED = 30; // documents that are looked into
  const READ = 90; // documents whose texts are read, or a few more, for a run that stands in hardly any of them
  const BY_CARD = 10; // documents whose titles and headings are, where texts would be too much to load
  const CALLED = 2; // what a document gains that is called what was typed …
  const BEGINS = 1.3; // … whose title begins so
  const SECTIONS = 3;
  const SHOWN = 20;

  // --- by the words of the pages ---

  const textsOf = async ({ index, root }, doc) => {
    const [from, to] = root.unitsOf(doc);
    return (await Promise.all(Array.from({ length: to - from }, (_, i) => index.text(from + i)))).filter(Boolean);
  };

  const hasQuotes = ({ quotes, root }, texts) => quotes.every((run) => texts.flat().some((text) => api.extract.line(text, root).includes(run)));

  /** What was typed between spaces, of a sentence what says something, in each of the ways in which its names and its words in kana are written. */
  const spellings = ({ chars, pieces, tells, names }) => {
    const runs = [];
    for (let at = 0, goesOn = false; at < chars.length;) {
      const piece = pieces.find(({ begin }) => begin === at);
      const { text, end, name } = piece ?? { text: chars[at], end: at + 1 };
      if (piece || (text !== ' ' && (pieces.length === 0 || tells[at]))) {
        const parts = name ? names.get(text).members : piece ? api.kana.both(text) : [text];
        const before = goesOn ? runs.pop() : [''];
        runs.push(before.slice(0, 8).flatMap((way) => parts.map((part) => way + part)));
        goesOn = true;
      } else goesOn = false;
      at = end;
    }
    return runs.map((ways) => [...new Set(ways.flatMap(api.kana.both))]).filter(([way]) => [...way].length > 1);
  };

  /** How much better a document is for having what was typed as it was typed, in its title, a heading or its text. */
  const exactness = (texts, { ways: runs, root }, words) => {
    const lines = texts.map((unit) => unit.map((text) => api.extract.line(text, root)));
    const [[title]] = lines;
    const worth = (ways) => {
      const has = (part) => lines.some((unit) => ways.some((way) => unit[part].includes(way)));
      if (ways.includes(title)) return CALLED;
      if (ways.some((way) => title.startsWith(way))) return BEGINS;
      if (ways.some((way) => title.includes(way))) return 1;
      return has(0) ? 0.5 : has(1) ? 0.3 : 0;
    };
    const bonus = runs.reduce((sum, ways) => sum + worth(ways) / runs.length, 0);
    if (words.length < 2) return bonus;
    const least = Math.min(...texts.map(([, body]) => api.extract.nearness(body, words, root)));
    const shortest = words.reduce((sum, [first]) => sum + first.length, 0);
    return bonus + 0.3 * Math.min(1, shortest / least);
  };

  const headingsOf = async ({ index }, doc) => {
    const [title = '', , , , , headings = []] = await index.card(doc) ?? [];
    return [[title, ''], ...headings.map(([heading]) => [heading, ''])];
  };

  const rerank = async (query, ranked, extracts) => {
    const words = query.features.filter(({ kind, inside }) => kind !== 'pair' && !inside).map(({ texts }) => texts);
    const first = ranked.slice(0, extracts ? RERANKED : BY_CARD);
    for (const found of first) {
      const texts = await (extracts ? textsOf : headingsOf)(query, found.doc);
      if (texts.length > 0) found.score *= 1 + exactness(texts, query, words);
    }
    return [...first.sort(api.byScore), ...ranked.slice(first.length)];
  };

  // --- facets and dates ---

  /** Which documents the chosen values admit, and how many have each value as if their own facet were open. */
  const narrowing = async (index, root, chosen, counts) => {
    const wanted = root.facets.map(({ key, values }) => chosen?.[key]?.length > 0 && values.map(([value]) => chosen[key].includes(value)));
    const of = await Promise.all(wanted.map((values, at) => (counts || values) && index.facet(at)));
    const admits = (doc, except) => wanted.every((values, at) => !values || at === except || of[at]?.[doc]?.some((value) => values[value]));
    const count = (documents) => Object.fromEntries(root.facets.map(({ key, values }, at) => {
      const sums = values.map(() => 0);
      for (const { doc } of documents) if (admits(doc, at)) for (const value of of[at]?.[doc] ?? []) sums[value] += 1;
      return [key, Object.fromEntries(values.map(([value], i) => [value, sums[i]]))];
    }));
    return { narrow: wanted.some(Boolean), admits, count };
  };

  const byDate = (dates) => (one, other) => (dates[other.doc] ?? 0) - (dates[one.doc] ?? 0) || api.byScore(one, other);

  // --- results ---

  const bodyOf = async (index, unit) => (await index.text(unit))?.[1] ?? '';

  /** The units in which something was found; those first that stand on the page that the result leads to. */
  const unitsOf = async ({ index, root, quotes, units }, doc, parts, pages, page) => {
    const [begin] = root.unitsOf(doc);
    const found = await Promise.all(units(doc).map(async (one) => {
      const [heading, anchor, editions = pages.map(({ value }) => value)] = parts[one.unit - begin];
      const line = quotes.length > 0 && api.extract.line(await bodyOf(index, one.unit), root); // else texts are read when they are shown
      return { ...one, heading, anchor, editions, quoted: quotes.some((run) => line.includes(run)), here: editions.includes(page.value) };
    }));
    return found.sort((one, other) => other.here - one.here);
  };

  /** What stands elsewhere is shown for what is not said here, the newest first, and says where that is. */
  const sectionsOf = async (query, { doc }, [title, , , , , parts], pages, page) => {
    let told = 0;
    const worth = (await unitsOf(query, doc, parts, pages, page)).filter(({ marks, quoted, here }) => {
      const more = marks & ~told;
      told |= marks;
      return more || quoted || here;
    });
    const best = worth.sort((one, other) => other.quoted - one.quoted || other.score - one.score).slice(0, SECTIONS);
    return Promise.all(best.sort((one, other) => one.unit - other.unit).map(async ({ unit, heading, anchor, editions, here }) => {
      const place = here ? page : pages.find(({ value }) => value === editions[0]);
      const own = [!here && place.name, heading !== title && heading].filter(Boolean).join('：');
      return { heading: api.extract.marked(own, query), url: place.url + (anchor && `#${anchor}`), snippet: api.extract.snippet(await bodyOf(query.index, unit), query) };
    }));
  };

  const resultOf = async (query, found, { extracts, facets }) => {
    const { index, root } = query;
    const card = await index.card(found.doc);
    if (!card) return null;
    const [title, now, values, place, date, , editions, moved, until] = card;
    // Now and in editions, the newest first: the last facet has them.
    const pages = editions ? values.at(-1).map((value) => {
      const [id, name] = root.facets.at(-1).values[value];
      return { id, name, value, url: (id && `editions/${id}/`) + (moved[value] ?? now) };
    }) : [{ url: now }];
    const chosen = pages.find(({ id }) => facets?.edition?.includes(id));
    const page = chosen ?? pages[0];
    const extract = () => sectionsOf(query, found, card, pages, page);
    return {
      url: page.url, title: api.extract.marked(title, query), score: found.score,
      meta: [place, root.facets[0]?.values[values[0][0]]?.[1], date, until, chosen?.id && chosen.name].filter(Boolean), editions, pages,
      sections: extracts ? await extract() : [], extract,
    };
  };

  const nothing = { total: 0, results: [], facets: {}, also: [] };

  const search = async (index, request) => {
    const root = await index.root();
    if (!root) return nothing;
    const { offset = 0, count = SHOWN, sort = 'relevance', counts = root.bundle, extracts = root.bundle } = request;
    const [query, { narrow, admits, count: countValues }] = await Promise.all([
      api.query(index, root, request), narrowing(index, root, request.facets, counts)]);
    query.ways = spellings(query);
    query.runs = query.ways.flat();
    const whole = counts || narrow || sort !== 'relevance' || query.quotes.length > 0;
    let { ranked, units, total, more } = await api.find(index, root, query, whole ? Infinity : Math.max(offset + count, extracts ? RERANKED : BY_CARD));
    query.units = units;
    if (query.quotes.length > 0) {
      // Texts are read in steps, until there is enough to show: what was not read may have it as well.
      const exact = [];
      for (let at = 0; !more && at < ranked.length; at += RERANKED) {
        const has = async (one) => (hasQuotes(query, await textsOf(query, one.doc)) ? one : []);
        exact.push(...await Promise.all(ranked.slice(at, at + RERANKED).map(has)));
        more = !root.bundle && at + RERANKED < ranked.length && (exact.flat().length >= offset + count || at > READ);
      }
      ranked = exact.flat();
      total = ranked.length;
    }
    const facets = counts ? countValues(ranked) : {};
    ranked = await rerank(query, ranked.filter(({ doc }) => admits(doc)), extracts);
    if (sort === 'date') ranked.sort(byDate(await index.dates() ?? []));
    const results = await Promise.all(ranked.slice(offset, offset + count).map((found) => resultOf(query, found, { ...request, extracts })));
    const { meant, cutShort } = query;
    return {
      meant, cutShort, facets, total: more ? total : ranked.length, more, full: ranked.filter(({ full }) => full).length,
      results: results.filter(Boolean), also: [...new Set(query.also)],
    };
  };

  // --- words that may be meant ---

  const suggestWords = async (index, root, text) => {
    // Half typed in an input method: けんs
    const typed = api.line(text, root).split(' ').at(-1).replace(/(?<=[ぁ-ゖ])[a-z]+$/, '');
    if ([...typed].length < 2) return [];
    const words = api.kana.hiragana.test(typed) ? await api.words.read(index, typed) : [];
    for (const { rows, get } of new Set(await index.terms([typed]))) {
      words.push(...api.words.of([...rows.keys()].filter((term) => term.startsWith(typed) && term !== typed), get));
    }
    return [...new Set(words)].slice(0, 6).map((word) => ({ text: word }));
  };

  api.engine = ({ load }) => {
    const index = api.index(load);
    const told = async (work, empty) => {
      try {
        return await work();
      } catch { // a piece that says something else than it should
        index.state.missing = true;
        return empty;
      }
    };
    return {
      async search(request) {
        const answer = await told(() => search(index, { ...request, text: String(request.text ?? '') }), nothing);
        return { ...answer, missing: index.state.missing };
      },
      suggest: (text) => told(async () => {
        const root = await index.root();
        return root ? suggestWords(index, root, String(text ?? '').slice(0, 100)) : [];
      }, []),
      root: () => index.root(),
    };
  };
})();
