import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { assertNone, cases, kinds, newTab, open, sizes, tabStops } from './support.mjs';

async function probedTab(size, page) {
  const tab = await newTab({ size });
  await tab.addInitScript(installProbes);
  await open(tab, page);
  return tab;
}

const focus = (tab) => tab.evaluate(() => probe.focus());

test('the first Tab shows the skip link, and Enter leads into the main part', async () => {
  for (const page of Object.values(cases)) {
    const tab = await probedTab(sizes.wide, page);
    await tab.keyboard.press('Tab');
    const first = await focus(tab);
    assert.match(first.name, /^a\.skip-link/);
    assert.deepEqual(first.problems, [], page);

    await tab.keyboard.press('Enter');
    assert.equal(await tab.evaluate(() => document.activeElement.localName), 'main', page);
    await tab.keyboard.press('Tab');
    assert.ok(await tab.evaluate(() => !!document.activeElement.closest('main')), page);
  }
});

for (const size of [sizes.wide, sizes.phone]) {
  for (const page of [kinds.home, kinds.municipality, ...Object.values(cases)]) {
    test(`Tab reaches everything in order and shows where it is: ${page} at ${size.width} px`, async () => {
      const tab = await probedTab(size, page);
      const reached = [];
      const found = [];
      for await (const now of tabStops(tab)) {
        if (reached.length > 0 && now.order < reached.at(-1)) found.push(`${now.name} comes too late`);
        reached.push(now.order);
        for (const problem of now.problems) found.push(`${now.name} ${problem}`);
      }
      for (const name of await tab.evaluate((orders) => probe.unreached(orders), reached)) found.push(`${name} is not reached`);
      assertNone(found);
    });
  }
}

test('Enter opens and closes what is folded', async () => {
  for (const page of Object.values(cases)) {
    const tab = await probedTab(sizes.phone, page);
    const folds = tab.locator('summary:visible');
    assert.ok(await folds.count() > 0, page);
    for (const fold of await folds.all()) {
      const isOpen = () => fold.evaluate((summary) => summary.parentElement.open);
      const before = await isOpen();
      await fold.press('Enter');
      assert.equal(await isOpen(), !before, page);
      await fold.press('Enter');
      assert.equal(await isOpen(), before, page);
    }
  }
});
