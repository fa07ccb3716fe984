import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineOver, tinySite } from './tiny-site.mjs';

const documents = [
  { title: '退院後の支援計画', url: 'cases/a.html', date: 20230401, place: 'A県', facets: { form: [0], theme: [0, 1] },
    units: [['退院後の支援計画', '措置入院のあと、退院後支援の計画をつくる。'], ['会議の開き方', '病院と保健所が退院前に集まる。ごみの出し方も話す。']] },
  { title: '住まいの確保', url: 'cases/b.html', date: 20240401, place: 'B市', facets: { form: [0], theme: [1] },
    units: [['住まいの確保', '退院した人の住まいを探す。ピアサポーターが同行する。'], ['協力する不動産店', '障がい者への貸し渋りをなくす。']] },
  { title: '精神保健福祉士とは', url: 'glossary.html#term-x', facets: { form: [1] },
    units: [['精神保健福祉士とは', '相談に応じる国家資格の専門職。']] },
  { title: '相談窓口', url: 'cases/c.html', date: 20200401, place: 'C町', facets: { form: [0], theme: [0] },
    units: [['相談窓口', 'PSWと保健師が相談に応じる。支援を計画する。ひきこもりの人も来る。𠮷田さんに聞く。']] },
];
const facets = [
  { key: 'form', label: '種類', values: [['case', '事例', 3], ['term', '用語', 1]] },
  { key: 'theme', label: 'テーマ', values: [['hospital', '入院', 2], ['housing', '住まい', 2]] },
];
const options = {
  facets,
  vocabulary: ['退院', '支援', '計画', '住まい', 'ピアサポータ', '障害者', '精神保健福祉士', 'psw', '措置入院', '相談', 'ゴミ'],
  synonyms: [[['psw', '精神保健福祉士'], 0.9, ['PSW', '精神保健福祉士']]],
  readings: { そうち: ['措置'], そうちにゅういん: ['措置入院'] },
};
const bundled = () => engineOver(tinySite(documents, options));
const split = () => engineOver(tinySite(documents, { ...options, bundle: false }));
const plain = (pieces) => pieces.map(({ text }) => text).join('');
const urls = ({ results }) => Array.from(results, ({ url }) => url);
const marks = ({ sections }) => Array.from(sections).flatMap(({ snippet }) => Array.from(snippet.filter(({ mark }) => mark), ({ text }) => text));

test('a document that has all words stands before one that has some', async () => {
  const answer = await bundled().search({ text: '退院 住まい' });
  assert.equal(urls(answer)[0], 'cases/b.html');
  assert.deepEqual([answer.full, answer.total], [1, 2]);
  assert.equal(answer.missing, false);
});

test('what was typed as it was typed stands first in a title', async () => {
  assert.equal(urls(await bundled().search({ text: '支援計画' }))[0], 'cases/a.html');
});

test('every two characters of every text are found', async () => {
  const engine = bundled();
  for (const { url, units } of documents) {
    for (const part of units.flat()) {
      for (const run of part.split(/[\p{P}\s]+/u)) {
        const letters = [...run];
        for (let i = 0; i + 1 < letters.length; i += 1) {
          const answer = await engine.search({ text: letters[i] + letters[i + 1] });
          assert.ok(urls(answer).includes(url), `${letters[i]}${letters[i + 1]} in ${url}`);
        }
      }
    }
  }
});

test('spellings of one thing give one answer', async () => {
  for (const [one, other] of [['ﾋﾟｱｻﾎﾟｰﾀｰ', 'ピアサポータ'], ['障害者', '障がい者'], ['ごみ', 'ゴミ'], ['PSW', '精神保健福祉士'], ['ｐｓｗの相談', '精神保健福祉士の相談'], ['退院　支援', '退院 支援']]) {
    const [a, b] = [await bundled().search({ text: one }), await bundled().search({ text: other })];
    assert.ok(a.results.length > 0, one);
    assert.deepEqual(Array.from(a.results, ({ url, score }) => [url, score]), Array.from(b.results, ({ url, score }) => [url, score]), `${one} / ${other}`);
  }
});

