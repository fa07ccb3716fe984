import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { tinySite } from '../search/tiny-site.mjs';
import { installProbes } from './probes.mjs';
import { assertNone, faultsOfFocus, listen, newTab, open, publicFolder, sizes, unfold, urlOf, violationsInColours } from './support.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).replace(/^(\.\.[/\\])+/, '');
  try {
    const body = readFileSync(join(publicFolder, path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
after(() => server.close());
const roots = { 'file://': urlOf(''), 'http://': `http://127.0.0.1:${server.address().port}/` };

const addressOf = (root, asked) => `${root}search.html${Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ''}`;

async function tabAt(asked = {}, { root = roots['file://'], ...options } = {}) {
  const tab = await newTab(options);
  await tab.addInitScript(installProbes);
  listen(tab, root);
  await tab.goto(addressOf(root, asked));
  return tab;
}

const box = (tab) => tab.locator('#search-text');
const titles = (tab) => tab.locator('.result .row-title a').allInnerTexts();
const status = (tab) => tab.locator('.search-status').innerText();
const said = (tab, pattern) => tab.waitForFunction((source) => new RegExp(source).test(document.querySelector('.search-status')?.textContent ?? ''), pattern.source);
const found = (tab) => said(tab, /^[1-9]\d*件見つかりました/);
const facet = (tab, key) => tab.locator(`.facet[data-key="${key}"]`);
const asked = (tab) => tab.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));

for (const [scheme, root] of Object.entries(roots)) {
  test(`from ${scheme} a reader types, narrows, follows a result to its section, and comes back`, async () => {
    const tab = await tabAt({}, { root });
    await box(tab).pressSequentially('退院支援');
    await found(tab);
    assert.ok((await titles(tab)).length > 1);
    assert.ok(await tab.locator('.result mark').count() > 1);
    const before = await status(tab);

    const form = facet(tab, 'form');
    const row = form.locator('label:visible').first();
    const count = parseInt(await row.locator('.count').innerText(), 10);
    await row.locator('input').check();
    await said(tab, new RegExp(`^${count}件`));
    assert.notEqual(await status(tab), before);
    const narrowed = await titles(tab);
    assert.equal((await asked(tab)).q, '退院支援');
    assert.ok((await asked(tab)).form);

    await tab.reload();
    await found(tab);
    assert.deepEqual(await titles(tab), narrowed);

    await box(tab).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await tab.keyboard.press(key);
    assert.ok(await tab.evaluate(() => document.activeElement === document.querySelector('.result .row-title a')));
    const link = tab.locator('.result-heading').first();
    const heading = await link.innerText();
    await link.press('Enter');
    await tab.waitForURL((url) => !url.pathname.endsWith('search.html'));
    const target = await tab.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.textContent);
    assert.ok(target?.includes(heading), `${target} / ${heading}`);
    await tab.goBack();
    await found(tab);
    assert.deepEqual(await titles(tab), narrowed);
    assert.deepEqual(tab.heard, []);
  });

  test(`from ${scheme} the box of every page leads to the results, without script too`, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const tab = await newTab({ javaScriptEnabled });
      await tab.goto(`${root}cases/shida-haibara-jutaku.html`);
      await tab.locator('.site-search input').fill('住まい');
      await tab.locator('.site-search input').press('Enter');
      await tab.waitForURL((url) => url.pathname.endsWith('/search.html') && url.searchParams.get('q') === '住まい');
      if (javaScriptEnabled) await found(tab);
      else assert.ok(await tab.locator('noscript').isVisible());
      assert.ok(await tab.locator('.search-ways a').count() > 5);
    }
  });
}

test('the slash leads into the box, unless the reader types or has turned it off', async () => {
  const tab = await newTab();
  await open(tab, 'index.html');
  const focused = () => tab.evaluate(() => document.activeElement.id);
  await tab.keyboard.press('/');
  assert.equal(await focused(), 'site-search');
  await tab.keyboard.type('a/b');
  assert.equal(await tab.locator('#site-search').inputValue(), 'a/b');

  await open(tab, 'search.html');
  await tab.locator('#search-key input').uncheck();
  await open(tab, 'index.html');
  await tab.keyboard.press('/');
  assert.equal(await focused(), '');
  await open(tab, 'search.html');
  assert.equal(await tab.locator('#search-key input').isChecked(), false);
});

