import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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
  'search': 'search.html',
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

// One line for each thing found; the difference of two lists would say it three times.
export const assertNone = (found) => assert.ok(found.length === 0, `\n${found.join('\n')}`);
