import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allPages, assertNone, kinds, newTab, open, publicUrl, textOf, urlOf } from './support.mjs';

test('every page opens from file:// in silence, and asks for nothing from elsewhere', async () => {
  for (const page of Object.values(kinds)) assert.ok(allPages.includes(page), `${page} is built`);

  const tab = await newTab();
  // A data: address is no request; the policy of the page refuses it aloud.
  const heard = [];
  let current;
  tab.on('console', (message) => heard.push(`${current}: console ${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => heard.push(`${current}: ${error}`));
  tab.on('request', (request) => {
    if (!request.url().startsWith(publicUrl)) heard.push(`${current}: asks for ${request.url()}`);
  });

  for (current of allPages) await open(tab, current);
  assertNone(heard);
});

// Runs inside the browser, with its own HTML parser, on a document that is never shown.
const addressesOf = (html) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[href], [src]')]
  .map((element) => element.getAttribute('href') ?? element.getAttribute('src'));

test('every link inside the handbook names a file, for file:// has no index of a folder', async () => {
  const tab = await newTab();
  const broken = [];
  for (const page of allPages) {
    for (const address of await tab.evaluate(addressesOf, textOf(page))) {
      const url = new URL(address, urlOf(page));
      if (['http:', 'https:', 'mailto:'].includes(url.protocol)) continue;
      const file = url.href.startsWith(publicUrl) && fileURLToPath(url.href.replace(/[?#].*/, ''));
      if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) broken.push(`${page}: ${address}`);
    }
  }
  assertNone(broken);
});
