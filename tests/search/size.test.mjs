// What a reader loads to be able to search at all: the scripts of the published handbook, each as a server sends it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const most = 15 * 1024;
const site = process.env.SHIRUBE_PUBLIC ? resolve(process.env.SHIRUBE_PUBLIC) : fileURLToPath(new URL('../../public', import.meta.url));
const script = (name) => readFileSync(join(site, 'assets', name), 'utf8');
const packed = (text) => gzipSync(text, { level: 9 }).length;

// The tables are data about Unicode and spellings, not client; a page with a copy of the analyser has one call of them.
const tables = /^shirubeSearch\.tables\(\{\n[^]*?^\}\);\n/m;

test('the client of the search, apart from its tables, is at most 15 KiB', () => {
  const whole = script('search.js');
  assert.match(whole, tables);
  const sizes = {
    'search.js': packed(whole.replace(tables, '')),
    'search-page.js': packed(script('search-page.js')),
    'search-box.js': packed(script('search-box.js')),
  };
  const sum = Object.values(sizes).reduce((a, b) => a + b);
  assert.ok(sum <= most, `${sum} bytes: ${JSON.stringify(sizes)}`);
});
