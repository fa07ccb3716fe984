// What the steps before left in a folder, which came from a stranger's run.
// Takes a folder; gives values of known types and bounded sizes. Must not trust a byte: whatever is not as it should be
// counts as absent.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const largest = 20_000_000;
const severities = ['error', 'warning', 'info'];

/** The text of a plain file that is not too large; never of what a symbolic link leads to. */
function readText(folder, name) {
  let file;
  try {
    file = openSync(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile() || found.size > largest) return null;
    const bytes = Buffer.alloc(found.size);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, found.size, 0));
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const parts = (text, end) => (text ?? '').split(end).filter((part) => part !== '').slice(0, 1000);
const text = (value) => (typeof value === 'string' ? value : '');

function finding(value) {
  if (typeof value !== 'object' || value === null || !severities.includes(value.severity)) return null;
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(text(value.rule))) return null;
  const line = Number.isSafeInteger(value.line) && value.line > 0 ? value.line : 0;
  const { path, title, message, hint, answer } = value;
  return { rule: value.rule, severity: value.severity, line, path: text(path), title: text(title), message: text(message), hint: text(hint), answered: text(answer) !== '' };
}

function findings(json) {
  try {
    const list = JSON.parse(json);
    return Array.isArray(list) ? list.slice(0, 100_000).map(finding).filter(Boolean) : null;
  } catch {
    return null;
  }
}

/** `findings` is null when the check itself did not come to an end. */
export function readFolder(folder) {
  const outcome = text(readText(folder, 'outcome')).trim();
  return {
    findings: ['0', '1'].includes(outcome) ? findings(readText(folder, 'findings.json')) : null,
    changed: parts(readText(folder, 'changed'), '\0'),
    pages: parts(readText(folder, 'pages.txt'), '\n'),
  };
}

/** The number of the pull request that the run says it belongs to, or null. Whoever asks must check that it does. */
export function readNumber(folder) {
  const number = text(readText(folder, 'number')).trim();
  return /^[1-9][0-9]{0,8}$/.test(number) ? Number(number) : null;
}
