/** The digest of a pull request in one comment, which a made-up GitHub keeps. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFolder } from '../cli/terminal.js';

interface Comment {
  readonly id: number;
  readonly isOwn: boolean;
  body: string;
}

interface Hub {
  readonly comments: Comment[];
  /** Whether the token may write. */
  readonly mayWrite: boolean;
}

const script = join(import.meta.dirname, '../../scripts/digest-comment.mjs');
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** Answers what is asked of GitHub; one comment a page. */
async function serve({ comments, mayWrite }: Hub): Promise<string> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { body = '', variables } = JSON.parse(text) as { body?: string; variables?: { after: string | null } };
      const reply = (status: number, data: object): void => void response.writeHead(status).end(JSON.stringify(data));
      if (request.headers.authorization !== 'Bearer secret') return reply(401, {});
      if (request.url === '/graphql') {
        const at = Number(variables?.after ?? 0);
        const nodes = comments.slice(at, at + 1).map((comment) => {
          return { databaseId: comment.id, viewerDidAuthor: comment.isOwn, body: comment.body };
        });
        const pageInfo = { hasNextPage: at + 1 < comments.length, endCursor: String(at + 1) };
        return reply(200, { data: { repository: { pullRequest: { comments: { nodes, pageInfo } } } } });
      }
      if (!mayWrite) return reply(403, {});
      const known = comments.find(({ id }) => request.url === `/repos/rent/flats/issues/comments/${String(id)}`);
      if (request.method === 'PATCH' && known !== undefined) known.body = body;
      else if (request.url === '/repos/rent/flats/issues/7/comments')
        comments.push({ id: 100 + comments.length, isOwn: true, body });
      else return reply(404, {});
      return reply(200, {});
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** What stands in the summary of the job afterwards. */
async function run(hub: Hub, digest: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const address = await serve(hub);
  const folder = createFolder({
    'digest.md': digest,
    'event.json': '{"pull_request":{"number":7}}',
    'push.json': '{}',
    'summary.md': '',
  });
  const child = spawn(process.execPath, [script, join(folder, 'digest.md')], {
    env: {
      ...{ PATH: process.env['PATH'], GITHUB_REPOSITORY: 'rent/flats', DIGEST_TOKEN: 'secret' },
      ...{ GITHUB_API_URL: address, GITHUB_GRAPHQL_URL: `${address}/graphql` },
      ...{ GITHUB_EVENT_PATH: join(folder, 'event.json'), GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
      ...env,
      ...(env['EVENT'] === undefined ? {} : { GITHUB_EVENT_PATH: join(folder, env['EVENT']) }),
    },
  });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  return readFileSync(join(folder, 'summary.md'), 'utf8');
}

describe('the digest of a pull request', () => {
  it('is one comment, written anew', async () => {
    const stranger = { id: 1, isOwn: false, body: 'Nice!' };
    const forged = { id: 2, isOwn: false, body: '<!-- customer-first digest of . -->' };
    const hub: Hub = { comments: [stranger, forged], mayWrite: true };
    expect(await run(hub, '### For whom 1 story is\n')).toBe('');
    expect(await run(hub, '### For whom 2 stories are\n')).toBe('');
    expect(hub.comments.map(({ id, body }) => `${String(id)} ${body.split('\n')[0] ?? ''}`)).toEqual([
      '1 Nice!',
      '2 <!-- customer-first digest of . -->',
      '102 ### For whom 2 stories are',
    ]);
  });

  it('is a comment of each project', async () => {
    const hub: Hub = { comments: [], mayWrite: true };
    await run(hub, 'north', { DIGEST_NAME: 'north' });
    await run(hub, 'south', { DIGEST_NAME: 'south' });
    expect(hub.comments.map(({ body }) => body.split('\n')[0])).toEqual(['north', 'south']);
  });

  it('stands below the job where no comment may be written, or nothing is talked about', async () => {
    const hub: Hub = { comments: [], mayWrite: false };
    expect(await run(hub, 'digest')).toBe('digest\n');
    expect(await run({ ...hub, mayWrite: true }, 'digest', { DIGEST_TOKEN: '' })).toBe('digest\n');
    expect(await run({ ...hub, mayWrite: true }, 'digest', { DIGEST_TOKEN: 'wrong' })).toBe('digest\n');
    expect(await run({ ...hub, mayWrite: true }, 'digest', { EVENT: 'push.json' })).toBe('digest\n');
    expect(hub.comments).toEqual([]);
  });
});
