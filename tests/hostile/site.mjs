// A small handbook that declares everything, and all that an attacker may put into a pull request for it.
// SHIRUBE_PROGRAM names the program.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeImages } from './images.mjs';

const root = path.resolve(import.meta.dirname, '../..');
export const program = process.env.SHIRUBE_PROGRAM ?? path.join(root, 'build/release/shirube');

/** Every document of the corpus: `html/script-block` with its bytes and where a handbook has it. */
export const documents = readdirSync(path.join(import.meta.dirname, 'documents'), { recursive: true })
  .filter((file) => file.endsWith('.md')).sort()
  .map((file) => {
    const bytes = readFileSync(path.join(import.meta.dirname, 'documents', file));
    const folder = bytes.subarray(0, 100).includes('\nform: practice\n') ? 'practices' : 'pages';
    return { name: file.slice(0, -3), bytes, place: `content/${folder}/${file.replace('/', '-')}` };
  });

const declared = `
[[fieldsets.common]]
key = "link"
label = "リンク"
type = "url"
show = "facts"
`;
const published = '[site]\nurl = "https://example.jp/tebiki/"\npublisher = "編集部"\nlicence = "CC BY 4.0"\n';

/** Makes the handbook without anything hostile but images. */
export function makeSite(site) {
  cpSync(path.join(root, 'tests/golden/sites/web/site'), site, { recursive: true });
  const toml = path.join(site, 'site.toml');
  writeFileSync(toml, readFileSync(toml, 'utf8').replace('[site]\n', published) + declared);
  writeImages(path.join(site, 'content/pages/files'));
}

export function put(site, place, bytes) {
  mkdirSync(path.dirname(path.join(site, place)), { recursive: true });
  writeFileSync(path.join(site, place), bytes);
}

/** Runs the program with bounds on its memory and on the time it computes: a child that goes beyond them is killed. */
export function run(...words) {
  const bounds = `ulimit -t 120; ${process.env.SHIRUBE_SANITIZED ? '' : 'ulimit -v 3000000;'} exec "$@"`;
  return new Promise((done) => {
    const child = spawn('sh', ['-c', bounds, 'sh', program, ...words], { timeout: 300_000 });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    child.on('close', (code, signal) => done({ code: signal ?? code, said: Buffer.concat(said).toString('utf8') }));
  });
}

/** What `check` says of each file that has errors: path → the rules, each once. */
export async function errorsOf(site) {
  const { code, said } = await run('check', '--site', site, '--format', 'json');
  const found = new Map();
  for (const { path: file, rule, severity } of said.startsWith('[') ? JSON.parse(said) : []) {
    if (severity === 'error') found.set(file, [...new Set([...(found.get(file) ?? []), rule])].sort());
  }
  return { code, found };
}

/** The rules that refuse a document, by its place; a document without any is kept. Uses the new folder `site`. */
export async function refusals(site) {
  makeSite(site);
  const shows = documents.filter(({ name }) => name.startsWith('images/'));
  const rest = documents.filter((one) => !shows.includes(one));
  for (const { place, bytes } of rest) put(site, place, bytes);
  const { found } = await errorsOf(site);
  for (const { place } of rest) rmSync(path.join(site, place));
  // What is wrong with an image is said of its file, so each document that may show some is asked alone.
  for (const { place, bytes } of shows) {
    put(site, place, bytes);
    const rules = [...(await errorsOf(site)).found.values()].flat();
    if (rules.length > 0) found.set(place, [...new Set(rules)].sort());
    rmSync(path.join(site, place));
  }
  return found;
}

/** Files and folders below `folder` with their sizes and times; links are not followed. */
export function listing(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).sort().map((file) => {
    const { mode, size, mtimeMs } = lstatSync(path.join(folder, file));
    return `${file} ${mode} ${size} ${mtimeMs}`;
  });
}

const more = (bytes, place) => Buffer.concat([bytes, Buffer.from(place.startsWith('content/practices')
  ? '\n- 加えた項目 &lt;script&gt; ]]&gt; {{{main}}}\n' : '\n\n加えた文 &lt;script&gt; ]]&gt; {{{main}}} です。\n')]);

const editions = [['2025', '</script>2025年度版', 'v2'], ['2024', '{{{main}}}2024年度版', 'v1']];

/** Puts `kept` into a handbook with a repository: as they are, then changed, then some moved or gone. The first `count` of the editions are declared. */
export async function makeEditions(site, kept, count) {
  const git = (...words) => execFileSync('git', ['-C', site, '-c', 'user.name=役場', '-c', 'user.email=office@example.jp', ...words],
    { stdio: 'ignore', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
  const record = (subject, tag) => { git('add', '-A'); git('commit', '-q', '-m', subject); if (tag) git('tag', tag); };
  makeSite(site);
  for (const { place, bytes } of kept) put(site, place, bytes);
  git('init', '-q', '-b', 'main');
  record('<script>window.__hostile=1</script> ]]> ::set-env name=x::y {{{main}}} \u202e逆', 'v1');
  for (const { place, bytes } of kept) put(site, place, more(bytes, place));
  for (const [file] of (await errorsOf(site)).found) put(site, file, kept.find(({ place }) => place === file).bytes);
  record('$(touch /tmp/x) `id` "><img src=x onerror=window.__hostile=1>', 'v2');
  kept.forEach(({ place }, at) => {
    if (at % 10 === 3) rmSync(path.join(site, place));
    if (at % 10 === 7) git('mv', place, place.replace(/\.md$/, '-moved.md'));
    if (at % 10 === 5) put(site, place, more(readFileSync(path.join(site, place)), place));
  });
  const after = await errorsOf(site);
  for (const [file] of after.found) rmSync(path.join(site, file));
  const toml = path.join(site, 'site.toml');
  const declarations = editions.slice(0, count).map(([id, title, ref]) => `\n[[editions]]\nid = "${id}"\ntitle = "${title}"\nref = "${ref}"\ndate = ${Number(id) + 1}-03-31\n`);
  writeFileSync(toml, readFileSync(toml, 'utf8') + declarations.join(''));
  record('次の版に向けて');
}
