// Writing and renewing documents in the browser, from file:// and without a network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { copyHandbook } from '../contribute/site.mjs';
import { assertNone, drawn, listen, newTab, open, sizes, textOf, unfold, violationsInColours } from './support.mjs';

const points = 'contribute/points.html';
const settled = (tab) => tab.waitForTimeout(700); // the script waits for a pause before it judges and keeps

async function openForm(page = points, { anchor = '', ...options } = {}) {
  const tab = await newTab(options);
  listen(tab);
  await open(tab, page, anchor);
  await tab.waitForSelector('.contribute-form textarea');
  return tab;
}

async function downloaded(tab, act) {
  const [download] = await Promise.all([tab.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const press = (tab, ...keys) => keys.reduce((before, key) => before.then(() => tab.keyboard.press(key)), Promise.resolve());

/** Presses Tab until the control with this label has the focus. */
async function tabTo(tab, label) {
  for (let presses = 0; presses < 300; presses += 1) {
    const name = await tab.evaluate(() => {
      const at = document.activeElement;
      const own = at.labels?.[0]?.textContent ?? at.textContent;
      const legends = [];
      for (let box = at.closest('fieldset'); box; box = box.parentElement.closest('fieldset')) legends.unshift(box.querySelector('legend').textContent);
      return [...legends, own].join('／').replaceAll('（必須）', '');
    });
    if (name === label) return;
    await tab.keyboard.press('Tab');
  }
  assert.fail(`no way to ${label}`);
}

async function type(tab, label, text) {
  await tabTo(tab, label);
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (i > 0) await tab.keyboard.press('Enter');
    await tab.keyboard.insertText(line);
  }
}

/** Chooses an option of a select by its first letters: as Chromium without a keyboard layout cannot, by the arrows. */
async function choose(tab, label, wanted) {
  await tabTo(tab, label);
  for (let presses = 0; presses < 40; presses += 1) {
    if (await tab.evaluate(() => document.activeElement.selectedOptions[0].textContent) === wanted) return;
    await tab.keyboard.press('ArrowDown');
  }
  assert.fail(`${label} has no ${wanted}`);
}

test('a case is written with the keyboard alone, and the program finds nothing against it', { timeout: 240000 }, async () => {
  const tab = await openForm();
  await type(tab, 'ファイルの名前', 'toyama-atarashii-ba');
  await type(tab, '題名', '保健所が始めた、月に一度の話し合い');
  await type(tab, 'ひとことで', '保健所と市町村の職員が月に一度集まり、困りごとを持ち寄る場を続けている取組です。');
  await type(tab, 'キーワード', '月例の話し合い\n困りごとの持ち寄り: 記録');
  await choose(tab, '出典／出典の資料', 'この手引きのために書かれた文章');
  await type(tab, '最終確認', '令和8年11月');
  await type(tab, '地域', 'とやまけん');
  await tab.waitForSelector('[role="option"]');
  await press(tab, 'ArrowDown', 'Enter');
  await choose(tab, '主なテーマ', 'その他（体制整備など）');
  await tabTo(tab, '階層／圏域');
  await press(tab, 'Space');
  await choose(tab, '分野', '体制整備（協議の場の設定など）');
  await type(tab, '導入の文章', '話し合いの場がないことから始まりました。\n\nいまも続いています。');
  const form = { 'Point1 直面する課題認識': '困りごとを話す場がないこと\n  担当者が一人で抱えること', 'Point2 課題解決への推進力となった事項': '保健所長の声かけ', 'Point3 利用できるリソース': '会議室', 'Point4 継続のポイント': '毎月同じ日に開くこと', 'Point5 取組の効果': '相談が早くなったこと', 'Point6 他の自治体で実施するためのポイント': '小さく始める' };
  for (const [section, lines] of Object.entries(form)) await type(tab, `${section}／箇条書き`, lines);
  await tabTo(tab, '残っていることを見る');
  await press(tab, 'Enter');
  await settled(tab);
  assert.equal(await tab.textContent('[data-part="count"]'), '直すところはありません。');
  assert.match(await tab.evaluate(() => document.activeElement.dataset.part), /count/);
  await tabTo(tab, 'ファイル（.md）を保存する');
  const { name, text } = await downloaded(tab, () => press(tab, 'Enter'));
  assert.equal(name, 'toyama-atarashii-ba.md');
  assert.match(text, /^---\nform: points\ntitle: 保健所が始めた、月に一度の話し合い\n/);
  assert.match(text, /^place: "160008"$/m);
  assert.match(text, /^keywords: \[月例の話し合い, "困りごとの持ち寄り: 記録"\]$/m);
  assert.match(text, /^- 困りごとを話す場がないこと\n {2}- 担当者が一人で抱えること$/m);
  assertNone(tab.heard);
  const handbook = copyHandbook();
  try {
    handbook.write(`cases/${name}`, text);
    const { status, output } = handbook.check();
    assert.equal(status, 0, output);
    assert.ok(!output.includes(`cases/${name}`) || !/(?:エラー|注意)\[/.test(output.split('\n').filter((line) => line.includes(name)).join('\n')), output);
  } finally {
    handbook.remove();
  }
});

test('a document of the handbook is renewed: only what was changed differs', async () => {
  const tab = await newTab();
  listen(tab);
  await open(tab, 'municipalities/shizuoka-shi-2022.html');
  await tab.click('.renew a');
  await tab.waitForSelector('.contribute-form textarea');
  await tab.waitForFunction(() => document.querySelector('[data-part="import-status"]').textContent !== '');
  const summary = tab.getByLabel('ひとことで（必須）');
  const before = await summary.inputValue();
  await summary.fill(`${before}新しい一文です。`);
  const cell = tab.getByRole('group', { name: '行 1' }).first().getByLabel('目標値');
  const target = await cell.inputValue();
  await cell.fill(`${target} | 追加`);
  const { name, text } = await downloaded(tab, () => tab.click('[data-part="download"]'));
  assert.equal(name, 'shizuoka-shi-2022.md');
  const original = copyHandbook();
  try {
    const old = original.read('municipalities/shizuoka-shi-2022.md');
    const differing = text.split('\n').filter((line) => !old.split('\n').includes(line));
    assert.equal(differing.length, 2, differing.join('\n'));
    assert.ok(text.includes(`| ${target} \\| 追加 |`));
    original.write('municipalities/shizuoka-shi-2022.md', text);
    assert.equal(original.check().status, 0);
  } finally {
    original.remove();
  }
  assertNone(tab.heard);
});

test('rows are added, moved and removed with the focus where it belongs, and said aloud', async () => {
  const tab = await openForm('contribute/municipality.html');
  const group = tab.getByRole('group', { name: '取組の経緯（必須）' });
  const heads = () => group.getByLabel('時期').evaluateAll((all) => all.map(({ value }) => value));
  const focused = () => tab.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.className} ${document.activeElement.closest('fieldset').querySelector('legend').textContent}`);
  await group.getByLabel('時期').fill('平成24年度');
  await group.getByRole('button', { name: '項目を足す' }).press('Enter');
  assert.equal(await focused(), 'TEXTAREA line 項目 2');
  await tab.keyboard.insertText('令和2年1月');
  assert.equal(await tab.textContent('[data-part="announcer"]'), '項目を足しました。全部で2件です。');
  await tab.waitForFunction(() => document.body.textContent.includes('「令和2年1月」は 2020年1月 と読みました。'));
  await group.getByRole('button', { name: '上へ 項目 2' }).press('Enter');
  assert.deepEqual(await heads(), ['令和2年1月', '平成24年度']);
  assert.equal(await focused(), 'BUTTON down 項目 1');
  await group.getByRole('button', { name: '消す 項目 1' }).press('Enter');
  assert.deepEqual(await heads(), ['平成24年度']);
  assert.equal(await focused(), 'BUTTON remove 項目 1');
  assert.equal(await tab.textContent('[data-part="announcer"]'), '項目 1を消しました。残りは1件です。');
  assertNone(tab.heard);
});

test('a place is found by kana, kanji and code', async () => {
  const tab = await openForm();
  const input = tab.getByRole('combobox', { name: '地域（必須）' });
  await input.focus();
  for (const [typed, found] of [['はちおうじ', '八王子市（東京都）'], ['ハチオウジ', '八王子市（東京都）'], ['八王', '八王子市（東京都）'], ['132012', '八王子市（東京都）']]) {
    await input.fill('');
    await input.fill(typed);
    await tab.waitForSelector('[role="option"]');
    assert.match(await tab.textContent('[role="option"]'), new RegExp(found.replace(/[（）]/g, '.')), typed);
  }
  await press(tab, 'ArrowDown');
  assert.equal(await input.getAttribute('aria-activedescendant'), await tab.getAttribute('[role="option"][aria-selected="true"]', 'id'));
  await press(tab, 'Enter');
  assert.equal(await input.inputValue(), '八王子市（東京都）');
  assert.equal(await input.getAttribute('aria-expanded'), 'false');
  await input.fill('どこでもない市');
  await press(tab, 'Tab');
  await settled(tab);
  assert.match(await tab.textContent('#at-field-place-message'), /「どこでもない市」という地域は一覧にありません/);
  assert.equal(await input.getAttribute('aria-invalid'), 'true');
  assertNone(tab.heard);
});

test('a draft outlives the page, and goes when asked to', async () => {
  const tab = await openForm();
  await tab.getByLabel('題名（必須）').fill('書きかけの題名');
  await settled(tab);
  await tab.reload();
  await tab.waitForSelector('.contribute-form textarea');
  assert.equal(await tab.getByLabel('題名（必須）').inputValue(), '書きかけの題名');
  assert.match(await tab.textContent('[data-part="draft-status"]'), /続き/);
  await tab.click('[data-part="draft-clear"]');
  assert.equal(await tab.getByLabel('題名（必須）').inputValue(), '');
  await tab.reload();
  await tab.waitForSelector('.contribute-form textarea');
  assert.equal(await tab.getByLabel('題名（必須）').inputValue(), '');
  assertNone(tab.heard);
});

test('where nothing may be stored, the form works and says so', async () => {
  const tab = await newTab();
  await tab.addInitScript(() => { Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('refused'); } }); });
  await open(tab, points);
  await tab.getByLabel('題名（必須）').fill('題名');
  await settled(tab);
  assert.match(await tab.textContent('[data-part="draft-status"]'), /残せません/);
  assert.match((await downloaded(tab, () => tab.click('[data-part="download"]'))).text, /^title: 題名$/m);
});

test('a file of one\'s own is read again; what the form does not know is shown and kept', async () => {
  const tab = await openForm();
  const text = '---\nform: points\ntitle: 題\nmystery: &a [1]\n---\n\n導入\n\n## 知らない節\n\n自由な文\n';
  const take = (name, bytes) => tab.setInputFiles('#contribute-import', { name, mimeType: 'text/markdown', buffer: Buffer.from(bytes) });
  await take('my-case.md', text);
  await tab.waitForFunction(() => document.querySelector('[data-part="import-status"]').textContent.includes('読み込みました'));
  assert.match(await tab.textContent('.kept'), /mystery: &a \[1\]/);
  assert.equal((await downloaded(tab, () => tab.click('[data-part="download"]'))).text, text);
  await take('other.md', '---\nform: outline\ntitle: 題\n---\n');
  await tab.waitForFunction(() => document.querySelector('[data-part="import-status"]').textContent.includes('このファイルは「要綱」です'));
  await take('odd.md', Buffer.from([0x2d, 0x2d, 0x2d, 0xff]));
  await tab.waitForFunction(() => document.querySelector('[data-part="import-status"]').textContent.includes('読み取れませんでした'));
  assertNone(tab.heard);
});

test('nothing that is typed or imported runs or becomes an element', async () => {
  const hostile = '<script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1"><svg onload="globalThis.ran = 1"> [a](javascript:globalThis.ran=1) {{{root}}} \u202E"\'';
  const tab = await openForm('contribute/narrative.html');
  await unfold(tab);
  for (const add of await tab.locator('.add').all()) await add.click();
  await unfold(tab);
  for (const control of await tab.locator('.contribute-form textarea, .contribute-form input[type="text"]').all()) await control.fill(hostile);
  await tab.click('[data-part="ask"]');
  await settled(tab);
  await tab.locator('[data-part="preview"]').evaluate((one) => { one.open = true; });
  await settled(tab);
  const made = () => tab.evaluate(() => ({ ran: globalThis.ran ?? 0, elements: document.querySelectorAll('#contribute :is(img, svg, iframe, object, style, script, [onerror], [onload], a[href^="javascript"])').length }));
  assert.deepEqual(await made(), { ran: 0, elements: 0 });
  assert.ok((await tab.textContent('[data-part="preview-body"]')).includes('<script>globalThis.ran = 1</script>'));
  assert.match(await tab.textContent('[data-part="findings"]'), /HTML/);
  const { text } = await downloaded(tab, () => tab.click('[data-part="download"]'));
  await tab.reload();
  await tab.setInputFiles('#contribute-import', { name: '../../<b>.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await settled(tab);
  assert.deepEqual(await made(), { ran: 0, elements: 0 });
  assertNone(tab.heard);
});

test('axe finds nothing, empty and filled in, in light and dark', { timeout: 240000 }, async () => {
  for (const [page, anchor] of [['contribute/index.html', ''], [points, ''], ['contribute/municipality.html', '#municipalities/saitama-shi-2019']]) {
    const tab = await newTab();
    await open(tab, page, anchor);
    await settled(tab);
    await unfold(tab);
    await tab.evaluate(() => document.querySelector('[data-part="ask"]')?.click());
    await settled(tab);
    assertNone((await violationsInColours(tab)).map((one) => `${page}: ${one}`));
  }
});

test('a narrow window scrolls in one direction only', async () => {
  for (const [page, anchor] of [['contribute/index.html', ''], ['contribute/municipality.html', '#municipalities/saitama-shi-2019'], ['contribute/narrative.html', '#cases/h-shi-kyoju-shien']]) {
    const tab = await newTab({ size: sizes.narrowest });
    await open(tab, page, anchor);
    await settled(tab);
    await unfold(tab);
    await drawn(tab);
    assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page);
  }
});

test('without a script the page says what to write and where to send it', async () => {
  const tab = await newTab({ javaScriptEnabled: false });
  await open(tab, points);
  assert.ok(await tab.isVisible('.contribute-plan'));
  assert.ok(!await tab.isVisible('.contribute-form'));
  assert.match(await tab.textContent('.contribute-plan'), /content\/cases\/名前\.md/);
  assert.match(textOf('contribute/index.html'), /しるべ編集部/);
});

test('the links to a mail and to a forge stay within what programs and servers take, whatever is typed', async () => {
  const tab = await openForm();
  const long = 'とても長い題名&body=x?cc=a@example.jp#'.repeat(300);
  await tab.getByLabel('題名（必須）').fill(long);
  await settled(tab);
  const mail = await tab.getAttribute('[data-part="mail"]', 'href');
  assert.ok(mail.length <= 2000, `${mail.length} characters`);
  assert.deepEqual([...new URL(mail).searchParams.keys()], ['subject', 'body']);
  assert.equal(new URL(mail).hash, '');
  const [forge, short] = await tab.evaluate(() => {
    const { results, declare, documents } = shirubeForm;
    const declared = declare(shirubeForms.schema);
    const document = documents(declared).blankDocument(declared.forms.get('municipality'));
    const template = 'https://example.jp/new/main/content/{folder}?filename={slug}.md&value={text}';
    const wide = { ...document, form: { ...document.form, sections: [{ required: true, heading: '長い見出し'.repeat(500) }] } };
    return [results.forgeAddress(template, document, 'a&b'), results.forgeAddress(template, wide, 'a')];
  });
  const address = new URL(forge);
  assert.equal(address.pathname, '/new/main/content/municipalities');
  assert.equal(address.searchParams.get('filename'), 'a&b.md');
  assert.match(address.searchParams.get('value'), /^---\nform: municipality\ntitle: \n---\n\n## 取組の概要\n/);
  for (const one of [forge, short]) assert.ok(one.length <= 8191);
  assertNone(tab.heard);
});
