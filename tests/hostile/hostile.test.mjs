// Everything hostile, given to the real program: it says no or publishes something harmless, within bounds, and writes nowhere else.
// What becomes of each document stands in expected.tsv; UPDATE_GOLDEN=1 writes that anew.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { large } from './large.mjs';
import { attacks } from './attacks.mjs';
import { documents, listing, makeEditions, makeSite, put, refusals, run } from './site.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'shirube-hostile-'));
after(() => rmSync(folder, { recursive: true }));
const site = path.join(folder, 'site');
const found = await refusals(site);
const refused = documents.filter(({ place }) => found.has(place));
const kept = documents.filter(({ place }) => !found.has(place));
console.log(`hostile: ${documents.length} documents, ${kept.length} built, ${refused.length} refused`);

// More at once would only wait for each other.
async function each(list, act, at_once = 4) {
  const rest = [...list];
  await Promise.all(Array.from({ length: at_once }, async (_, worker) => {
    for (let one = rest.shift(); one; one = rest.shift()) await act(one, worker);
  }));
}

test('every document is refused or kept as it was', () => {
  const expected = path.join(import.meta.dirname, 'expected.tsv');
  const actual = documents.map(({ name, place }) => `${name}\t${(found.get(place) ?? ['built']).join(' ')}\n`).join('');
  if (process.env.UPDATE_GOLDEN) writeFileSync(expected, actual);
  assert.deepEqual(actual.split('\n'), readFileSync(expected, 'utf8').split('\n'));
  assert.ok(documents.length >= 150);
});

test('a log takes nothing that is said for an order', async () => {
  for (const { place, bytes } of documents) put(site, place, bytes);
  const { said } = await run('check', '--site', site);
  assert.match(said, /set-env/);
  const orders = said.split(/[\n\r]/).filter((line) => line.trimStart().startsWith('::') || /##\[|##vso\[|[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(line));
  assert.deepEqual(orders, []);
});

test('what is refused stops a build and leaves what was published', async () => {
  const sites = Array.from({ length: 4 }, (_, worker) => path.join(folder, `alone-${worker}`));
  for (const alone of sites) makeSite(alone);
  const out = (worker) => path.join(folder, `out-${worker}`);
  for (const [worker, alone] of sites.entries()) assert.equal((await run('build', '--site', alone, '-o', out(worker))).code, 0);
  const before = listing(out(0)).length;
  assert.ok(before > 20);
  await each(refused, async ({ name, place, bytes }, worker) => {
    put(sites[worker], place, bytes);
    const states = [listing(out(worker)), listing(sites[worker]), readdirSync(folder).sort()];
    const { code: alone, said } = await run('build', '--site', sites[worker], '-o', out(worker));
    assert.equal(alone, 1, `${name}: ${said}`);
    assert.ok(said.includes(place) || name.startsWith('images/'), name);
    assert.deepEqual([listing(out(worker)), listing(sites[worker]), readdirSync(folder).sort()], states, name);
    rmSync(path.join(sites[worker], place));
  });
});

test('what is kept is published with two editions, in the output folder alone', async () => {
  const editions = path.join(folder, 'editions');
  await makeEditions(editions, kept, 2);
  const out = path.join(folder, 'public');
  const states = [listing(editions), readdirSync(folder).sort(), readdirSync(path.dirname(folder)).filter((name) => name === 'hostile')];
  const { code: built, said } = await run('build', '--site', editions, '-o', out);
  assert.equal(built, 0, said.slice(-2000));
  assert.deepEqual([listing(editions), readdirSync(folder).filter((name) => name !== 'public').sort(), readdirSync(path.dirname(folder)).filter((name) => name === 'hostile')], states);
  assert.deepEqual(readdirSync(out).filter((name) => name.startsWith('.')).sort(), ['.shirube-lock', '.shirube-manifest'].filter((name) => readdirSync(out).includes(name)));
  const names = readdirSync(out, { recursive: true });
  assert.deepEqual(names.filter((name) => /[^\x20-\x7e]|[<>:"|?*\\]|[. ]$/.test(name.split('/').at(-1))), []);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length, 'no two names differ by case alone');
  const pages = names.filter((name) => name.endsWith('.html'));
  console.log(`hostile: ${pages.length} pages`);
  const twice = [];
  for (const page of pages) {
    const ids = [...readFileSync(path.join(out, page), 'utf8').matchAll(/<[a-z][^<>]* id="([^"]*)"/g)].map(([, id]) => id);
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) twice.push(`${page}#${id}`);
  }
  assert.deepEqual(twice, [], 'ids that stand twice in a page');
});

test('large documents are read within bounds', async () => {
  const sites = [0, 1].map((worker) => path.join(folder, `large-${worker}`));
  for (const one of sites) makeSite(one);
  await each(large, async ({ name, make }, worker) => {
    put(sites[worker], 'content/pages/large.md', make());
    const { code: checked, said } = await run('check', '--site', sites[worker], '--format', 'json');
    assert.ok(checked === 0 || checked === 1, `${name}: ${checked} ${said.slice(-500)}`);
  }, 2);
  console.log(`hostile: ${large.length} large documents`);
});

for (const { name, make, expected } of attacks) {
  test(`attack: ${name}`, async () => {
    const attacked = path.join(folder, `attack-${attacks.findIndex((one) => one.name === name)}`, 'site');
    makeSite(attacked);
    make(attacked);
    const parent = path.dirname(attacked);
    const states = [listing(attacked), readdirSync(parent)];
    const { code: built, said } = await run('build', '--site', attacked, '-o', path.join(parent, 'public'));
    assert.ok(expected.includes(built), `${built}: ${said.slice(0, 1000)}`);
    assert.deepEqual([listing(attacked), readdirSync(parent).filter((one) => one !== 'public')], states);
    if (built !== 0) assert.deepEqual(listing(path.join(parent, 'public')).filter((one) => one.includes('.html')), []);
  });
}
