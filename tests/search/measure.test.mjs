import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureQuery, measureRun, summarise } from './measure.mjs';

const query = (relevant) => ({ id: 'kw-one', text: '言葉', relevant });
const near = (found, expected) => assert.ok(Math.abs(found - expected) < 1e-6, `${found} is not ${expected}`);

test('the best order gives one', () => {
  near(measureQuery(query({ 'a.html': 3, 'b.html': 1 }), { documents: ['a.html', 'b.html', 'c.html'] }).ndcg, 1);
});

test('what stands lower counts less, by the logarithm of its rank', () => {
  // (7/log2(3) + 1/log2(2)) / (7/log2(2) + 1/log2(3))
  near(measureQuery(query({ 'a.html': 3, 'b.html': 1 }), { documents: ['b.html', 'a.html'] }).ndcg, 0.70980974);
});

test('the eleventh place is not seen', () => {
  const others = Array.from({ length: 10 }, (_, number) => `other${number}.html`);
  const measured = measureQuery(query({ 'a.html': 3 }), { documents: [...others, 'a.html'] });
  assert.equal(measured.ndcg, 0);
  assert.deepEqual(measured.missed, ['a.html']);
});

test('touching it is not yet helpful', () => {
  near(measureQuery(query({ 'a.html': 1, 'b.html': 2 }), { documents: ['a.html', 'c.html', 'b.html'] }).reciprocal, 1 / 3);
});

test('a term is not the glossary, unless the run knows pages only', () => {
  const relevant = { 'glossary.html#term-協議の場': 3 };
  const wrongTerm = { ranked: ['glossary.html'], documents: ['glossary.html#term-%E5%9C%8F%E5%9F%9F'] };
  const rightTerm = { ranked: ['glossary.html'], documents: ['glossary.html#term-%E5%8D%94%E8%AD%B0%E3%81%AE%E5%A0%B4'] };
  assert.equal(measureQuery(query(relevant), wrongTerm).ndcg, 0);
  near(measureQuery(query(relevant), rightTerm).ndcg, 1);
  near(measureQuery(query(relevant), { ranked: ['glossary.html'] }).ndcg, 1);
});

test('a query without an answer is an empty page', () => {
  const measured = measureRun([query({ 'a.html': 3 }), { ...query({ 'a.html': 3 }), id: 'kw-two' }], [{ id: 'kw-one', documents: ['a.html'] }]);
  assert.deepEqual(summarise(measured), { queries: 2, ndcg: 0.5, mrr: 0.5, empty: 0.5, bytes: 0 });
});
