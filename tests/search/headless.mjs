// script/search: answers a file of queries with the client of a built site.
// Takes SITE_DIR and QUERIES.jsonl, lines of {"id", "text"} (other keys are left alone); prints a line for each:
//   {"id", "ranked": [addresses of pages, best first, each once], "documents": [the same with the anchors of glossary
//    terms], "bytes": what the query loaded, cold}
// Must not judge: tests/search/measure.mjs does that.
import { existsSync, readFileSync } from 'node:fs';
import { openSite, Refusal } from './client.mjs';

const FIRST = 10; // what a reader sees first, and what the bytes are counted for
const MOST = 100;

function readQuery(line, where) {
  let query;
  try {
    query = JSON.parse(line);
  } catch (error) {
    throw new Refusal(`${where} is not JSON: ${error.message}`);
  }
  for (const key of ['id', 'text']) {
    if (typeof query?.[key] !== 'string') throw new Refusal(`${where} has no "${key}" that is a text.`);
  }
  return query;
}

function readQueries(path) {
  if (!existsSync(path)) throw new Refusal(`there is no file ${path} with queries.`);
  const lines = readFileSync(path, 'utf8').split('\n').map((line, index) => [line, `${path}, line ${index + 1}`]);
  return lines.filter(([line]) => line.trim() !== '').map(([line, where]) => readQuery(line, where));
}

const withoutAnchor = (url) => url.split('#')[0];

async function answer(newEngine, { id, text }) {
  const engine = newEngine();
  await engine.search({ text, offset: 0, count: FIRST });
  const bytes = engine.bytes(); // before the longer list asks for more
  const { results } = await engine.search({ text, offset: 0, count: MOST });
  const documents = Array.from(results, (result) => result.url);
  return { id, ranked: [...new Set(documents.map(withoutAnchor))], documents, bytes };
}

async function main(folder, queries) {
  if (!folder || !queries) throw new Refusal('please name a site and queries: script/search SITE_DIR QUERIES.jsonl > RUN.jsonl');
  const newEngine = openSite(folder);
  for (const query of readQueries(queries)) console.log(JSON.stringify(await answer(newEngine, query)));
}

main(...process.argv.slice(2)).catch((error) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(`script/search: ${error.message}`);
  process.exitCode = 2;
});
