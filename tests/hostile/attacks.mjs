// What is hostile by more than the text of one document: names of files, links, places, the glossary, the declarations.
// `expected`: the exit codes that are right. 2 (the environment) is right only where declarations want two pages in one place.
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { put } from './site.mjs';

const text = '---\ntitle: 題\nsummary: 要約\n---\n本文です。\n';
const script = '<script>window.__hostile=1</script>';
const edit = (file, change) => (site) => writeFileSync(path.join(site, file), change(readFileSync(path.join(site, file), 'utf8')));
const add = (file, more) => (site) => appendFileSync(path.join(site, file), more);
const named = (name) => (site) => put(site, `content/pages/${name}.md`, text);
const link = (target, name = 'content/pages/link.md') => (site) => { mkdirSync(path.dirname(path.join(site, name)), { recursive: true }); symlinkSync(target, path.join(site, name)); };
const refused = (name, make) => ({ name, make, expected: [1] });
const harmless = (name, make) => ({ name, make, expected: [0] });
const either = (name, make) => ({ name, make, expected: [0, 1] });
const clash = (name, make) => ({ name, make, expected: [0, 1, 2] });
const png = (site, name) => put(site, name, readFileSync(path.join(site, 'content/pages/files/good.png')));
const shows = (site, name) => put(site, 'content/pages/shows.md', `${text}\n![絵](<${name}>)\n`);

const places = 'content/places/governments.csv';
const terms = 'content/glossary/terms.yaml';
const declarations = (key, value) => edit('site.toml', (toml) => toml.replace('[site]\n', `[site]\n${key} = ${value}\n`));

