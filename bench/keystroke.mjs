// node bench/keystroke.mjs [server]: how long a keystroke in the middle of a long story file takes until its diagnostics are there,
// beside a language server around markdownlint. Both talk over stdio with the same editor, in turn.
// First: `npm run build`, and `npm ci` in bench/.
import { spawn } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeStories } from './synthetic-corpus.mjs';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');

const KEYSTROKES = 300;
/** A server that takes longer than this has told enough. */
const LONGEST_MS = 30_000;
const WARM_UP = 60;
/** A fast writer's pause between two keys. */
const PAUSE_MS = 25;
const LENGTHS = [1_000, 10_000];
/** One in so many stories has something to be said about it: a good backlog, and a bad one. */
const SHARES = [10, 1];

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const all = [
  { name: 'customer-first', args: [path('../dist/cli.cjs'), 'lsp', '--stdio'] },
  { name: 'markdownlint', args: [path('markdownlint-server.mjs'), '--stdio'] },
];

const servers = all.filter(({ name }) => process.argv.length < 3 || process.argv.includes(name));

/** Starts a server and opens one file with it, as an editor does that is told about diagnostics. */
async function openFile({ args }, text) {
  const child = spawn(process.execPath, args, { cwd: path('.'), stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = new URL('stories.md', import.meta.url).href;
  const waiting = new Map();
  connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }) => {
    waiting.get(version)?.({ at: performance.now(), count: diagnostics.length });
  });
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const answerTo = (version) => new Promise((resolve) => waiting.set(version, resolve));
  const first = answerTo(1);
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await first;
  return { child, connection, uri, answerTo };
}

/** Types into the want of a story in the middle and takes it back again; milliseconds for each key. */
async function measure(server, lines, every) {
  const text = writeStories(lines, every);
  const { child, connection, uri, answerTo } = await openFile(server, text);
  const rows = text.split('\n');
  const line = rows.findIndex((row, i) => i >= lines / 2 && row.startsWith('As a'));
  const written = ' Typing goes on and on.';
  const times = [];
  let count = 0;
  const end = performance.now() + LONGEST_MS;
  let column = rows[line].length;
  for (let key = 0; key < WARM_UP + KEYSTROKES && performance.now() < end; key++) {
    const step = key % (2 * written.length);
    const isBack = step >= written.length;
    const start = { line, character: isBack ? column - 1 : column };
    const change = { range: { start, end: { line, character: column } }, text: isBack ? '' : written[step] };
    column += isBack ? -1 : 1;
    const version = key + 2;
    const answer = answerTo(version);
    const started = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    const { at, count: found } = await answer;
    count = found;
    if (key >= WARM_UP || at - started > LONGEST_MS / WARM_UP) times.push(at - started);
    await setTimeout(PAUSE_MS);
  }
  connection.dispose();
  child.kill('SIGKILL');
  return { name: server.name, lines, findings: count, ...percentiles(times) };
}

function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) };
}

console.log(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}\n`);
console.log('| server | lines | diagnostics | p50 ms | p95 ms | max ms |\n| --- | --- | --- | --- | --- | --- |');
for (const every of SHARES) {
  for (const lines of LENGTHS) {
    for (const server of servers) {
      const { name, findings, p50, p95, max } = await measure(server, lines, every);
      const cells = [name, lines, findings, ...[p50, p95, max].map((ms) => ms.toFixed(2))];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}
