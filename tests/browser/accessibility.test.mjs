import { test } from 'node:test';
import { assertNone, kinds, newTab, open, sizes, unfold, violationsInColours } from './support.mjs';

for (const [kind, page] of Object.entries(kinds)) {
  test(`axe finds nothing: ${kind}`, async () => {
    const tab = await newTab();
    const found = [];
    await open(tab, page);
    await unfold(tab);
    for (const size of [sizes.wide, sizes.phone]) {
      await tab.setViewportSize(size);
      for (const one of await violationsInColours(tab)) found.push(`${page}, ${size.width} px, ${one}`);
    }
    await tab.context().close();
    assertNone(found);
  });
}
