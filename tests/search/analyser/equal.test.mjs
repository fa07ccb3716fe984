// The browser's analyser against the generator's: the table of cases, and texts made from a seed.
// SHIRUBE_ANALYSE names the program of analyse_blocks.cpp; SHIRUBE_ANALYSE_BLOCKS how many thousand texts to compare.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import vm from 'node:vm';

const root = path.resolve(import.meta.dirname, '../../..');
const program = process.env.SHIRUBE_ANALYSE ?? path.join(root, 'build/dev/tests/analyse_blocks');
const blocks = Number(process.env.SHIRUBE_ANALYSE_BLOCKS ?? 1000);
const TEXTS_IN_BLOCK = 1000;
const BROKEN = -1;

const run = (...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const read = (name) => readFileSync(path.join(root, name), 'utf8');
const analyse = (() => {
  const context = vm.createContext({});
  vm.runInContext(read('assets/search-analyse.js'), context);
  vm.runInContext(run('tables'), context);
  return context.shirubeSearch.analyse;
})();

const unescaped = (text) => text.replace(/\\u\{([0-9A-F]+)\}/g, (_, digits) => String.fromCodePoint(parseInt(digits, 16)));
const tableOf = (name) => read(name).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t').map(unescaped));
const codesOf = (text) => [...text].map((letter) => letter.codePointAt(0));

const charsOf = (letters) => letters.map(({ letter }) => letter);

test('gives what the table says', () => {
  for (const [text, normalised, canonical] of tableOf('tests/search/analyser.tsv')) {
    const letters = analyse.normalise(text);
    assert.equal(charsOf(letters).join(''), normalised, text);
    assert.equal(charsOf(analyse.canonical(letters)).join(''), canonical, text);
  }
});

// --- the same texts as analyse_blocks.cpp makes ---

const table = tableOf('tests/search/analyser/fragments.tsv');
const variants = table.filter((columns) => columns.length === 2);
const fragments = table.flat().map(codesOf);
const handbook = readdirSync(path.join(root, 'content'), { recursive: true }).filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/')).sort().flatMap((name) => codesOf(read(`content/${name}`)));

const mulberry32 = (seed) => {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
};
const oneOf = (below, first, behind) => {
  const code = first + below(behind - first);
  return [code >= 0xd800 && code <= 0xdfff ? BROKEN : code];
};
const slice = (below) => {
  const at = below(handbook.length);
  return handbook.slice(at, at + 1 + below(12));
};
const makePiece = (below) => {
  switch (below(16)) {
    case 0: return [BROKEN];
    case 1: return oneOf(below, 0, 0x110000);
    case 2: return oneOf(below, 0, 0x10000);
    case 3: return oneOf(below, 0x3000, 0x3100);
    case 4: return oneOf(below, 0xff00, 0xfff0);
    case 5: return oneOf(below, 0x20, 0x7f);
    case 6: case 7: case 8: return slice(below);
    default: return fragments[below(fragments.length)];
  }
};
const makeText = (below) => {
  const codes = [];
  for (let left = 1 + below(6); left > 0; --left) codes.push(...makePiece(below));
  return codes;
};

/** The text, and which character of it each place in its UTF-16 is. */
const encode = (codes) => {
  let text = '';
  const characterAt = new Map();
  codes.forEach((code, i) => {
    characterAt.set(text.length, i);
    // The lower half must not meet an upper half before it.
    const half = i % 2 === 0 || codes[i - 1] === BROKEN ? '\ud83d' : '\udc00';
    text += code === BROKEN ? half : String.fromCodePoint(code);
  });
  return { text, characterAt: characterAt.set(text.length, codes.length) };
};

const hasher = () => {
  let value = 2166136261;
  return { add: (number) => { value = Math.imul(value ^ number, 16777619); }, value: () => value >>> 0 };
};
const addLetters = (hash, letters, characterAt) => {
  for (const { letter, begin, end } of letters) {
    hash.add(letter.codePointAt(0));
    hash.add(characterAt.get(begin));
    hash.add(characterAt.get(end));
  }
  for (const [, gram] of analyse.pairs(charsOf(letters))) {
    const [first, second = 0] = codesOf(gram);
    hash.add(first);
    hash.add(second);
  }
};
const hashOf = (codes) => {
  const { text, characterAt } = encode(codes);
  const normalised = analyse.normalise(text);
  const hash = hasher();
  addLetters(hash, normalised, characterAt);
  addLetters(hash, analyse.canonical(normalised, variants), characterAt);
  return hash.value();
};
const textsOf = (block) => {
  const below = mulberry32(block);
  return Array.from({ length: TEXTS_IN_BLOCK }, () => makeText(below));
};

test(`equals the generator on ${blocks} thousand texts`, () => {
  const expected = run('blocks', String(blocks)).trim().split('\n');
  assert.equal(expected.length, blocks);
  expected.forEach((wanted, block) => {
    const texts = textsOf(block);
    const hash = hasher();
    const hashes = texts.map(hashOf);
    hashes.forEach(hash.add);
    if (hash.value().toString(16).padStart(8, '0') === wanted) return;
    const one = run('block', String(block)).trim().split('\n');
    const at = hashes.findIndex((value, i) => value.toString(16).padStart(8, '0') !== one[i]);
    assert.fail(`block ${block}, text ${at}: ${JSON.stringify(encode(texts[at]).text)}`);
  });
});
