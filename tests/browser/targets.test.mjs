import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { assertNone, kinds, newTab, open, sizes, unfold } from './support.mjs';

test('at 360 px every target is 24 px, stands in a sentence, or stands apart', async () => {
  const tab = await newTab({ size: sizes.phone });
  await tab.addInitScript(installProbes);
  const found = [];
  for (const page of Object.values(kinds)) {
    await open(tab, page);
    await unfold(tab);
    for (const one of await tab.evaluate(() => probe.smallTargets(24))) found.push(`${page}: ${one}`);
  }
  assertNone(found);
});

const forFingers = ['.site-nav a', '.tiles a', '.map-tiles a', '.region-list a', '.map-fold summary', '.letters a', '.neighbours a'];

test('at 360 px the ways in, tiles, letters and neighbours are 44 px high', async () => {
  const tab = await newTab({ size: sizes.phone });
  await tab.addInitScript(installProbes);
  const seen = new Set();
  const found = [];
  for (const page of Object.values(kinds)) {
    await open(tab, page);
    for (const selector of forFingers) {
      const links = await tab.evaluate((wanted) => [...document.querySelectorAll(wanted)].filter(probe.visible).map((link) => ({
        name: probe.nameOf(link), height: link.getBoundingClientRect().height,
      })), selector);
      if (links.length > 0) seen.add(selector);
      for (const { name, height } of links) if (height < 44) found.push(`${page}: ${name} is ${height.toFixed(1)} px high`);
    }
  }
  assertNone(found);
  assert.deepEqual([...seen].sort(), [...forFingers].sort(), 'every kind of link is on some page');
});
