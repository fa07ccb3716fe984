// The comment about a folder that a stranger's run left: whatever stands there.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { marker, writeComment } from '../../script/contribution-comment/comment.mjs';
import { path, plain } from '../../script/contribution-comment/plain.mjs';
import { readFolder, readNumber } from '../../script/contribution-comment/read.mjs';
import { steps } from './repository.mjs';

const made = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-comment-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const one = (more) => ({ path: 'content/a.md', line: 3, severity: 'error', rule: 'broken-link', title: '題', message: '文', hint: '', answer: '', ...more });
const about = { runUrl: 'https://forge.example/runs/1', commit: 'b'.repeat(40) };
const told = (...list) => writeComment(readFolder(folderOf({ outcome: '1\n', 'findings.json': JSON.stringify(list) })), about);

test('what a stranger wrote is plain text', () => {
  for (const hostile of ['@everyone', '<img src=x>', '![x](https://e.example/x.png)', '[x](https://e.example)', 'https://e.example', 'www.e.example', '#1', 'GH-1', 'o/r#1',
    '`code`', '```\nfence', '<!-- -->', '&lt;', '**b**', '~~s~~', '|a|b|', ':smile:', '$x$', 'a\u202Eb', 'a\u200Bb', 'a\0b', 'a\r\nb', '\ud800']) {
    assert.doesNotMatch(plain(hostile), /[@<>[\]`#*~|&:$\\]|www\.|GH-|[\p{Cc}\p{Cf}\p{Cs}]/u, hostile);
    assert.doesNotMatch(told(one({ message: hostile, hint: hostile, path: hostile })).split('###')[1].replaceAll(/`[\w./-]+`/g, ''), /[@<>[\]`*~|&$\\]|www\.|GH-/, hostile);
  }
  assert.equal(plain('「家具」がありません（3件）'), '「家具」がありません（3件）');
});

test('texts and lists are bounded', () => {
  assert.equal([...plain('あ'.repeat(1000), 10)].length, 11);
  const long = told(...Array.from({ length: 5000 }, () => one({ message: 'あ'.repeat(500), hint: 'い'.repeat(500), path: '`'.repeat(500) })));
  assert.ok(long.length <= 60_000, String(long.length));
  assert.match(long, /ほかに 4980 件/);
});

