// A generated repository to time: a handbook of many documents, edited one by one for years, some of them renamed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { randomNumbers } from './site.mjs';

const renameEvery = 40;
const linesOfADocument = 30;

function textOf(lines) {
  return Buffer.from(`---\nform: page\ntitle: ${lines[0]}\nsummary: ${lines[0]}\n---\n` + lines.map((line) => line + '\n\n').join(''));
}

/** A bare repository at `folder` with `documents` in its first commit and `commits` in all; gives where its first document stands in the end. */
export async function makeRepository(folder, documents, commits) {
  const random = randomNumbers(20261121);
  mkdirSync(folder, { recursive: true });
  const git = (...words) => spawnSync('git', ['-C', folder, ...words]);
  git('init', '-q', '--bare', '-b', 'main');
  const stream = spawn('git', ['-C', folder, 'fast-import', '--quiet'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const write = async (piece) => {
    if (!stream.stdin.write(piece)) await once(stream.stdin, 'drain');
  };
  const data = (bytes) => Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
  const sentence = (document) => `文書${document}の取組では、関係者が集まり、課題${random(100000)}について第${random(1000)}回の協議を行いました。`;
  const all = Array.from({ length: documents }, (_, i) => ({
    path: `content/pages/p${i}.md`,
    lines: Array.from({ length: linesOfADocument }, () => sentence(i)),
  }));
  const commit = async (number, changes) => {
    await write(`commit refs/heads/main\nmark :${number + 1}\ncommitter office <office@example.lg.jp> ${1500000000 + number * 3600} +0900\n`);
    await write(data(Buffer.from(`change ${number}`)));
    if (number > 0) await write(`from :${number}\n`);
    for (const change of changes) await write(change);
    await write('\n');
  };
  const file = (one) => Buffer.concat([Buffer.from(`M 100644 inline ${one.path}\n`), data(textOf(one.lines))]);
  const site = Buffer.from('[site]\ntitle = "試し"\npurpose = "試し"\n[forms.page]\nfolder = "pages"\nfree_sections = true\n');
  await commit(0, [Buffer.concat([Buffer.from('M 100644 inline site.toml\n'), data(site)]), ...all.map(file)]);
  for (let number = 1; number < commits; ++number) {
    const index = random(documents);
    const one = all[index];
    one.lines[random(linesOfADocument)] = sentence(index);
    const changes = [];
    if (number % renameEvery === 0) {
      changes.push(`D ${one.path}\n`);
      one.path = `content/pages/p${index}-${number}.md`;
    }
    changes.push(file(one));
    await commit(number, changes);
  }
  stream.stdin.end();
  await once(stream, 'exit');
  return all[0].path;
}