test('arrows move through the results, and Escape or typing leads back', async () => {
  const tab = await tabAt({ q: '協議会' });
  await found(tab);
  const at = () => tab.evaluate(() => [...document.querySelectorAll('.result .row-title a')].indexOf(document.activeElement));
  await box(tab).focus();
  await tab.keyboard.press('ArrowDown');
  assert.equal(await at(), 0);
  await tab.keyboard.press('ArrowDown');
  assert.equal(await at(), 1);
  assert.deepEqual(await tab.evaluate(() => probe.focus().problems), []);
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('ArrowUp');
  assert.ok(await tab.evaluate(() => document.activeElement.id === 'search-text'));
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Escape');
  assert.ok(await tab.evaluate(() => document.activeElement.id === 'search-text'));
  assert.equal(await box(tab).inputValue(), '協議会');
  await tab.keyboard.press('End');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('5');
  assert.equal(await box(tab).inputValue(), '協議会5');
});

test('nothing is searched for while an input method composes', async () => {
  const tab = await tabAt();
  await box(tab).focus();
  const client = await tab.context().newCDPSession(tab);
  await client.send('Input.imeSetComposition', { text: 'たいいん', selectionStart: 4, selectionEnd: 4 });
  await tab.waitForTimeout(500);
  assert.equal(await tab.locator('.search-found').isVisible(), false);
  assert.deepEqual(await asked(tab), {});
  await client.send('Input.insertText', { text: '退院' });
  await found(tab);
  assert.equal((await asked(tab)).q, '退院');
});

test('order, choices and steps are in the address, and twenty more are shown at a time', async () => {
  const tab = await tabAt({ q: '支援' });
  await found(tab);
  assert.equal((await titles(tab)).length, 20);
  await tab.getByRole('button', { name: /さらに表示する/ }).click();
  await tab.waitForFunction(() => document.querySelectorAll('.result').length === 40);
  assert.equal(await tab.evaluate(() => [...document.querySelectorAll('.result .row-title a')].indexOf(document.activeElement)), 20);
  assert.equal((await asked(tab)).show, '40');
  await tab.locator('#search-order').selectOption('date');
  await tab.waitForFunction(() => document.querySelectorAll('.result').length === 20);
  assert.deepEqual(await asked(tab), { q: '支援', sort: 'date' });
  const byDate = await titles(tab);
  await tab.reload();
  await found(tab);
  assert.deepEqual(await titles(tab), byDate);
});

test('one address gives the same results from file:// and http://', async () => {
  const lists = [];
  for (const root of Object.values(roots)) {
    const tab = await tabAt({ q: '退院後の住まい' }, { root });
    await found(tab);
    lists.push(await tab.locator('.results').innerText());
  }
  assert.equal(lists[0], lists[1]);
});

test('a result leads with the words that were searched for to where they stand', async () => {
  const tab = await tabAt({ q: '不動産業者' });
  await found(tab);
  const links = await tab.locator('.result a').evaluateAll((all) => all.map((link) => link.href));
  for (const link of links) {
    await tab.goto(link);
    assert.ok(await tab.evaluate(() => location.hash === '' || document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null), link);
  }
});

const bad = ['', ' 　', '。', '「」！？…', 'あ', '渋', '😀', '👨‍👩‍👧', '<script>alert(1)</script><img src=x onerror=alert(2)>', '"', '\ud83d', '\udc00a\ud800', '退院'.repeat(5000), 'a'.repeat(10000), '%', '&q=2', '__proto__', '"<b>退院</b>"'];

test('what is typed never becomes markup, and never fails', async () => {
  const tab = await tabAt();
  tab.on('dialog', (dialog) => tab.heard.push(`dialog ${dialog.message()}`));
  for (const text of bad) {
    await box(tab).fill(text);
    await tab.waitForTimeout(400);
    assert.equal(await tab.locator('#search :is(img, script, b)').count(), 0, text.slice(0, 30));
  }
  for (const address of ['?q=%E0%A4%A', '?q=%3Cscript%3E&form=%3Cb%3E&show=-5&sort=x', '?show=1e9&q=退院', '?form=case', '?q=a&q=b&constructor=1']) {
    await tab.goto(`${urlOf('search.html')}${address}`);
    await tab.waitForTimeout(300);
  }
  assert.deepEqual(tab.heard, []);
});

