// The writer and the reader of documents: what is filled in comes back as it was, whatever it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openForms, plain } from './engine.mjs';

const { api, declared, documents, check } = openForms();
const { yaml } = api;

const odd = [
  'ふつうの文', '', ' ', '12', '012076', '1e3', '0x1F', '0o17', '1_000', '.5', '-1', '+1', '12:30', '2026-11-22', '2026-11', 'true', 'no', 'Yes', 'on', 'null', '~', '.inf', '.NaN', '=', '<<',
  'a: b', 'a:', ':a', 'a #b', '#a', '- a', '-', '-a', '? a', '?', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a`', '"a"', "'a'", 'it\'s', 'a"b', '[a]', 'a]', '{a}', 'a}', 'a, b', 'a,b',
  '---', '...', '--- a', '【a】', '「a」', '〔注〕', ' a', 'a ', '　a', 'a　', 'a\nb', 'a\r\nb', '\n', 'a\tb', '\ta', 'a\\b', '\\', '\\n', 'a\u0000b', '\u0007', '\u001b[31m', '\u0085', '\u2028', '\u2029', '\uFEFF', '\u200B', '\u202Eabc',
  '<script>alert(1)</script>', '{{root}}', '𠮷野家', '👨‍👩‍👧', 'か\u3099', '！', '：', 'a： b', '|-', '>+', 'a: |', '"', "'", "''", '""', 'null ', '0', '-0', '１２', 'R2.1', 'H31.4～',
];

test('every text is the same text again, alone, in a list and in a map', () => {
  for (const text of odd) {
    const lines = [...yaml.entry('a', text), ...yaml.entry('b', [text, 'x', text]), ...yaml.entry('c', { d: text, e: 'y' }), ...yaml.entry('f', [{ g: text, h: [text] }, { g: 'z' }])];
    const back = plain(yaml.read(lines.join('\n')));
    assert.deepEqual(back, { a: text, b: [text, 'x', text], c: { d: text, e: 'y' }, f: [{ g: text, h: [text] }, { g: 'z' }] }, JSON.stringify(text));
  }
});

test('what other readers take for numbers, dates or truth values is quoted', () => {
  for (const text of ['12', '012076', '1e3', 'true', 'no', 'null', '~', '2026-11-22', '12:30', '0x1F']) assert.match(yaml.scalar(text), /^".*"$/, text);
  for (const text of ['2026-11', '令和2年1月', '富山県の取組', '980,219 人'.replace(',', ''), 'tebiki-ch4']) assert.equal(yaml.scalar(text), text);
});

test('half a character does not reach the file', () => {
  assert.equal(yaml.scalar('a\uD800b'), '"a\uFFFDb"');
});

test('YAML beyond what documents use is left alone, not misread', () => {
  for (const text of ['a: &b c', 'a: *b', 'a: !t c', 'a: |\n  b', 'a: >\n  b', '? a\n: b', 'a: b\n c', 'a: "b\n  c"', 'a: [b', 'a: {b: c', 'a:\n\t- b', 'a: b\na: c', '[a', 'a: "\\q"']) {
    assert.equal(yaml.read(text), undefined, text);
  }
});

const filled = (form) => {
  const value = (field) => {
    const term = declared.vocabularies.get(field.vocabulary)?.terms[0].key;
    const by = {
      words: ['言葉: 一', '#二'], terms: [term], term, place: '160008', places: ['160008'], documents: ['cases/mie-checklist'], document: 'cases/mie-checklist',
      quantity: { value: '980,219 人', as_of: '令和2年1月' }, period: field.many ? ['令和2年4月1日', '令和3年4月1日'] : '2026-11', flag: 'false', url: 'https://example.jp/',
      source: { id: declared.sources[0].key, section: '第4章: 1', page: '12' },
      record: () => ({ values: values(field.fields), rest: {} }), records: () => [1, 2].map(() => ({ values: values(field.fields), rest: { odd: 'x' } })),
    }[field.type] ?? '文: 「#1」';
    return typeof by === 'function' ? by() : by;
  };
  const values = (fields) => Object.fromEntries(fields.map((field) => [field.key, value(field)]));
  const document = documents.blankDocument(form);
  document.values = values(form.fields);
  document.intro = form.intro === 'none' ? '' : '導入です。\n\n- 一\n- 二';
  const main = {
    prose: () => '一段落目。\n\n### 小見出し\n\n```\n## 見出しではない\n```', list: () => '一\n  一の一\n# 二\n1. 三\n> 四\n- 五', chart: () => '題名: a\n段: b = c',
    groups: ({ kind }) => [{ head: kind === 'timeline' ? '平成24年度' : '課題', items: '対応\n  その下' }],
    table: ({ columns }) => [Object.fromEntries(columns.map(({ key, type }) => [key, type === 'period' ? '4月' : 'a | b\\|c\n<d>']))],
    parts: () => [{ heading: '小見出し', text: '文章。\n\n## 見出し'.slice(0, 3) }],
  };
  for (const entry of document.entries) {
    entry.value.main = main[api.shapeOf(entry.section)](entry.section);
    entry.value.info = api.shapeOf(entry.section) === 'chart' ? '事例チャート' : '';
    entry.value.before = api.shapeOf(entry.section) === 'prose' ? '' : '前の文。';
    entry.value.after = api.shapeOf(entry.section) === 'prose' ? '' : '> [!EDITOR]\n> 後の文。';
  }
  return document;
};

