// The patterns of writing in the browser's language, over the vectors that unit tests hold the program to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openForms, plain } from './engine.mjs';

const { api, declared } = openForms();
const slips = api.slipFinder(declared.patterns);
const told = new Set(declared.patterns.writing.rows.map(({ rule }) => rule));
const vectors = JSON.parse(readFileSync(new URL('writing.json', import.meta.url), 'utf8'));

test('slips of writing are found as the program finds them', () => {
  assert.ok(vectors.length >= 100);
  const ofPatterns = (all) => plain(all.filter(({ rule }) => told.has(rule)).map(({ rule, args }) => ({ rule, args })))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  for (const { text, kind, found } of vectors) {
    const where = kind === 'cell' || kind === 'field' ? 'data' : 'text';
    assert.deepEqual(ofPatterns([...slips(text, where)]), ofPatterns(found), text);
  }
});
