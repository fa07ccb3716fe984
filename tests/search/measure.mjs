// How good a run of queries is: nDCG@10 (Järvelin and Kekäläinen 2002, gain 2^grade - 1), MRR and empty pages.
// Takes the judged queries (queries.jsonl) and a run of script/search; prints the means, with -v each query.
// Grades: 3 this is it, 2 very useful, 1 touches it; what is not judged counts as 0.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TOP = 10;
const HELPS = 2; // the grade from which a document counts for MRR

const readLines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

const dcg = (grades) => grades.slice(0, TOP).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** Another program's run may know pages only; then a page is as good as the best that is judged on it. */
function gradesOfPages(relevant) {
  const pages = new Map();
  for (const [url, grade] of relevant) {
    const page = url.split('#')[0];
    pages.set(page, Math.max(grade, pages.get(page) ?? 0));
  }
  return pages;
}

export function measureQuery(query, answer) {
  const exact = new Map(Object.entries(query.relevant));
  const relevant = answer?.documents ? exact : gradesOfPages(exact);
  const ranked = (answer?.documents ?? answer?.ranked ?? []).map(decodeURI);
  const grades = ranked.map((url) => relevant.get(url) ?? 0);
  const helpful = grades.findIndex((grade) => grade >= HELPS);
  const top = ranked.slice(0, TOP);
  return {
    id: query.id,
    text: query.text,
    ndcg: dcg(grades) / dcg([...relevant.values()].sort((a, b) => b - a)),
    reciprocal: helpful < 0 ? 0 : 1 / (helpful + 1),
    empty: ranked.length === 0,
    bytes: answer?.bytes ?? 0,
    top: top.map((url, rank) => `${grades[rank]} ${url}`),
    missed: [...relevant].filter(([url, grade]) => grade === 3 && !top.includes(url)).map(([url]) => url),
  };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function summarise(measured) {
  return {
    queries: measured.length,
    ndcg: mean(measured.map((one) => one.ndcg)),
    mrr: mean(measured.map((one) => one.reciprocal)),
    empty: mean(measured.map((one) => Number(one.empty))),
    bytes: mean(measured.map((one) => one.bytes)),
  };
}

export function measureRun(queries, run) {
  const answers = new Map(run.map((answer) => [answer.id, answer]));
  return queries.map((query) => measureQuery(query, answers.get(query.id)));
}

/** Queries of one kind share the letters before the hyphen of their id. */
function byKind(measured) {
  const kinds = new Map();
  for (const one of measured) {
    const kind = one.id.split('-')[0];
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return kinds;
}

const row = (name, { queries, ndcg, mrr, empty, bytes }) => `${name.padEnd(6)} ${String(queries).padStart(4)}  nDCG@10 ${ndcg.toFixed(3)}  `
  + `MRR ${mrr.toFixed(3)}  empty ${(100 * empty).toFixed(1)} %  ${Math.round(bytes / 1000)} kB`;

function describe({ id, text, ndcg, reciprocal, bytes, top, missed }) {
  const lines = [`${id}  ${text}  nDCG@10 ${ndcg.toFixed(3)}  RR ${reciprocal.toFixed(2)}  ${bytes} B`, ...top.map((line) => `    ${line}`)];
  return [...lines, ...missed.map((url) => `    missed: ${url}`)].join('\n');
}

function main(files, verbose) {
  const [queries, run] = files.map(readLines);
  const measured = measureRun(queries, run);
  if (verbose) for (const one of [...measured].sort((a, b) => a.ndcg - b.ndcg)) console.log(describe(one));
  for (const [kind, some] of byKind(measured)) console.log(row(kind, summarise(some)));
  console.log(row('all', summarise(measured)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2).filter((argument) => argument !== '-v');
  if (files.length !== 2) {
    console.error('usage: node tests/search/measure.mjs QUERIES.jsonl RUN.jsonl [-v]');
    process.exitCode = 2;
  } else {
    main(files, process.argv.includes('-v'));
  }
}
