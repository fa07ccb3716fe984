// What is read from what is typed: the readings that unit tests hold the program to as well.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openForms, plain } from './engine.mjs';

const { api } = openForms();
const vectors = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

test('dates and periods are read as the program reads them', () => {
  const said = (reading) => reading.problem
    ?? `${reading.begin}..${reading.end ?? ''} ${reading.precision}${reading.beyondEra ? ' beyond' : ''}`;
  const all = vectors('periods.json');
  assert.ok(all.length > 150);
  for (const { raw, reading, western } of all) {
    const own = api.readPeriod(raw);
    assert.equal(said(own), reading, raw);
    if (!own.problem) assert.equal(api.westernLabel(own), western, raw);
  }
});

test('quantities are read as the program reads them', () => {
  const all = vectors('quantities.json');
  assert.ok(all.length > 90);
  for (const { raw, nothing, ...quantity } of all) assert.deepEqual(plain(api.readQuantity(raw)), nothing ? null : quantity, raw);
});

test('links that no handbook may have are told, in whatever spelling', () => {
  const forbidden = [
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', ' javascript:alert(1)', 'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', 'javascript\\:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd',
    '//example.jp', '/etc', '\\\\server\\share', 'https:example.jp', 'blob:x',
  ];
  for (const target of forbidden) assert.ok(api.isForbidden(target), target);
  const allowed = ['https://example.jp/', 'HTTP://example.jp', 'mailto:a@example.jp', 'a.md', '../outlines/a.md#見出し', '#b', 'images/zu1.png', 'a.md?b:c'];
  for (const target of allowed) assert.ok(!api.isForbidden(target), target);
});

test('the targets of links are found wherever Markdown has them', () => {
  assert.deepEqual(plain(api.targetsIn('[a](b.md) ![c](<d e.png>) <https://f.jp> [g]\n\n[g]: h.md "t"\n')), ['b.md', 'd e.png', 'https://f.jp', 'h.md']);
});
