import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertNone, cases, listen, newTab, open, publicFolder, sizes, textOf, violationsInColours } from './support.mjs';

const page = cases['case as story'];
const box = '.citation';

async function opened(options = {}) {
  const tab = await newTab(options);
  listen(tab);
  if (options.before) await tab.addInitScript(options.before);
  await open(tab, page);
  await tab.locator(`${box} > summary`).press('Enter');
  return tab;
}

/** Presses the button of the format called `label` with the keyboard; gives what is said and what the format holds. */
async function copy(tab, label) {
  const format = tab.locator('.citation-format').filter({ has: tab.getByText(label, { exact: true }) });
  await format.locator('button').press('Enter');
  const status = format.getByRole('status');
  await status.filter({ hasText: /./ }).waitFor();
  return { said: await status.textContent(), text: await format.locator('code').textContent() };
}

test('each citation is copied by its button, and that is said', async () => {
  const tab = await opened({ permissions: ['clipboard-read', 'clipboard-write'] });
  for (const label of ['出典の書き方', 'BibTeX', 'CSL-JSON']) {
    const { said, text } = await copy(tab, label);
    assert.equal(said, 'コピーしました');
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), text);
  }
  assert.deepEqual(await tab.locator('.copy-status').allTextContents(), ['', '', 'コピーしました']);
  assertNone(tab.heard);
  await tab.context().close();
});

test('without a clipboard the citation is copied from the selection', async () => {
  const before = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
  const tab = await opened({ before });
  const copies = tab.evaluate(() => new Promise((done) => {
    document.addEventListener('copy', () => done(getSelection().toString()), { once: true });
  }));
  const { said, text } = await copy(tab, 'BibTeX');
  assert.equal(said, 'コピーしました');
  assert.equal((await copies).trim(), text.trim());
  assertNone(tab.heard);
  await tab.context().close();
});

test('where scripts may not copy, the citation is selected and the reader is told how', async () => {
  const before = () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  };
  const tab = await opened({ before });
  const { said, text } = await copy(tab, '出典の書き方');
  assert.match(said, /^選びました。Ctrl\+C/);
  assert.equal(await tab.evaluate(() => getSelection().toString()), text);
  await tab.context().close();
});

test('without scripts a citation has no button and can be reached and read', async () => {
  const tab = await opened({ javaScriptEnabled: false });
  assert.equal(await tab.locator(`${box} button:visible`).count(), 0);
  assert.equal(await tab.locator(`${box} pre[tabindex="0"]:visible`).count(), 3);
  assert.match(await tab.locator(`${box} pre`).first().textContent(), /\(参照 .*\)\.$/);
  await tab.context().close();
});

test('axe finds nothing in a citation that was copied', async () => {
  const tab = await opened();
  await copy(tab, 'CSL-JSON');
  for (const size of [sizes.wide, sizes.phone]) {
    await tab.setViewportSize(size);
    assertNone(await violationsInColours(tab));
  }
  await tab.context().close();
});

test('on paper a citation has its line and no records for programs', async () => {
  const tab = await newTab();
  await open(tab, page);
  await tab.emulateMedia({ media: 'print' });
  const shown = await tab.evaluate(() => [...document.querySelectorAll('.citation pre, .citation button')]
    .filter((part) => part.checkVisibility()).map((part) => part.textContent));
  assert.equal(shown.length, 1);
  assert.match(shown[0], /\(参照 .*\)\.$/);
  await tab.context().close();
});

test('the citation for programs is what it says it is', async () => {
  const tab = await opened();
  const item = JSON.parse(await tab.locator('[aria-labelledby="cite-csl"]').textContent())[0];
  assert.equal(item.title, await tab.locator('h1').textContent());
  assert.equal(item.type, 'chapter');
  await tab.context().close();
});

test('the feed is XML, with what RFC 4287 asks for', async (context) => {
  if (!existsSync(join(publicFolder, 'feed.xml'))) return context.skip('this handbook has no whole history');
  const tab = await newTab();
  await open(tab, 'index.html');
  const found = await tab.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    if (feed.querySelector('parsererror')) return [feed.querySelector('parsererror').textContent];
    const faults = [];
    const one = (parent, name) => {
      const found = [...parent.children].filter((child) => child.localName === name);
      if (found.length !== 1 || !found[0].textContent) faults.push(`${found.length} ${name} in ${parent.localName}`);
      return found[0]?.textContent ?? '';
    };
    const atom = 'http://www.w3.org/2005/Atom';
    const entries = [...feed.getElementsByTagNameNS(atom, 'entry')];
    const ids = [feed.documentElement, ...entries].map((part) => {
      one(part, 'title');
      const updated = one(part, 'updated');
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(updated) || Number.isNaN(Date.parse(updated))) faults.push(updated);
      if (![...part.children].some((child) => child.localName === 'link' && child.getAttribute('rel') === 'alternate')) faults.push('no link');
      return one(part, 'id');
    });
    one(feed.documentElement, 'author');
    if (entries.length === 0) faults.push('no entry');
    if (new Set(ids).size !== ids.length) faults.push('an id twice');
    const times = entries.map((entry) => Date.parse(one(entry, 'updated')));
    if (times.some((time, i) => i > 0 && time > times[i - 1])) faults.push('not newest first');
    if (document.querySelector('link[type="application/atom+xml"]')?.getAttribute('href') !== 'feed.xml') faults.push('no link to it');
    return faults;
  }, textOf('feed.xml'));
  assertNone(found);
  await tab.context().close();
});