test('the reader is told of synonyms, and can do without them', async () => {
  const engine = bundled();
  const answer = await engine.search({ text: 'PSW' });
  assert.deepEqual(Array.from(answer.also), ['精神保健福祉士']);
  assert.deepEqual(urls(answer).sort(), ['cases/c.html', 'glossary.html#term-x']);
  const alone = await engine.search({ text: 'PSW', synonyms: false });
  assert.deepEqual(Array.from(alone.also), []);
  assert.deepEqual(urls(alone), ['cases/c.html']);
});

test('a reading leads to the word', async () => {
  const engine = bundled();
  const answer = await engine.search({ text: 'そうちにゅういん' });
  assert.deepEqual(urls(answer), ['cases/a.html']);
  assert.deepEqual(Array.from(answer.also), ['措置入院']);
  assert.deepEqual(Array.from(await engine.suggest('そうち'), ({ text }) => text), ['措置', '措置入院']);
  assert.deepEqual(Array.from(await engine.suggest('退院 そうちにy'), ({ text }) => text), ['措置入院']);
});

test('a slip in a word of katakana is mended, and said', async () => {
  const answer = await bundled().search({ text: 'ピアサボーター' });
  assert.deepEqual(urls(answer), ['cases/b.html']);
  assert.equal(answer.meant, 'ピアサポータ');
});

test('marks stand in the text as it is written', async () => {
  const [first] = (await bundled().search({ text: '障害者' })).results;
  assert.ok(marks(first).includes('障がい者'));
  assert.equal(plain(first.sections[0].heading), '協力する不動産店');
  assert.equal(first.sections[0].url, 'cases/b.html#section-1');
  const [kana] = (await bundled().search({ text: 'ゴミ' })).results;
  assert.deepEqual(marks(kana), ['ごみ']);
  const [pair] = (await bundled().search({ text: '𠮷田' })).results;
  assert.deepEqual(marks(pair), ['𠮷田']);
});

test('quotes ask for just that', async () => {
  const engine = bundled();
  assert.deepEqual(urls(await engine.search({ text: '"退院後支援"' })), ['cases/a.html']);
  assert.deepEqual(urls(await engine.search({ text: '“支援を計画”' })), ['cases/c.html']);
  assert.deepEqual(urls(await engine.search({ text: '"計画支援"' })), []);
});

test('facets narrow, and are counted as if their own choice were open', async () => {
  const engine = bundled();
  const all = await engine.search({ text: '相談' });
  assert.deepEqual({ ...all.facets.form }, { case: 1, term: 1 });
  const terms = await engine.search({ text: '相談', facets: { form: ['term'] } });
  assert.deepEqual(urls(terms), ['glossary.html#term-x']);
  assert.deepEqual({ ...terms.facets.form }, { case: 1, term: 1 });
  assert.deepEqual({ ...terms.facets.theme }, { hospital: 0, housing: 0 });
  const unknown = await engine.search({ text: '相談', facets: { form: ['constructor'], nowhere: ['x'] } });
  assert.equal(unknown.total, 0);
});

test('documents are put in the order of their dates, and given in steps', async () => {
  const engine = bundled();
  assert.deepEqual(urls(await engine.search({ text: '支援 退院', sort: 'date' })), ['cases/b.html', 'cases/a.html', 'cases/c.html']);
  const step = await engine.search({ text: '支援 退院', sort: 'date', offset: 1, count: 1 });
  assert.deepEqual([urls(step), step.total], [['cases/a.html'], 3]);
});

test('one character is found in a small handbook', async () => {
  assert.deepEqual(urls(await bundled().search({ text: '渋' })), ['cases/b.html']);
});

test('a large handbook loads only the pieces that it needs, and its texts when they are seen', async () => {
  const engine = split();
  const answer = await engine.search({ text: '住まい' });
  assert.deepEqual(urls(answer), ['cases/b.html']);
  assert.equal(answer.results[0].sections.length, 0);
  assert.ok(!engine.asked.some((path) => /\/[xf]\d/.test(path)), engine.asked.join());
  assert.deepEqual(marks({ sections: await answer.results[0].extract() }), ['住まい']);
  assert.deepEqual({ ...(await engine.search({ text: '住まい', counts: true })).facets.theme }, { hospital: 0, housing: 1 });
});

