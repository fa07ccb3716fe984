// Editions on the page of results: documents that stand in several, one that only older ones have, and what an older one alone says.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { tinySite } from '../search/tiny-site.mjs';
import { installProbes } from './probes.mjs';
import { assertNone, faultsOfFocus, listen, newTab, publicFolder, sizes, unfold, violationsInColours } from './support.mjs';

const facets = [
  { key: 'form', label: '種類', values: [['case', '事例', 3]] },
  { key: 'edition', label: '版', values: [['', '最新版', 2], ['2024', '2024年度版', 2], ['2021', '2021年度版', 2], ['2019', '2019年度版', 1]] },
];
const documents = [
  { title: '退院後の住まい', url: 'cases/sumai.html', place: '千葉県 船橋市', date: 20260301, facets: { form: [0], edition: [0, 1, 2, 3] },
    editions: 'この事例は2019・2021・2024年度版にあります', moved: { 3: 'cases/apaato.html' },
    units: [['退院後の住まい', '退院した人の住まいを、空き家を借り上げて用意する。'], ['取組の内容', '大家と月に一度話し合う。', [0, 1]],
      ['取組の内容', '退院の前に保証会社と契約する。', [2, 3]]] },
  { title: '退院前の会議', url: 'cases/kaigi.html', facets: { form: [0], edition: [0, 1] }, editions: 'この事例は2024年度版にあります',
    units: [['退院前の会議', '病院と保健所が集まる。']] },
  { title: '配食の取組', url: 'cases/haishoku.html', place: '静岡県 志太・榛原圏域', facets: { form: [0], edition: [2] },
    editions: 'この事例は2021年度版にあります', until: '2021年度版まで掲載', units: [['配食の取組', '退院した人に弁当を届ける。']] },
];
const site = tinySite(documents, { facets, vocabulary: ['退院', '住まい', '保証会社', '契約', '弁当'] });

const folder = mkdtempSync(join(tmpdir(), 'shirube-editions-'));
after(() => rmSync(folder, { recursive: true }));
for (const part of ['assets', 'search.html']) cpSync(join(publicFolder, part), join(folder, part), { recursive: true });
const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
for (const [path, text] of site) write(path, text);
for (const path of ['editions/2021/cases/sumai.html', 'editions/2019/cases/apaato.html']) write(path, `<!doctype html><title>${path}</title>`);
const root = `${pathToFileURL(folder).href}/`;

async function tabAt(asked, options) {
  const tab = await newTab(options);
  await tab.addInitScript(installProbes);
  listen(tab, root);
  await tab.goto(`${root}search.html?${new URLSearchParams(asked)}`);
  await tab.locator('.result').first().waitFor();
  return tab;
}
const results = (tab) => tab.locator('.result').evaluateAll((all) => all.map((one) => one.querySelector('.row-title').textContent));
const addresses = (tab, selector) => tab.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('href')));

test('a document is one result, and says in a line where else it stands', async () => {
  const tab = await tabAt({ q: '退院' });
  assert.deepEqual((await results(tab)).sort(), ['退院前の会議', '退院後の住まい', '配食の取組'].sort());
  const first = tab.locator('.result', { hasText: '退院後の住まい' });
  assert.equal(await first.locator('.result-editions summary').innerText(), 'この事例は2019・2021・2024年度版にあります');
  assert.deepEqual(await addresses(tab, '.result:has-text("配食の取組") .row-title a'), ['editions/2021/cases/haishoku.html']);
  assert.match(await tab.locator('.result', { hasText: '配食の取組' }).locator('.row-meta').innerText(), /2021年度版まで掲載/);
  assert.equal(await tab.locator('.row-meta', { hasText: 'まで掲載' }).count(), 1);
  assert.deepEqual(tab.heard, []);
});

test('its editions are reached by the keyboard, the newest first', async () => {
  const tab = await tabAt({ q: '住まい' });
  const summary = tab.locator('.result-editions summary').first();
  assert.equal(await tab.locator('.result-editions a').first().isVisible(), false);
  await summary.focus();
  await tab.keyboard.press('Enter');
  assert.deepEqual(await tab.locator('.result-editions').first().locator('a').allInnerTexts(), ['最新版', '2024年度版', '2021年度版', '2019年度版']);
  for (let i = 0; i < 4; i += 1) await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(`${root}editions/2019/cases/apaato.html`);
});

test('an edition that is chosen is where the results lead', async () => {
  const tab = await tabAt({ q: '退院' });
  const group = tab.locator('.facet[data-key="edition"]');
  const rows = await group.locator('label').allInnerTexts();
  assert.deepEqual(rows.map((text) => text.replace(/\s+/g, ' ')), ['最新版 2件', '2024年度版 2件', '2021年度版 2件', '2019年度版 1件']);
  await group.locator('label', { hasText: '2021年度版' }).locator('input').check();
  await tab.waitForFunction(() => document.querySelectorAll('.result').length === 2);
  assert.deepEqual((await addresses(tab, '.row-title a')).sort(), ['editions/2021/cases/haishoku.html', 'editions/2021/cases/sumai.html']);
  assert.equal(new URL(tab.url()).searchParams.get('edition'), '2021');
  await tab.reload();
  await tab.waitForFunction(() => document.querySelectorAll('.result').length === 2);
  await tab.locator('.row-title a', { hasText: '退院後の住まい' }).click();
  await tab.waitForURL(`${root}editions/2021/cases/sumai.html`);
  await tab.goBack();
  await group.locator('label', { hasText: '2021年度版' }).locator('input').uncheck();
  await group.locator('label', { hasText: '最新版' }).locator('input').check();
  await tab.waitForFunction(() => document.querySelector('.row-title a')?.getAttribute('href').startsWith('cases/'));
  assert.equal(new URL(tab.url()).searchParams.get('edition'), '');
  await tab.reload();
  await tab.waitForFunction(() => document.querySelectorAll('.result').length === 2);
  assert.deepEqual(tab.heard, []);
});

test('what an edition alone says leads there and says so', async () => {
  const tab = await tabAt({ q: '保証会社' });
  const heading = tab.locator('.result-heading');
  assert.deepEqual(await heading.allInnerTexts(), ['2021年度版：取組の内容']);
  assert.equal(await heading.getAttribute('href'), 'editions/2021/cases/sumai.html#section-2');
});

for (const [name, size] of Object.entries(sizes)) {
  test(`results with editions are clean for axe and cut nowhere, ${name}`, async () => {
    const tab = await tabAt({ q: '退院' }, { size });
    await unfold(tab);
    const faults = await violationsInColours(tab, () => tab.evaluate(() => probe.faintTexts(4.5)));
    faults.push(...await tab.evaluate(() => [...probe.lostTexts(), ...probe.smallTargets(24)]));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${wide} px too wide`);
    assertNone(faults);
  });
}

test('a finger meets 44 px, and Tab shows where it is', async () => {
  const tab = await tabAt({ q: '退院' }, { size: sizes.phone });
  await unfold(tab);
  assertNone(await tab.evaluate(() => [...document.querySelectorAll('.result-editions :is(summary, a)')]
    .filter((element) => element.getBoundingClientRect().height < 44).map((element) => probe.nameOf(element))));
  assertNone(await faultsOfFocus(tab));
});
