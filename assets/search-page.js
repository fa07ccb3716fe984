// The search page: shows what the engine finds while the reader types.
// Takes the page's form; keeps text, choices and order in the address, so that a link repeats the search.
// Must not be needed: without it the page tells how to search and leads to the lists.
'use strict';

(() => {
  const { make, button } = shirubeSearch.elements;
  const { result, summary } = shirubeSearch.results;

  const STEP = 20;
  const WAIT = 150; // milliseconds after the last key
  const PATIENCE = 100; // milliseconds after which the reader is told that the search goes on

  const page = document.getElementById('search');
  const form = page.querySelector('form');
  const input = form.elements.q;
  const wide = matchMedia('(min-width: 69rem)');
  let state = null;
  let turn = 0; // of the newest search: older ones are not shown any more
  let shownTurn = 0; // of the search whose results are shown
  let countShown = () => {}; // counts the choices for what is shown, where that has to be asked for
  let timer = 0;

  const load = (path) => new Promise((done, failed) => {
    const script = make('script', { src: path });
    script.addEventListener('load', done);
    script.addEventListener('error', failed);
    document.head.append(script);
  });

  const part = (selector) => page.querySelector(selector);
  const noteOf = (name) => part(`[data-note="${name}"]`);
  const words = part('.search-words');
  const found = part('.search-found');
  const fold = part('.search-facets');
  const status = part('.search-status');
  const order = part('#search-order');
  const list = part('.results');
  const more = part('.search-more');

  const say = (name, number) => status.dataset[name].replace('#', number);
  const engine = shirubeSearch.engine({ load });
  const facets = shirubeSearch.facets(fold, say, (key, value, wanted) => {
    const others = (state.facets[key] ?? []).filter((one) => one !== value);
    change({ facets: { ...state.facets, [key]: wanted ? [...others, value] : others } });
  });
  let built = false;

  const buildFacets = (root) => {
    if (built) return;
    built = true;
    facets.build(root.facets);
    // To count what a large handbook has takes long: it is done for a reader who looks.
    fold.open = root.bundle ? wide.matches : Object.keys(state.facets).length > 0;
    if (root.bundle) wide.addEventListener('change', () => { fold.open = wide.matches; });
    fold.addEventListener('toggle', () => countShown());
  };

  // --- the address ---

  const readAddress = () => {
    const asked = new URLSearchParams(location.search);
    const special = ['q', 'sort', 'synonyms', 'show'];
    const chosen = Object.create(null);
    for (const [key, value] of asked) if (!special.includes(key)) (chosen[key] ??= []).push(value);
    const shown = Math.min(1000, Math.max(STEP, Math.ceil(Number(asked.get('show')) / STEP) * STEP || STEP));
    return { text: asked.get('q') ?? '', facets: chosen, sort: asked.get('sort') === 'date' ? 'date' : 'relevance', synonyms: asked.get('synonyms') !== 'off', shown };
  };

  const keepInAddress = () => {
    const asked = new URLSearchParams();
    if (state.text) asked.set('q', state.text.slice(0, 2000));
    for (const [key, values] of Object.entries(state.facets)) for (const value of values) asked.append(key, value);
    if (state.sort === 'date') asked.set('sort', 'date');
    if (!state.synonyms) asked.set('synonyms', 'off');
    if (state.shown > STEP) asked.set('show', state.shown);
    const query = asked.toString();
    try {
      history.replaceState(null, '', location.pathname + (query ? `?${query}` : ''));
    } catch { // a browser may refuse that for a file, or when it is done too often
    }
  };

  // --- results ---

  const tell = (said) => { if (status.textContent !== said) status.textContent = said; };

  const showNotes = ({ missing, cutShort, meant, also, total }) => {
    const narrowed = Object.values(state.facets).flat().length > 0;
    const notes = { missing, cutShort, meant, also: also.length > 0, alone: !state.synonyms, nothing: total === 0 && !missing, narrowed };
    for (const [name, holds] of Object.entries(notes)) noteOf(name).hidden = !holds;
    noteOf('meant').lastChild.textContent = meant;
    noteOf('also').querySelector('span span').textContent = also.join('、');
  };

  const showWords = (suggested) => {
    words.replaceChildren(words.firstElementChild, ...suggested.map(({ text }) => button(text, () => {
      change({ text: state.text.replace(/\S*$/, () => text) });
      input.focus();
    })));
    words.hidden = suggested.length === 0;
  };

  const show = (root, answer, suggested) => {
    found.hidden = false;
    if (root) buildFacets(root);
    facets.show(state.facets, root && !root.bundle ? null : answer.facets);
    tell(summary(say, answer));
    showNotes(answer);
    list.replaceChildren(...answer.results.map(result));
    const rest = answer.total - answer.results.length;
    more.hidden = rest <= 0;
    more.textContent = say(answer.more ? 'more' : 'rest', rest);
    part('.search-order').hidden = answer.total < 2;
    order.value = state.sort;
    showWords(suggested);
  };

  const search = async () => {
    const mine = turn += 1;
    const { text, facets: chosen, sort, synonyms, shown } = state;
    if (text.trim() === '') {
      found.hidden = true;
      tell('');
      showWords([]);
      return;
    }
    setTimeout(() => {
      if (mine !== turn || mine === shownTurn) return;
      found.hidden = false;
      tell(say('wait'));
    }, PATIENCE);
    const request = { text, facets: chosen, sort, synonyms, count: shown };
    const [answer, suggested, root] = await Promise.all([engine.search(request), engine.suggest(text), engine.root()]);
    if (mine !== turn) return;
    shownTurn = mine;
    show(root, answer, suggested);
    if (!root || root.bundle) return;
    countShown = async () => {
      if (mine !== turn || !fold.open) return;
      const counted = await engine.search({ ...request, counts: true });
      if (mine === turn) facets.show(state.facets, counted.facets);
    };
    await countShown();
  };

  const change = (what) => {
    clearTimeout(timer);
    state = { ...state, shown: STEP, ...what };
    if (what.text !== undefined) input.value = what.text;
    keepInAddress();
    return search();
  };

  const showMore = async () => {
    const before = list.childElementCount;
    await change({ shown: state.shown + STEP });
    list.children[before]?.querySelector('a').focus();
  };

  // --- keys ---

  let composing = false;
  const typed = () => {
    if (composing || input.value === state.text) return;
    clearTimeout(timer);
    timer = setTimeout(() => change({ text: input.value }), WAIT);
  };

  const titles = () => [...list.querySelectorAll('.row-title a')];

  const move = (event) => {
    const links = titles();
    const at = links.indexOf(event.target.closest('.result')?.querySelector('a'));
    const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (to >= links.length) return;
    event.preventDefault();
    (links[to] ?? input).focus();
  };

  const onKey = (event) => {
    if (event.isComposing || composing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inResults = list.contains(event.target);
    if (event.target !== input && !inResults) return;
    if (event.key === 'ArrowDown' || (inResults && event.key === 'ArrowUp')) move(event);
    else if (inResults && (event.key === 'Escape' || event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' '))) input.focus();
  };

  const keys = part('#search-key');
  const buildKeys = () => {
    const box = keys.querySelector('input');
    try {
      box.checked = localStorage.getItem('shirube-search-key') !== 'off';
      box.addEventListener('change', () => localStorage.setItem('shirube-search-key', box.checked ? 'on' : 'off'));
      keys.hidden = false;
    } catch { // where nothing can be kept there is no choice, and no key
    }
  };

  /** The index is packed; a browser from before 2023 may not be able to unpack it. */
  const canUnpack = () => {
    try {
      return new DecompressionStream('deflate-raw');
    } catch {
      return false;
    }
  };

  const listen = () => {
    input.addEventListener('compositionstart', () => { composing = true; });
    input.addEventListener('compositionend', () => {
      composing = false;
      typed();
    });
    input.addEventListener('input', typed);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      change({ text: input.value });
    });
    // These buttons go with what they change; the focus goes to what has become of it.
    const press = (element, what) => element.querySelector('button').addEventListener('click', async ({ target }) => {
      await change(what(target));
      status.focus();
    });
    press(fold, () => ({ facets: {} }));
    press(noteOf('meant'), ({ textContent }) => ({ text: textContent }));
    press(noteOf('also'), () => ({ synonyms: false }));
    press(noteOf('alone'), () => ({ synonyms: true }));
    more.addEventListener('click', showMore);
    order.addEventListener('change', () => change({ sort: order.value }));
    page.addEventListener('keydown', onKey);
    addEventListener('popstate', begin);
  };

  const begin = () => {
    state = readAddress();
    input.value = state.text;
    return search();
  };

  buildKeys();
  if (canUnpack()) {
    listen();
    begin();
  } else {
    input.value = readAddress().text;
    noteOf('unpackable').hidden = false;
  }
  if (input.value === '') input.focus();
})();
