import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { allPages, assertNone, drawn, kinds, newTab, open, sizes, textOf, unfold } from './support.mjs';

const withMap = [kinds.home, kinds['prefecture index'], kinds['theme list']];

async function tilesOf(tab) {
  await unfold(tab);
  await drawn(tab);
  return tab.evaluate(() => [...document.querySelectorAll('.map-tiles a')].map((link) => {
    const { left, top, right, bottom, width, height } = link.getBoundingClientRect();
    return { href: link.getAttribute('href'), text: link.innerText, left, top, right, bottom, width, height };
  }));
}

const overlapping = (tiles) => tiles.flatMap((a, i) => tiles.slice(i + 1)
  .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
  .map((b) => `${a.href} lies on ${b.href}`));

const codes = Array.from({ length: 47 }, (_, i) => `${String(i + 1).padStart(2, '0')}.html`);
const codeOf = ({ href }) => href.split('/').at(-1);

for (const size of [sizes.wide, sizes.tablet]) {
  test(`at ${size.width} px the prefectures are a map of 47 tiles for fingers`, async () => {
    const tab = await newTab({ size });
    for (const page of withMap) {
      await open(tab, page);
      const tiles = await tilesOf(tab);
      assert.deepEqual(tiles.map(codeOf), codes, page);
      assertNone(overlapping(tiles));
      assertNone(tiles.filter(({ width, height }) => width < 44 || height < 44)
        .map(({ href, width, height }) => `${page}: ${href} is ${width.toFixed(1)} × ${height.toFixed(1)} px`));
      const at = (code) => tiles[code - 1];
      assert.ok(at(1).top < at(13).top && at(13).top < at(47).top, 'north is above south');
      assert.ok(at(46).left < at(27).left && at(27).left < at(13).left, 'west is left of east');
    }
  });
}

test('at 360 px the prefectures are a list in the order of the codes, with whole names', async () => {
  const tab = await newTab({ size: sizes.phone });
  for (const page of withMap) {
    await open(tab, page);
    const tiles = await tilesOf(tab);
    assert.deepEqual(tiles.map(codeOf), codes, page);
    assertNone(tiles.filter(({ height }) => height < 44).map(({ href, height }) => `${page}: ${href} is ${height.toFixed(1)} px high`));
    assert.match(tiles[12].text, /東京都\s*\d+件/, page);
    for (const [before, after] of tiles.slice(1).map((tile, i) => [tiles[i], tile])) {
      assert.ok(after.top > before.top || after.left > before.left, `${page}: ${after.href} comes before ${before.href}`);
    }
  }
});

test('Tab goes over the map in the order of the codes', async () => {
  const tab = await newTab();
  await tab.addInitScript(installProbes);
  await open(tab, kinds.home);
  await tab.locator('.map-tiles a').first().focus();
  for (const code of codes) {
    const { name, problems } = await tab.evaluate(() => probe.focus());
    assert.deepEqual(problems, [], name);
    assert.ok((await tab.evaluate(() => document.activeElement.getAttribute('href'))).endsWith(code), `${name} is not ${code}`);
    await tab.keyboard.press('Tab');
  }
});

test('on paper the map is whole', async () => {
  const tab = await newTab({ size: { width: 673, height: 1000 } });  // A4 between its margins
  await tab.emulateMedia({ media: 'print' });
  await open(tab, kinds.home);
  const tiles = await tilesOf(tab);
  assert.equal(tiles.length, codes.length);
  assertNone(overlapping(tiles));
  assert.ok(tiles[0].top < tiles[46].top && tiles[46].left < tiles[0].left, 'it is a map');
});

test('no page of a place knows a document under a pseudonym', () => {
  const pseudonymous = allPages.filter((page) => page.startsWith('cases/') && textOf(page).includes('<dt>地域（仮名）</dt>'));
  assert.ok(pseudonymous.length > 0);
  const places = allPages.filter((page) => /^(prefectures|places)\//.test(page));
  assertNone(places.flatMap((page) => pseudonymous.filter((one) => textOf(page).includes(one)).map((one) => `${page} links to ${one}`)));
});
