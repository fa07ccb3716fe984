// What must hold of every workflow, by its lines: there is no reader of YAML here, so they are kept plain.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const folder = resolve(import.meta.dirname, '../../.github');
const workflows = readdirSync(join(folder, 'workflows')).map((name) => ({ name, text: readFileSync(join(folder, 'workflows', name), 'utf8') }));
const indent = (line) => line.search(/\S/);

/** The texts of all `run:` steps, blocks and single lines. */
function runs(text) {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const start = /^(\s*)(?:- )?run:\s*(.*)$/.exec(line);
    if (!start || (start[2] === '' && line.trim() === 'run:')) return [];
    const block = [start[2]];
    for (let next = at + 1; next < lines.length && (lines[next].trim() === '' || indent(lines[next]) > indent(line)); ++next) block.push(lines[next]);
    return [block.join('\n')];
  });
}

test('the reader of run steps sees blocks and lines', () => {
  assert.deepEqual(runs('steps:\n  - name: a\n    run: |\n      one\n      two\n  - run: three\n').map((text) => text.trim()), ['|\n      one\n      two', 'three']);
});

for (const { name, text } of workflows) {
  test(`${name}: actions are pinned by commit`, () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    assert.ok(uses.length > 0);
    for (const line of uses) assert.match(line, /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40}  # v\d/);
  });

  test(`${name}: no expression is put into a command`, () => {
    assert.ok(runs(text).length > 0);
    for (const run of runs(text)) assert.doesNotMatch(run, /\$\{\{/);
  });

  test(`${name}: what a stranger names reaches no expression at all`, () => {
    for (const [, expression] of text.matchAll(/\$\{\{(.*?)\}\}/g)) {
      assert.doesNotMatch(expression, /title|\bbody\b|head_ref|head\.ref|head_branch|\.label|display_title|head_commit|message|secrets/);
    }
  });

  test(`${name}: least rights, no kept credentials, bounded time`, () => {
    assert.match(text, /^permissions:(?: \{\}|\n  contents: read)\n/m);
    assert.match(text, /^concurrency:/m);
    const jobs = text.slice(text.indexOf('\njobs:')).match(/^ {2}[\w-]+:$/gm);
    assert.equal(text.match(/timeout-minutes: \d+/g)?.length, jobs.length);
    const checkouts = text.match(/uses: actions\/checkout@/g)?.length ?? 0;
    assert.equal(text.match(/persist-credentials: false/g)?.length ?? 0, checkouts);
    assert.doesNotMatch(text, /pull_request_target|permissions: write-all|\b(contents|packages|id-token|actions): write/);
  });
}

test('what runs the code of strangers may write nothing, and what may write runs none of it', () => {
  const text = (name) => workflows.find((one) => one.name === name).text;
  assert.doesNotMatch(text('contribution.yml'), /: write|secrets\.|github\.token/);
  const comment = text('comment.yml');
  assert.match(comment, /workflows: \[contribution\]/);
  assert.match(text('contribution.yml'), /^name: contribution$/m);
  for (const line of comment.split('\n').filter((one) => /^\s*ref:/.test(one))) assert.match(line, /github\.event\.repository\.default_branch/);
  assert.deepEqual(runs(comment), ['script/contribution post "$FINDINGS"\n']);
});

test('forms for issues ask for what the standard demands of them', () => {
  for (const name of ['case.yml', 'correction.yml']) {
    const text = readFileSync(join(folder, 'ISSUE_TEMPLATE', name), 'utf8');
    for (const key of ['name', 'description', 'body']) assert.match(text, new RegExp(`^${key}:`, 'm'));
    const ids = [...text.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const labels = [...text.matchAll(/^ {6}label: (.+)$/gm)].map(([, label]) => label);
    assert.equal(labels.length, ids.length);
    assert.equal(new Set(labels).size, labels.length);
    assert.match(text, /送ったときから公開されます/);
  }
});

test('the form of a case has the headings of the handbook', () => {
  const declared = readFileSync(resolve(folder, '../content/forms.toml'), 'utf8').split('[forms.points]')[1].split('[forms.municipality]')[0];
  const form = readFileSync(join(folder, 'ISSUE_TEMPLATE/case.yml'), 'utf8');
  const points = [...declared.matchAll(/heading = "([^"]+)",?\s+marker = "(Point\d)"/g)];
  assert.equal(points.length, 6);
  for (const [, heading, mark] of points) assert.ok(form.includes(`label: ${mark} ${heading}\n`), heading);
});
