// A handbook with three editions, indexed by the generator and searched by the client.
// SHIRUBE_SHELF names the program of shelf_site.cpp, SHIRUBE the generator, which gives the scripts of the search.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openSite } from '../client.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const built = (name) => path.join(root, 'build/dev', name);
const folder = mkdtempSync(path.join(tmpdir(), 'shirube-shelf-'));
after(() => rmSync(folder, { recursive: true }));

const starter = path.join(folder, 'starter');
const site = path.join(folder, 'public');
execFileSync(process.env.SHIRUBE ?? built('shirube'), ['init', starter]);
execFileSync(process.env.SHIRUBE ?? built('shirube'), ['build', '--site', starter, '-o', site]);
rmSync(path.join(site, 'search'), { recursive: true });
execFileSync(process.env.SHIRUBE_SHELF ?? built('tests/shelf_site'), [site]);
const newEngine = openSite(site);

const search = (text, editions) => newEngine().search({ text, facets: editions ? { edition: editions } : {} });
const plain = (pieces) => Array.from(pieces, ({ text }) => text).join('');
const titles = ({ results }) => Array.from(results, ({ title }) => plain(title));
const urls = ({ results }) => Array.from(results, ({ url }) => url);
const sections = ({ results: [first] }) => Array.from(first.sections, ({ heading, url, snippet }) => [plain(heading), url, plain(snippet)]);

test('a document is one result, however many editions have it', async () => {
  const answer = await search('大家');
  assert.deepEqual(titles(answer), ['住まいの確保']);
  assert.deepEqual(urls(answer), ['cases/sumai.html']);
  assert.deepEqual(sections(answer), [['取組の内容', 'cases/sumai.html#what', '大家と月に一度話し合う。']]);
  const [{ editions, pages, meta }] = answer.results;
  assert.equal(editions, 'この事例は2019・2021・2024年度版にあります');
  assert.deepEqual(Array.from(pages, ({ name, url }) => [name, url]), [
    ['最新版', 'cases/sumai.html'], ['2024年度版', 'editions/2024/cases/sumai.html'],
    ['2021年度版', 'editions/2021/cases/sumai.html'], ['2019年度版', 'editions/2019/cases/apaato.html']]);
  assert.deepEqual(Array.from(meta), ['事例シート']);
});

test('what was rewritten is still found, where it was written', async () => {
  for (const text of ['契約', '"保証会社と契約"']) {
    const answer = await search(text);
    assert.deepEqual(titles(answer), ['住まいの確保'], text);
    assert.deepEqual(urls(answer), ['cases/sumai.html'], text);
    assert.deepEqual(sections(answer), [['2021年度版：取組の内容', 'editions/2021/cases/sumai.html#what', '保証会社と契約する。']], text);
  }
  const before = ['2019年度版：取組の内容', 'editions/2019/cases/apaato.html#what', '保証人が見つからない。'];
  assert.deepEqual(sections(await search('保証会社')).map(([heading]) => heading), ['2021年度版：取組の内容'], 'an older one says less of it');
  assert.deepEqual(sections(await search('保証人')).at(-1), before);
  assert.deepEqual(sections(await search('アパート探し')), [['2019年度版：アパート探し', 'editions/2019/cases/apaato.html', '']]);
  assert.deepEqual(sections(await search('要望書'))[0][1], 'editions/2021/cases/sumai.html#next', 'the newest of two that say so');
});

test('what an edition says is not shown for what is said now', async () => {
  const answer = await search('取組の内容');
  assert.ok(titles(answer).includes('住まいの確保'));
  for (const result of answer.results) for (const { url } of result.sections) assert.ok(!url.startsWith('editions/20') || result.url.startsWith('editions/'), url);
});

test('a quoted run is shown where it stands, though its words stand elsewhere too', async () => {
  const then = ['2019年度版：今後の予定', 'editions/2019/cases/apaato.html#next', '市の空き家を調べる。'];
  const quoted = await search('"市の空き家"');
  assert.deepEqual(titles(quoted), ['住まいの確保']);
  assert.deepEqual(sections(quoted).at(-1), then);
  assert.ok(!sections(await search('市 空き家')).some(([heading]) => heading === then[0]), 'each of them is said now');
});

test('a document that only editions have leads to the newest, is marked, and stands last', async () => {
  const answer = await search('弁当');
  assert.deepEqual(urls(answer), ['editions/2021/cases/haishoku.html']);
  assert.deepEqual(Array.from(answer.results[0].meta), ['事例シート', '2021年度版まで掲載']);
  assert.equal(answer.results[0].editions, 'この事例は2019・2021年度版にあります');
  assert.deepEqual(sections(answer)[0], ['取組の内容', 'editions/2021/cases/haishoku.html#what', '弁当を十軒に届ける。']);
  assert.deepEqual(sections(await search('三軒')), [['2019年度版：取組の内容', 'editions/2019/cases/haishoku.html#what', '弁当を三軒に届ける。']]);
  assert.equal(titles(await search('増やす')).at(-1), '配食の取組', 'the same words of now stand before it');
});

test('editions are a facet, which leads to their pages', async () => {
  const all = await search('取組');
  assert.deepEqual({ ...all.facets.edition }, { '': 3, 2024: 2, 2021: 3, 2019: 3 });
  const then = await search('取組', ['2019']);
  assert.deepEqual(urls(then).sort(), ['editions/2019/cases/apaato.html', 'editions/2019/cases/haishoku.html', 'editions/2019/cases/wa.html']);
  assert.ok(then.results.every(({ meta }) => meta.includes('2019年度版')));
  assert.deepEqual(urls(await search('大家', ['2019', '2021'])), ['editions/2021/cases/sumai.html'], 'of two editions the newer');
  assert.deepEqual(urls(await search('大家', ['2019', ''])), ['cases/sumai.html']);
  assert.deepEqual(titles(await search('弁当', [''])), [], 'what was withdrawn is not there now');
});

test('of an edition that is chosen the sections lead there, when it says so', async () => {
  const sectionsIn = async (text, edition) => sections(await search(text, [edition])).map(([heading, url]) => [heading, url]);
  assert.deepEqual(await sectionsIn('大家', '2024'), [['取組の内容', 'editions/2024/cases/sumai.html#what']]);
  assert.deepEqual(await sectionsIn('要望書', '2019'), [['今後の予定', 'editions/2019/cases/apaato.html#next']]);
  assert.deepEqual(await sectionsIn('空き家を借り上げる', '2021'), [['最新版：取組の内容', 'cases/sumai.html#what']]);
  assert.deepEqual(await sectionsIn('三軒', '2019'), [['取組の内容', 'editions/2019/cases/haishoku.html#what']]);
  assert.deepEqual(await sectionsIn('十軒', '2019'), [['2021年度版：取組の内容', 'editions/2021/cases/haishoku.html#what']]);
});
