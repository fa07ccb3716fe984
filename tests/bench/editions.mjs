// Times a handbook with ten past editions beside the same without them, in one run on one generated repository.
// usage: node tests/bench/editions.mjs [DOCUMENTS]   (default 2000)
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSite, median, program } from './site.mjs';

const runs = 3;
const editions = 10;
const changed = 0.02;  // of the documents, from one edition to the next
const documents = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'));
const site = join(folder, 'site');

function run(command, words) {
  const result = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${result.stderr.slice(0, 2000)}`);
}

const git = (...words) => run('git', ['-C', site, '-c', 'user.name=office', '-c', 'user.email=office@example.lg.jp', ...words]);

/** A commit and a tag for each edition; after it some documents get a line more. */
function makeEditions() {
  git('init', '-q', '-b', 'main');
  const step = Math.round(documents * changed);
  for (let edition = 0; edition < editions; ++edition) {
    for (let i = 0; edition > 0 && i < step; ++i) {
      appendFileSync(join(site, `content/cases/case-${(edition * step + i) % documents}.md`), `- 第${edition}版で加えた項目です。\n`);
    }
    git('add', '-A');
    git('commit', '-q', '-m', `edition ${edition}`);
    git('tag', `v${edition}`);
  }
}

function declareEditions() {
  const one = (edition) => `\n[[editions]]\nid = "${2010 + edition}"\ntitle = "${2010 + edition}年度版"\nref = "v${edition}"\ndate = ${2010 + edition}-03-31\n`;
  appendFileSync(join(site, 'site.toml'), Array.from({ length: editions }, (_, edition) => one(edition)).join(''));
}

/** Milliseconds of each stage, all states together. */
function build(out) {
  const trace = join(folder, 'trace.json');
  const begin = performance.now();
  run(program, ['build', '--site', site, '-o', out, `--trace=${trace}`]);
  const times = { whole: performance.now() - begin };
  for (const { name, dur } of JSON.parse(readFileSync(trace, 'utf8')).traceEvents) {
    if (dur !== undefined) times[name] = (times[name] ?? 0) + dur / 1000;
  }
  rmSync(out, { recursive: true });
  return times;
}

function measure() {
  return Array.from({ length: runs }, () => build(join(folder, 'out')));
}

try {
  makeSite(site, documents);
  const declarations = readFileSync(join(site, 'site.toml'), 'utf8');
  writeFileSync(join(site, 'site.toml'), declarations.replace(/^\[\[editions\]\]\n(?:[^[\n].*\n)*/gm, ''));
  makeEditions();
  const alone = measure();
  declareEditions();
  const together = measure();
  const of = (all, name) => median(all.map((times) => times[name] ?? 0));
  console.log(`${documents} documents, ${editions} editions, ${changed * 100} % changed from one to the next, medians of ${runs} runs`);
  for (const name of ['parse_documents', 'read_editions', 'render_pages', 'build_search', 'whole']) {
    const [one, ten] = [of(alone, name), of(together, name)];
    const ratio = one > 0 ? `${(ten / one).toFixed(2)} x` : '';
    const bar = name === 'parse_documents' ? ' (bar 1.3)' : '';
    console.log(`${name.padEnd(16)} ${(one / 1000).toFixed(2).padStart(7)} s   with editions ${(ten / 1000).toFixed(2).padStart(7)} s   ${ratio}${bar}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
