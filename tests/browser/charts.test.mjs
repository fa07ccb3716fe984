import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, assertNone, drawn, newTab, open, textOf } from './support.mjs';

const charted = allPages.filter((page) => textOf(page).includes('<figure class="chart"'));

// What the drawing is made for: the column of a wide screen, and what a phone leaves beside its margins.
const widths = { wide: 1280, narrow: 360 };
// Letters of these are of other widths than those of the fonts that the style sheet asks for.
const fonts = {
  'fonts of the style sheet': null,
  'Liberation Sans, then any': '"Liberation Sans", sans-serif',
  'DejaVu Sans, then any': '"DejaVu Sans", sans-serif',
};

/** Texts of the shown drawings that leave their shape: a line is as wide as its letters, and as high as its em. */
function lostTexts() {
  const lost = [];
  const shapeOf = (text) => {
    const box = text.closest('.chart-box');
    if (box) return box.querySelector('.chart-frame');
    let before = text.previousElementSibling;
    while (before && before.localName === 'text') before = before.previousElementSibling;
    return before;
  };
  for (const svg of document.querySelectorAll('.chart-drawing')) {
    if (!svg.checkVisibility()) continue;
    for (const text of svg.querySelectorAll('text')) {
      const frame = shapeOf(text).getBBox();
      const upright = text.classList.contains('chart-upright');
      for (const line of text.children.length ? text.children : [text]) {
        const box = line.getBBox();
        const em = parseFloat(getComputedStyle(line).fontSize);
        const slack = upright ? box.width - em : box.height - em;
        const [along, across] = upright ? [['y', 'height'], ['x', 'width']] : [['x', 'width'], ['y', 'height']];
        const ends = (rect, [from, size], less) => [rect[from] + less / 2, rect[from] + rect[size] - less / 2];
        const [begin, end] = ends(box, along, 0), [low, high] = ends(box, across, slack);
        const [first, last] = ends(frame, along, 0), [top, bottom] = ends(frame, across, 0);
        if (begin < first || end > last || low < top - 1 || high > bottom + 1) lost.push(line.textContent);
      }
    }
  }
  return lost;
}

for (const [name, width] of Object.entries(widths)) {
  for (const [font, family] of Object.entries(fonts)) {
    test(`every text of a chart fits its shape at ${width} px: ${font}`, async () => {
      // The page's own policy would refuse the style that changes the font.
      const tab = await newTab({ size: { width, height: 900 }, bypassCSP: true });
      const found = [];
      let seen = 0;
      for (const page of charted) {
        await open(tab, page);
        if (family) await tab.addStyleTag({ content: `.chart-drawing text { font-family: ${family} !important; }` });
        await drawn(tab);
        seen += await tab.locator(`.chart-${name} .chart-drawing:visible`).count();
        for (const one of await tab.evaluate(lostTexts)) found.push(`${page}: ${one}`);
      }
      assert.ok(seen >= charted.length, `${seen} drawings were shown on ${charted.length} pages`);
      assertNone(found);
    });
  }
}

test('a chart is shown once, and its letters are never smaller than 12 pixels', async () => {
  const tab = await newTab();
  const found = [];
  for (const page of charted) {
    await open(tab, page);
    for (const width of [1280, 1024, 768, 480, 360]) {
      await tab.setViewportSize({ width, height: 900 });
      await drawn(tab);
      const shown = await tab.evaluate(() => [...document.querySelectorAll('figure.chart')].map((figure) => {
        const drawings = [...figure.querySelectorAll('.chart-drawing')].filter((svg) => svg.checkVisibility());
        return {
          id: figure.id,
          count: drawings.length,
          letters: drawings.map((svg) => 13 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width),
        };
      }));
      for (const { id, count, letters } of shown) {
        if (count !== 1) found.push(`${page}#${id} at ${width}: ${count} drawings`);
        if (letters.some((size) => size < 12)) found.push(`${page}#${id} at ${width}: letters of ${letters} px`);
      }
    }
  }
  assertNone(found);
});