test('when nothing is found the page says what to try', async () => {
  const tab = await tabAt({ q: 'qqzz' });
  await said(tab, /見つかりませんでした/);
  assert.match(await tab.locator('.search-notes').innerText(), /言葉を短くする[\s\S]*一覧から探す/);
  assert.equal(await tab.locator('#search :is(.search-order, .search-facets):visible').count(), 0, 'there is nothing to order or to narrow');
});

test('what else was searched for can be left out and taken in again, by the keyboard too', async () => {
  const tab = await tabAt({ q: 'PSW' });
  await found(tab);
  const all = await titles(tab);
  const note = (name) => tab.locator(`[data-note="${name}"]`);
  assert.match(await note('also').innerText(), /精神保健福祉士/);
  await note('also').getByRole('button').press('Enter');
  await note('alone').waitFor();
  assert.ok((await titles(tab)).length < all.length);
  assert.equal((await asked(tab)).synonyms, 'off');
  assert.equal(await note('also').isVisible(), false);
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.search-status')), 'the focus is not lost with the button');
  await note('alone').getByRole('button').press('Enter');
  await note('also').waitFor();
  assert.deepEqual(await titles(tab), all);
});

test('a slip is mended by a button', async () => {
  const tab = await tabAt({ q: 'アウドリーチ' });
  await found(tab);
  await tab.locator('[data-note="meant"] button').click();
  await tab.waitForFunction(() => document.querySelector('[data-note="meant"]').hidden);
  assert.equal(await box(tab).inputValue(), 'アウトリーチ');
});

test('a choice in the address that this handbook does not have is shown, and can be undone', async () => {
  const tab = await tabAt({ q: '退院', form: 'nowhere' });
  await said(tab, /見つかりませんでした/);
  assert.match(await tab.locator('.search-facets > summary').innerText(), /1個を選択中/);
  assert.match(await tab.locator('.search-notes').innerText(), /絞り込みを外す/);
  await tab.getByRole('button', { name: '絞り込みをすべて外す' }).click();
  await found(tab);
  assert.deepEqual(await asked(tab), { q: '退院' });
});

