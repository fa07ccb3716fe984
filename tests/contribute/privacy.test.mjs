// The patterns of privacy in the browser's language, over what the program's table finds in the invented lines.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openForms } from './engine.mjs';

const { api, declared } = openForms();
const slips = api.slipFinder(declared.patterns);
const told = new Set(declared.patterns.privacy.rows.map(({ rule }) => rule));

test('what tells who somebody is, is found as the program finds it', () => {
  const vectors = readFileSync(new URL('../privacy/vectors.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  assert.ok(vectors.length >= 120, `${vectors.length} lines`);
  for (const line of vectors) {
    const [where, text, ...found] = line.split('\t');
    const own = slips(text.replaceAll('⏎', '\n'), where).filter(({ rule }) => told.has(rule));
    assert.deepEqual([...own].map(({ rule, args }) => [rule, ...args].join('|').replaceAll('\n', '⏎')), found.filter(Boolean), text);
  }
});

test('a finding says what was written, as it was written', () => {
  assert.deepEqual([...slips('電話：０４５－０００－０００１　担当', 'text')].map(({ rule, args }) => [rule, args[0]]), [['privacy-phone', '０４５－０００－０００１']]);
  assert.equal(slips('電話：０４５－０００－０００１　担当', 'contact').length, 0);
});
