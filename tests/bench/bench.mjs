// Times shirube on generated handbooks, beside the least that any generator must do: read all Markdown with cmark-gfm
// and copy the output. usage: node tests/bench/bench.mjs [COUNT ...]   (default 1000 5000 10000)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSite, median, program } from './site.mjs';

const runs = 5;

function timed(action) {
  const start = process.hrtime.bigint();
  action();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function build(site, out) {
  const result = spawnSync(program, ['build', '--site', site, '-o', out, '--trace'], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr);
  return Number(/peak_memory\s+([\d.]+)/.exec(result.stderr)[1]);
}

function hasCmark() {
  return spawnSync('cmark-gfm', ['--version']).status === 0;
}

function leastWork(site, out, copy) {
  execFileSync('sh', ['-c', `find "${site}/content/cases" -name '*.md' -print0 | xargs -0 -P2 -n 500 cmark-gfm -e table > /dev/null`]);
  execFileSync('cp', ['-r', out, copy]);
  rmSync(copy, { recursive: true });
}

function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'));
  const site = join(folder, 'site');
  const out = join(folder, 'public');
  makeSite(site, count);
  const clean = [];
  const again = [];
  const least = [];
  let memory = 0;
  for (let run = 0; run < runs; ++run) {
    rmSync(out, { recursive: true, force: true });
    clean.push(timed(() => (memory = build(site, out))));
    again.push(timed(() => build(site, out)));
    if (hasCmark()) least.push(timed(() => leastWork(site, out, join(folder, 'copy'))));
  }
  rmSync(folder, { recursive: true });
  return { count, clean: median(clean), again: median(again), least: least.length > 0 ? median(least) : NaN, memory };
}

const counts = process.argv.slice(2).map(Number);
const rows = (counts.length > 0 ? counts : [1000, 5000, 10000]).map(measure);
console.log('documents   clean build   nothing changed   cmark-gfm + cp   ratio   peak memory   growth');
for (const [i, row] of rows.entries()) {
  const growth = i === 0 ? '' : `${(row.clean / rows[i - 1].clean).toFixed(2)} x`;
  console.log(
    `${String(row.count).padStart(9)} ${row.clean.toFixed(0).padStart(10)} ms ${row.again.toFixed(0).padStart(14)} ms ` +
      `${row.least.toFixed(0).padStart(13)} ms ${(row.clean / row.least).toFixed(2).padStart(7)} ${row.memory.toFixed(0).padStart(9)} MiB ${growth.padStart(8)}`);
}
