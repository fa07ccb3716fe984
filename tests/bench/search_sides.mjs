// A reader's tab on either side: an empty page of a small server, in which queries are asked through the side's own client.
// Takes a browser, a side and the folder with its index; gives for a query milliseconds, bytes and files as a server with
// gzip sends them, and hits. Must do for one side what it does for the other.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export const sides = ['shirube', 'pagefind'];

const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const empty = '<!doctype html><html lang="ja"><title>検索</title><ol id="results"></ol></html>';
const packed = new Map(); // path → compressed once, before the clock of the next run

function fileAt(folder, url) {
  const path = join(folder, normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(path), { level: 9 }));
  return { type: types[extname(path)] ?? 'application/octet-stream', body: packed.get(path) };
}

/** Counts what it sends. */
async function serve(folder) {
  const sent = { bytes: 0, files: 0 };
  const server = createServer((request, response) => {
    if (request.url === '/') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(empty);
    try {
      const { type, body } = fileAt(folder, request.url);
      sent.bytes += body.length;
      sent.files += 1;
      return response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return { sent, root: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

// --- what runs in the page: until ten titles stand there, then until their extracts do ---

async function askShirube(text) {
  const begin = performance.now();
  const load = (path) => new Promise((done, failed) => {
    const script = Object.assign(document.createElement('script'), { src: path, onload: done, onerror: failed });
    document.head.append(script);
  });
  if (!globalThis.engine) {
    await load('assets/search.js');
    globalThis.engine = shirubeSearch.engine({ load });
  }
  const plain = (pieces) => Array.from(pieces, (piece) => piece.text).join('');
  const { results, total, full, missing } = await globalThis.engine.search({ text, count: 10 });
  if (missing) throw new Error(`a piece of the index is missing for ${text}`);
  const items = results.map(({ title }) => Object.assign(document.createElement('li'), { textContent: plain(title) }));
  document.getElementById('results').replaceChildren(...items);
  globalThis.addExtracts = () => Promise.all(results.map(async (one, at) => {
    const sections = one.sections.length > 0 ? one.sections : await one.extract();
    items[at].append(...sections.map(({ snippet }) => Object.assign(document.createElement('p'), { textContent: plain(snippet) })));
  }));
  return { ms: performance.now() - begin, hits: total, full };
}

async function askPagefind(text) {
  const begin = performance.now();
  const { search } = await import('/pagefind/pagefind.js');
  const { results } = await search(text);
  const found = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  const items = found.map(({ meta }) => Object.assign(document.createElement('li'), { textContent: meta.title }));
  document.getElementById('results').replaceChildren(...items);
  globalThis.addExtracts = () => found.forEach(({ excerpt }, at) => {
    items[at].append(Object.assign(document.createElement('p'), { innerHTML: excerpt }));
  });
  return { ms: performance.now() - begin, hits: results.length, full: results.length };
}

const asks = { shirube: askShirube, pagefind: askPagefind };

async function addExtracts() {
  const begin = performance.now();
  await globalThis.addExtracts();
  return performance.now() - begin;
}

/** A tab of a new profile, with nothing kept from before. */
export async function openSide(browser, side, folder) {
  const server = await serve(folder);
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(server.root);
  return {
    async ask(text) {
      const { bytes, files } = server.sent;
      const { ms: first, hits, full } = await tab.evaluate(asks[side], text);
      const firstBytes = server.sent.bytes - bytes;
      const ten = first + await tab.evaluate(addExtracts);
      return { first, firstBytes, ten, hits, full, bytes: server.sent.bytes - bytes, files: server.sent.files - files };
    },
    async close() {
      await context.close();
      server.close();
    },
  };
}
