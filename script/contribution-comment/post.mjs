// Puts the comment on the pull request that a run was about, or renews the one that stands there.
// Takes a folder that a stranger's run left, and from the forge itself GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN,
// HEAD_SHA and RUN_URL. Must not believe the folder's number: the pull request must be open and at the commit of the run.
import { marker, writeComment } from './comment.mjs';
import { readFolder, readNumber } from './read.mjs';

const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token, HEAD_SHA: commit, RUN_URL: runUrl } = process.env;

async function ask(method, where, body) {
  const answer = await fetch(`${api}/repos/${repository}/${where}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'user-agent': 'shirube', 'x-github-api-version': '2022-11-28' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status}`);
  return answer.json();
}

/** Our own earlier comment; that of somebody else with the same first line is not ours. */
async function earlier(number) {
  for (let page = 1; page <= 20; ++page) {
    const comments = await ask('GET', `issues/${number}/comments?per_page=100&page=${page}`);
    const ours = comments.find(({ user, body }) => user?.login === 'github-actions[bot]' && body?.startsWith(marker));
    if (ours || comments.length < 100) return ours;
  }
  return undefined;
}

async function post(folder) {
  const number = readNumber(folder);
  if (number === null) return 'no number of a pull request';
  const pull = await ask('GET', `pulls/${number}`);
  if (pull.state !== 'open' || pull.head?.sha !== commit) return 'the pull request has gone on since, or is another';
  const body = writeComment(readFolder(folder), { runUrl, commit });
  const ours = await earlier(number);
  if (ours) await ask('PATCH', `issues/comments/${ours.id}`, { body });
  else await ask('POST', `issues/${number}/comments`, { body });
  return ours ? 'renewed' : 'written';
}

console.log(await post(process.argv[2]));
