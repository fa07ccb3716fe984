// A copy of the real handbook outside of its repository, to which documents can be added.
// Its declared editions are left out: only the repository has them.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.SHIRUBE_PROGRAM ?? join(root, 'build/release/shirube');

/** The folder of the site; `check()` gives {status, output}, `build()` the folder of the pages. */
export function copyHandbook() {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-contribute-'));
  const site = join(folder, 'site');
  cpSync(join(root, 'content'), join(site, 'content'), { recursive: true });
  const declared = readFileSync(join(root, 'site.toml'), 'utf8').replace(/^\[\[editions\]\]\n(?:[^[\n].*\n|\n)*/gm, '');
  writeFileSync(join(site, 'site.toml'), declared);
  return {
    site,
    write: (path, text) => writeFileSync(join(site, 'content', path), text),
    read: (path) => readFileSync(join(site, 'content', path), 'utf8'),
    check: () => {
      const { status, stdout, stderr } = spawnSync(program, ['check', '--site', site], { encoding: 'utf8' });
      return { status, output: stdout + stderr };
    },
    build: (name = 'public') => {
      const out = join(folder, name);
      execFileSync(program, ['build', '--site', site, '-o', out], { stdio: 'pipe' });
      return out;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
