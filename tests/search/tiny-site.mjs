// A small index in the form that the client reads, made of a few texts by the client's own analyser.
// Takes documents, names, readings; gives an engine over them, and the files, so that a test can break one.
// Must stay apart from generator/search: what both agree on is the form (ARCHITECTURE.md).
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { deflateRawSync } from 'node:zlib';

const site = process.env.SHIRUBE_PUBLIC ? resolve(process.env.SHIRUBE_PUBLIC) : fileURLToPath(new URL('../../public', import.meta.url));
const client = new vm.Script(readFileSync(join(site, 'assets/search.js'), 'utf8'), { filename: 'search.js' });
const allowed = { atob, Blob, DecompressionStream, Response, TextDecoder, TextEncoder, Uint8Array };

const number = (value) => (value < 128 ? [value] : [value % 128 + 128, ...number(Math.floor(value / 128))]);
const text = (value) => [...Buffer.from(value)];
const packed = (bytes) => deflateRawSync(Buffer.from(bytes)).toString('base64');
const hashOf = (value) => text(value).reduce((hash, byte) => Math.imul(hash ^ byte, 16777619) >>> 0, 2166136261);
const firstTwo = (value) => [...value].slice(0, 2).join('');
const byBytes = (one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** Postings as [[unit, impact], …], in the form of a shard. */
function termBytes({ word, base, postings, rest = 0 }) {
  if (base) return [...number(1 | 4), ...number(text(base).length), ...text(base)];
  const gaps = postings.flatMap(([unit], at) => number(at === 0 ? unit : unit - postings[at - 1][0]));
  const halves = [];
  postings.forEach(([, impact], at) => { halves[at >> 1] = (halves[at >> 1] ?? 0) | impact << at % 2 * 4; });
  return [...number((word ? 4 : 8) | (rest > 0 ? 2 : 0)), ...number(postings.length), ...number(postings.length), ...gaps, ...halves, ...(rest > 0 ? number(rest) : [])];
}

function shardBytes(terms) {
  const sorted = [...terms].sort(([one], [other]) => byBytes(one, other));
  let last = Buffer.alloc(0);
  return [...number(sorted.length), ...sorted.flatMap(([term, entry]) => {
    const own = Buffer.from(term);
    let shared = 0;
    while (shared < last.length && own[shared] === last[shared]) shared += 1;
    last = own;
    return [...number(shared), ...number(own.length - shared), ...own.subarray(shared), ...termBytes(entry)];
  })];
}

/** How often each word and each pair stands in a unit, the title counted five times. */
function countTerms({ analyse }, [heading, body], vocabulary, variants) {
  const counts = new Map();
  const count = (term, by) => counts.set(term, (counts.get(term) ?? 0) + by);
  for (const [part, weight] of [[heading, 5], [body, 1]]) {
    const plain = analyse.normalise(part);
    const { chars } = analyse.canonical(plain, variants);
    for (const pair of new Set([...analyse.bigrams(plain.chars), ...analyse.bigrams(chars)])) count(pair, weight);
    const line = chars.join('');
    for (const word of vocabulary) if ([...word].length > 2 && line.includes(word)) count(word, weight);
  }
  return counts;
}

/**
 * @param documents [{title, url, units: [[heading, body], …], facets, place, date}]; the first unit is headed by the title
 * @param options vocabulary and bases (surface → base) of words, synonyms, variants, readings, facets, bundle, shards
 */
export function tinySite(documents, { vocabulary = [], bases = {}, synonyms = [], variants = [], readings = {}, facets = [], bundle = true, shards = 4, skip = [] } = {}) {
  const analyser = vm.createContext({ ...allowed });
  client.runInContext(analyser);
  const units = documents.flatMap((one) => one.units);
  const terms = new Map();
  const of = (term) => terms.get(term) ?? terms.set(term, { word: vocabulary.includes(term), postings: [] }).get(term);
  units.forEach((unit, id) => {
    for (const [term, count] of countTerms(analyser.shirubeSearch, unit, vocabulary, variants)) of(term).postings.push([id, Math.min(15, 2 + count)]);
  });
  for (const [surface, base] of Object.entries(bases)) terms.set(surface, { base });

  const pieces = new Map();
  for (let shard = 0; shard < shards; shard += 1) {
    pieces.set(`t${shard}`, packed(shardBytes([...terms].filter(([term]) => hashOf(firstTwo(term)) % shards === shard))));
  }
  const json = (value) => packed(text(JSON.stringify(value)));
  documents.forEach((one, doc) => pieces.set(`c${doc}`, json([[one.title, one.url, facets.map(({ key }) => one.facets?.[key] ?? []), one.place ?? '', one.date ? String(one.date) : '',
    one.units.map(([heading], at) => (at === 0 ? ['', ''] : [heading, `section-${at}`]))]])));
  units.forEach((unit, id) => pieces.set(`x${id}`, json([unit])));
  facets.forEach(({ key }, at) => pieces.set(`f${at}`, packed(documents.flatMap(({ facets: own }) => [own?.[key]?.length ?? 0, ...(own?.[key] ?? [])]))));
  pieces.set('dates', packed(documents.flatMap(({ date }) => number(date ?? 0))));
  pieces.set('r0', json(readings));

  const root = {
    v: 1, build: '0', docs: documents.length, units: units.length, unitsOf: packed(documents.flatMap((one) => number(one.units.length))), terms: shards, cards: 1,
    texts: packed(units.map(() => 1)), bundle, facets, synonyms, variants, skip, readings: 1,
  };
  const call = ([name, piece]) => `shirubeSearch.shard(${JSON.stringify(name)},"${piece}");\n`;
  const files = new Map([['search/root.js', `shirubeSearch.root(${JSON.stringify(root)});`]]);
  const named = (letters) => [...pieces].filter(([name]) => letters.includes(name[0]));
  if (bundle) for (const [file, letters] of [['index', 'to'], ['cards', 'cfrd'], ['texts', 'x']]) files.set(`search/0/${file}.js`, named(letters).map(call).join(''));
  else for (const piece of pieces) files.set(`search/0/${piece[0]}.js`, call(piece));
  return files;
}

/** An engine over files such as those; `asked` holds the paths that it has loaded. */
export function engineOver(files) {
  const context = vm.createContext({ ...allowed });
  client.runInContext(context);
  const asked = [];
  const load = async (path) => {
    asked.push(path);
    if (!files.has(path)) throw new Error(`no ${path}`);
    vm.runInContext(files.get(path), context);
  };
  return { asked, ...context.shirubeSearch.engine({ load }) };
}