// Eighty pages in which 支援 stands ever more rarely, 退院 in every second and 計画 in every seventh.
const pages = Array.from({ length: 80 }, (_, i) => ({
  title: `題${i}`, url: `pages/${i}.html`, date: 20200101 + i, facets: { form: [i % 2] },
  units: [[`題${i}`, `${'支援。'.repeat(1 + (80 - i) / 8)}${i % 2 ? '退院。'.repeat(1 + i % 5) : ''}${i % 7 ? '' : '計画を立てる。'}番号${i}`]],
}));
const large = { facets: facets.slice(0, 1), vocabulary: ['支援', '退院', '計画', '番号'], bundle: false, here: 3 };
const first = ({ results }, count = 10) => urls({ results }).slice(0, count);

test('the rest of a long list is loaded only when it may change what is shown', async () => {
  const whole = engineOver(tinySite(pages, large));
  let spared = 0;
  for (const text of ['支援', '退院', '支援 退院', '計画 支援', '退院 計画 支援', '支援 番号7', '退院支援']) {
    const engine = engineOver(tinySite(pages, { ...large, most: 40 }));
    const answer = await engine.search({ text, count: 5 });
    const right = await whole.search({ text, count: 5 });
    assert.deepEqual(first(answer), first(right), text);
    assert.ok(answer.total <= right.total && (answer.more || answer.total === right.total), `${text}: ${answer.total} of ${right.total}`);
    if (answer.more) spared += 1;
    const all = await engine.search({ text, count: 100 });
    assert.deepEqual([all.total, all.more, first(all, 100)], [right.total, false, first(await whole.search({ text, count: 100 }), 100)], text);
  }
  assert.ok(spared >= 2, `${spared} answers without all lists`);
});

test('a long question to a large handbook loads a bounded number of pieces, and finds what answers it', async () => {
  const subjects = ['退院', '支援', '計画', '住居', '病院', '会議', '家族', '相談', '訪問', '研修', '予算', '連携', '委託', '評価', '連絡', '調整', '広報', '宿泊', '参加', '記録'];
  const about = (i) => ({ title: `題${i}`, url: `pages/${i}.html`, units: [[`題${i}`, subjects.filter((_, at) => i % (at + 2) === 0).join('。')]] });
  const answer = { title: '答え', url: 'pages/answer.html', units: [['答え', subjects.join('。')]] };
  const split = tinySite([...Array.from({ length: 60 }, (_, i) => about(i + 1)), answer], { vocabulary: subjects, bundle: false, shards: 1024, here: 0, most: 10 });
  const engine = engineOver(split);
  const text = subjects.map((one) => `${one}をどのように進めればよいか、`).join('');
  assert.equal(urls(await engine.search({ text, count: 5 }))[0], 'pages/answer.html');
  const weight = { t: 1, l: 1, o: 2 };
  const pieces = engine.asked.map((path) => weight[/\/([tlo])\d+\.js$/.exec(path)?.[1]] ?? 0).reduce((sum, one) => sum + one, 0);
  assert.ok(pieces > 10 && pieces <= 22, `${pieces} of ${engine.asked.length}`);
});

test('a quoted run of a large handbook is looked for until there is enough to show, and what was not read is told', async () => {
  // Every second page has the run; all have its letters.
  const pages = Array.from({ length: 200 }, (_, i) => ({ title: `頁${i}`, url: `cases/${i}.html`, facets: {},
    units: [[`頁${i}`, i % 2 === 0 ? '退院後の支援を計画する。' : '支援は退院の後。後の計画を支援。計画する。']] }));
  const engine = engineOver(tinySite(pages, { facets: [], vocabulary: ['支援', '退院', '計画'], bundle: false }));
  const some = await engine.search({ text: '"支援を計画"' });
  assert.equal(some.results.length, 20);
  assert.ok(some.total >= 20 && some.total < 100 && some.more, `${some.total} so far, and more`);
  const next = await engine.search({ text: '"支援を計画"', offset: 20 });
  assert.equal(new Set([...urls(some), ...urls(next)]).size, 40);
  const whole = await engineOver(tinySite(pages, { facets: [], vocabulary: ['支援', '退院', '計画'] })).search({ text: '"支援を計画"' });
  assert.deepEqual([whole.total, whole.more], [100, false]);
});

