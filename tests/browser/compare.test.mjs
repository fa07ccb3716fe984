import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { assertNone, drawn, faultsOfFocus, listen, newTab, open, sizes, violationsInColours } from './support.mjs';

const page = 'compare.html';
const ids = ['cases/shida-haibara-jutaku', 'cases/h-shi-kyoju-shien', 'cases/toyama-hokenjo-shudo', 'cases/mie-checklist', 'cases/shiga-taiingo-shien'];
const hashOf = (...chosen) => `#${chosen.join('+')}`;

async function tabAt(hash = '', options = {}) {
  const tab = await newTab(options);
  await tab.addInitScript(installProbes);
  listen(tab);
  await open(tab, page, hash);
  return tab;
}

const box = (tab, id) => tab.locator(`[id="${id}"] input[type="checkbox"]`);
const status = (tab) => tab.locator('.compare-status').innerText();
const chips = (tab) => tab.locator('.compare-chosen button');
const columns = (tab) => tab.locator('.compare-table thead th a').allInnerTexts();
const hash = (tab) => tab.evaluate(() => decodeURIComponent(location.hash));
const settled = (tab, count) => tab.waitForFunction(
  (wanted) => document.querySelectorAll('.compare-table tbody tr:first-child td').length === wanted, count,
);

async function find(tab, id) {
  const title = await tab.locator(`[id="${id}"] .row-title`).textContent();
  await tab.locator('#compare-filter').fill(title);
  return title;
}

async function choose(tab, id) {
  await find(tab, id);
  await box(tab, id).check();
}

test('two chosen documents stand side by side, and the address repeats the choice', async () => {
  const tab = await tabAt();
  assert.match(await status(tab), /選んでください/);
  await choose(tab, ids[0]);
  assert.equal(await tab.locator('.compare-table').count(), 0);
  await choose(tab, ids[1]);
  await settled(tab, 2);
  assert.equal(await hash(tab), hashOf(ids[0], ids[1]));
  assert.equal((await columns(tab)).length, 2);
  assert.ok(await tab.getByRole('rowheader', { name: '課題', exact: true }).isVisible());
  const links = await tab.locator('.compare-table a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(links.includes(`${ids[0]}.html`));

  const before = await columns(tab);
  await tab.reload();
  await settled(tab, 2);
  assert.deepEqual(await columns(tab), before);
  assert.deepEqual(tab.heard, []);
});

test('the words of a compared document are those of its page', async () => {
  const tab = await tabAt(hashOf(ids[0], ids[1]));
  await settled(tab, 2);
  const items = await tab.locator('.compare-table tr:nth-child(2) td:nth-of-type(1) li').allInnerTexts();
  assert.ok(items.length > 0);
  await open(tab, `${ids[0]}.html`);
  const text = await tab.locator('main').innerText();
  for (const item of items) assert.ok(text.includes(item), item);
});

test('every link of a comparison leads to an element of its page', async () => {
  const tab = await tabAt(hashOf(...ids.slice(0, 4)));
  await settled(tab, 4);
  const links = await tab.locator('.compare-table td a').evaluateAll((all) => all.map((link) => link.href));
  assert.ok(links.length > 8);
  for (const link of links) {
    await tab.goto(link);
    const there = await tab.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null);
    assert.ok(there, link);
  }
});

test('a document is taken out by its chip, and the focus stays near', async () => {
  const tab = await tabAt(hashOf(...ids.slice(0, 3)));
  await settled(tab, 3);
  await chips(tab).nth(1).click();
  await settled(tab, 2);
  assert.equal(await hash(tab), hashOf(ids[0], ids[2]));
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.compare-chosen li:nth-child(2) button')));
  assert.equal(await box(tab, ids[1]).isChecked(), false);

  await chips(tab).nth(1).click();
  await tab.waitForFunction(() => document.querySelector('.compare-table') === null);
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.compare-chosen li:nth-child(1) button')));
  await chips(tab).nth(0).click();
  assert.equal(await hash(tab), '');
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.compare-picker summary')));
  assert.match(await status(tab), /選んでください/);
  assert.deepEqual(tab.heard, []);
});

test('a fifth document is refused with a reason', async () => {
  const tab = await tabAt(hashOf(...ids.slice(0, 4)));
  await settled(tab, 4);
  await tab.locator('.compare-picker summary').click();
  await find(tab, ids[4]);
  await box(tab, ids[4]).click();
  assert.equal(await box(tab, ids[4]).isChecked(), false);
  assert.match(await status(tab), /4件まで/);
  assert.equal(await hash(tab), hashOf(...ids.slice(0, 4)));
});

test('an address with too many, the same twice or what is not there is read politely', async () => {
  const tab = await tabAt(hashOf(...ids, ids[0]));
  await settled(tab, 4);
  assert.match(await status(tab), /はじめの4件/);

  await tab.evaluate((to) => { location.hash = to; }, hashOf(ids[0], 'cases/nowhere', '<b>', ids[1]));
  await settled(tab, 2);
  assert.match(await status(tab), /「cases\/nowhere」「<b>」は、この一覧に見つかりませんでした/);

  await tab.evaluate(() => { location.hash = '#%E0%A4%A'; });
  await tab.waitForFunction(() => document.querySelector('.compare-table') === null);
  assert.match(await status(tab), /見つかりませんでした/);
  await tab.evaluate((to) => { location.hash = to; }, hashOf('../../etc/passwd', 'constructor', '__proto__'));
  await drawn(tab);
  assert.equal(await tab.locator('.compare-chosen button').count(), 0);
  assert.deepEqual(tab.heard, []);
});

