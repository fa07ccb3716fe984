// The steps of .github/workflows on a good and a bad change, with the real program. SHIRUBE names it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, symlinkSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Contribution, expected } from './repository.mjs';

const made = [];
after(() => made.forEach((one) => one.remove()));
const contribution = (change) => { made.push(new Contribution(change)); return made.at(-1); };

const page = (title, text) => `---\ntitle: ${title}\n---\n## やったこと\n\n- ${text}\n`;

const hostileTitle = "'$(touch pwned) `touch pwned` ::set-output name=a::b @everyone #1 <img src=x onerror=alert(1)>'";
const bad = {
  branch: '$(touch${IFS}pwned)',
  message: '$(touch pwned) `touch pwned`\n\n::set-output name=a::b\n@everyone #1',
  files: {
    'content/practices/kagu.md': page('家具を止める', '[名簿](nai.md)を[見ました](@everyone.md)。[押す](https://evil.example/`x`)'),
    'content/practices/warui.md': page(hostileTitle, '[a](nai-::set-output-name=a::b-@everyone-#1-$(touch-pwned).md)\n- ::add-mask::x ##[error]y\n- [b](javascript:alert(1))\n- <script>alert(1)</script>'),
    'content/practices/`touch pwned`; @everyone.md': page('名前', '文'),
    'content/practices/::warning::x\n::error::y.txt': 'x',
  },
};

test('a good change: no problem, its pages, and what changed', () => {
  const good = contribution({
    branch: 'kagu', message: '家具の取組を直した',
    files: {
      'content/practices/kagu.md': page('家具を止める', '金具を配り、止め方を教えました。'),
      'content/practices/kunren.md': page('訓練を開く', '年に一度、訓練を開きました。'),
    },
  });
  const { check, preview, comment } = good.rehearse();
  assert.equal(check.status, 0, check.stderr);
  assert.equal(preview.status, 0, preview.stderr);
  assert.equal(comment.stdout, expected('good.md', comment.stdout));
  assert.match(good.read('pages/practices/kunren.html'), /年に一度/);
  assert.match(good.read('pages/changes/latest.html'), /止め方を/);
  assert.equal(good.git('status', '--porcelain'), '', 'the clone is as it was');
  assert.equal(good.git('worktree', 'list').trim().split('\n').length, 1);
});

test('a bad change: located problems, no preview, and nothing that it says is run, linked or mentioned', () => {
  const change = contribution(bad);
  const { check, preview, comment } = change.rehearse();
  assert.equal(check.status, 1, check.stderr);
  assert.equal(preview.status, 0, preview.stderr);
  assert.equal(comment.stdout, expected('bad.md', comment.stdout));
  assert.ok(!existsSync(join(change.out, 'pages')), 'errors make no preview');
  for (const folder of [change.clone, change.out, change.folder]) assert.ok(!readdirSync(folder).includes('pwned'), folder);
});

test('the log of a bad change has only the orders of the program', () => {
  const change = contribution(bad);
  const { check } = change.rehearse();
  const orders = check.stdout.split('\n').filter((line) => line.trimStart().startsWith('::'));
  assert.ok(orders.length > 3);
  for (const order of orders) assert.match(order, /^::(?:(?:error|warning|notice) file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::|group::|endgroup::$)/);
  assert.ok(!check.stdout.replace(/^::.*$/gm, '').includes('##['));
});

test('the comment mentions nobody and holds no markup of the sender', () => {
  const change = contribution(bad);
  const { comment } = change.rehearse();
  const own = comment.stdout.replace('<!-- shirube-contribution -->', '').replaceAll(/`[\w./-]+`/g, '').replaceAll(/\[確認の記録\]\(https:\/\/forge\.example\/runs\/1\)/g, '')
    .replaceAll(/<\/?(details|summary)>/g, '').replaceAll(/^#+ /gm, '');
  assert.doesNotMatch(own, /[@<>`[\]#]|:\/\//);
});

test('a site.toml that is a link leads nothing out of the copy', () => {
  const change = contribution({ branch: 'link', message: 'link', files: { 'content/practices/x.md': page('x', 'x') } });
  const outside = join(change.folder, 'outside.toml');
  writeFileSync(outside, readFileSync(join(change.clone, 'site.toml')));
  const before = readFileSync(outside, 'utf8');
  rmSync(join(change.clone, 'site.toml'));
  symlinkSync(outside, join(change.clone, 'site.toml'));
  change.commit({}, 'a link');
  const { preview } = change.rehearse();
  assert.equal(preview.status, 0);
  assert.equal(readFileSync(outside, 'utf8'), before);
  assert.ok(!existsSync(join(change.out, 'pages')));
});

test('a base that is no name of a commit is refused', () => {
  const change = contribution({ branch: 'x', message: 'x', files: { 'content/practices/x.md': page('x', 'x') } });
  const answer = change.step(['preview', '.', change.out, '--output=pwned']);
  assert.equal(answer.status, 2);
  assert.ok(!existsSync(join(change.clone, 'pwned')));
});

test('a page of a name that git would quote is listed', () => {
  const change = contribution({ branch: 'x', message: 'x', files: { 'content/practices/x.md': page('x', 'x'), '原稿 メモ.txt': 'x' } });
  change.rehearse();
  assert.deepEqual(change.read('changed').split('\0'), ['content/practices/x.md', '原稿 メモ.txt', '']);
  assert.equal(change.read('pages.txt'), 'practices/x.html\nchanges/latest.html\n');
});

test('what could not be checked is said, not guessed', () => {
  const change = contribution({ branch: 'x', message: 'x', files: { 'content/practices/x.md': page('x', 'x') } });
  change.git('rm', '-q', 'site.toml');
  change.git('commit', '-q', '-m', 'no declarations');
  const { check, comment } = change.rehearse();
  assert.equal(check.status, 2);
  assert.match(comment.stdout, /確認が最後まで進みませんでした/);
});