export const attacks = [
  // names of documents
  ...['CON', '-rf', 'a b', 'a\nb', 'ａ', 'а', 'a.b', 'a%2fb', 'a\u202eb', 'a\u200bb', 'index ', 'x'.repeat(65), "a'b", 'a"b', 'a;b', '$(id)', '`id`', 'a&b', '{{x}}', '::set-env name=a::b', 'A'].map((name) => refused(`a document called ${JSON.stringify(name)}`, named(name))),
  ...['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'].map((name) => refused(`a document called ${name}, a device of Windows`, named(name))),
  refused('a document in the place of the list of its folder', (site) => put(site, 'content/practices/index.md', text.replace('title', 'form: practice\ntitle'))),
  refused('two documents of one slug', (site) => { named('a/same')(site); named('b/same')(site); }),
  harmless('folders with strange names', (site) => { named('a b/c')(site); named('..a/d')(site); named("e'\"<f>/g")(site); }),
  harmless('hidden files', (site) => { put(site, 'content/pages/.x.md', script); put(site, 'content/pages/..md', script); put(site, 'content/pages/..%2f.md', script); }),
  harmless('stray files', (site) => { put(site, 'content/x.html', script); put(site, 'content/pages/x.js', 'window.__hostile=1'); put(site, 'content/pages/.htaccess', 'x'); put(site, 'content/pages/a\n::error::b', 'x'); }),
  // images
  refused('images that differ by case alone', (site) => { png(site, 'content/pages/a/x.png'); png(site, 'content/pages/A/x.png'); put(site, 'content/pages/shows.md', `${text}\n![絵](a/x.png)![絵](A/x.png)\n`); }),
  refused('images that differ by normal form alone', (site) => { png(site, 'content/pages/\u304c.png'); png(site, 'content/pages/\u304b\u3099.png'); put(site, 'content/pages/shows.md', `${text}\n![絵](\u304c.png)![絵](\u304b\u3099.png)\n`); }),
  ...['con.png', 'a:b.png', 'a?.png', 'a\\b.png', 'nul/x.png', 'a./x.png', 'a /x.png', 'a\u202eb.png', 'a|b.png', 'a*.png'].map((name) => refused(`an image called ${JSON.stringify(name)}`, (site) => { png(site, `content/pages/${name}`); shows(site, encodeURIComponent(name).replaceAll('%2F', '/')); })),
  harmless('an image with a Japanese name', (site) => { png(site, 'content/pages/会議 の図.png'); shows(site, '会議 の図.png'); }),
  refused('an image in the place of a page', (site) => { png(site, 'content/pages/about.html/x.png'); shows(site, 'about.html/x.png'); }),
  either('an image in the folder of the assets', (site) => { png(site, 'content/assets/x.png'); shows(site, '../assets/x.png'); }),
  refused('an image of 21 MB', (site) => { put(site, 'content/pages/x.png', Buffer.concat([readFileSync(path.join(site, 'content/pages/files/good.png')), Buffer.alloc(21 << 20)])); shows(site, 'x.png'); }),
  refused('an image that leads out', (site) => { link('/etc/hostname', 'content/pages/x.png')(site); shows(site, 'x.png'); }),
  // links
  ...['/etc/passwd', '../../../../../../etc/passwd', '/proc/self/environ', '/dev/zero', '/dev/stdin', 'link.md', 'nowhere'].map((target) => refused(`a link to ${target}`, link(target))),
  ...['.', '..'].map((target) => harmless(`a link to ${target}, a folder`, link(target))),
  harmless('a folder that is a link', (site) => link('/etc', 'content/pages/etc')(site)),
  harmless('a link into the site', (site) => link('about.md')(site)),
  either('a place table that is a link', (site) => link('/etc/passwd', 'content/places/areas2.csv')(site)),
  either('templates that are a link', (site) => link('/etc', 'templates')(site)),
  either('a template that is a link', (site) => link('/etc/passwd', 'templates/document.mustache')(site)),
  either('assets that are a link', (site) => link('/etc/passwd', 'assets/shirube.css')(site)),
  // places and glossary
  ...[['formula', `999997,"=cmd|' /C calc'!A0",しき,市\n`], ['tag', `999997,"${script}",たぐ,市\n`], ['quote', '999997,"a""b",いんよう,市\n'], ['open quote', '999997,"a,ひらいた,市\n'], ['climb', '../../x,町,まち,市\n'], ['direction', '999997,町\u202e,まち,市\n'], ['return', '999997,町\r,まち,市\n'], ['NUL', '999997,町\0,まち,市\n'], ['template', '999997,{{{main}}},まち,市\n'], ['long name', `999997,${'町'.repeat(100_000)},まち,市\n`], ['many columns', `${','.repeat(200_000)}\n`], ['many rows', '999997,町,まち,市\n'.repeat(20_000)]]
    .map(([name, row]) => either(`places: ${name}`, add(places, row))),
  ...[['tag', `- term: "${script}"\n  brief: "${script}"\n  gloss: "</script>]]>"\n`], ['direction', '- term: "用\\u202e語"\n  brief: x\n  gloss: x\n'], ['anchor', '- &a term: x\n'], ['many', '- term: 用語\n  brief: x\n  gloss: x\n'.repeat(2000)], ['one letter', '- term: あ\n  brief: x\n  gloss: x\n'], ['prototype', '- term: __proto__\n  brief: constructor\n  gloss: x\n'], ['template', '- term: "{{{main}}}"\n  brief: "{{>page}}"\n  gloss: x\n'], ['quote', '- term: "\\" onfocus=\\"x"\n  brief: x\n  gloss: x\n'], ['circle', '- term: 甲乙\n  brief: x\n  gloss: x\n  see: [甲乙]\n']]
    .map(([name, entry]) => either(`glossary: ${name}`, add(terms, entry))),
  ...['{a: b}', '[[[[[[', '&a [*a]', '"', '\0', '- - - - x'].map((yaml) => either(`glossary of ${JSON.stringify(yaml)}`, (site) => put(site, terms, yaml))),
  // declarations
  ...[['title', `"${script}"`], ['purpose', '"{{{main}}} ]]>"'], ['notice', '"</script>"'], ['footer', '["../../etc/passwd", "pages/none", "/", ""]'], ['language', '"ja\\" onload=\\"x"'], ['about', '"../x"'], ['contact', '"=cmd"'], ['description', '"\\u0000"'], ['short_title', '"\\u202e"'], ['licence', '"}, @misc{x"']]
    .map(([key, value]) => either(`site.toml: ${key}`, (site) => { edit('site.toml', (toml) => toml.replace(/^(title|purpose|notice|licence) = .*\n/gm, (line, own) => (own === key ? '' : line)))(site); declarations(key, value)(site); })),
  ...['javascript:x', '//evil.example/', 'https://example.jp/"onload="x', 'https://example.jp/\\u0000', 'data:text/html,x', 'file:///etc/', '', 'https://'].map((url) => either(`site.toml: the address ${url}`, edit('site.toml', (toml) => toml.replace(/^url = .*$/m, `url = "${url}"`)))),
  either('site.toml: includes outside', edit('site.toml', (toml) => `include = ["/etc/passwd", "../x.toml"]\n${toml}`)),
  either('site.toml: includes itself', edit('site.toml', (toml) => `include = ["site.toml"]\n${toml}`)),
  either('site.toml: huge numbers', edit('site.toml', (toml) => toml.replace('count = 3', 'count = 999999999999999999'))),
  either('site.toml: numbers that are none', edit('site.toml', (toml) => toml.replace('keywords = 3', 'keywords = nan').replace('text = 4', 'text = inf'))),
  either('site.toml: negative numbers', edit('site.toml', (toml) => toml.replace('[50000, 300000, 1000000]', '[-1, -5, 1e308]'))),
  either('site.toml: a key that leads out', edit('site.toml', (toml) => toml.replace('key = "themes"', 'key = "../../themes"'))),
  either('site.toml: a folder that leads out', edit('site.toml', (toml) => toml.replace('folder = "pages"', 'folder = "../../pages"'))),
  ...['assets', 'search', 'editions', 'changes', 'places', 'prefectures', 'matrix', 'compare', 'keywords', 'themes', 'con'].map((folder) => clash(`site.toml: documents in a folder called ${folder}`, (site) => { edit('site.toml', (toml) => toml.replace('folder = "sheets"', `folder = "${folder}"`))(site); put(site, `content/${folder}/index.md`, text); put(site, `content/${folder}/x.md`, text); })),
  either('site.toml: a word that leads out', edit('site.toml', (toml) => toml.replace('key = "shelter"', 'key = "../x"'))),
  either('site.toml: a colour that is a rule', edit('site.toml', (toml) => toml.replace('color = "blue"', 'color = "blue\\" onclick=\\"x"'))),
  either('site.toml: nested without end', (site) => put(site, 'site.toml', `a = ${'['.repeat(100_000)}`)),
  either('site.toml: keys without end', (site) => put(site, 'site.toml', `${'a.'.repeat(50_000)}b = 1`)),
  either('site.toml: many tables', add('site.toml', Array.from({ length: 20_000 }, (_, at) => `[x${at}]\n`).join(''))),
  either('site.toml: not a text', (site) => put(site, 'site.toml', Buffer.from([0xff, 0xfe, 0, 1]))),
  // templates of a fork can do what HTML can, but reach no file
  either('templates: a partial outside', (site) => put(site, 'templates/document.mustache', '{{> ../../../etc/passwd}}{{> /etc/passwd}}')),
  either('templates: one that calls itself', (site) => put(site, 'templates/partials/chips.mustache', '{{> chips}}')),
  either('templates: unclosed', (site) => put(site, 'templates/document.mustache', '{{#a}}{{#b}}{{{')),
  // git
  harmless('a submodule', (site) => {
    const git = (...words) => execFileSync('git', ['-C', site, '-c', 'user.name=x', '-c', 'user.email=x@example.jp', '-c', 'protocol.file.allow=always', ...words], { stdio: 'ignore' });
    git('init', '-q'); git('add', '-A'); git('commit', '-qm', '::error::x\n\n<script>');
    git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},content/pages/module`);
    git('commit', '-qm', '--output=x');
  }),
  harmless('a repository with hostile settings', (site) => {
    execFileSync('git', ['-C', site, 'init', '-q']);
    appendFileSync(path.join(site, '.git/config'), '[core]\n\tfsmonitor = touch hostile-ran\n\tpager = touch hostile-ran\n\tsshCommand = touch hostile-ran\n[include]\n\tpath = /etc/passwd\n[diff]\n\texternal = touch hostile-ran\n');
    put(site, '.gitattributes', '* filter=x diff=y\n'); put(site, '.git/hooks/post-checkout', '#!/bin/sh\ntouch hostile-ran\n'); put(site, '.mailmap', `${'<'.repeat(10_000)}\n`); put(site, '.git-blame-ignore-revs', '../../etc/passwd\n');
  }),
];
