// Somebody types in a long file, and a language server says what is found: processor time of the server for each key.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from './measured.mjs';
import { typedPlace } from './shapes.mjs';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
export const servers = {
  'customer-first': [path('../dist/cli.cjs'), 'lsp', '--stdio'],
  markdownlint: [path('markdownlint-server.mjs'), '--stdio'],
};
const WARM_UP = 8;
const WORDS = ' today and tomorrow';

/** A server with a folder open, as an editor starts it that is sent diagnostics. */
export async function startServer(name, { folder, capabilities = {} } = {}) {
  const child = spawn(process.execPath, servers[name], { cwd: path('.'), stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
    waiting.get(`${version} ${uri}`)?.();
  });
  connection.onRequest(() => null);
  connection.listen();
  const rootUri = folder === undefined ? null : pathToFileURL(folder).href;
  const workspaceFolders = rootUri === null ? null : [{ uri: rootUri, name: 'stories' }];
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, workspaceFolders, capabilities });
  await connection.sendNotification('initialized', {});
  return {
    child,
    connection,
    shown: (uri, version) => new Promise((resolve) => waiting.set(`${version} ${uri}`, resolve)),
    end: () => {
      connection.dispose();
      child.kill('SIGKILL');
    },
  };
}

/** Milliseconds of processor time that a program has used, all threads counted; Linux alone tells. */
export function usedBy({ pid }) {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.reduce(
    (sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    0,
  );
}

/** Opens the text and returns a function that types one key and says what it took. */
export async function openText(name, text, options) {
  const server = await startServer(name, options);
  const uri = new URL('stories.md', pathToFileURL(`${options?.folder ?? path('.')}/`)).href;
  const send = (method, params) => server.connection.sendNotification(`textDocument/${method}`, params);
  const opened = server.shown(uri, 1);
  await send('didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await opened;
  const place = typedPlace(text);
  let keys = 0;
  const type = async () => {
    const step = keys++ % (2 * WORDS.length);
    const isBack = step >= WORDS.length;
    const typed = isBack ? 2 * WORDS.length - step : step;
    const end = { line: place.line, character: place.character + typed };
    const start = isBack ? { ...end, character: end.character - 1 } : end;
    const version = keys + 1;
    const answer = server.shown(uri, version);
    const [before, started] = [usedBy(server.child), performance.now()];
    const contentChanges = [{ range: { start, end }, text: isBack ? '' : WORDS[step] }];
    await send('didChange', { textDocument: { uri, version }, contentChanges });
    await answer;
    return { cpu: usedBy(server.child) - before, wall: performance.now() - started };
  };
  return { type, end: server.end };
}

/**
 * Types into all these texts in turn, one key each, and returns milliseconds for each text. A text whose keys take
 * longer than `enough` altogether gets fewer.
 */
export async function typeInTurns(texts, { keys, enough = 6000 }) {
  const all = [];
  for (const { server = 'customer-first', text, options } of texts) {
    all.push({ ...(await openText(server, text(), options)), times: [], spent: 0 });
  }
  for (let key = 0; key < WARM_UP + keys; key++) {
    for (const one of all) {
      if (one.spent > enough) continue;
      const time = await one.type();
      one.spent += time.cpu;
      // The first keys are slower; where each takes seconds, they tell enough.
      if (key >= WARM_UP || one.spent > enough) one.times.push(time);
    }
  }
  for (const { end } of all) end();
  return all.map(({ times }) => summary(times));
}

function summary(times) {
  const walls = times.map(({ wall }) => wall).toSorted((a, b) => a - b);
  return { cpu: median(times.map(({ cpu }) => cpu)), p95: walls[Math.floor(walls.length * 0.95)] ?? walls.at(-1) };
}
