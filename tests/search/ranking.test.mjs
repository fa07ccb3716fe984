// What stands first, and what half a word, a reading or a slip leads to: over handbooks of a few lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineOver, tinySite } from './tiny-site.mjs';

const page = (name, title, ...units) => ({ title, url: `${name}.html`, units: [[title, units[0]], ...units.slice(1).map((body, i) => [`節${i}`, body])] });
const urls = ({ results }) => Array.from(results, ({ url }) => url);
const names = ({ results }) => urls({ results }).map((url) => url.replace('.html', ''));
const scores = ({ results }) => Array.from(results, ({ url, score }) => [url, score]);
const over = (documents, options) => engineOver(tinySite(documents, options));

test('a section is found with what its page is about', async () => {
  const engine = over([
    page('apart', '報告', '会議の記録。', '住居、住居、住居、住居。', '契約、契約、契約、契約。'),
    page('about', '支援', '住居が要る。住居を探す。', '契約に立ち会う。'),
  ], { vocabulary: ['住居', '契約', '支援', '会議'] });
  assert.deepEqual(names(await engine.search({ text: '住居 契約' })), ['about', 'apart']);
});

test('words that only ask weigh less than those that say about what', async () => {
  const engine = over([
    page('ways', '方法', '方法を知る。方法を始める。人に方法を聞く。'),
    page('move', '記録', 'ある人の転居を助けた。'),
  ], { vocabulary: ['方法', '転居', '人', '始める', '知る'] });
  assert.equal(names(await engine.search({ text: '転居を始める方法を知りたい' }))[0], 'move');
  assert.deepEqual(names(await engine.search({ text: '方法' })), ['ways']);
});

test('a page that is called what was typed stands first, then those whose title begins so', async () => {
  const engine = over([
    page('case', '事例の記録', '会議、会議、会議。会議を開く。会議の会議。'),
    page('wide', '全体会議', '会議の一つ。'),
    page('begun', '会議の開き方', '集まる。'),
    page('called', '会議', '話し合う場。'),
  ], { vocabulary: ['会議'] });
  assert.deepEqual(names(await engine.search({ text: '会議' })).slice(0, 3), ['called', 'begun', 'wide']);
  assert.equal(names(await engine.search({ text: '会議とは' }))[0], 'called');
});

const typed = [
  page('peer', '仲間の力', 'ピアサポーターが同行する。'),
  page('ward', '入院の制度', '措置入院のあとを支える。'),
  page('measure', '手続の記録', '措置をとる。'),
  page('move', '病院への移送', '34条移送の手順。'),
  page('other', '窓口', 'ピアノの会とサポートの相談に応じる。'),
];
const options = {
  vocabulary: ['ピアサポータ', '措置入院', '措置', '34条移送', '相談'],
  synonyms: [[['34条移送', '第34条の移送'], 0.9, ['34条移送', '第34条の移送']]],
  readings: { そうち: ['措置'], そうちにゅういん: ['措置入院'] },
};

for (const bundle of [true, false]) {
  const kind = bundle ? 'in one bundle' : 'in shards';
  const engine = () => over(typed, { ...options, bundle });

  test(`half a word finds first what the whole one finds, ${kind}`, async () => {
    for (const half of ['ピアサポ', 'ぴあさぽ', 'ピアサポー']) {
      const answer = await engine().search({ text: half });
      assert.equal(names(answer)[0], 'peer', half);
      assert.equal(answer.full, 1, half);
    }
  });

  test(`a reading, whole or begun, asks for the word, ${kind}`, async () => {
    for (const kana of ['そうちにゅういん', 'そうちにゅ', 'そうちにゅうn']) {
      const answer = await engine().search({ text: kana });
      assert.equal(names(answer)[0], 'ward', kana);
      assert.deepEqual(Array.from(answer.also), ['措置入院'], kana);
    }
    assert.deepEqual(names(await engine().search({ text: 'そうちにゅういん 相談' })).sort(), ['other', 'ward']);
    const exact = await engine().search({ text: 'そうち' });
    assert.deepEqual(Array.from(exact.also), ['措置'], 'a whole reading is no begun one');
    assert.deepEqual(names(await engine().search({ text: 'そうちにゅういん', synonyms: false })), []);
  });

  test(`a name that begins with digits is one thing with its other names, ${kind}`, async () => {
    const one = await engine().search({ text: '34条移送' });
    assert.equal(names(one)[0], 'move');
    assert.deepEqual(scores(one), scores(await engine().search({ text: '第34条の移送' })));
  });

  test(`what stands nowhere is put right, or only offered when just the typed words are asked, ${kind}`, async () => {
    const right = await engine().search({ text: 'ピアサポーター' });
    for (const slip of ['ピアサボーター', 'ピアサポタ', 'ピアサポンーター', 'ピアサーポター']) {
      const answer = await engine().search({ text: slip });
      assert.equal(answer.meant, 'ピアサポータ', slip);
      assert.deepEqual(scores(answer), scores(right), slip);
      const alone = await engine().search({ text: slip, synonyms: false });
      assert.equal(alone.meant, 'ピアサポータ', slip);
      assert.deepEqual(Array.from(alone.also), [], slip);
    }
    assert.equal(right.meant, null);
  });
}
