// The search of generated handbooks beside Pagefind over the very same pages, in one run: what the index takes to make and
// to keep, and what a reader loads and waits for. usage: node tests/bench/search.mjs [COUNT ...]   (default 30 1000 10000)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { makePlainSite } from './plain.mjs';
import { indexWithPagefind, indexWithShirube, linkPages, pagesOf } from './search_indexes.mjs';
import { openSide, sides } from './search_sides.mjs';
import { printIndexes, printQueries, printRatios } from './search_table.mjs';
import { median } from './site.mjs';

const queries = [
  '退院', '保健所', '人材育成', '精神障害', '地域移行支援', '地域包括ケアシステム', '退院 支援', 'アウトリーチ 保健所', '措置入院 見守り',
  'ピアサポーター', 'つながり', '退院した人の住まいを地域で探すにはどうすればよいですか',
];
const before = '手引き'; // asked once before the warm queries

const asking = 3; // times each query is asked in each way
const buildsOf = (count) => (count > 20000 ? 1 : 3);

/** The median of each number in a list of flat records. */
const medians = (records) => Object.fromEntries(Object.keys(records[0]).map((key) => [key, median(records.map((one) => one[key]))]));

async function makeIndexes(folder, count) {
  const [site, out, pages, other] = ['site', 'public', 'pages', 'pages/pagefind'].map((name) => join(folder, name));
  makePlainSite(site, count);
  const runs = { shirube: [], pagefind: [] };
  let found = [];
  for (let run = 0; run < buildsOf(count); run += 1) {
    rmSync(out, { recursive: true, force: true });
    rmSync(pages, { recursive: true, force: true });
    runs.shirube.push(await indexWithShirube(site, out));
    found = await pagesOf(out);
    linkPages(out, found, pages);
    runs.pagefind.push(await indexWithPagefind(pages, other));
  }
  return { folders: { shirube: out, pagefind: pages }, pages: found.length, costs: Object.fromEntries(sides.map((side) => [side, medians(runs[side])])) };
}

/** A query as the first that a reader asks: nothing is loaded or kept. */
async function askCold(browser, side, folder, text) {
  const tab = await openSide(browser, side, folder);
  try {
    return await tab.ask(text);
  } finally {
    await tab.close();
  }
}

async function askAll(browser, folders) {
  const asked = Object.fromEntries(sides.map((side) => [side, queries.map(() => ({ cold: [], warm: [] }))]));
  for (let run = 0; run < asking; run += 1) {
    const tabs = {};
    for (const side of sides) tabs[side] = await openSide(browser, side, folders[side]);
    for (const side of sides) await tabs[side].ask(before);
    for (const [at, text] of queries.entries()) {
      for (const side of sides) {
        asked[side][at].cold.push(await askCold(browser, side, folders[side], text));
        asked[side][at].warm.push(await tabs[side].ask(text));
      }
    }
    for (const side of sides) await tabs[side].close();
  }
  return Object.fromEntries(sides.map((side) => [side, asked[side].map(({ cold, warm }) => ({ cold: medians(cold), warm: medians(warm) }))]));
}

async function measure(browser, count) {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'));
  try {
    const { folders, pages, costs } = await makeIndexes(folder, count);
    const answers = await askAll(browser, folders);
    const result = { count, pages, costs, answers };
    printIndexes(result);
    printQueries(result, queries);
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const counts = process.argv.slice(2).map(Number);
const browser = await chromium.launch({ executablePath: process.env.SHIRUBE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const results = [];
  for (const count of counts.length > 0 ? counts : [30, 1000, 10000]) results.push(await measure(browser, count));
  printRatios(results);
} finally {
  await browser.close();
}
