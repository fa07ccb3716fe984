// The tables of script/bench search. Takes what search.mjs measured; prints it.
import { readFileSync } from 'node:fs';
import { median } from './site.mjs';

const { version } = JSON.parse(readFileSync(new URL('node_modules/pagefind/package.json', import.meta.url)));

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const mega = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const ratio = (ours, theirs) => (theirs === 0 ? '-' : (ours / theirs).toFixed(3));

// A Japanese character is two columns wide on a terminal.
const width = (text) => [...text].reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 2 : 1), 0);
const left = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));
const right = (text, columns) => ' '.repeat(Math.max(0, columns - width(text))) + text;
const line = (first, cells, columns = 13) => console.log(left(first, 26) + cells.map((cell) => right(String(cell), columns)).join(''));

export function printIndexes({ count, pages, costs }) {
  console.log(`\n${count} documents, ${pages} pages that can be found. Index: ours is the stage build_search of the build, which has the texts already;\n` +
    "Pagefind reads the same pages again. Memory: ours is that of the whole build.");
  line('', ['index', 'whole', 'memory', 'bytes', 'files', 'files a page'], 14);
  for (const [side, cost] of Object.entries(costs)) {
    line(side, [ms(cost.ms), ms(cost.whole), `${cost.mib.toFixed(0)} MiB`, mega(cost.bytes), cost.files, (cost.files / pages).toFixed(3)], 14);
  }
}

export function printQueries({ answers: { shirube, pagefind } }, queries) {
  console.log('\nOurs / Pagefind. Cold: bytes and files with the client, and until ten results stand there with their extracts; hits: ours with all words (with some).');
  line('', ['bytes', 'files', 'cold', 'warm', 'hits'], 22);
  for (const [at, text] of queries.entries()) {
    const [own, other] = [shirube[at], pagefind[at]];
    line(text.length > 12 ? `${text.slice(0, 11)}…` : text, [
      `${kilo(own.cold.bytes)} / ${kilo(other.cold.bytes)}`, `${own.cold.files} / ${other.cold.files}`, `${ms(own.cold.ten)} / ${ms(other.cold.ten)}`,
      `${ms(own.warm.ten)} / ${ms(other.warm.ten)}`, `${own.cold.full} (${own.cold.hits}) / ${other.cold.hits}`], 22);
  }
}

const middle = (answers, kind, key) => median(answers.map((one) => one[kind][key]));
const worst = (answers, kind, key) => Math.max(...answers.map((one) => one[kind][key]));

const rows = [
  ['index time', ({ costs }, side) => costs[side].ms, ms],
  ['peak memory', ({ costs }, side) => costs[side].mib, (mib) => `${mib.toFixed(0)} MiB`],
  ['index bytes', ({ costs }, side) => costs[side].bytes, mega],
  ['index files', ({ costs }, side) => costs[side].files, String],
  ['cold bytes, ten titles', ({ answers }, side) => middle(answers[side], 'cold', 'firstBytes'), kilo],
  ['titles, worst query', ({ answers }, side) => worst(answers[side], 'cold', 'firstBytes'), kilo],
  ['cold bytes, with extracts', ({ answers }, side) => middle(answers[side], 'cold', 'bytes'), kilo],
  ['with extracts, worst', ({ answers }, side) => worst(answers[side], 'cold', 'bytes'), kilo],
  ['cold files', ({ answers }, side) => middle(answers[side], 'cold', 'files'), String],
  ['warm bytes', ({ answers }, side) => middle(answers[side], 'warm', 'bytes'), kilo],
  ['ten titles, cold', ({ answers }, side) => middle(answers[side], 'cold', 'first'), ms],
  ['with extracts, cold', ({ answers }, side) => middle(answers[side], 'cold', 'ten'), ms],
  ['with extracts, cold, worst', ({ answers }, side) => worst(answers[side], 'cold', 'ten'), ms],
  ['ten titles, warm', ({ answers }, side) => middle(answers[side], 'warm', 'first'), ms],
  ['with extracts, warm', ({ answers }, side) => middle(answers[side], 'warm', 'ten'), ms],
  ['queries without a hit', ({ answers }, side) => answers[side].filter(({ cold }) => cold.hits === 0).length, String],
];

export function printRatios(results) {
  console.log(`\nShirube / Pagefind ${version} = ratio (below 1: shirube needs less). Medians over the queries; times without the network.`);
  line('documents', results.map(({ count }) => count), 34);
  for (const [name, value, shown] of rows) {
    line(name, results.map((result) => {
      const [own, other] = [value(result, 'shirube'), value(result, 'pagefind')];
      return `${shown(own)} / ${shown(other)} = ${ratio(own, other)}`;
    }), 34);
  }
}
