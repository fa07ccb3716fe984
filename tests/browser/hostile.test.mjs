// Every page that can be made of hostile documents, opened: nothing of an author's runs, asks, or leads where it must not.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { documents, makeEditions, refusals, run } from '../hostile/site.mjs';
import { assertNone, listen, newTab } from './support.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'shirube-hostile-'));
after(() => rmSync(folder, { recursive: true }));
const found = await refusals(path.join(folder, 'all'));
const kept = documents.filter(({ place }) => !found.has(place));
const out = path.join(folder, 'public');
await makeEditions(path.join(folder, 'site'), kept, 1);
const { code, said } = await run('build', '--site', path.join(folder, 'site'), '-o', out);
assert.equal(code, 0, said.slice(-2000));
const root = `${pathToFileURL(out).href}/`;
const pages = readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
console.log(`hostile: ${kept.length} of ${documents.length} documents published with an edition, ${pages.length} pages`);

/** Runs in the page: what it holds that no page of a handbook may hold. */
function faultsOfPage(home) {
  const faults = [];
  const say = (element, what) => faults.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  if (window.__hostile !== undefined) faults.push('a script of an author has run');
  for (const one of window.__violations ?? []) faults.push(`the policy was needed: ${one}`);
  const known = ['http:', 'https:', 'mailto:', 'file:'];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'formaction') say(element, `has ${name}`);
      if (!['href', 'src', 'action', 'xlink:href', 'data', 'poster', 'background', 'ping'].includes(name)) continue;
      const url = new URL(value, document.baseURI);
      const outside = element.localName !== 'a' && !(element.localName === 'link' && element.rel === 'canonical');
      if (!known.includes(url.protocol)) say(element, `leads to ${url.protocol}`);
      if (url.protocol === 'file:' && !url.href.startsWith(home)) say(element, `leads out to ${url.href}`);
      if (outside && !url.href.startsWith(home)) say(element, 'would be asked for elsewhere');
    }
  }
  const strange = 'iframe, frame, object, embed, base, applet, portal, template, style, noembed, marquee, video, audio, math, foreignObject, script:not([src])';
  for (const element of document.querySelectorAll(strange)) say(element, 'is no part of any page');
  const ours = location.pathname.includes('/contribute/');
  for (const form of document.forms) if (!ours && !form.matches('.site-search, .search-form, [role="search"], [role="search"] form')) say(form, 'is a form of nobody');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) faults.push(`the id ${id} stands twice`);
  return faults;
}

async function watchedTab() {
  const tab = await newTab();
  await tab.addInitScript(() => {
    window.__violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  listen(tab, root);
  tab.on('dialog', (dialog) => { tab.heard.push(`asks: ${dialog.message()}`); dialog.dismiss(); });
  tab.on('popup', () => tab.heard.push('opens a window'));
  tab.on('download', () => tab.heard.push('gives a file'));
  return tab;
}

async function faultsAt(tab, page) {
  tab.heard.length = 0;
  const faults = await tab.evaluate(faultsOfPage, root);
  return [...faults, ...tab.heard].map((fault) => `${page}: ${fault}`);
}

/** Where a page that only leads on leads; such a page is gone before it can be asked. */
function targetOf(page) {
  const html = readFileSync(path.join(out, page), 'utf8');
  return /<meta http-equiv="refresh" content="0; url=([^"]*)">/.exec(html)?.[1];
}

test('no page of hostile documents does anything', async () => {
  const rest = [...pages];
  const faults = [];
  await Promise.all(Array.from({ length: 4 }, async () => {
    const tab = await watchedTab();
    for (let page = rest.shift(); page; page = rest.shift()) {
      tab.heard.length = 0;
      const target = targetOf(page);
      await tab.goto(root + page, { waitUntil: 'load' });
      if (target) await tab.waitForURL((url) => url.href === new URL(target, root + page).href);
      const heard = tab.heard.map((one) => `${page}: ${one}`);
      faults.push(...heard, ...await faultsAt(tab, page));
    }
  }));
  assertNone(faults.slice(0, 40));
});

const asked = ['<script>window.__hostile=1</script>', '"><img src=x onerror=window.__hostile=1>', '__proto__', 'constructor', "');window.__hostile=1;('", '{{{main}}}', '.*[(+?{^$|\\', '\u202e', '鍵', '%00%0d%0a', '</script>', 'javascript:window.__hostile=1', '${window.__hostile=1}', 'a'.repeat(5000)];

test('the search answers hostile questions from hostile texts, and stays still', async () => {
  const tab = await watchedTab();
  const faults = [];
  let results = 0;
  for (const question of asked) {
    tab.heard.length = 0;
    await tab.goto(`${root}search.html?${new URLSearchParams({ q: question, form: question, edition: question })}`);
    await tab.goto(`${root}search.html?${new URLSearchParams({ q: question })}`);
    await tab.waitForFunction(() => /見つかり|失敗|できません/.test(document.querySelector('.search-status')?.textContent ?? ''));
    results += await tab.locator('.result').count();
    faults.push(...tab.heard.map((one) => `${question}: ${one}`), ...await faultsAt(tab, `search for ${question}`));
  }
  assertNone(faults);
  assert.ok(results > 20, `${results} results`);
});

test('hostile documents stand side by side, and stay still', async () => {
  const tab = await watchedTab();
  await tab.goto(`${root}compare.html`);
  const ids = await tab.locator('.choice').evaluateAll((choices) => choices.map(({ id }) => id));
  const hostile = ids.filter((id) => id.includes('/data-') || id.includes('/forms-'));
  assert.ok(hostile.length > 30);
  const faults = [];
  for (let at = 0; at + 3 <= hostile.length && at < 60; at += 3) {
    tab.heard.length = 0;
    await tab.goto('about:blank');
    await tab.goto(`${root}compare.html#${hostile.slice(at, at + 3).join('+')}`);
    await tab.waitForFunction(() => document.querySelectorAll('.compare-table tbody tr:first-child td').length === 3);
    faults.push(...tab.heard.filter((one) => !one.includes('about:blank')), ...await faultsAt(tab, hostile[at]));
  }
  for (const hash of ['#<img src=x onerror=window.__hostile=1>', '#../../etc/passwd+javascript:x', '#__proto__+constructor', `#${'a+'.repeat(5000)}`]) {
    tab.heard.length = 0;
    await tab.goto('about:blank');
    await tab.goto(`${root}compare.html${hash}`);
    faults.push(...tab.heard.filter((one) => !one.includes('about:blank')), ...await faultsAt(tab, hash));
  }
  assertNone(faults);
});
