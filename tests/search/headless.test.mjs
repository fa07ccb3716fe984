// script/search against a site whose engine is a few lines, so that what it counts and refuses can be told exactly.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../script/search', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'shirube-search-'));
after(() => rmSync(scratch, { recursive: true }));

// Loads the root once, and one more file when it is asked for many results.
const engine = `globalThis.shirubeSearch = {
  engine: ({ load }) => {
    let rooted = false;
    return {
      async search({ text, count }) {
        if (!rooted) { await load('search/root.js'); rooted = true; }
        if (count > 10) await load('search/more.js');
        if (text.startsWith('load ')) await load(text.slice(5));
        const outside = [typeof document, typeof window, typeof fetch, typeof require, typeof process];
        if (text === 'outside') return { results: outside.map((url) => ({ url })) };
        return { results: ['glossary.html#term-a', 'cases/one.html', 'glossary.html#term-b'].map((url) => ({ url })) };
      },
    };
  },
};`;
const pageScript = 'document.title;';  // throws without a page
const files = {
  'search.html': '<script src="assets/search.js" defer></script><script src="assets/search-box.js"></script>'
    + '<script src="assets/search-page.js"></script>',
  'assets/search.js': engine,
  'assets/search-box.js': pageScript,
  'assets/search-page.js': pageScript,
  'search/root.js': '"根";',  // 6 bytes
  'search/more.js': '"more, not counted";',
};

function writeFiles(folder, contents) {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const site = writeFiles(join(scratch, 'site'), files);

function search(folder, queries) {
  const path = join(scratch, 'queries.jsonl');
  writeFileSync(path, queries);
  const { status, stdout, stderr } = spawnSync(program, [folder, path], { encoding: 'utf8' });
  return { status, stderr, answers: stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
}

const refusal = (...parts) => {
  const { status, stderr, answers } = search(...parts);
  assert.equal(status, 2);
  assert.deepEqual(answers, []);
  assert.ok(!stderr.includes('    at '), `no stack:\n${stderr}`);
  return stderr;
};

test('each page once, terms with their anchors, and the bytes of the first ten', () => {
  const { status, stderr, answers } = search(site, '{"id":"q1","text":"言葉","why":"left alone"}\n\n{"id":"q2","text":"another"}\n');
  assert.equal(status, 0, stderr);
  const found = { ranked: ['glossary.html', 'cases/one.html'], documents: ['glossary.html#term-a', 'cases/one.html', 'glossary.html#term-b'] };
  assert.deepEqual(answers, [{ id: 'q1', ...found, bytes: 6 }, { id: 'q2', ...found, bytes: 6 }]);
});

test('the client finds no page, no network and no program around it', () => {
  const { answers } = search(site, '{"id":"q","text":"outside"}');
  assert.deepEqual(answers[0].documents, Array(5).fill('undefined'));
});

test('the client loads nothing from outside the site', () => {
  writeFileSync(join(scratch, 'secret.js'), '1;');
  const { status, stderr } = search(site, '{"id":"q","text":"load search/../../secret.js"}');
  assert.notEqual(status, 0);
  assert.match(stderr, /outside the site/);
});

test('a folder that is not there is named', () => {
  assert.match(refusal(join(scratch, 'nowhere'), ''), /there is no folder .*nowhere/);
});

test('a folder without an index is named, with what is missing', () => {
  const folder = writeFiles(join(scratch, 'bare'), { 'search.html': files['search.html'] });
  assert.match(refusal(folder, ''), /bare has no search index \(search\/root\.js is missing\)/);
});

test('a page without the scripts is no site', () => {
  const folder = writeFiles(join(scratch, 'plain'), { ...files, 'search.html': '<p>' });
  assert.match(refusal(folder, ''), /loads no script of the search/);
});

test('a line that is not JSON is named by its number', () => {
  assert.match(refusal(site, '\n{"id":"q1",\n'), /queries\.jsonl, line 2 is not JSON/);
});

test('a line without a text is named by its number', () => {
  assert.match(refusal(site, '{"id":"q1"}'), /line 1 has no "text"/);
  assert.match(refusal(site, 'null'), /line 1 has no "id"/);
});

test('what is missing on the command line is said', () => {
  const { status, stderr } = spawnSync(program, [], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /script\/search SITE_DIR QUERIES\.jsonl/);
});
