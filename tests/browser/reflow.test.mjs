import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { assertNone, drawn, kinds, newTab, open, sizes, unfold } from './support.mjs';

for (const size of [sizes.narrowest, sizes.phone, sizes.tablet, sizes.wide]) {
  test(`at ${size.width} px no page scrolls sideways, and no text is cut`, async () => {
    const tab = await newTab({ size });
    await tab.addInitScript(installProbes);
    const found = [];
    for (const page of Object.values(kinds)) {
      await open(tab, page);
      await unfold(tab);
      await drawn(tab);
      const { scrollWidth, clientWidth, lost } = await tab.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
        lost: probe.lostTexts(),
      }));
      if (scrollWidth > clientWidth) found.push(`${page}: is ${scrollWidth} px wide`);
      for (const one of lost) found.push(`${page}: ${one}`);
    }
    assertNone(found);
  });
}