test('a path is code only when it is plain', () => {
  assert.equal(path('content/cases/a-b.md'), '`content/cases/a-b.md`');
  for (const other of ['../a.md', 'a b.md', '`a`', '-a', 'あ.md', 3, null]) assert.doesNotMatch(path(other), /`/);
});

test('what tells who somebody is stands apart and is not repeated', () => {
  const comment = told(one({ rule: 'privacy-phone', title: '電話・ファクスの番号', message: '「090-1234-5678」は電話の番号のようです', hint: '番号を消してください' }),
    one({ rule: 'privacy-person', severity: 'warning', title: '個人の名前', message: '「山田さん」は名前のようです' }));
  assert.doesNotMatch(comment, /090|山田/);
  assert.match(comment, /### 個人が分かるおそれのあるところ[^]*3行目：電話・ファクスの番号。（privacy-phone）\n  - 直し方：番号を消してください。/);
});

test('what a reviewer answered is not told', () => {
  const comment = told(one({ rule: 'privacy-phone', answer: '公開の窓口です' }));
  assert.match(comment, /エラー 0 件/);
  assert.doesNotMatch(comment, /### 個人/);
});

test('a sender hears of the files of the change, and of errors wherever they are', () => {
  const changed = ['tebiki/content/a.md', 'site.toml'];
  const say = (...list) => writeComment({ findings: list.map((more) => one(more)), pages: [], changed }, about);
  assert.match(say({ severity: 'warning', path: 'content/a.md' }), /注意 1 件、参考 0 件でした。[^]*`content\/a\.md`/);
  const other = say({ severity: 'warning', path: 'content/b.md' }, { severity: 'info', path: 'a.mdx' });
  assert.match(other, /注意 0 件、参考 0 件でした。直すところは見つかりませんでした。この変更にないファイルについての注意と参考が、ほかに 2 件/);
  assert.doesNotMatch(other, /b\.md/);
  assert.match(say({ path: 'content/b.md' }), /エラー 1 件[^]*`content\/b\.md`/);
});

test('a change of templates or programs is pointed out before its preview is opened', () => {
  const read = { findings: [], pages: ['index.html'], changed: ['templates/page.mustache'] };
  assert.match(writeComment(read, about), /見本を開く前に/);
  for (const name of ['assets/図.js', 'site/generator/x.cpp']) assert.match(writeComment({ ...read, changed: [name] }, about), /見本を開く前に/);
  assert.doesNotMatch(writeComment({ ...read, changed: ['content/assets.md'] }, about), /見本を開く前に/);
});

test('whatever is not as it should be counts as absent', () => {
  const missing = { findings: null, changed: [], pages: [] };
  assert.deepEqual(readFolder(folderOf({})), missing);
  assert.deepEqual(readFolder(folderOf({ outcome: '1', 'findings.json': '{"a":1}' })), missing);
  assert.deepEqual(readFolder(folderOf({ outcome: '1', 'findings.json': '[' })), missing);
  assert.deepEqual(readFolder(folderOf({ outcome: '2', 'findings.json': '[]' })), missing);
  const odd = [null, 3, [], { severity: 'error' }, one({ rule: '../x' }), one({ severity: '__proto__' }), one({ line: -1, path: {}, message: [] })];
  assert.deepEqual(readFolder(folderOf({ outcome: '1', 'findings.json': JSON.stringify(odd) })).findings.map(({ rule, line, path, message }) => [rule, line, path, message]), [['broken-link', 0, '', '']]);
});

test('a link in the folder leads nowhere', () => {
  const secret = join(folderOf({ secret: '7' }), 'secret');
  const folder = folderOf({});
  symlinkSync(secret, join(folder, 'number'));
  assert.equal(readNumber(folder), null);
});

test('a number is a number', () => {
  assert.equal(readNumber(folderOf({ number: '12\n' })), 12);
  for (const number of ['0', '-1', '1/../../issues/2', '1e3', '99999999999', '']) assert.equal(readNumber(folderOf({ number })), null, number);
});

/** A forge that remembers what it was asked; `comments` stand on every pull request, `pull` is each of them. */
async function forge(pull, comments, run) {
  const asked = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => {
      asked.push({ method: request.method, url: request.url, body: body && JSON.parse(body), token: request.headers.authorization });
      const answer = request.method !== 'GET' ? {} : request.url.includes('/pulls/') ? pull : comments;
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    return { ...await run(`http://127.0.0.1:${server.address().port}`), asked };
  } finally {
    server.close();
  }
}

function post(api, folder) {
  const environment = { PATH: process.env.PATH, GITHUB_API_URL: api, GITHUB_REPOSITORY: 'o/r', GITHUB_TOKEN: 't', HEAD_SHA: about.commit, RUN_URL: about.runUrl };
  return new Promise((done) => {
    const child = spawn(steps, ['post', folder], { env: environment });
    let said = '';
    child.stdout.on('data', (part) => { said += part; });
    child.on('close', (status) => done({ status, said: said.trim() }));
  });
}

const open = { state: 'open', head: { sha: about.commit } };
const ready = () => folderOf({ number: '12', outcome: '1', 'findings.json': JSON.stringify([one({})]) });
const changes = (asked) => asked.filter(({ method }) => method !== 'GET').map(({ method, url }) => [method, url]);
const bot = { login: 'github-actions[bot]' };

test('the comment is written once', async () => {
  const { said, asked } = await forge(open, [{ id: 1, user: { login: 'somebody' }, body: `${marker}\nnot ours` }, { id: 2, user: bot, body: 'of another workflow' }], (api) => post(api, ready()));
  assert.equal(said, 'written');
  assert.deepEqual(changes(asked), [['POST', '/repos/o/r/issues/12/comments']]);
  assert.ok(asked.at(-1).body.body.startsWith(marker));
  assert.equal(asked.at(-1).token, 'Bearer t');
});

test('and then renewed', async () => {
  const { said, asked } = await forge(open, [{ id: 7, user: bot, body: `${marker}\nearlier` }], (api) => post(api, ready()));
  assert.equal(said, 'renewed');
  assert.deepEqual(changes(asked), [['PATCH', '/repos/o/r/issues/comments/7']]);
});

test('nothing is written on a pull request that is not the one of the run', async () => {
  for (const pull of [{ ...open, head: { sha: 'c'.repeat(40) } }, { ...open, state: 'closed' }, {}]) {
    const { asked } = await forge(pull, [], (api) => post(api, ready()));
    assert.deepEqual(changes(asked), []);
  }
  const { asked } = await forge(open, [], (api) => post(api, folderOf({ number: '1/../2', outcome: '1', 'findings.json': '[]' })));
  assert.deepEqual(asked, []);
});
