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

/** Postings as [[unit, impact], …], in the form of a list. */
function listBytes(postings) {
  const gaps = postings.flatMap(([unit], at) => number(at === 0 ? unit : unit - postings[at - 1][0]));
  const halves = [];
  postings.forEach(([, impact], at) => { halves[at >> 1] = (halves[at >> 1] ?? 0) | impact << at % 2 * 4; });
  return [...gaps, ...halves];
}

/** Lists that stand apart, one shard each. */
const farList = (postings) => {
  const list = [...number(postings.length), ...listBytes(postings)];
  return [1, ...number(list.length), ...list];
};

const best = (postings, most) => [...postings].sort(([one, a], [other, b]) => b - a || one - other).slice(0, most).sort(([one], [other]) => one - other);

/** Of an entry what stands in each place, with lists of more than `here` postings apart, and those of more than `most` cut. */
function placed({ word, base, postings }, { here, most }, pieces) {
  if (base) return { flags: 1, base };
  const apart = (kind, list) => {
    const file = [...pieces.keys()].filter((name) => name[0] === kind).length;
    pieces.set(kind + file, packed(farList(list)));
    return [file, 0];
  };
  const entry = { flags: word ? 4 : 8, units: postings.length };
  if (postings.length <= here) return { ...entry, list: listBytes(postings) };
  const kept = best(postings, most);
  const rest = postings.filter((posting) => !kept.includes(posting));
  if (rest.length === 0) return { ...entry, flags: entry.flags | 16, far: apart('l', kept) };
  return { ...entry, flags: entry.flags | 18, far: apart('l', kept), rest: [...apart('o', rest), Math.max(...rest.map(([, impact]) => impact))] };
}

const block = (lines) => { const bytes = text(lines.map((line) => `${line}\n`).join('')); return [...number(bytes.length), ...bytes]; };

/** @param entries [[term, what `placed` gives], …]; @param parted [[pair, letters], …] */
function shardBytes(entries, parted) {
  const sorted = [...entries].sort(([one], [other]) => byBytes(one, other));
  const shares = sorted.map(([term], i) => {
    const before = sorted[i - 1]?.[0] ?? '';
    let shared = 0;
    while (shared < before.length && term[shared] === before[shared]) shared += 1;
    return /[\ud800-\udbff]/.test(term[shared - 1] ?? '') ? shared - 1 : shared;
  });
  const of = sorted.map(([, entry]) => entry);
  const terms = of.filter(({ base }) => !base);
  return [
    ...number(parted.length), ...parted.flatMap(([pair, letters]) => [...number(text(pair).length), ...text(pair), ...number(letters)]),
    ...number(sorted.length), ...block(sorted.map(([term], i) => term.slice(shares[i]))), ...block(of.filter(({ base }) => base).map(({ base }) => base)),
    ...of.map(({ flags }) => flags), ...shares.flatMap(number), ...terms.flatMap(({ units }) => number(units)),
    ...terms.flatMap(({ list, far }) => (far ? far.flatMap(number) : number(list.length))), ...terms.flatMap(({ rest }) => (rest ?? []).flatMap(number)),
    ...terms.flatMap(({ list }) => list ?? []),
  ];
}

const charsOf = (letters) => Array.from(letters, ({ letter }) => letter);

/** How often each word and each pair stands in a unit, the title counted five times. */
function countTerms({ analyse }, [heading, body], vocabulary, variants) {
  const counts = new Map();
  const count = (term, by) => counts.set(term, (counts.get(term) ?? 0) + by);
  for (const [part, weight] of [[heading, 5], [body, 1]]) {
    const plain = analyse.normalise(part);
    const chars = charsOf(analyse.canonical(plain, variants));
    for (const pair of new Set([charsOf(plain), chars].flatMap((of) => Array.from(analyse.pairs(of), ([, text]) => text)))) count(pair, weight);
    const line = chars.join('');
    for (const word of vocabulary) if ([...word].length > 2 && line.includes(word)) count(word, weight);
  }
  return counts;
}

/**
 * @param documents [{title, url, units: [[heading, body, editions?], …], facets, place, date, editions, moved, until}]; the first
 *   unit is headed by the title; what editions are is said in generator/search/cards.h
 * @param options vocabulary and bases (surface → base) of words, synonyms, variants, readings, facets, bundle, shards; lists of
 *   more than `here` postings stand apart, and those of more than `most` have a rest; `parted`: pair → letters
 */
export function tinySite(documents, { vocabulary = [], bases = {}, synonyms = [], variants = [], readings = {}, facets = [], bundle = true, shards = bundle ? 1 : 4, skip = [], here = Infinity, most = Infinity, parted = {} } = {}) {
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
  const shardOf = (term) => {
    const letters = parted[firstTwo(term)];
    return hashOf(letters && [...term].length >= letters ? [...term].slice(0, letters).join('') : firstTwo(term)) % shards;
  };
  const entries = [...terms].map(([term, entry]) => [term, placed(entry, { here, most }, pieces)]);
  for (let shard = 0; shard < shards; shard += 1) {
    const families = Object.entries(parted).filter(([pair]) => hashOf(pair) % shards === shard);
    pieces.set(`t${shard}`, packed(shardBytes(entries.filter(([term]) => shardOf(term) === shard), families)));
  }
  const json = (value) => packed(text(JSON.stringify(value)));
  documents.forEach((one, doc) => pieces.set(`c${doc}`, json([[one.title, one.url, facets.map(({ key }) => one.facets?.[key] ?? []), one.place ?? '', one.date ? String(one.date) : '',
    one.units.map(([heading, , editions], at) => [at === 0 ? '' : heading, at === 0 ? '' : `section-${at}`, ...editions ? [editions] : []]),
    ...one.editions ? [one.editions, one.moved ?? {}, one.until ?? ''] : []]])));
  units.forEach(([heading, body], id) => pieces.set(`x${id}`, json([[heading, body]])));
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
  if (bundle) for (const [file, letters] of [['index', 'tlo'], ['cards', 'cfrd'], ['texts', 'x']]) files.set(`search/0/${file}.js`, named(letters).map(call).join(''));
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
