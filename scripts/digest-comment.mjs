// Shows a digest where a pull request is talked about: in one comment that is written anew each time, where the token may
// write one; below the job otherwise. Usage: node scripts/digest-comment.mjs <file>. Never fails: a digest is no check.
import { appendFileSync, readFileSync } from 'node:fs';

const { fetch, AbortSignal } = globalThis;
const { GITHUB_REPOSITORY: repository = '', GITHUB_STEP_SUMMARY: summary, GITHUB_EVENT_PATH: event } = process.env;
const { GITHUB_API_URL: api = '', GITHUB_GRAPHQL_URL: graphql = '', DIGEST_TOKEN: token = '' } = process.env;
const { DIGEST_NAME: name = '.' } = process.env;

/** What it is known by the next time; several projects of one repository have one each. */
const mark = `<!-- customer-first digest of ${JSON.stringify(name).slice(1, -1).replace(/-->/g, '')} -->`;
const MOST_PAGES = 20;
const MOST_LETTERS = 60_000;

const text = readFileSync(process.argv[2] ?? '', 'utf8').slice(0, MOST_LETTERS);
const number = numberOfPullRequest();

try {
  if (number === null || token === '' || api === '') showBelowJob();
  else await comment(number);
} catch (error) {
  console.log(`No comment could be written (${error.message}). The digest stands in the summary of this job.`);
  showBelowJob();
}

function numberOfPullRequest() {
  try {
    const { pull_request: request } = JSON.parse(readFileSync(event ?? '', 'utf8'));
    return Number.isInteger(request?.number) ? request.number : null;
  } catch {
    return null;
  }
}

function showBelowJob() {
  if (summary) appendFileSync(summary, `${text}\n`);
  else console.log(text);
}

async function comment(pullRequest) {
  const own = await findOwn(pullRequest);
  const body = `${text}\n${mark}\n`;
  if (own !== null && own.body.trim() === body.trim()) return;
  const path = own === null ? `issues/${pullRequest}/comments` : `issues/comments/${own.databaseId}`;
  await send(`${api}/repos/${repository}/${path}`, own === null ? 'POST' : 'PATCH', { body });
}

/** Only a comment of this very token: anybody can write the mark. */
async function findOwn(pullRequest) {
  const [owner, repo] = repository.split('/');
  const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) { pullRequest(number: $number) { comments(first: 100, after: $after) {
      nodes { databaseId viewerDidAuthor body } pageInfo { hasNextPage endCursor } } } } }`;
  let after = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await send(graphql, 'POST', { query, variables: { owner, repo, number: pullRequest, after } });
    const comments = answer.data?.repository?.pullRequest?.comments;
    if (comments === undefined) throw new Error(answer.errors?.[0]?.message ?? 'the comments cannot be read');
    const own = comments.nodes.find(({ viewerDidAuthor, body }) => viewerDidAuthor && body.trimEnd().endsWith(mark));
    if (own !== undefined) return own;
    if (!comments.pageInfo.hasNextPage) return null;
    after = comments.pageInfo.endCursor;
  }
  return null;
}

async function send(url, method, data) {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'user-agent': 'customer-first',
  };
  const response = await fetch(url, {
    method,
    headers,
    body: JSON.stringify(data),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) throw new Error(`${method} was answered with ${response.status}`);
  return response.json();
}
