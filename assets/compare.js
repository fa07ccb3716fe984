// Choosing what to compare, on compare.html.
// Takes the list of documents that the page holds; turns it into a choice of two to four, keeps the choice in the
// address (#folder/slug+folder/slug), and shows the chosen side by side. What a document says comes from
// compare/data/ID.js, which calls `shirubeCompare`; it is only ever put on the page as text.
// Must not be needed: without it the list leads to comparisons made beforehand.
'use strict';

(() => {
  const LEAST = 2;
  const MOST = 4;
  const STEP = 20; // entries of the list shown at once

  const page = document.getElementById('compare');
  const section = page.querySelector('.compare-choices');
  const list = section.querySelector('.choices');
  const choices = new Map(); // id → the row of the list, its words and its checkbox
  const documents = new Map(); // id → what compare/data/ID.js said
  const loads = new Map(); // id → promise of it
  let chosen = [];
  let shown = STEP;

  globalThis.shirubeCompare = (data) => documents.set(data.id, data);

  /** An element with attributes and children; strings become text. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const onlyAloud = (text) => make('span', { class: 'visually-hidden' }, text);

  // Width, case and kind of kana do not matter to who searches.
  const folded = (text) => text.normalize('NFKC').toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

  // --- what the page gets besides its list ---

  const status = make('p', { class: 'compare-status', role: 'status' });
  const chips = make('ul', { class: 'compare-chosen' });
  const toResult = make('a', { class: 'more', href: '#result' }, '比べた表へ移動');
  const tray = make('section', { class: 'compare-tray', 'aria-labelledby': 'chosen' },
    make('h2', { id: 'chosen' }, '選んだ文書'), status, chips, make('p', { class: 'compare-jump' }, toResult));
  const filter = make('input', { type: 'search', id: 'compare-filter', autocomplete: 'off', spellcheck: 'false' });
  const found = make('p', { class: 'compare-found', role: 'status' });
  const more = make('button', { type: 'button', class: 'compare-more' });
  const picker = make('details', { class: 'compare-picker', open: '' }, make('summary', {}, '一覧から選ぶ'));
  const resultHeading = make('h2', { id: 'result', tabindex: '-1' }, '並べて読む');
  const result = make('section', { class: 'compare-result', 'aria-labelledby': 'result' }, resultHeading);

  const equip = (row) => {
    const title = row.querySelector('.row-title').textContent;
    const box = make('input', { type: 'checkbox' });
    const words = folded(`${row.textContent} ${row.dataset.words ?? ''}`); // before the label, which all rows have
    row.prepend(make('label', { class: 'choose' }, box, '選ぶ', onlyAloud(`：${title}`)));
    choices.set(row.id, { row, title, box, words });
    box.addEventListener('change', () => (box.checked ? choose(row.id) : drop(row.id)));
  };

  const build = () => {
    for (const row of list.children) equip(row);
    picker.append(make('div', { class: 'compare-tools' },
      make('label', { for: filter.id }, '題名や地域などの言葉で絞り込む'), filter, found), list, more);
    section.append(picker);
    section.before(tray);
    section.after(result);
    filter.addEventListener('input', () => {
      shown = STEP;
      showList();
    });
    more.addEventListener('click', showMore);
    toResult.addEventListener('click', (event) => { // the address keeps the choice
      event.preventDefault();
      resultHeading.focus();
      resultHeading.scrollIntoView();
    });
  };

  // --- the list ---

  const matching = () => {
    const wanted = folded(filter.value).split(/\s+/).filter(Boolean);
    return [...choices.values()].filter(({ words }) => wanted.every((word) => words.includes(word)));
  };

  const showList = () => {
    const matches = matching();
    const visible = new Set(matches.slice(0, shown));
    for (const choice of choices.values()) choice.row.hidden = !visible.has(choice);
    const rest = matches.length - visible.size;
    more.hidden = rest <= 0;
    more.textContent = `さらに表示する（あと${rest}件）`;
    found.textContent = matches.length === 0
      ? 'あてはまる文書がありません。言葉を短くするか、別の言葉でお試しください。'
      : `${choices.size}件のうち${matches.length}件`;
  };

  const showMore = () => {
    const first = matching()[shown];
    shown += STEP;
    showList();
    first?.box.focus();
  };

  // --- the choice ---

  /** Makes a change above the list without moving the row in which the reader chooses. */
  const steadily = (change) => {
    const row = document.activeElement.closest('.choice');
    const before = row?.getBoundingClientRect().top;
    change();
    if (row) scrollBy(0, row.getBoundingClientRect().top - before);
  };

  const say = (text) => { status.textContent = text; };

  const advice = () => {
    if (chosen.length === 0) return `比べたい文書を${LEAST}件から${MOST}件まで選んでください。`;
    if (chosen.length < LEAST) return '1件を選びました。もう1件選ぶと、並べて読めます。';
    return `${chosen.length}件を並べました。`;
  };

  const choose = (id) => {
    if (chosen.length < MOST) {
      change([...chosen, id]);
      return;
    }
    choices.get(id).box.checked = false;
    say(`一度に比べられるのは${MOST}件までです。どれかを外してから選んでください。`);
  };

  const drop = (id) => change(chosen.filter((other) => other !== id));

  const removeChip = (id) => {
    const at = chosen.indexOf(id);
    drop(id);
    const next = chips.querySelectorAll('button')[Math.min(at, chosen.length - 1)];
    if (next) next.focus();
    else if (picker.open) filter.focus();
    else picker.querySelector('summary').focus();
  };

  const change = (ids) => {
    chosen = ids;
    keepInAddress();
    show(advice());
  };

  const show = (message) => {
    for (const [id, { row, box }] of choices) {
      box.checked = chosen.includes(id);
      row.classList.toggle('chosen', box.checked);
    }
    steadily(() => {
      chips.replaceChildren(...chosen.map(chip));
      say(message);
    });
    showResult();
  };

  const chip = (id) => {
    const button = make('button', { type: 'button' }, choices.get(id).title, make('span', { 'aria-hidden': 'true' }, '×'), onlyAloud('を外す'));
    button.addEventListener('click', () => removeChip(id));
    return make('li', {}, button);
  };

  // --- the address ---

  const keepInAddress = () => {
    const address = location.href.split('#')[0] + (chosen.length > 0 ? `#${chosen.join('+')}` : '');
    try {
      history.replaceState(null, '', address);
    } catch { // a browser may refuse that for a file
      location.hash = chosen.join('+');
    }
  };

  const addressed = () => {
    try {
      return decodeURIComponent(location.hash.slice(1)).split('+').filter(Boolean);
    } catch {
      return [location.hash.slice(1)];
    }
  };

  const readAddress = () => {
    const ids = [...new Set(addressed())];
    const known = ids.filter((id) => choices.has(id));
    const unknown = ids.filter((id) => !choices.has(id));
    if (known.join('+') === chosen.join('+') && unknown.length === 0 && known.length > 0) return;
    chosen = known.slice(0, MOST);
    picker.open = chosen.length < LEAST;
    const notes = [];
    if (unknown.length > 0) {
      notes.push(`アドレスにある${unknown.map((id) => `「${id}」`).join('')}は、この一覧に見つかりませんでした。名前が変わったか、掲載が終わったのかもしれません。`);
    }
    if (known.length > MOST) notes.push(`一度に比べられるのは${MOST}件までなので、はじめの${MOST}件を選びました。`);
    show([...notes, advice()].join(''));
  };

  // --- side by side ---

  const load = (id) => {
    if (!loads.has(id)) {
      loads.set(id, new Promise((done) => {
        const script = make('script', { src: `compare/data/${id}.js` });
        script.addEventListener('load', done);
        script.addEventListener('error', () => {
          loads.delete(id); // choosing it again tries again
          done();
        });
        document.head.append(script);
      }));
    }
    return loads.get(id);
  };

  const headCell = ({ title, page: href, place, form }) => {
    const meta = make('span', { class: 'row-meta' });
    if (place) meta.append(make('span', { class: 'row-place' }, place));
    meta.append(make('span', { class: 'row-form' }, form));
    return make('th', { role: 'columnheader', scope: 'col' }, make('a', { href }, title), meta);
  };

  const cell = (title, ...children) => make('td', { role: 'cell', 'data-label': title }, ...children);

  const unknown = () => make('p', { class: 'unknown' }, '記載なし');

  const basics = ({ title, terms, facts }) => {
    const parts = [];
    if (terms.length > 0) {
      parts.push(make('ul', { class: 'chips' }, ...terms.map((term) => make('li', { class: 'chip' }, make('span', {}, term)))));
    }
    if (facts.length > 0) {
      parts.push(make('dl', { class: 'compare-facts' },
        ...facts.map(([label, text]) => make('div', {}, make('dt', {}, label), make('dd', {}, text)))));
    }
    return cell(title, ...(parts.length > 0 ? parts : [unknown()]));
  };

  const said = ({ title, page: href }, [label, anchor, items]) => {
    if (items.length === 0) return cell(title, unknown());
    return cell(title, make('ul', {}, ...items.map((item) => make('li', {}, item))),
      make('p', {}, make('a', { href: `${href}#${anchor}` }, '本文で読む', onlyAloud(`（${title}、${label}）`))));
  };

  const row = (label, cells) => make('tr', { role: 'row' }, make('th', { role: 'rowheader', scope: 'row' }, label), ...cells);

  const table = (columns) => make('table', { role: 'table', class: `compare-table columns-${columns.length}` },
    make('caption', { class: 'visually-hidden' }, columns.map(({ title }) => `「${title}」`).join('と')),
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' },
      make('th', { role: 'columnheader', scope: 'col' }, onlyAloud('項目')), ...columns.map(headCell))),
    make('tbody', { role: 'rowgroup' }, row('基本', columns.map(basics)),
      ...columns[0].rows.map(([label], at) => row(label, columns.map((column) => said(column, column.rows[at]))))));

  const showResult = async () => {
    const wanted = chosen;
    await Promise.all(wanted.map(load));
    if (wanted !== chosen) return; // the reader has gone on choosing
    steadily(() => fill(wanted));
  };

  const fill = (wanted) => {
    const missing = wanted.filter((id) => !documents.has(id));
    if (missing.length > 0) {
      say(`${missing.map((id) => `「${choices.get(id).title}」`).join('')}の内容を読み込めませんでした。手引きのフォルダーがそろっているかをご確認ください。`);
    }
    const columns = wanted.filter((id) => documents.has(id)).map((id) => documents.get(id));
    const enough = columns.length >= LEAST;
    result.hidden = !enough;
    tray.querySelector('.compare-jump').hidden = !enough;
    page.classList.toggle('has-result', enough);
    result.replaceChildren(resultHeading, ...(enough ? [table(columns)] : []));
  };

  build();
  showList();
  readAddress();
  addEventListener('hashchange', readAddress);
  // One choice in the address is also the name of its row: its place is the tray now, not the list.
  if (chosen.length > 0) addEventListener('load', () => scrollTo(0, 0));
})();
