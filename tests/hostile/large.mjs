// Documents that are too large to be kept: what makes parsers slow, deep or greedy.
const head = '---\ntitle: 大きい\nsummary: 大きい文書です。\n---\n';
const mib = 2 ** 20;
const almost = 2 * mib - 1000; // a document may have two
const filled = (piece, size = almost) => piece.repeat(Math.floor(size / Buffer.byteLength(piece)));
const runs = (piece, size = 100_000) => filled(`${filled(piece, size)}\n\n`);
const lines = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('');

const bodies = {
  'nested lists of 10 MB': () => filled('- ', 10 * mib),
  'nested lists': () => filled('- '),
  'nested lists, then empty lines': () => `${filled('- ', 500)}a${filled('\n', mib)}`,
  'nested quotes': () => `${filled('> ')}a`,
  'nested by lines': () => lines(1400, (at) => `${'  '.repeat(at)}- a\n`),
  'quotes and lists by turns': () => filled(`${'> '.repeat(20)}${'- '.repeat(20)}a\n`),
  'opening brackets': () => filled('['), 'opening brackets in runs': () => runs('['),
  'pairs of brackets': () => runs('[a]('), 'brackets in brackets': () => runs('[a][b'),
  'images': () => runs('!['), 'emphasis': () => runs('*a '), 'strong emphasis': () => runs('**x [a*b**c*](d) '),
  'underscores': () => runs('_a_a'), 'strikes': () => runs('~~a '), 'backticks': () => runs(lines(400, (at) => `${'`'.repeat(at + 1)} `)),
  'angles': () => runs('<'), 'comments': () => runs('<!--'), 'declarations': () => runs('<!A '), 'processing': () => runs('<?'), 'cdata': () => runs('<![CDATA['),
  'attributes': () => runs('<a b '), 'entities': () => runs('&#x0;'), 'escapes': () => runs('\\'),
  'addresses': () => runs('a@'), 'addresses with dots': () => runs('a.@b'), 'protocols': () => runs('http://'), 'www': () => runs('www.'), 'colons': () => runs('://'),
  'one long line': () => filled('長'), 'one long word': () => filled('a'), 'spaces': () => `${filled(' ')}a`, 'tabs': () => `${filled('\t')}a`,
  'bars': () => `${filled('|', mib)}\n|${filled('-|', 2000)}`, 'bars in a row': () => `${filled('|x', 2000)}|\n${filled('|-', 2000)}|\n${filled('|a', mib)}`,
  'a wide table': () => `${filled('a|', 60_000)}\n${filled('-|', 60_000)}\n${filled('x|', 60_000)}`,
  'a table of short rows': () => `${filled('a|', 500)}\n${filled('-|', 500)}\n${filled('x\n')}`,
  'tables in runs': () => filled(`${filled('a|', 500)}\n${filled('-|', 500)}\n${filled('x\n', 600)}\n`),
  'a table by returns': () => `${filled('a|', 400)}\r${filled('-|', 400)}\r${filled('x\r')}`,
  'headings': () => filled('## a\n\nb\n\n'), 'different headings': () => lines(100_000, (at) => `## 見出し${at}\n\n`), 'a long heading': () => `## ${filled('長', 100_000)}`, 'setext': () => filled('a\n---\n'),
  'footnotes': () => lines(40_000, (at) => `[^${at}]: a\n\n`) + lines(40_000, (at) => `[^${at}]\n\n`), 'uses of a footnote': () => `[^a]: x\n\n${runs('[^a] ')}`,
  'references': () => lines(60_000, (at) => `[a${at}]: https://example.jp/\n\n`),
  'a reference that grows': () => `[a]: https://example.jp/${filled('x', mib)}\n\n${filled('[a] ', mib - 5000)}`,
  'references that grow': () => `[a]: https://example.jp/${filled('x', 60_000)}\n\n${runs('[a] ', 60_000)}`,
  'a title that grows': () => `[a]: /x "${filled('x\n', 60_000)}"\n\n${runs('[a] ', 60_000)}`,
  'broken links': () => filled('[a](b.md) '), 'broken links in runs': () => runs('[a](b.md) '), 'broken anchors': () => runs('[a](#b) '), 'forbidden links': () => runs('[a](javascript:x) '), 'good links': () => runs('[a](https://example.jp/) '),
  'raw HTML': () => filled('a <b> '), 'raw HTML in runs': () => runs('a <b> '), 'callouts': () => filled('> [!NOTE] a\n\n'), 'unknown callouts': () => filled('> [!X] a\n\n'), 'controls': () => filled('a&#x202e;\n\n'), 'raw controls': () => filled('a\u202e'),
  'items': () => filled('- x\n'), 'empty items': () => filled('-\n'), 'quotes': () => filled('>\n'), 'breaks': () => runs('a\\\n'), 'terms of the glossary': () => runs('避難所'), 'unbalanced': () => runs('「（'), 'numbers': () => runs('1１'), 'sentences': () => runs('さん、氏。〒000-0000 '),
  'a chart with 60,000 arrows': () => `\`\`\`事例チャート\n題名: 題\n段: 市\n列: 時\n［市／時］\n- 甲: あ\n- 乙: い\n${filled('甲 → 乙\n', 60_000 * 11)}\`\`\``,
  'a chart with many boxes': () => `\`\`\`事例チャート\n題名: 題\n段: 市\n列: 時\n［市／時］\n${lines(20_000, (at) => `- 箱${at}: あ\n`)}\`\`\``,
  'a chart in a row': () => `\`\`\`事例チャート\n題名: 題\n段: 市\n列: 時\n［市／時］\n- 甲: あ\n- 乙: い\n${filled('甲 → 乙 → ', 100_000)}甲\n\`\`\``,
  'charts': () => filled('```事例チャート\n題名: 題\n段: 市\n列: 時\n［市／時］\n- 甲: あ\n- 乙: い\n甲 → 乙\n```\n\n', 60_000),
  'a code block': () => `\`\`\`\n${filled('<script>\n')}\`\`\``,
};

const fields = {
  'YAML that multiplies': () => `a: &a [x,x,x,x,x,x,x,x,x]\n${lines(9, (at) => `b${at}: &b${at} [${`*${at ? `b${at - 1}` : 'a'},`.repeat(9)}]\n`)}title: 題`,
  'YAML brackets': () => `title: ${'['.repeat(60_000)}`, 'YAML braces': () => `title: ${'{a: '.repeat(15_000)}`, 'YAML by lines': () => lines(300, (at) => `${' '.repeat(at)}a:\n`), 'YAML dashes': () => `${'- '.repeat(30_000)}a`, 'YAML questions': () => '? '.repeat(30_000),
  'YAML keys': () => lines(7000, (at) => `k${at}: x\n`), 'YAML scalar': () => `title: "${'\\u202e'.repeat(10_000)}"`, 'YAML keywords': () => `form: practice\ntitle: 題\nsummary: 要約\nkeywords: [${lines(12_000, (at) => `${at},`)}]`, 'YAML beyond': () => `title: ${'長'.repeat(30_000)}`, 'YAML comments': () => '#\n'.repeat(30_000), 'YAML escapes': () => `title: "${'\\\n'.repeat(30_000)}"`, 'YAML anchors': () => lines(8000, (at) => `&a${at} `),
};

/** Every large document, made when it is asked for. */
export const large = [
  ...Object.entries(bodies).map(([name, body]) => ({ name, make: () => head + body() })),
  ...Object.entries(fields).map(([name, yaml]) => ({ name, make: () => `---\n${yaml()}\n---\n本文です。\n` })),
];
