// The client of a built site without a browser: the very scripts that search.html loads, run by node:vm.
// Takes the folder of a site; gives engines that load from it, each as cold as a reader's first query.
// Must not know the format of the index, nor hold the list of the scripts: the built page names them.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import vm from 'node:vm';

/** What the person at the keyboard can mend; shown without a stack. */
export class Refusal extends Error {}

// All that the engine may use besides the language itself. No document, no fetch: what needs them must fail here.
const allowed = {
  atob, Blob, clearTimeout, DecompressionStream, queueMicrotask, Response, setTimeout, TextDecoder, TextEncoder, Uint8Array,
};

// They need a page: a box to type into.
const needsPage = /search-(page|box)\.js$/;

/** The addresses of the scripts of search.html that need no page, in their order. */
function scriptsOf(folder) {
  const html = readFileSync(join(folder, 'search.html'), 'utf8');
  const sources = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1]);
  return sources.filter((source) => /(^|\/)search(-[a-z]+)?\.js$/.test(source) && !needsPage.test(source));
}

function requireSite(folder) {
  if (!existsSync(folder)) throw new Refusal(`there is no folder ${folder}. Please build the site first (script/build).`);
  for (const file of ['search.html', 'search/root.js']) {
    if (existsSync(join(folder, file))) continue;
    throw new Refusal(`${folder} has no search index (${file} is missing). Please name the folder of a built site.`);
  }
}

/** Reads and compiles each file once; engines share what does not change. */
function scriptReader(folder) {
  const read = new Map();
  return (path) => {
    const inside = normalize(path);
    if (inside.startsWith('..') || inside.startsWith('/')) throw new Error(`${path} is outside the site`);
    if (!read.has(inside)) {
      const text = readFileSync(join(folder, inside));
      read.set(inside, { script: new vm.Script(text.toString('utf8'), { filename: inside }), bytes: text.length });
    }
    return read.get(inside);
  };
}

/**
 * @returns a function that makes a cold engine: `search` as the page has it, and `bytes()`, what its queries have
 * loaded so far. The scripts of the page itself are not counted: a reader has them before the first query.
 */
export function openSite(folder) {
  requireSite(folder);
  const read = scriptReader(folder);
  const scripts = scriptsOf(folder);
  if (scripts.length === 0) throw new Refusal(`${join(folder, 'search.html')} loads no script of the search.`);

  return () => {
    const context = vm.createContext({ ...allowed });
    for (const path of scripts) read(path).script.runInContext(context);
    const loaded = new Map();
    const load = async (path) => {
      const { script, bytes } = read(path);
      loaded.set(path, bytes);
      script.runInContext(context);
    };
    const engine = context.shirubeSearch.engine({ load, now: () => 0 });
    return {
      search: (query) => engine.search(query),
      bytes: () => [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0),
    };
  };
}
