import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone, cases, drawn, newTab, open, sizes } from './support.mjs';

for (const size of [sizes.wide, sizes.phone]) {
  for (const [kind, page] of Object.entries(cases)) {
    test(`each entry of the contents leads to its heading: ${kind} at ${size.width} px`, async () => {
      const tab = await newTab({ size });
      await open(tab, page);
      const entries = await tab.locator('.toc a').evaluateAll(
        (links) => links.map((link) => ({ anchor: link.getAttribute('href'), words: link.textContent.trim() })),
      );
      assert.ok(entries.length > 2, 'there are contents');

      const found = [];
      for (const { anchor, words } of entries) {
        // The same page with another anchor would only be scrolled, not opened.
        await tab.goto('about:blank');
        await open(tab, page, anchor);
        await drawn(tab);
        const problem = await tab.evaluate((title) => {
          const target = document.querySelector(':target');
          const heading = target?.matches('h1, h2, h3, h4, h5, h6') ? target : target?.querySelector('h1, h2, h3, h4, h5, h6');
          if (!heading) return 'has no heading';
          if (!heading.textContent.includes(title)) return `leads to ${heading.textContent}`;
          const box = heading.getBoundingClientRect();
          if (box.top < 0 || box.bottom > innerHeight) return `stands at ${box.top}–${box.bottom}`;
          const line = [...heading.getClientRects()][0];
          return heading.contains(document.elementFromPoint(line.left + 4, line.top + line.height / 2)) ? null : 'is covered';
        }, words);
        if (problem) found.push(`${decodeURIComponent(anchor)} (${words}) ${problem}`);
      }
      assertNone(found);
    });
  }
}
