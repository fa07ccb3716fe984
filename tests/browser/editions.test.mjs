import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makeEditions } from './editions-site.mjs';
import { installProbes } from './probes.mjs';
import { assertNone, faultsOfFocus, listen, newTab, sizes, violationsInColours } from './support.mjs';

const { out, remove } = makeEditions();
after(remove);
const root = `${pathToFileURL(out).href}/`;
const past = 'editions/2025/practices/kagu-no-kotei.html';
const withdrawn = 'editions/2025/practices/kinjo-no-meibo.html';

async function openAt(page, options = {}) {
  const tab = await newTab(options);
  listen(tab, root);
  await tab.addInitScript(installProbes);
  await tab.goto(root + page);
  return tab;
}

for (const page of [past, withdrawn, 'editions/2025/index.html', 'editions/index.html', 'practices/kinjo-no-meibo.html', 'practices/kagu.html', 'changes/index.html', 'changes/latest.html', 'changes/latest/form-practice.html']) {
  test(`axe finds nothing: ${page}`, async () => {
    const tab = await openAt(page);
    const found = [];
    for (const size of [sizes.wide, sizes.phone]) {
      await tab.setViewportSize(size);
      found.push(...await violationsInColours(tab));
    }
    assertNone([...found, ...tab.heard]);
    await tab.context().close();
  });
}

test('a page of a past edition says so and leads to the same document today', async () => {
  const tab = await openAt(past);
  const notice = tab.getByRole('complementary', { name: 'この版について' });
  assert.match(await notice.textContent(), /2025年度版/);
  await notice.getByRole('link').press('Enter');
  await tab.waitForURL(`${root}practices/kagu.html`);
  await tab.getByRole('navigation', { name: 'この文書の過去の版' }).getByRole('link', { name: '2025年度版' }).press('Enter');
  await tab.waitForURL(root + past);
  assertNone(tab.heard);
  await tab.context().close();
});

test('a document that was withdrawn says so where it stood, and leads home where it stands', async () => {
  const tab = await openAt('practices/kinjo-no-meibo.html');
  await tab.getByRole('main').getByRole('link', { name: '2025年度版' }).press('Enter');
  await tab.waitForURL(root + withdrawn);
  await tab.getByRole('link', { name: '最新版のホームを見る' }).press('Enter');
  await tab.waitForURL(`${root}index.html`);
  await tab.context().close();
});

test('an old address leads on by itself, to today and back', async () => {
  const tab = await openAt('practices/kagu-no-kotei.html');
  await tab.waitForURL(`${root}practices/kagu.html`);
  await tab.goto(`${root}editions/2025/practices/kagu.html`);
  await tab.waitForURL(root + past);
  await tab.context().close();
});

test('every stop of the keyboard on a page of a past edition can be seen', async () => {
  const tab = await openAt(past);
  assertNone(await faultsOfFocus(tab));
  await tab.context().close();
});

test('a page of a past edition fits the narrowest screen', async () => {
  for (const page of [past, 'editions/index.html']) {
    const tab = await openAt(page, { size: sizes.narrowest });
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), sizes.narrowest.width);
    await tab.context().close();
  }
});

test('the search box of a past edition leads to the one search', async () => {
  const tab = await openAt(past);
  await tab.getByRole('searchbox').fill('家具');
  await tab.getByRole('button', { name: '検索' }).press('Enter');
  await tab.waitForURL((url) => url.href.startsWith(`${root}search.html?q=`));
  await tab.locator('.results > li').first().waitFor();
  assertNone(tab.heard);
  await tab.context().close();
});
