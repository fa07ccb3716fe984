// A small handbook in a repository, a change that someone sends, and the steps that the workflows run on it.
import { spawnSync, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const steps = join(root, 'script/contribution');
export const program = process.env.SHIRUBE ?? join(root, 'build/dev/shirube');

const site = {
  'site.toml': `[site]
title = "防災の手引き"

[forms.practice]
label = "実践"
folder = "practices"
layout = "cards"
fields = [
  { key = "title", label = "題名", type = "text", required = true },
  { key = "summary", label = "要約", type = "text" },
]
sections = [{ key = "actions", heading = "やったこと", kind = "list", required = true }]
`,
  'content/practices/kagu.md': `---
title: 家具を止める
summary: 家具を金具で止めました。
---
## やったこと

- 金具を配りました。
- [名簿](meibo.md)を見て回りました。
`,
  'content/practices/meibo.md': `---
title: 名簿を作る
---
## やったこと

- 名簿を作りました。
`,
};

const environment = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-11-01T09:00:00+0900',
  GIT_COMMITTER_DATE: '2026-11-01T09:00:00+0900',
  SHIRUBE: program,
  HEAD_SHA: 'a'.repeat(40),
  RUN_URL: 'https://forge.example/runs/1',
};

/** A repository with the handbook on `main`, and `files` committed on a branch named after the sender's whim. */
export class Contribution {
  constructor({ branch, message, files }) {
    this.folder = mkdtempSync(join(tmpdir(), 'shirube-forge-'));
    this.clone = join(this.folder, 'clone');
    this.out = join(this.folder, 'out');
    mkdirSync(this.clone);
    this.git('init', '-q', '-b', 'main');
    this.commit(site, '手引きの最初の版');
    this.base = this.git('rev-parse', 'HEAD').trim();
    this.git('checkout', '-q', '-b', branch);
    this.commit(files, message);
  }

  git(...words) {
    const person = ['-c', 'user.name=役場', '-c', 'user.email=office@example.lg.jp'];
    return execFileSync('git', [...person, ...words], { cwd: this.clone, env: environment, encoding: 'utf8' });
  }

  commit(files, message) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.clone, path)), { recursive: true });
      writeFileSync(join(this.clone, path), text);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  /** One step of script/contribution, as a run step of a workflow calls it. */
  step(words, more = {}) {
    const { status, stdout, stderr } = spawnSync(steps, words, { cwd: this.clone, env: { ...environment, ...more }, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  /** Check, preview and comment, in the order of the workflow. */
  rehearse() {
    const check = this.step(['check', '.', this.out], { GITHUB_ACTIONS: 'true' });
    const preview = this.step(['preview', '.', this.out, this.base]);
    const comment = this.step(['comment', this.out]);
    return { check, preview, comment };
  }

  read(path) { return readFileSync(join(this.out, path), 'utf8'); }

  remove() { rmSync(this.folder, { recursive: true }); }
}

/** What `expected/NAME` says; UPDATE_GOLDEN=1 writes it. */
export function expected(name, actual) {
  const path = join(import.meta.dirname, 'expected', name);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  return readFileSync(path, 'utf8');
}
