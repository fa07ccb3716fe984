import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const publicFolder = process.env.SHIRUBE_PUBLIC
  ? resolve(process.env.SHIRUBE_PUBLIC)
  : fileURLToPath(new URL('../../public', import.meta.url));
export const publicUrl = `${pathToFileURL(publicFolder).href}/`;

export const allPages = readdirSync(publicFolder, { recursive: true })
  .filter((path) => path.endsWith('.html'))
  .sort();

export const cases = {
  'case as program sheet': 'cases/shida-haibara-jutaku.html',
  'case as story': 'cases/h-shi-kyoju-shien.html',
  'case with three tiers in its chart': 'cases/c-byoin-iryo-fukushi.html',
  'case as six points': 'cases/toyama-hokenjo-shudo.html',
};

export const kinds = {
  'home': 'index.html',
  ...cases,
  'case index': 'cases/index.html',
  'municipality': 'municipalities/saitama-shi-2019.html',
  'outline': 'outlines/saitama-ken-yoko.html',
  'glossary': 'glossary.html',
  'theme list': 'themes/housing.html',
  'tier index': 'tiers/index.html',
  'gap matrix': 'matrix/themes-tiers.html',
  'cell of a matrix': 'matrix/themes-tiers/housing-area.html',
  'list by subheadings': 'phases/seed.html',
  'list by members of bodies': 'actors/health-center.html',
  'list without a document': 'actors/legal.html',
  'prefecture': 'prefectures/12.html',
  'prefecture without a case': 'prefectures/47.html',
  'place': 'places/12-funabashi.html',
  'prefecture index': 'prefectures/index.html',
  'place with others like it': 'places/342050.html',
  'places by size': 'places/by-size.html',
  'plain page': 'pages/how-to-use.html',
  'extract index': 'problems/index.html',
  'extract': 'hints/housing.html',
  'comparison': 'compare/cases/shida-haibara-jutaku.html',
  'page of choices': 'compare.html',
  'page of rules': 'contribute/rules.html',
  'search': 'search.html',
  'ways to contribute': 'contribute/index.html',
  'form to fill in': 'contribute/points.html',
};

const browser = await chromium.launch({
  executablePath: process.env.SHIRUBE_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
after(() => browser.close());

export const sizes = {
  wide: { width: 1280, height: 720 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
  narrowest: { width: 320, height: 640 },
};

export async function newTab({ size = sizes.wide, ...options } = {}) {
  const context = await browser.newContext({ viewport: size, ...options });
  return context.newPage();
}

export const urlOf = (page, anchor = '') => publicUrl + page + anchor;

export const open = (tab, page, anchor) => tab.goto(urlOf(page, anchor));

export const textOf = (page) => readFileSync(join(publicFolder, page), 'utf8');

// Anchors are scrolled to, and media changes take hold, when a frame is drawn.
export const drawn = (tab) => tab.evaluate(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
);

export const unfold = (tab) => tab.evaluate(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

/** Keeps in `tab.heard` what a page under `root` says on the console, and what it asks for elsewhere. */
export function listen(tab, root = publicUrl) {
  tab.heard = [];
  tab.on('console', (message) => tab.heard.push(message.text()));
  tab.on('pageerror', (error) => tab.heard.push(String(error)));
  // A data: address is no request; the policy of the page refuses it aloud.
  tab.on('request', (request) => {
    if (!request.url().startsWith(root)) tab.heard.push(`asks for ${request.url()}`);
  });
}

/** Presses Tab until the page is left or begins again, and gives what probe.focus() says of each stop. */
export async function* tabStops(tab) {
  const limit = await tab.evaluate(() => document.querySelectorAll('*').length);
  let first;
  for (let presses = 0; presses < limit; presses += 1) {
    await tab.keyboard.press('Tab');
    const now = await tab.evaluate(() => probe.focus());
    if (!now || now.order === first) return;
    first ??= now.order;
    yield now;
  }
}

export async function faultsOfFocus(tab) {
  const found = [];
  for await (const { name, problems } of tabStops(tab)) for (const problem of problems) found.push(`${name} ${problem}`);
  return found;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says against the page as it is shown now. */
export async function violations(tab) {
  // What comes through the debugger is not held to the page's policy.
  if (await tab.evaluate(() => globalThis.axe === undefined)) await tab.evaluate(axe);
  const found = await tab.evaluate(async (tags) => {
    // axe would fetch the style sheets again, which the page's policy forbids.
    const result = await globalThis.axe.run({ runOnly: tags, resultTypes: ['violations'], preload: false });
    return result.violations;
  }, axeTags);
  return found.flatMap(({ id, help, nodes }) => nodes.map(
    ({ target, any }) => `${target.join(' ')}: ${any[0]?.message ?? help} (${id})`,
  ));
}

/** The same in both schemes of colours, and what `look` finds in each. */
export async function violationsInColours(tab, look = () => []) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await tab.emulateMedia({ colorScheme });
    await drawn(tab);
    for (const one of [...await violations(tab), ...await look()]) found.push(`${colorScheme}: ${one}`);
  }
  return found;
}

// One line for each thing found; the difference of two lists would say it three times.
export const assertNone = (found) => assert.ok(found.length === 0, `\n${found.join('\n')}`);
