// Generated handbooks of plain pages, to time the search: about 1,500 letters a page, each page about a few subjects.
// The sentences are those of the real handbook with other nouns in them: shuffled real sentences alone would put every word
// into every page, and no word would be rare. Nouns are drawn so that a few are common and most are rare, as in life.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers, root } from './site.mjs';

const LETTERS = 1500;
const FLAT = 200;
const SUBJECTS = 12; // words that a page keeps coming back to
const KATAKANA = [...'アイウエオカキクケコサシスセソタチツテトナニノハヒフマミムメモラリルレロガギグゲゴジズデドバビブパピプン'];

function sentencesOf() {
  const folders = ['cases', 'municipalities', 'outlines', 'pages'].map((name) => join(root, 'content', name));
  const texts = folders.flatMap((folder) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n---\n').slice(1).join('').split('\n'));
  const plain = lines.filter((line) => /^(- )?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Z]/u.test(line) && !/[[\]`|<>{}#*]/.test(line));
  return plain.flatMap((line) => line.replace(/^- /, '').match(/[^。]{12,}。/g) ?? []);
}

/** Words of the real handbook first, then made ones of its letters: the n-th is drawn about 1/n as often as the first. */
function makeWords(random, sentences, count) {
  const pick = (list) => list[random(list.length)];
  const real = new Map();
  for (const [run] of sentences.join('').matchAll(/\p{Script=Han}{2,4}|[ァ-ヺー]{3,}/gu)) real.set(run, (real.get(run) ?? 0) + 1);
  const words = new Set([...real].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word));
  const kanji = [...new Set(sentences.join('').match(/\p{Script=Han}/gu))];
  while (words.size < count) {
    const [letters, length] = random(5) === 0 ? [KATAKANA, 3 + random(4)] : [kanji, 2];
    words.add(Array.from({ length }, () => pick(letters)).join(''));
  }
  return [...words];
}

/** Gives `[title, body]` of one page after another. */
export function* plainPages(count) {
  const random = randomNumbers(20261122);
  const pick = (list) => list[random(list.length)];
  const sentences = sentencesOf();
  const words = makeWords(random, sentences, 4000 + Math.floor(count / 4));
  // Mandelbrot's form of Zipf's law: the first words of a page are not in every sentence.
  const zipf = () => words[Math.floor(FLAT * ((words.length + FLAT) / FLAT) ** (random(1000000) / 1000000) - FLAT)];
  for (let i = 0; i < count; ++i) {
    const subjects = Array.from({ length: SUBJECTS }, () => pick(words));
    const noun = (run) => {
      const kind = random(32);
      return kind === 0 ? run : kind < 10 ? pick(subjects) : zipf();
    };
    const sentence = () => pick(sentences).replace(/\p{Script=Han}{2,4}|[ァ-ヺー]{3,}/gu, noun);
    const paragraphs = [];
    for (let letters = 0; letters < LETTERS; letters += paragraphs.at(-1).length) {
      paragraphs.push(Array.from({ length: 4 }, sentence).join(''));
    }
    yield [`${subjects[0]}と${subjects[1]}の${zipf()}`, paragraphs];
  }
}

export function makePlainSite(folder, count) {
  for (const name of ['forms.toml', 'vocabularies.toml', 'places', 'glossary']) {
    cpSync(join(root, 'content', name), join(folder, 'content', name), { recursive: true });
  }
  // Pages that the real site.toml names, and nothing else of it that needs one.
  for (const name of readdirSync(join(root, 'content/pages'))) {
    const text = readFileSync(join(root, 'content/pages', name), 'utf8').split('\n---\n')[0];
    mkdirSync(join(folder, 'content/pages'), { recursive: true });
    writeFileSync(join(folder, 'content/pages', name), `${text}\n---\n\n生成した手引きのページです。\n`);
  }
  writeFileSync(join(folder, 'site.toml'), readFileSync(join(root, 'site.toml')));
  let i = 0;
  for (const [title, [lead, ...rest]] of plainPages(count)) {
    const head = ['form: page', `title: ${title}`, `summary: ${JSON.stringify(lead.slice(0, 60))}`,
      'source: { id: editorial, section: 生成した文章 }', 'reviewed: 2026-11', `order: ${100 + i}`];
    const half = Math.ceil(rest.length / 2);
    const body = [lead, '## 経緯', ...rest.slice(0, half), '## 取組', ...rest.slice(half)].join('\n\n');
    writeFileSync(join(folder, `content/pages/p${i}.md`), `---\n${head.join('\n')}\n---\n\n${body}\n`);
    ++i;
  }
}