for (const form of declared.forms.values()) {
  test(`everything that fills in ${form.form} comes back`, () => {
    const document = filled(form);
    const text = documents.writeDocument(document);
    const back = documents.readDocument(text, { folder: form.folder });
    assert.equal(back.problem, undefined);
    assert.deepEqual(plain(back.values), plain(document.values));
    assert.equal(back.kept.length, 0);
    assert.ok(back.entries.every(({ value }) => !value.free), 'every section has its shape');
    assert.equal(documents.writeDocument(back, { asRead: false }), text, 'written anew it is the same');
    assert.equal(documents.writeDocument(back), text);
    assert.equal(documents.writeDocument(documents.readDocument(text.replaceAll('\n', '\r\n'), { folder: form.folder })), text, 'CR LF does not matter');
  });
}

test('keys stand in the order of the form', () => {
  const form = declared.forms.get('points');
  const keys = [...documents.writeDocument(filled(form)).matchAll(/^([a-z_]+):/gm)].map(([, key]) => key);
  assert.deepEqual(keys, ['form', ...form.fields.map(({ key }) => key)]);
});

const points = `---
# 編集部の覚え書き
form: points
title: "引用符つき"   # 後ろの覚え書き
odd_key: [1,  2]
keywords: [a,   b]
summary: >
  折り返した
  文
tiers: [area]
---

導入。

## (1)

- 一
- 二

## 知らない節

自由な文。
`;

test('what is not understood is kept, what is not touched stays byte for byte', () => {
  const document = documents.readDocument(points, { folder: 'cases' });
  assert.deepEqual(plain(document.kept.map(({ key }) => key)), ['odd_key', 'summary']);
  assert.equal(documents.writeDocument(document), points);
  document.values.keywords.push('c: d');
  document.values.place = '160008';
  const expected = points.replace('[a,   b]', '[a, b, "c: d"]').replace('tiers:', 'place: "160008"\ntiers:');
  assert.equal(documents.writeDocument(document), expected);
});

test('one section that is changed leaves the others alone', () => {
  const document = documents.readDocument(points, { folder: 'cases' });
  document.entries.find(({ section }) => section?.key === 'recognition').value.main = '一\n三';
  assert.equal(documents.writeDocument(document), points.replace('- 二', '- 三'));
});

test('sections of the form that were missing are written where they belong', () => {
  const document = documents.readDocument(points, { folder: 'cases' });
  document.entries.find(({ section }) => section?.key === 'drivers').value.main = '推した人';
  assert.match(documents.writeDocument(document), /- 二\n\n## Point2 [^\n]+\n\n- 推した人\n\n## 知らない節\n/);
});

test('files that are no documents are refused with a reason', () => {
  assert.equal(documents.readDocument('').problem, 'front');
  assert.equal(documents.readDocument('# a').problem, 'front');
  assert.equal(documents.readDocument('---\na: b').problem, 'front');
  assert.equal(documents.readDocument('---\nform: points\nform: page\n---\n').problem, 'front');
  assert.equal(documents.readDocument('---\nform: nothing\n---\n').problem, 'form');
  assert.equal(documents.readDocument('---\n__proto__: {a: b}\nform: points\n---\n').kept[0].key, '__proto__');
  assert.equal(({}).a, undefined);
});

test('ten thousand nested lists, brackets and backticks are read in time', () => {
  const deep = `---\nform: points\ntitle: ${'['.repeat(10000)}\n---\n\n${'> '.repeat(10000)}a\n\n## (1)\n\n${Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n`;
  const document = documents.readDocument(deep, { folder: 'cases' });
  assert.equal(documents.writeDocument(document), deep);
  check(document);
  api.preview.blocks(deep);
  document.intro = '` `` ``` '.repeat(5000) + '<a '.repeat(5000) + ']('.repeat(5000) + ' '.repeat(20000) + 'b';
  check(document);
});

test('findings carry the words of the program', () => {
  const document = documents.readDocument('---\nform: points\ntitle: a\ntheme: houses\nreviewed: 平成31年5月\npopulation: たくさん\n---\n\n<script>x</script>\n\n[a](javascript:b)\n\n## (1)\n\n文だけ\n', { folder: 'cases' });
  const found = check(document);
  const texts = found.filter(({ path }) => !/missing/.test(path)).map(({ path, rule }) => `${path} ${rule}`);
  for (const one of ['field/theme unknown-term', 'field/reviewed era-beyond-end', 'field/population/value unreadable-quantity', 'field/population/as_of missing-as-of', 'intro raw-html', 'intro forbidden-url', 'section/0/main not-a-list', 'field/summary missing-field']) {
    assert.ok(texts.includes(one), `${one} in\n${texts.join('\n')}`);
  }
  assert.match(found.find(({ rule }) => rule === 'unknown-term').text, /^「houses」はテーマの語彙にありません$/);
});
