import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, assertNone, newTab, open, textOf, urlOf } from './support.mjs';

test('without JavaScript a reader walks from home to a theme to a case', async () => {
  const tab = await newTab({ javaScriptEnabled: false });
  const follow = async (selector, to) => {
    const link = tab.locator(selector).first();
    const words = await link.innerText();
    await Promise.all([tab.waitForURL((url) => url.href.startsWith(urlOf(to))), link.click()]);
    return words;
  };
  await open(tab, 'index.html');
  await follow('main a[href^="themes/"]', 'themes/');
  const title = await follow('main a[href^="../cases/"]', 'cases/');
  assert.equal(await tab.locator('h1').innerText(), title);
});

test('without JavaScript the page of choices leads to comparisons made beforehand', async () => {
  const tab = await newTab({ javaScriptEnabled: false });
  await open(tab, 'compare.html');
  assert.ok(await tab.locator('noscript').isVisible());
  const link = tab.locator('.choice a').first();
  await Promise.all([tab.waitForURL((url) => url.href.startsWith(urlOf('compare/'))), link.click()]);
  assert.ok(await tab.locator('table.compare-table td').count() > 8);
});

test('without JavaScript the search leads to the lists', async () => {
  const tab = await newTab({ javaScriptEnabled: false });
  await open(tab, 'search.html');
  assert.ok(await tab.locator('noscript').isVisible());
  const link = tab.locator('.search-ways a').first();
  await Promise.all([tab.waitForURL((url) => !url.href.startsWith(urlOf('search.html'))), link.click()]);
});

// Every page has the script of the search box; some have scripts of their own. All are the site's.
const scripts = { 'compare.html': ['compare.js'], 'search.html': ['search.js', 'search-page.js'] };
const withinEdition = (page) => page.replace(/^editions\/[^/]+\//, '');
const isForm = (page) => /^contribute\//.test(page) && textOf(page).includes(' data-form="');
const ownScripts = (page) => scripts[withinEdition(page)] ?? (textOf(page).includes('<body class="page-document') ? ['copy.js'] : isForm(page) ? ['contribute.js', 'contribute-page.js'] : []);
const scriptsOf = (page) => [...[...ownScripts(page), 'search-box.js'].map((name) => `${'../'.repeat(page.split('/').length - 1)}assets/${name}`), ...(isForm(page) ? ['forms.js'] : [])];

// Runs inside the browser, with its own HTML parser, on a document that is never shown.
function faultsOf({ html, scripts: allowed }) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const faults = [];
  for (const element of page.querySelectorAll('style, iframe, object, embed, base')) faults.push(`<${element.localName}>`);
  for (const script of page.scripts) {
    if (script.text || !allowed.includes(script.getAttribute('src'))) faults.push(`<script src="${script.getAttribute('src')}">`);
  }
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) faults.push(`<${element.localName} ${name}>`);
      if (/^(javascript|vbscript|data):/i.test(value.replace(/[\u0000-\u0020]/g, ''))) faults.push(`<${element.localName} ${name}="${value}">`);
    }
  }
  const policies = page.head.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]');
  if (policies.length !== 1) return [...faults, `${policies.length} security policies`];
  const policy = policies[0];
  if (!/(^|;)\s*default-src 'none'\s*(;|$)/.test(policy.content)) faults.push("the policy lacks default-src 'none'");
  if (!/(^|;)\s*script-src 'self'\s*(;|$)/.test(policy.content)) faults.push('the policy allows other scripts');
  if (!/(^|;)\s*form-action 'self'\s*(;|$)/.test(policy.content)) faults.push('forms may lead elsewhere');
  if (/unsafe|\*|https?:|data:/.test(policy.content)) faults.push(`the policy is loose: ${policy.content}`);
  for (const element of page.querySelectorAll('link')) {
    if (!(policy.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('the policy comes after a link');
  }
  return faults;
}

test('pages have only the scripts of the site, no handler or inline style, and each has a strict security policy', async () => {
  const tab = await newTab();
  const faults = [];
  for (const page of allPages) {
    for (const fault of await tab.evaluate(faultsOf, { html: textOf(page), scripts: scriptsOf(page) })) faults.push(`${page}: ${fault}`);
  }
  assertNone(faults);
});
