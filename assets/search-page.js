// The search page: shows what the engine finds while the reader types.
// Takes the page's form; keeps text, choices and order in the address, so that a link repeats the search. Everything
// that was typed or indexed is put on the page as text only.
// Must not be needed: without it the page tells how to search and leads to the lists.
'use strict';

(() => {
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

  /** An element with attributes and children; strings become text. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const button = (text, act) => {
    const element = make('button', { type: 'button' }, text);
    element.addEventListener('click', act);
    return element;
  };
  const marked = (pieces) => pieces.map(({ text, mark }) => (mark ? make('mark', {}, text) : text));

  // --- what the page gets besides its form ---

  const status = make('p', { class: 'search-status', role: 'status' });
  const notes = make('div', { class: 'search-notes' });
  const words = make('div', { class: 'search-words' });
  const list = make('ol', { class: 'results' });
  const more = button('', () => showMore());
  more.hidden = true;
  const order = make('select', { id: 'search-order' }, make('option', { value: 'relevance' }, '関連の強い順'), make('option', { value: 'date' }, '新しい順'));
  const facets = make('div', { class: 'facet-groups' });
  const folded = make('details', { class: 'search-facets', hidden: '' }, make('summary', {}, make('span', {}, '絞り込み')), facets);
  const ordering = make('p', { class: 'search-order', hidden: '' }, make('label', { for: order.id }, '並べ方'), order);
  const bar = make('div', { class: 'search-bar' }, status, ordering);
  const found = make('section', { class: 'search-found', 'aria-labelledby': 'results', hidden: '' },
    make('h2', { id: 'results', class: 'visually-hidden' }, '検索の結果'), folded, make('div', { class: 'search-main' }, bar, notes, list, more));
  const boxes = []; // { box, row, count, key, value }

  const engine = shirubeSearch.engine({ load });

  const buildFacets = async () => {
    const root = await engine.root();
    if (!root || boxes.length > 0) return;
    for (const { key, label, values } of root.facets) facets.append(facet(key, label, values));
    facets.append(button('絞り込みをすべて外す', () => change({ facets: {} })));
    // To count what a large handbook has takes long: it is done for a reader who looks.
    folded.open = root.bundle ? wide.matches : chosenCount() > 0;
    if (root.bundle) wide.addEventListener('change', () => { folded.open = wide.matches; });
    folded.addEventListener('toggle', () => countShown());
  };

  const facet = (key, label, values) => {
    const rows = values.map(([value, text]) => {
      const box = make('input', { type: 'checkbox' });
      const count = make('span', { class: 'count' });
      const row = make('label', {}, box, make('span', {}, text), count);
      box.addEventListener('change', () => choose(key, value, box.checked));
      boxes.push({ box, row, count, key, value });
      return row;
    });
    const group = make('details', { class: 'facet' }, make('summary', {}, make('span', {}, label)), make('div', { role: 'group', 'aria-label': label }, ...rows));
    group.dataset.key = key;
    group.open = facets.childElementCount < 2;
    return group;
  };

  const choose = (key, value, wanted) => {
    const others = (state.facets[key] ?? []).filter((one) => one !== value);
    change({ facets: { ...state.facets, [key]: wanted ? [...others, value] : others } });
  };

  /** With what an address asks for and this handbook does not have. */
  const chosenCount = () => Object.values(state.facets).flat().length;

  /** `counts` is null while they are not known. */
  const showFacets = (counts) => {
    for (const { box, row, count, key, value } of boxes) {
      const sum = counts && (counts[key]?.[value] ?? 0);
      box.checked = (state.facets[key] ?? []).includes(value);
      count.textContent = counts ? `${sum}件` : '';
      row.hidden = sum === 0 && !box.checked;
    }
    for (const group of facets.querySelectorAll('.facet')) group.hidden = !group.querySelector('label:not([hidden])');
    const chosen = chosenCount();
    folded.querySelector('span').textContent = chosen > 0 ? `絞り込み（${chosen}個を選択中）` : '絞り込み';
    folded.hidden = chosen === 0 && !facets.querySelector('.facet:not([hidden])');
    if (boxes.length > 0) facets.lastElementChild.hidden = chosen === 0;
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

  const facetLabel = (root, { facets: values }) => (values.form ?? []).flatMap((value) => root.facets
    .find(({ key }) => key === 'form').values.filter(([key]) => key === value).map(([, label]) => label));

  const section = ({ heading, url, snippet }) => {
    const item = make('li');
    if (heading.length > 0) item.append(make('a', { class: 'result-heading', href: url }, ...marked(heading)));
    if (snippet.length > 0) item.append(make('p', { class: 'result-text' }, ...marked(snippet)));
    return item;
  };

  const sectionsOf = (all) => all.filter(({ heading, snippet }) => heading.length + snippet.length > 0).map(section);

  const result = (root, one) => {
    const meta = [one.place, ...facetLabel(root, one), one.date].filter(Boolean).map((text) => make('span', {}, text));
    const sections = make('ul', { class: 'result-sections' }, ...sectionsOf(one.sections));
    const item = make('li', { class: 'result' }, make('h3', { class: 'row-title' }, make('a', { href: one.url }, ...marked(one.title))),
      make('p', { class: 'row-meta' }, ...meta), sections);
    if (one.sections.length === 0) showWhenSeen(item, sections, one);
    return item;
  };

  // The texts of a large handbook are loaded for the results that the reader comes to.
  const showWhenSeen = (item, sections, one) => {
    const watch = new IntersectionObserver(async ([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      watch.disconnect();
      sections.replaceChildren(...sectionsOf(await one.extract()));
    });
    watch.observe(item);
  };

  const summary = ({ total, full, missing, more: orMore }) => {
    if (total === 0) return missing ? '検索できませんでした。' : '見つかりませんでした。';
    if (orMore) return `${total}件以上見つかりました`;
    const exact = full > 0 && full < total ? `（すべての言葉を含むもの${full}件）` : '';
    return `${total}件見つかりました${exact}`;
  };

  const tell = (said) => { if (status.textContent !== said) status.textContent = said; };
  const note = (...children) => make('p', {}, ...children);

  const notesOn = (answer) => {
    const all = [];
    if (answer.missing) {
      all.push(make('p', { class: 'notice' }, '検索に使うファイルの一部を読み込めませんでした。結果が足りないことがあります。ページを読み込み直すか、手引きのフォルダーがそろっているかをご確認ください。'));
    }
    if (answer.cutShort) all.push(note('長い文なので、はじめの400字で探しました。'));
    if (answer.meant) all.push(note('もしかして：', button(answer.meant, () => change({ text: answer.meant }))));
    if (answer.also.length > 0) {
      all.push(note(`次の言葉でも探しました：${answer.also.join('、')}`, button('入力した言葉だけで探す', () => change({ synonyms: false }))));
    }
    if (!state.synonyms) all.push(note('入力した言葉だけで探しています。', button('同じ意味の言葉でも探す', () => change({ synonyms: true }))));
    if (answer.total === 0 && !answer.missing) all.push(advice());
    return all;
  };

  const advice = () => make('div', { class: 'empty' }, note('次のことをお試しください。'), make('ul', {},
    make('li', {}, '言葉を短くする、長い言葉を空白で区切る'),
    make('li', {}, '別の言い方や、ひらがなで入力する'),
    ...(chosenCount() > 0 ? [make('li', {}, '絞り込みを外す')] : []),
    make('li', {}, make('a', { href: '#ways' }, '一覧から探す'))));

  const showWords = (suggested) => {
    const parts = state.text.split(/([\s　]+)/);
    words.replaceChildren(...suggested.map(({ text }) => button(text, () => {
      change({ text: [...parts.slice(0, -1), text].join('') });
      input.focus();
    })));
    if (suggested.length > 0) words.prepend(make('span', {}, '言葉の候補'));
  };

  const show = (root, answer, suggested) => {
    found.hidden = false;
    showFacets(root.bundle ? answer.facets : null);
    tell(summary(answer));
    notes.replaceChildren(...notesOn(answer));
    list.replaceChildren(...answer.results.map((one) => result(root, one)));
    const rest = answer.total - answer.results.length;
    more.hidden = rest <= 0;
    more.textContent = answer.more ? 'さらに表示する' : `さらに表示する（あと${rest}件）`;
    ordering.hidden = answer.total < 2;
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
      tell('探しています…');
    }, PATIENCE);
    const request = { text, facets: chosen, sort, synonyms, count: shown };
    const [answer, suggested, root] = await Promise.all([engine.search(request), engine.suggest(text), engine.root()]);
    await buildFacets();
    if (mine !== turn) return;
    shownTurn = mine;
    show(root ?? { facets: [], bundle: true }, answer, suggested);
    if (!root || root.bundle) return;
    countShown = async () => {
      if (mine !== turn || !folded.open) return;
      const { facets: counts } = await engine.search({ ...request, counts: true });
      if (mine === turn) showFacets(counts);
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
    timer = setTimeout(() => {
      state = { ...state, text: input.value, shown: STEP };
      keepInAddress();
      search();
    }, WAIT);
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

  const keys = page.querySelector('#search-key');
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
      return Boolean(new DecompressionStream('deflate-raw'));
    } catch {
      return false;
    }
  };

  const explain = () => form.after(make('p', { class: 'notice', role: 'status' },
    'お使いのブラウザーでは、言葉での検索をご利用になれません。新しいブラウザーで開くか、', make('a', { href: '#ways' }, '下の一覧'), 'からお探しください。'));

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
    form.after(words, found);
    listen();
    begin();
  } else {
    input.value = readAddress().text;
    explain();
  }
  if (input.value === '') input.focus();
})();
