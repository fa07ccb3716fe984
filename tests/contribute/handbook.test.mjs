// Every document of the real handbook, read and written by the form.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openForms, plain, publicFolder, sourceOf } from './engine.mjs';
import { copyHandbook, root } from './site.mjs';

const { documents, check } = openForms();

const folders = ['cases', 'municipalities', 'outlines', 'pages'];
const all = folders.flatMap((folder) => readdirSync(join(root, 'content', folder)).filter((name) => name.endsWith('.md'))
  .map((name) => ({ folder, slug: name.slice(0, -3), path: `${folder}/${name}`, text: readFileSync(join(root, 'content', folder, name), 'utf8') })));
const read = ({ text, folder, slug }) => documents.readDocument(text, { folder, slug });

test('untouched, each is the same byte for byte', () => {
  assert.ok(all.length >= 30);
  for (const one of all) assert.equal(documents.writeDocument(read(one)), one.text, one.path);
});

test('nothing in them is beyond the form', () => {
  for (const one of all) {
    const document = read(one);
    assert.deepEqual(plain(document.kept), [], one.path);
    assert.deepEqual(plain(document.entries.filter(({ value }) => value.free).map(({ heading }) => heading)), [], one.path);
  }
});

test('the form finds no error that the program does not find', () => {
  const errors = all.flatMap((one) => check(read(one)).filter(({ severity }) => severity !== 'info').map(({ path, text }) => `${one.path} ${path}: ${text}`));
  assert.deepEqual(errors, []);
});

test('the site gives the sources of those that can be renewed, and no others', () => {
  const given = readdirSync(join(publicFolder, 'contribute/sources'), { recursive: true }).filter((name) => name.endsWith('.js')).sort();
  assert.deepEqual(given, all.filter(({ folder }) => folder !== 'pages').map(({ folder, slug }) => `${folder}/${slug}.js`).sort());
  for (const one of all.filter(({ folder }) => folder !== 'pages')) {
    const { text, trimmed } = sourceOf(`${one.folder}/${one.slug}`);
    if (!trimmed) assert.equal(text, one.text, one.path);
  }
});

test('written anew, all of them make the same pages', { timeout: 300000 }, () => {
  const handbook = copyHandbook();
  const pages = (folder) => new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('contribute/sources/') && !path.startsWith('.'))
    .map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]));
  try {
    const before = pages(handbook.build('before'));
    let same = 0;
    for (const one of all) {
      const anew = documents.writeDocument(read(one), { asRead: false });
      if (anew === one.text) same += 1;
      handbook.write(one.path, anew);
    }
    const { status, output } = handbook.check();
    assert.equal(status, 0, output);
    const after = pages(handbook.build('after'));
    assert.deepEqual([...after.keys()].sort(), [...before.keys()].sort());
    const differ = [...before].filter(([path, bytes]) => after.get(path) !== bytes).map(([path]) => path);
    assert.deepEqual(differ, []);
    console.log(`${all.length} documents written anew: ${same} with the same bytes, all with the same ${before.size} pages and files`);
  } finally {
    handbook.remove();
  }
});
