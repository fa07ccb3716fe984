// The comment that tells a sender what was found.
// Takes what was read and trusted addresses; gives Markdown in Japanese, at most 60,000 characters (GitHub takes 65,536).
// Must not repeat what could tell who somebody is: comments stay, and are mailed.
import { path, plain } from './plain.mjs';

/** The first line of the comment, by which the next run finds it. */
export const marker = '<!-- shirube-contribution -->';

const shown = 20;
const isPrivate = ({ rule }) => rule.startsWith('privacy-') && rule !== 'privacy-answer-unused';
const stop = (sentence) => (sentence === '' || /[。？！]$/.test(sentence) ? sentence : `${sentence}。`);

function item(finding) {
  const where = `${path(finding.path)}${finding.line > 0 ? ` ${finding.line}行目` : ''}`;
  const said = plain(isPrivate(finding) ? finding.title : finding.message);
  const hint = plain(finding.hint, 400);
  return `- ${where}：${stop(said)}（${finding.rule}）\n${hint === '' ? '' : `  - 直し方：${stop(hint)}\n`}`;
}

function section(heading, lead, list) {
  if (list.length === 0) return '';
  const rest = list.length > shown ? `\nほかに ${list.length - shown} 件あります。すべては、確認の記録にあります。\n` : '';
  return `### ${heading}\n\n${lead}\n\n${list.slice(0, shown).map(item).join('')}${rest}\n`;
}

function folded(heading, list) {
  if (list.length === 0) return '';
  const rest = list.length > shown ? `\nほかに ${list.length - shown} 件あります。\n` : '';
  return `<details><summary>${heading}（${list.length} 件）</summary>\n\n${list.slice(0, shown).map(item).join('')}${rest}\n</details>\n\n`;
}

function verdict(open) {
  const count = (severity) => open.filter((one) => one.severity === severity).length;
  const [errors, warnings, infos] = ['error', 'warning', 'info'].map(count);
  const counts = `エラー ${errors} 件、注意 ${warnings} 件、参考 ${infos} 件でした。`;
  if (errors > 0) return `${counts}エラーは、直していただくまで公開できません。`;
  return warnings > 0 ? `${counts}このままでも公開できますが、注意のところを確かめてください。` : `${counts}直すところは見つかりませんでした。`;
}

/** The paths of findings in what was changed: below the site, which may be a folder of the repository. */
function pathsOf(changed) {
  return new Set(changed.flatMap((name) => name.split('/').map((_, at, parts) => parts.slice(at).join('/'))));
}

/** A warning about what somebody else wrote is not for this sender; an error keeps all from being published. */
function forSender(findings, changed) {
  const touched = pathsOf(changed);
  return changed.length === 0 ? findings : findings.filter(({ severity, path: where }) => severity === 'error' || touched.has(where));
}

function problems(findings, changed) {
  const all = findings.filter((one) => !one.answered);
  const open = forSender(all, changed);
  const rest = all.length - open.length;
  const told = open.filter(isPrivate);
  const other = open.filter((one) => !isPrivate(one));
  const of = (severity) => other.filter((one) => one.severity === severity);
  return `${verdict(open)}${rest > 0 ? `この変更にないファイルについての注意と参考が、ほかに ${rest} 件あります（ここには書きません）。` : ''}\n\n`
    + section('個人が分かるおそれのあるところ', '書かれている内容は、ここには写しません。消すか、確かめたうえで `privacy` に判断を書いてください。すでに送った内容は、消したあとも記録に残ります。心配なときは、編集部に相談してください。', told)
    + section('直していただきたいところ', '次のところを直して、もう一度送ってください。', of('error'))
    + section('確かめていただきたいところ', 'このままでよければ、直さなくてかまいません。', of('warning'))
    + folded('参考：よりよくするための手がかり', of('info'));
}

function preview({ pages, changed }, runUrl) {
  if (pages.length === 0) return '見本のページは、まだありません。エラーがなくなると作られます。\n\n';
  const changes = pages.includes('changes/latest.html') ? '何が変わったかは `changes/latest.html` で見られます。\n' : '';
  const list = pages.filter((page) => page !== 'changes/latest.html').slice(0, shown).map((page) => `- ${path(page)}\n`).join('');
  const look = changed.some((name) => /(^|\/)(templates|assets|generator|script|\.github)\//.test(name))
    ? '\n**ご注意：** この変更は、原稿のほかに、ページのひな型かプログラムも変えています。見本を開く前に、変更の内容を確かめてください。\n' : '';
  return `### できあがりの見本\n\n[確認の記録](${runUrl})の Artifacts にある preview をダウンロードして、次のページを開いてください。\n\n${list === '' ? '- `index.html`\n' : list}\n${changes}${look}\n`;
}

const closing = '機械に分かるのは一部だけです。事実に合っているか、同意を得ているかは、人が確かめます。この知らせは、送り直すたびに書き換わります。\n';

/** `about`: the address of the run and the commit, from the forge itself. */
export function writeComment(read, about) {
  const commit = /^[0-9a-f]{40}$/.test(about.commit ?? '') ? `（コミット \`${about.commit.slice(0, 10)}\`）` : '';
  const body = read.findings === null
    ? `確認が最後まで進みませんでした。[確認の記録](${about.runUrl})を編集部が見ますので、お待ちください。\n\n`
    : problems(read.findings, read.changed) + preview(read, about.runUrl);
  const comment = `${marker}\n## 原稿を確かめました\n\nお寄せいただき、ありがとうございます${commit}。\n\n${body}${closing}`;
  return comment.length <= 60_000 ? comment : `${comment.slice(0, 59_000)}\n\n（長いため、ここまでにします。）\n`;
}
