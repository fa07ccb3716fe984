// Generated handbooks to time: real sentences of the real handbook, shuffled; place, keywords, themes and bodies drawn so
// that a few are common and most are rare, as in life.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'build/release/shirube');

// A small generator of its own, so that the same numbers come out on every machine (Park and Miller, 1988).
export function randomNumbers(seed) {
  let state = seed;
  return (limit) => (state = (state * 48271) % 2147483647) % limit;
}

/** The real cases of one form, their list items shuffled together: real Japanese at its real length. */
function readMaterial() {
  const cases = readdirSync(join(root, 'content/cases')).map((name) => readFileSync(join(root, 'content/cases', name), 'utf8'));
  const points = cases.filter((text) => text.includes('form: points'));
  const items = points.flatMap((text) => text.split('\n').filter((line) => line.startsWith('- ')));
  const intros = points.map((text) => text.split('\n---\n')[1].split('\n## ')[0].replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'));
  const headings = points[0].match(/^## Point.*$/gm);
  return { intros, headings, items: items.filter((item) => !item.includes('](')) };
}

/** The keys of a vocabulary of the real handbook. */
function keysOf(vocabulary) {
  const text = readFileSync(join(root, 'content/vocabularies.toml'), 'utf8');
  const part = text.split(`[vocabularies.${vocabulary}]`)[1].split('\n[')[0];
  return [...part.matchAll(/key = "([^"]+)"/g)].map((match) => match[1]);
}

/** Zipf's law: the n-th word is drawn about 1/n as often as the first. */
function rareWords(random, count) {
  const rank = Math.floor(count ** (random(1000000) / 1000000));
  return rank - 1;
}

/** An item as a value of front matter: without its mark and without what YAML would read as its own. */
function plain(item) {
  return item.slice(2).replace(/[:#"'`*[\]]/g, '');
}

export function makeSite(folder, count) {
  const random = randomNumbers(20261121);
  const material = readMaterial();
  const pick = (list) => list[random(list.length)];
  const places = readFileSync(join(root, 'content/places/governments.csv'), 'utf8').split('\n').slice(1).map((row) => row.split(',')[0]).filter((code) => /^\d{6}$/.test(code));
  const [themes, tiers, fields] = ['theme', 'tier', 'field'].map(keysOf);
  const words = Math.max(200, Math.floor(count / 4));
  mkdirSync(join(folder, 'content/cases'), { recursive: true });
  for (const name of ['forms.toml', 'vocabularies.toml', 'places', 'glossary']) {
    cpSync(join(root, 'content', name), join(folder, 'content', name), { recursive: true });
  }
  writeFileSync(join(folder, 'site.toml'), readFileSync(join(root, 'site.toml')));
  const sizes = new Map();  // one place has one population, or check would say so
  const sizeOf = (place, drawn) => sizes.get(place) ?? (sizes.set(place, drawn), drawn);
  for (let i = 0; i < count; ++i) {
    const keywords = new Set(Array.from({ length: 5 }, () => `取組の言葉${rareWords(random, words)}`));
    const place = pick(places);
    const council = `協議会${Number(place) % 3}`;  // what two cases say about one body of one place must agree
    const head = [
      'form: points', `title: 事例${i}　${plain(pick(material.items)).slice(0, 20)}`, `summary: ${plain(pick(material.items))}`,
      `place: "${place}"`, `theme: ${pick(themes)}`, `also_themes: [${pick(themes)}]`, `tiers: [${pick(tiers)}]`, `field: ${pick(fields)}`,
      `keywords: [${[...keywords].join(', ')}]`, `population: { value: "${sizeOf(place, 1000 + random(900000))} 人", as_of: 2024-04 }`,
      `hospitals: ${random(20)} か所`, `clinics: ${random(60)} か所`,
      'bodies:', `  - name: ${council}`, '    members: [宅建協会, 精神科病院]', '  - name: 作業部会', `    reports_to: [${council}]`,
      'source: { id: tebiki-ch4, section: "生成した事例" }', 'reviewed: 2026-11'];
    const sections = material.headings.map((heading) => `${heading}\n\n${Array.from({ length: 9 }, () => pick(material.items)).join('\n')}\n`);
    const link = `\n[前の事例](case-${Math.max(i - 1, 0)}.md)もご覧ください。\n`;
    writeFileSync(join(folder, `content/cases/case-${i}.md`), `---\n${head.join('\n')}\n---\n${pick(material.intros)}${link}\n${sections.join('\n')}`);
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
