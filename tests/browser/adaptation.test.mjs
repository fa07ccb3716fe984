import { test } from 'node:test';
import { installProbes } from './probes.mjs';
import { assertNone, drawn, kinds, newTab, open, sizes, unfold } from './support.mjs';

async function lookAtAll(options, look) {
  const tab = await newTab(options);
  await tab.addInitScript(installProbes);
  const found = [];
  for (const page of Object.values(kinds)) {
    await open(tab, page);
    await unfold(tab);
    await drawn(tab);
    for (const one of await look(tab)) found.push(`${page}: ${one}`);
  }
  assertNone(found);
}

for (const colorScheme of ['light', 'dark']) {
  test(`in forced colours (${colorScheme}) all text stands out from its ground`, () =>
    lookAtAll({ forcedColors: 'active', colorScheme }, async (tab) => [
      ...await tab.evaluate(() => (matchMedia('(forced-colors: active)').matches ? [] : ['colours are not forced'])),
      ...await tab.evaluate(() => [...probe.faintTexts(4.5), ...probe.lostTexts()]),
    ]));
}

test('at 200 % zoom no text is lost', () => {
  const { width, height } = sizes.wide;
  const size = { width: width / 2, height: height / 2 };
  return lookAtAll({ size, deviceScaleFactor: 2 }, (tab) => tab.evaluate(() => probe.lostTexts()));
});

// The distances of WCAG 1.4.12; the page's policy would refuse the style.
test("with the reader's own text spacing no text is lost", () =>
  lookAtAll({ size: sizes.phone, bypassCSP: true }, async (tab) => {
    await tab.addStyleTag({
      content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    });
    await drawn(tab);
    return tab.evaluate(() => probe.lostTexts());
  }));