test('ids are used once on a page with charts, and what they refer to is there', async () => {
  const tab = await newTab();
  const found = [];
  for (const page of charted) {
    await open(tab, page);
    found.push(...await tab.evaluate((path) => {
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
      const refs = [...document.querySelectorAll('.chart [aria-labelledby], .chart [aria-describedby], .chart use')]
        .flatMap((e) => [e.getAttribute('aria-labelledby'), e.getAttribute('aria-describedby'), e.getAttribute('href')?.slice(1)])
        .flatMap((value) => (value ?? '').split(' ')).filter((id) => id && !document.getElementById(id));
      return [...twice.map((id) => `${path}: two #${id}`), ...refs.map((id) => `${path}: no #${id}`)];
    }, page));
  }
  assertNone(found);
});

test('a box leads to the part of the page that tells its step, by keyboard', async () => {
  const tab = await newTab();
  await open(tab, 'cases/h-shi-kyoju-shien.html');
  const box = tab.locator('.chart-wide a.chart-box').first();
  const target = decodeURIComponent((await box.getAttribute('href')).slice(1));
  await tab.locator('.chart-wide').first().evaluate((frame) => frame.querySelector('a').focus());
  await tab.keyboard.press('Enter');
  assert.equal(decodeURIComponent(new URL(tab.url()).hash.slice(1)), target);
  assert.match(await tab.locator(`[id="${target}"]`).evaluate((e) => e.localName), /^h[2-6]$/);
});

test('every box that leads somewhere leads to a heading of its page', async () => {
  const tab = await newTab();
  const found = [];
  let links = 0;
  for (const page of charted) {
    await open(tab, page);
    const targets = await tab.evaluate(() => [...document.querySelectorAll('a.chart-box')].map((box) => {
      const target = document.getElementById(decodeURIComponent(box.getAttribute('href').slice(1)));
      return { href: box.getAttribute('href'), heading: target !== null && /^H[2-6]$/.test(target.tagName) };
    }));
    links += targets.length;
    for (const { href, heading } of targets) if (!heading) found.push(`${page}: ${href}`);
  }
  assert.ok(links > 0);
  assertNone(found);
});

test('the words of a chart unfold by keyboard and hold every box', async () => {
  const tab = await newTab();
  for (const page of charted) {
    await open(tab, page);
    const figure = tab.locator('figure.chart').first();
    await figure.locator('summary').focus();
    await tab.keyboard.press('Enter');
    assert.ok(await figure.locator('.chart-list').isVisible());
    const boxes = await figure.locator('.chart-wide .chart-box').count();
    assert.equal(await figure.locator('.chart-list li > strong').count(), boxes, `${page}: boxes in words`);
  }
});

test('in forced colours a chart uses the colours of the system alone', async () => {
  const tab = await newTab({ forcedColors: 'active', colorScheme: 'dark' });
  await open(tab, charted[0]);
  const colours = await tab.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    const allowed = ['CanvasText', 'Canvas', 'LinkText', 'GrayText'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    const parts = [...document.querySelectorAll('.chart-wide .chart-drawing :is(path, rect, text, use)')];
    const used = parts.filter((e) => !e.closest('defs')).flatMap((e) => {
      const { fill, stroke } = getComputedStyle(e);
      return [fill, stroke];
    });
    return [...new Set(used)].filter((colour) => colour !== 'none' && !allowed.includes(colour));
  });
  assertNone(colours);
});

test('on paper a chart is the wide drawing in black, with its words', async () => {
  const tab = await newTab();
  for (const page of charted) {
    await open(tab, page);
    await tab.emulateMedia({ media: 'print' });
    const figure = tab.locator('figure.chart').first();
    assert.ok(await figure.locator('.chart-wide .chart-drawing').isVisible(), page);
    assert.ok(!await figure.locator('.chart-narrow .chart-drawing').isVisible(), page);
    assert.ok(await figure.locator('.chart-list li').first().isVisible(), page);
    assert.equal(await figure.locator('.chart-wide .chart-arrows').evaluate((e) => getComputedStyle(e).stroke), 'rgb(0, 0, 0)');
  }
});
