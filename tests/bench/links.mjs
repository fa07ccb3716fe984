// Times the stages that weave documents together, on generated handbooks: links and lists, words in the text, related
// documents and similar places. usage: node tests/bench/links.mjs [COUNT ...]   (default 1000 10000 20000)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSite, median, program } from './site.mjs';

const runs = 5;
const stages = ['build_model', 'resolve_links', 'count_words', 'relate'];

function traced(site) {
  const result = spawnSync(program, ['check', '--site', site, '--trace'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(result.stderr.slice(0, 2000) + result.stdout.slice(0, 2000));
  return stages.map((stage) => Number(new RegExp(`^${stage}\\s+([\\d.]+) ms`, 'm').exec(result.stderr)[1]));
}

function measure(count) {
  const site = mkdtempSync(join(tmpdir(), 'shirube-bench-'));
  makeSite(site, count);
  const all = Array.from({ length: runs }, () => traced(site));
  rmSync(site, { recursive: true });
  return { count, times: stages.map((_, i) => median(all.map((one) => one[i]))) };
}

const counts = process.argv.slice(2).map(Number);
const rows = (counts.length > 0 ? counts : [1000, 10000, 20000]).map(measure);
console.log('documents ' + stages.map((stage) => `${stage} (growth)`.padStart(25)).join(''));
for (const [i, row] of rows.entries()) {
  const cells = row.times.map((time, stage) => {
    const growth = i === 0 ? '' : ` (${(time / rows[i - 1].times[stage]).toFixed(2)} x)`;
    return `${time.toFixed(0)} ms${growth}`.padStart(25);
  });
  const more = i === 0 ? '' : `   for ${(row.count / rows[i - 1].count).toFixed(0)} x the documents`;
  console.log(String(row.count).padStart(9) + ' ' + cells.join('') + more);
}