test('the page follows its address', async () => {
  const tab = await tabAt(hashOf(ids[0], ids[1]));
  await settled(tab, 2);
  await tab.evaluate((to) => { location.hash = to; }, hashOf(ids[2], ids[3]));
  await tab.waitForFunction((title) => document.querySelector('.compare-table thead a')?.textContent === title,
    await tab.locator(`[id="${ids[2]}"] .row-title`).textContent());
  await tab.goBack();
  await tab.waitForFunction((title) => document.querySelector('.compare-table thead a')?.textContent === title,
    await tab.locator(`[id="${ids[0]}"] .row-title`).textContent());
});

test('a comparison made beforehand hands its document over', async () => {
  const tab = await tabAt();
  await open(tab, `compare/${ids[0]}.html`);
  await tab.getByRole('link', { name: '比べる相手を自分で選ぶ' }).click();
  await tab.waitForFunction(() => document.querySelectorAll('.compare-chosen button').length === 1);
  assert.match(await status(tab), /もう1件/);
});

test('words narrow the list however they are typed', async () => {
  const tab = await tabAt();
  const visible = () => tab.locator('.choice:visible').count();
  const all = await tab.locator('.choice').count();
  assert.ok(await visible() < all, 'a long list is shown step by step');
  await tab.locator('.compare-more').click();
  assert.equal(await visible(), all);
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.choice input')));

  await tab.locator('#compare-filter').fill('しずおか');
  assert.equal(await visible(), 0);
  assert.match(await tab.locator('.compare-found').innerText(), /あてはまる文書がありません/);
  await tab.locator('#compare-filter').fill('静岡 住まい');
  const found = await visible();
  assert.ok(found > 0 && found < all);
  await tab.locator('#compare-filter').fill('ﾋﾟｱｻﾎﾟｰﾀｰ');
  const peers = await visible();
  await tab.locator('#compare-filter').fill('ぴあさぽーたー');
  assert.equal(await visible(), peers);
  assert.ok(peers > 0);
});

test('the keyboard alone is enough', async () => {
  const tab = await tabAt();
  await tab.locator('#compare-filter').focus();
  for (const id of ids.slice(0, 2)) {
    const title = await tab.locator(`[id="${id}"] .row-title`).textContent();
    await tab.keyboard.press('Control+A');
    await tab.keyboard.type(title);
    await tab.keyboard.press('Tab');
    assert.equal(await tab.evaluate(() => document.activeElement.closest('.choice')?.id), id);
    const top = () => tab.evaluate(() => document.activeElement.getBoundingClientRect().top);
    const before = await top();
    await tab.keyboard.press('Space');
    await drawn(tab);
    assert.ok(Math.abs(await top() - before) <= 1, 'the list stays where it is');
    assert.deepEqual(await tab.evaluate(() => probe.focus().problems), []);
    await tab.keyboard.press('Shift+Tab');
  }
  await settled(tab, 2);
  await tab.locator('.compare-jump a').focus();
  await tab.keyboard.press('Enter');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'result');
  assert.equal(await hash(tab), hashOf(ids[0], ids[1]));
});

for (const comparison of [{ name: 'chosen', at: page + hashOf(...ids.slice(0, 4)) }, { name: 'made beforehand', at: `compare/${ids[0]}.html` }]) {
  test(`Tab shows where it is in a comparison ${comparison.name}, below the names that stay`, async () => {
    const tab = await newTab();
    await tab.addInitScript(installProbes);
    await open(tab, comparison.at);
    await tab.waitForSelector('.compare-table');
    assertNone(await faultsOfFocus(tab));
  });
}

for (const [name, size] of Object.entries(sizes)) {
  test(`a choice of four is clean for axe and cut nowhere, ${name}`, async () => {
    const tab = await tabAt(hashOf(...ids.slice(0, 4)), { size });
    await settled(tab, 4);
    await tab.locator('.compare-picker summary').click();
    const found = await violationsInColours(tab);
    found.push(...await tab.evaluate(() => [...probe.lostTexts(), ...probe.smallTargets(24)]));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    assertNone(found);
  });
}

test('what a finger chooses with is 44 px high', async () => {
  const tab = await tabAt(hashOf(ids[0]), { size: sizes.phone });
  const low = await tab.evaluate(() => [...document.querySelectorAll('.choose, .compare-page button, .compare-page input[type="search"], .compare-picker summary')]
    .filter((element) => probe.visible(element) && element.getBoundingClientRect().height < 44).map((element) => probe.nameOf(element)));
  assertNone(low);
});

test('on paper the comparison stands without the choice', async () => {
  const tab = await tabAt(hashOf(ids[0], ids[1]));
  await settled(tab, 2);
  await tab.emulateMedia({ media: 'print' });
  assert.equal(await tab.locator('.compare-picker').isVisible(), false);
  assert.ok(await tab.locator('.compare-table').isVisible());
});
