// The two indexes and what each takes to make.
// Takes a site or the pages that shirube wrote of it; gives times, peak memory (VmHWM of Linux, the same way for both),
// files and bytes. Must give Pagefind no page that shirube cannot find, and of each only what stands in its main part.
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { program } from './site.mjs';

const require = createRequire(import.meta.url);
const pagefind = () => require.resolve(`@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`);

function peakMemory(pid, known) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 || known;
  } catch { // it has just ended
    return known;
  }
}

function run(command, args) {
  return new Promise((done, failed) => {
    const begin = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let [mib, stderr] = [0, ''];
    const watch = setInterval(() => { mib = peakMemory(child.pid, mib); }, 10);
    child.stderr.on('data', (text) => { stderr += text; });
    child.on('error', failed);
    child.on('close', (status) => {
      clearInterval(watch);
      if (status === 0) done({ ms: Number(process.hrtime.bigint() - begin) / 1e6, mib, stderr });
      else failed(new Error(`${command} ended with ${status}: ${stderr.slice(0, 2000)}`));
    });
  });
}

// Pagefind's folder has its clients too. What a query loads of them is counted when it is asked.
const client = /\.(js|css)$|^wasm\./;

function sizeOf(folder, except = /^$/) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => !except.test(name));
  const files = names.map((name) => statSync(join(folder, name))).filter((one) => one.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** `ms` is the stage that makes the index, `whole` the build that it is a part of. */
export async function indexWithShirube(site, out) {
  const { ms: whole, mib, stderr } = await run(program, ['build', '--site', site, '-o', out, '--trace']);
  return { ms: Number(/^build_search\s+([\d.]+) ms/m.exec(stderr)[1]), whole, mib, ...sizeOf(join(out, 'search')) };
}

export async function indexWithPagefind(pages, out) {
  const { ms, mib } = await run(pagefind(), ['--site', pages, '--output-path', out, '--root-selector', 'main', '--silent']);
  return { ms, whole: ms, mib, ...sizeOf(out, client) };
}

/** The pages that shirube's own index of a site leads to. */
export async function pagesOf(folder) {
  const context = vm.createContext({ atob, Blob, DecompressionStream, Response, TextDecoder, TextEncoder, Uint8Array });
  const load = async (path) => vm.runInContext(readFileSync(join(folder, path), 'utf8'), context);
  await load('assets/search.js');
  const index = context.shirubeSearch.index(load);
  const { docs } = await index.root();
  const pages = new Set();
  for (let doc = 0; doc < docs; doc += 1) pages.add((await index.card(doc))[1].split('#')[0]);
  return [...pages];
}

export function linkPages(from, pages, to) {
  for (const page of pages) {
    mkdirSync(dirname(join(to, page)), { recursive: true });
    linkSync(join(from, page), join(to, page));
  }
}