test('facets, dates and quotes look at whole lists', async () => {
  for (const more of [{ facets: { form: ['term'] } }, { sort: 'date' }, { counts: true }]) {
    const [cut, whole] = await Promise.all([{ ...large, most: 40 }, large].map((kind) => engineOver(tinySite(pages, kind)).search({ text: '支援', ...more })));
    assert.deepEqual([cut.total, cut.more, first(cut), { ...cut.facets.form }], [whole.total, false, first(whole), { ...whole.facets.form }]);
  }
});

test('a word of a family that is parted is found, and offered', async () => {
  const parted = { ...options, bundle: false, parted: { 精神: 4, ピア: 3 } };
  const engine = engineOver(tinySite(documents, parted));
  assert.deepEqual(urls(await engine.search({ text: '精神保健福祉士' })).sort(), ['cases/c.html', 'glossary.html#term-x']);
  assert.deepEqual(urls(await engine.search({ text: 'ぴあさぽーたー' })), ['cases/b.html']);
  assert.deepEqual(Array.from(await engine.suggest('精神保健'), ({ text }) => text), ['精神保健福祉士']);
});

test('a list that is missing is told, and the others still answer', async () => {
  const files = tinySite(pages, { ...large, most: 40 });
  const lost = [...files.keys()].filter((path) => /\/[lo]\d/.test(path));
  assert.ok(lost.length > 3);
  for (const path of lost) {
    const engine = engineOver(new Map([...files].filter(([name]) => name !== path)));
    for (const request of [{ text: '支援 計画 退院 番号7' }, { text: '支援 計画 退院 番号7', sort: 'date', count: 100 }]) {
      const answer = await engine.search(request);
      assert.ok(answer.results.length > 0, path);
      assert.equal(answer.missing, engine.asked.includes(path), path);
    }
  }
});

const bad = ['', ' ', 'あ', '。', '「」！？', '😀', '\ud83d', '\udc00a\ud800', '<script>alert(1)</script>', '"', '""', '" "', '\u0000\u200b', '々', 'ー', '__proto__', 'constructor', '%E0%A4%A',
  '退院'.repeat(5000), 'a'.repeat(10000), '相談 '.repeat(2000), undefined, null, 5];

test('nothing that is typed is an error', async () => {
  for (const make of [bundled, split]) {
    const engine = make();
    for (const text of bad) {
      const answer = await engine.search({ text });
      assert.ok(Array.isArray(Array.from(answer.results)), String(text).slice(0, 20));
      assert.equal(answer.missing, false, `nothing is missing for ${JSON.stringify(text)?.slice(0, 20)}`);
      await engine.suggest(text);
    }
  }
});

test('a piece that is missing or broken is told, not thrown', async () => {
  for (const options_ of [options, { ...options, bundle: false }, { ...options, bundle: false, here: 0, most: 1 }]) {
    const whole = tinySite(documents, options_);
    for (const path of whole.keys()) {
      for (const broken of [undefined, '', whole.get(path).replace(/"([A-Za-z0-9+/=]{8,})"/g, (_, piece) => `"${piece.slice(0, piece.length / 2)}"`), 'shirubeSearch.shard("t0","!")']) {
        const files = new Map(whole);
        if (broken === undefined) files.delete(path); else files.set(path, broken);
        const engine = engineOver(files);
        const answer = await engine.search({ text: '退院 支援', counts: true, sort: 'date' });
        for (const result of answer.results) await result.extract();
        if (path === 'search/root.js') assert.deepEqual([answer.total, answer.missing], [0, true]);
        await engine.suggest('そうち');
      }
    }
  }
});

