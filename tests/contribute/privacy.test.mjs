// The patterns of privacy in the browser's language, over the same invented lines as those of the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openForms } from './engine.mjs';

const { api, declared } = openForms();
const slips = api.slipFinder(declared.patterns);

const lines = (name) => readFileSync(new URL(`../privacy/${name}`, import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')).map(([rules, where, text]) => ({ rules: rules.split(','), where, text: text.replaceAll('⏎', '\n') }));

// What one text alone can tell: stories, places and counts of persons are for the program.
const told = new Set(declared.patterns.privacy.rows.filter(({ where }) => where !== 'one-person').map(({ rule }) => rule));
const setting = (where) => (where === 'contact' ? 'contact' : 'text');

test('what one text can tell is found', () => {
  const wanted = lines('positive.tsv').filter(({ where, rules }) => where !== 'story' && rules.some((rule) => told.has(rule)));
  assert.ok(wanted.length >= 40, `${wanted.length} lines`);
  const missed = wanted.filter(({ rules, where, text }) => {
    const found = new Set(slips(text, setting(where)).map(({ rule }) => rule));
    return rules.some((rule) => told.has(rule) && !found.has(rule));
  });
  assert.ok(missed.length <= wanted.length / 20, `${missed.length} of ${wanted.length}:\n${missed.map(({ text }) => text).join('\n')}`);
});

test('what must not be found is not', () => {
  const all = lines('negative.tsv');
  const wrong = all.filter(({ where, text }) => slips(text, setting(where)).some(({ rule }) => told.has(rule)));
  assert.ok(wrong.length <= all.length / 20, `${wrong.length} of ${all.length}:\n${wrong.map(({ text }) => text).join('\n')}`);
});

test('a finding says what was written, as it was written', () => {
  assert.deepEqual([...slips('電話：０４５－０００－０００１　担当', 'text')].map(({ rule, args }) => [rule, args[0]]), [['privacy-phone', '０４５－０００－０００１']]);
  assert.equal(slips('電話：０４５－０００－０００１　担当', 'contact').length, 0);
});
