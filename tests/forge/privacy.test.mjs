// What could tell who somebody is: found, stopped, and said again nowhere.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Contribution } from './repository.mjs';

const change = new Contribution({
  branch: 'madoguchi', message: '窓口を書いた',
  files: { 'content/practices/madoguchi.md': '---\ntitle: 窓口を置く\n---\n## やったこと\n\n- 電話は 03-1234-5678 です。\n- 山田太郎さんが担当しました。\n' },
});
after(() => change.remove());
const { check, preview, comment } = change.rehearse();

test('a telephone number stops the change and stands under its own heading', () => {
  assert.equal(check.status, 1);
  assert.match(preview.stdout, /見本のページは作っていません/);
  assert.match(comment.stdout, /### 個人が分かるおそれのあるところ\n[^]*`content\/practices\/madoguchi\.md` 6行目：電話・ファクスの番号。（privacy-phone）/);
  assert.match(comment.stdout, /7行目：個人の名前。（privacy-person）/);
});

test('neither the log nor the comment repeats it', () => {
  assert.match(check.stdout, /\[privacy-phone\]/);
  for (const text of [check.stdout, comment.stdout]) assert.doesNotMatch(text, /1234|山田/);
});