test('what was missing once is asked for again', async () => {
  const files = tinySite(documents, options);
  const index = files.get('search/0/index.js');
  files.delete('search/0/index.js');
  const engine = engineOver(files);
  assert.equal((await engine.search({ text: '退院' })).missing, true);
  files.set('search/0/index.js', index);
  const answer = await engine.search({ text: '退院' });
  assert.deepEqual([answer.missing, answer.total], [false, 2]);
});

test('the same request has the same answer', async () => {
  const engine = bundled();
  const request = { text: '退院した人の支援を計画するには' };
  const said = async (of) => JSON.stringify(await of.search(request), (key, value) => (key === 'bytes' ? 0 : value));
  const first = await said(engine);
  assert.equal(await said(engine), first);
  assert.equal(await said(bundled()), first);
});

const shelved = [
  { title: '退院後の住まい', url: 'cases/a.html', facets: { form: [0], edition: [0, 1, 2] }, editions: 'この事例は甲と乙にあります', moved: { 2: 'cases/old.html' },
    units: [['退院後の住まい', '空き家を借りる。'], ['内容', '市と話し合う。', [0, 1]], ['内容', '保証会社と話し合う。', [2]]] },
  { title: '弁当の会', url: 'cases/b.html', facets: { form: [0], edition: [2] }, editions: 'この事例は乙にあります', until: '乙まで掲載',
    units: [['弁当の会', '市と弁当を届ける。']] },
  { title: '新しい会', url: 'cases/c.html', facets: { form: [0], edition: [0] }, units: [['新しい会', '市と集まる。']] },
];
const shelf = [{ key: 'form', label: '種類', values: [['case', '事例', 3]] }, { key: 'edition', label: '版', values: [['', '最新版', 2], ['k', '甲', 1], ['o', '乙', 2]] }];

for (const bundle of [true, false]) {
  test(`where a document stands in editions is told, ${bundle ? 'in one bundle' : 'piece by piece'}`, async () => {
    const search = (text, edition = []) => engineOver(tinySite(shelved, { facets: shelf, vocabulary: ['保証会社', '弁当', '空き家'], bundle })).search({ text, facets: { edition } });
    const shown = async (answer) => Promise.all(Array.from(answer.results, async (one) => [one.url, Array.from(await one.extract(), ({ heading, url }) => [plain(heading), url])]));
    assert.deepEqual(await shown(await search('保証会社')), [['cases/a.html', [['乙：内容', 'editions/o/cases/old.html#section-2']]]]);
    assert.deepEqual(await shown(await search('"保証会社と話"')), [['cases/a.html', [['乙：内容', 'editions/o/cases/old.html#section-2']]]]);
    assert.deepEqual(await shown(await search('保証会社', ['o'])), [['editions/o/cases/old.html', [['内容', 'editions/o/cases/old.html#section-2']]]]);
    assert.deepEqual(await shown(await search('と話し合う', ['o'])), [['editions/o/cases/old.html', [['内容', 'editions/o/cases/old.html#section-2']]]]);
    assert.deepEqual((await shown(await search('市と話し合う', ['k'])))[0], ['editions/k/cases/a.html', [['内容', 'editions/k/cases/a.html#section-1']]]);
    assert.deepEqual(await shown(await search('空き家', ['k', 'o'])), [['editions/k/cases/a.html', [['', 'editions/k/cases/a.html']]]]);
    assert.deepEqual(await shown(await search('弁当')), [['editions/o/cases/b.html', [['', 'editions/o/cases/b.html']]]]);
    assert.deepEqual(urls(await search('市と', [''])).sort(), ['cases/a.html', 'cases/c.html']);
    const all = await search('市と');
    assert.deepEqual(Array.from(all.results, ({ url, editions, meta }) => [url, editions, ...meta]).sort(), [
      ['cases/a.html', 'この事例は甲と乙にあります', '事例'], ['cases/c.html', undefined, '事例'], ['editions/o/cases/b.html', 'この事例は乙にあります', '事例', '乙まで掲載']]);
  });
}
