// A small handbook with one past edition, made by the program from the starter and a repository of its own: the checkout
// that is tested need not hold the history of the real one.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = process.env.SHIRUBE_PROGRAM ?? fileURLToPath(new URL('../../build/release/shirube', import.meta.url));
const person = ['-c', 'user.name=役場', '-c', 'user.email=office@example.lg.jp'];

/** Gives the folder of the pages; `remove` takes everything away. */
export function makeEditions() {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-editions-'));
  const site = join(folder, 'site');
  const practices = join(site, 'content/practices');
  const git = (...words) => execFileSync('git', ['-C', site, ...person, ...words], { stdio: 'ignore', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
  const record = (message) => { git('add', '-A'); git('commit', '-q', '-m', message); };
  execFileSync(program, ['init', site]);
  git('init', '-q', '-b', 'main');
  record('最初の版');
  git('tag', 'v1');
  git('mv', 'content/practices/kagu-no-kotei.md', 'content/practices/kagu.md');
  git('rm', '-q', 'content/practices/kinjo-no-meibo.md');
  const path = join(practices, 'kagu.md');
  const text = readFileSync(path, 'utf8').split('\n').filter((line) => !line.includes('kinjo-no-meibo')).join('\n');
  writeFileSync(path, text.replace(/^summary: .*$/m, 'summary: 家具を止める取組を、団地の外にも広げました。'));
  appendFileSync(join(site, 'site.toml'), '\n[[editions]]\nid = "2025"\ntitle = "2025年度版"\nref = "v1"\ndate = 2026-03-31\n');
  record('次の版に向けて');
  const out = join(folder, 'public');
  execFileSync(program, ['build', '--site', site, '-o', out]);
  return { out, remove: () => rmSync(folder, { recursive: true }) };
}
