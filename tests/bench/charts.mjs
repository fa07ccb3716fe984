// The charts of the handbook beside the same charts drawn by Mermaid, in one run, judged by the same audit.
// usage: node tests/bench/charts.mjs   (script/bench charts builds what it needs)
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { drawingOf, renderInPage } from './mermaid_drawing.mjs';
import { median, program, root } from './site.mjs';

const runs = 5;
const pageWidth = 960;
const ownFont = 13;
const release = join(root, 'build/release');
const require = createRequire(import.meta.url);
const mermaid = join(dirname(require.resolve('mermaid')), 'mermaid.min.js');
const version = JSON.parse(readFileSync(join(dirname(mermaid), '../package.json'))).version;

const tool = (name, args, input) => execFileSync(join(release, name), args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const exported = (chart, form) => execFileSync(program, ['export-chart', chart.page, form, '--number', String(chart.number), '--site', root], { encoding: 'utf8' });

async function openPage() {
  const browser = await chromium.launch({
    executablePath: process.env.SHIRUBE_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const tab = await browser.newPage();
  await tab.setContent('<!doctype html><html lang="ja"><body></body></html>');
  await tab.addScriptTag({ path: mermaid });
  await tab.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false }));
  return { browser, tab };
}

/** As lanes; as a flowchart with subgraphs when Mermaid does not take lanes. */
async function drawnByMermaid(tab, text, id) {
  try {
    return { kind: 'swimlane', text, found: await tab.evaluate(renderInPage, { text, id }) };
  } catch (error) {
    console.log(`swimlane-beta failed: ${String(error.message).split('\n')[0]}`);
    const flowchart = text.replace(/^swimlane-beta LR$/m, 'flowchart LR');
    return { kind: 'flowchart', text: flowchart, found: await tab.evaluate(renderInPage, { text: flowchart, id }) };
  }
}

function timesInPage(tab, text) {
  return tab.evaluate(async ({ source, count }) => {
    const times = [];
    for (let i = 0; i < count; ++i) {
      const begin = performance.now();
      await globalThis.mermaid.render(`time${i}`, source);
      times.push(performance.now() - begin);
    }
    return times;
  }, { source: text, count: runs });
}

const shownSize = (font, width) => font * Math.min(1, pageWidth / width);

async function bothSides(tab, chart, i, ownTime) {
  const { kind, text, found } = await drawnByMermaid(tab, exported(chart, '--mermaid'), `chart${i}`);
  const theirs = { side: `Mermaid ${version} ${kind}`, drawing: drawingOf(found, chart.drawing),
    font: found.nodes[0].size, bytes: found.svgBytes, ms: median(await timesInPage(tab, text)) };
  const ours = { side: 'shirube', drawing: chart.drawing, font: ownFont, bytes: Buffer.byteLength(exported(chart, '--svg')), ms: ownTime };
  return [ours, theirs].map((side) => ({ name: `${chart.page.replace(/^.*\/|\.html$/g, '')}${chart.number > 1 ? ` ${chart.number}` : ''}`, ...side }));
}

const columns = [
  ['chart', -26, (row) => row.name],
  ['side', -24, (row) => row.side],
  ['hard defects', 13, (row) => Object.values(row.audit.defects).reduce((a, b) => a + b, 0)],
  ['crossings', 10, (row) => row.audit.crossings],
  ['bends (max)', 12, (row) => `${row.audit.bends} (${row.audit.most_bends})`],
  ['jogs', 5, (row) => row.audit.jogs],
  ['lone', 5, (row) => row.audit.lone_characters],
  ['detour', 7, (row) => (row.audit.length / row.audit.distance).toFixed(2)],
  ['width', 6, (row) => row.audit.width],
  ['height', 7, (row) => row.audit.height],
  ['text px', 8, (row) => shownSize(row.font, row.audit.width).toFixed(1)],
  ['bytes', 8, (row) => row.bytes],
  ['ms', 8, (row) => row.ms.toFixed(1)],
];
const padded = (text, width) => (width < 0 ? String(text).padEnd(-width) : String(text).padStart(width));
const line = (cells) => console.log(cells.map((cell, i) => padded(cell, columns[i][1])).join(''));

const charts = JSON.parse(tool('chart_layouts', [root]));
const ownTimes = JSON.parse(tool('chart_times', [root, '--json']));
const { browser, tab } = await openPage();
await tab.evaluate(renderInPage, { text: exported(charts[0], '--mermaid'), id: 'warm' });
const rows = [];
for (const [i, chart] of charts.entries()) rows.push(...await bothSides(tab, chart, i, ownTimes[i]));
await browser.close();
const audits = JSON.parse(tool('audit_layout', [], JSON.stringify(rows.map((row) => row.drawing))));
rows.forEach((row, i) => (row.audit = audits[i]));

console.log(`Lone: last lines of one character. Text px: of the boxes, on a page of ${pageWidth} px. Bytes: of the SVG with its styles. Ms: median by the clock; ours are both drawings\n` +
  '(wide and narrow) and their audits, theirs one drawing in a warm browser.');
line(columns.map(([title]) => title));
for (const row of rows) line(columns.map(([, , value]) => value(row)));
for (const row of rows) {
  const kinds = Object.entries(row.audit.defects).map(([kind, count]) => `${kind} ${count}`).join(', ');
  if (kinds) console.log(`hard defects of ${row.name}, ${row.side}: ${kinds}`);
}
if (process.env.SHIRUBE_BENCH_DRAWINGS) console.log(JSON.stringify(rows.map(({ name, side, drawing }) => ({ name, side, drawing }))));
