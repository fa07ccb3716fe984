import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { assertNone, drawn, kinds, newTab, open, sizes, unfold } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(tab) {
  const found = await tab.evaluate(async (tags) => {
    // axe would fetch the style sheets again, which the page's policy forbids.
    const result = await globalThis.axe.run({ runOnly: tags, resultTypes: ['violations'], preload: false });
    return result.violations;
  }, rules);
  return found.flatMap(({ id, help, nodes }) => nodes.map(
    ({ target, any }) => `${target.join(' ')}: ${any[0]?.message ?? help} (${id})`,
  ));
}

for (const [kind, page] of Object.entries(kinds)) {
  test(`axe finds nothing: ${kind}`, async () => {
    const tab = await newTab();
    const found = [];
    await open(tab, page);
    await unfold(tab);
    // What comes through the debugger is not held to the page's policy.
    await tab.evaluate(axe);
    for (const colorScheme of ['light', 'dark']) {
      for (const size of [sizes.wide, sizes.phone]) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize(size);
        await drawn(tab);
        for (const one of await violations(tab)) found.push(`${page}, ${colorScheme}, ${size.width} px: ${one}`);
      }
    }
    await tab.context().close();
    assertNone(found);
  });
}
