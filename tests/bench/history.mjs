// Times the walk over a long history beside git's own, in one run on one generated repository.
// usage: node tests/bench/history.mjs [DOCUMENTS COMMITS]   (default 10000 20000)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository } from './history_repository.mjs';
import { median, program } from './site.mjs';

const runs = 5;
const [documents, commits] = process.argv.length > 3 ? process.argv.slice(2).map(Number) : [10000, 20000];
const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'));

/** Runs a command; its wall time in milliseconds and what it printed. */
function timed(command, words) {
  const begin = performance.now();
  const result = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (result.status !== 0) throw new Error(`${command}: ${result.stderr.slice(0, 2000)}`);
  return { time: performance.now() - begin, ...result };
}

function shirube(page) {
  const { stderr, time } = timed(program, ['history', page, '--site', folder, '--trace']);
  const figure = (name) => Number(new RegExp(`^${name}\\s+([\\d.]+)`, 'm').exec(stderr)[1]);
  return { walk: figure('read_histories'), whole: time, memory: figure('peak_memory') };
}

function git() {
  return timed('git', ['-C', folder, 'log', '--name-status', '-M']).time;
}

try {
  const page = await makeRepository(folder, documents, commits);
  const pairs = Array.from({ length: runs }, () => ({ ours: shirube(page), theirs: git() }));
  const walk = median(pairs.map((pair) => pair.ours.walk));
  const whole = median(pairs.map((pair) => pair.ours.whole));
  const theirs = median(pairs.map((pair) => pair.theirs));
  const ratios = pairs.map((pair) => pair.ours.walk / pair.theirs);
  console.log(`${documents} documents, ${commits} commits, medians of ${runs} runs`);
  console.log(`git log --name-status -M   ${(theirs / 1000).toFixed(2).padStart(8)} s`);
  console.log(`the walk                   ${(walk / 1000).toFixed(2).padStart(8)} s   ${median(ratios).toFixed(2)} x (bar 1.5)`);
  console.log(`shirube history, all of it ${(whole / 1000).toFixed(2).padStart(8)} s`);
  console.log(`peak memory                ${Math.max(...pairs.map((pair) => pair.ours.memory)).toFixed(0).padStart(8)} MiB (bar 1024)`);
} finally {
  rmSync(folder, { recursive: true });
}
