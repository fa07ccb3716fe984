import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { assertNone, cases, newTab, open } from './support.mjs';

const left = ['.skip-link', '.site-nav', '.breadcrumbs', '.toc', '.neighbours', '.site-footer nav'];
const kept = ['h1', '.facts', '.facts dd', '.document-body', '.document-body h2', '.provenance'];

for (const [kind, page] of Object.entries(cases)) {
  test(`on paper a case has its facts and story and no navigation: ${kind}`, async () => {
    const tab = await newTab();
    await tab.addInitScript(installProbes);
    await open(tab, page);
    const shown = (selector) => tab.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].filter((e) => probe.visible(e) && e.getClientRects().length > 0).length,
      selector,
    );
    for (const selector of [...left, ...kept]) assert.ok(await shown(selector) > 0, `${selector} is on the screen`);
    await tab.emulateMedia({ media: 'print' });
    for (const selector of left) assert.equal(await shown(selector), 0, `${selector} is not on paper`);
    for (const selector of kept) assert.ok(await shown(selector) > 0, `${selector} is on paper`);
  });

  test(`on paper what is folded on the screen is there: ${kind}`, async () => {
    const tab = await newTab();
    await open(tab, page);
    await tab.emulateMedia({ media: 'print' });
    const folded = await tab.evaluate(() => [...document.querySelectorAll('main details:not(.toc *) dd')]
      .filter((part) => !part.checkVisibility()).map((part) => part.textContent));
    assertNone(folded);
  });

  test(`on paper a case takes several A4 pages: ${kind}`, async () => {
    const tab = await newTab();
    await open(tab, page);
    const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
    assert.ok(pages.length > 1, `${pages.length} pages`);
    for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      // Only the sheet of a chart that is clearly larger so is turned.
      const a4 = await tab.locator('.chart-turned').count() > 0 ? [[595, 842], [842, 595]] : [[595, 842]];
      assert.ok(a4.some(([w, h]) => Math.round(width) === w && Math.round(height) === h), `${width} × ${height}`);
    }
  });
}