/** A copy of what the search needs, which `change` may break: it gets the folder and that of the index. */
async function inCopy(change, look) {
  const copy = mkdtempSync(join(tmpdir(), 'shirube-search-'));
  try {
    for (const part of ['assets', 'search', 'search.html']) cpSync(join(publicFolder, part), join(copy, part), { recursive: true });
    const build = /"build":"([0-9a-f]+)"/.exec(readFileSync(join(copy, 'search/root.js'), 'utf8'))[1];
    change(copy, join(copy, 'search', build));
    const tab = await tabAt({ q: '退院' }, { root: `${pathToFileURL(copy).href}/` });
    await look(tab);
    assert.deepEqual(tab.heard.filter((text) => !text.includes('ERR_FILE_NOT_FOUND')), []);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Half of what a script of the index says. */
function truncate(path) {
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, whole.replaceAll(/"([A-Za-z0-9+/=]{8,})"/g, (_, packed) => `"${packed.slice(0, packed.length / 2)}"`));
}

const incomplete = { missing: rmSync, truncated: truncate };
for (const [kind, harm] of Object.entries(incomplete)) {
  test(`a piece of the index that is ${kind} is told, and the rest works`, () => inCopy((_, index) => harm(join(index, 'texts.js')), async (tab) => {
    await found(tab);
    assert.match(await tab.locator('.search-notes').innerText(), /一部を読み込めませんでした/);
  }));
}

const useless = {
  'whose root is empty': (copy) => writeFileSync(join(copy, 'search/root.js'), ''),
  'that has no root': (copy) => rmSync(join(copy, 'search/root.js')),
  // A reader has kept the root of the handbook that was published before.
  'of which another edition has been published': (copy, index) => renameSync(index, `${index}-new`),
};
for (const [kind, harm] of Object.entries(useless)) {
  test(`of an index ${kind} the page says that it cannot search, not that there is nothing`, () => inCopy(harm, async (tab) => {
    await said(tab, /^検索できませんでした/);
    assert.match(await tab.locator('.search-notes').innerText(), /ページを読み込み直す/);
    assert.equal(await tab.locator('.result').count(), 0);
  }));
}

test('a browser that cannot unpack the index is told so politely, and led to the lists', async () => {
  const tab = await newTab();
  listen(tab);
  await tab.addInitScript(() => { delete globalThis.DecompressionStream; });
  await tab.goto(addressOf(roots['file://'], { q: '退院' }));
  const notice = tab.locator('.search-page .notice:visible');
  assert.match(await notice.innerText(), /新しいブラウザーで開くか、下の一覧からお探しください/);
  await notice.getByRole('link').click();
  assert.equal(await tab.evaluate(() => location.hash), '#ways');
  assert.equal(await box(tab).inputValue(), '退院');
  assert.equal(await tab.locator('.search-found').isVisible(), false);
  assert.deepEqual(tab.heard, []);
});

const forms = [{ key: 'form', label: '種類', values: [['case', '事例', 2], ['term', '用語', 1]] }];
const large = tinySite(['事例', '用語', '事例'].map((kind, i) => ({
  title: `退院の${kind}${i}`, url: `cases/${i}.html`, facets: { form: [kind === '事例' ? 0 : 1] }, units: [[`退院の${kind}${i}`, '退院した人の話。']],
})), { facets: forms, vocabulary: ['退院'], bundle: false });

function writeLarge(copy) {
  for (const [path, text] of large) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}

test('a large handbook counts its choices when the reader looks at them', () => inCopy(writeLarge, async (tab) => {
  const counted = () => tab.waitForFunction(() => document.querySelector('.facet .count')?.textContent === '2件');
  await found(tab);
  assert.ok(await tab.evaluate(() => [...document.scripts].every(({ src }) => !src.endsWith('/search/0/f.js'))));
  await tab.locator('.search-facets > summary').click();
  await counted();
  const rows = await facet(tab, 'form').locator('label:visible').allInnerTexts();
  assert.deepEqual(rows.map((text) => text.replace(/\s+/g, ' ')), ['事例 2件', '用語 1件']);
  await facet(tab, 'form').locator('input').nth(1).check();
  await said(tab, /^1件/);
  assert.deepEqual(await titles(tab), ['退院の用語1']);
  await tab.reload();
  await said(tab, /^1件/);
  await counted();
}));

// As an engine answers that has not looked at every document.
const countsNoFurther = `{
  const { engine } = shirubeSearch;
  shirubeSearch.engine = (options) => {
    const made = engine(options);
    return { ...made, search: async (request) => ({ ...await made.search(request), more: true }) };
  };
}`;

test('where not all is counted the page says so', () => inCopy((copy) => appendFileSync(join(copy, 'assets/search.js'), countsNoFurther), async (tab) => {
  await said(tab, /^\d+件以上見つかりました$/);
  await tab.getByRole('button', { name: 'さらに表示する', exact: true }).click();
  await tab.waitForFunction(() => document.querySelectorAll('.result').length === 40);
}));

test('a search that takes its time says that it goes on', async () => {
  const tab = await newTab();
  let release;
  const held = new Promise((go) => { release = go; });
  await tab.route('**/search/*/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await tab.goto(addressOf(roots['http://'], { q: '退院' }));
  await said(tab, /^探しています/);
  assert.equal(await tab.locator('.search-page button:visible').count(), 1, 'only that of the box');
  release();
  await found(tab);
});

for (const [name, size] of Object.entries(sizes)) {
  test(`the page of results is clean for axe and cut nowhere, ${name}`, async () => {
    const tab = await tabAt({ q: '退院後 支援' }, { size });
    await found(tab);
    await unfold(tab);
    const faults = await violationsInColours(tab, () => tab.evaluate(() => probe.faintTexts(4.5)));
    faults.push(...await tab.evaluate(() => [...probe.lostTexts(), ...probe.smallTargets(24)]));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${wide} px too wide`);
    assertNone(faults);
  });
}

test('Tab reaches everything on the page of results, and shows where it is', async () => {
  const tab = await tabAt({ q: '退院後 支援' });
  await found(tab);
  assertNone(await faultsOfFocus(tab));
});

test('what a finger searches with is 44 px high', async () => {
  const tab = await tabAt({ q: '退院' }, { size: sizes.phone });
  await found(tab);
  await unfold(tab);
  assertNone(await tab.evaluate(() => [...document.querySelectorAll('#search :is(button, input[type="search"], select, summary, label)')]
    .filter((element) => probe.visible(element) && !element.matches('.visually-hidden, .search-order label') && element.getBoundingClientRect().height < 44)
    .map((element) => probe.nameOf(element))));
});
