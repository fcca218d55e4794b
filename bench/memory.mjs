// node bench/memory.mjs [files]: how much memory the language server takes with so many story files, first indexed and
// then open as well. First: `npm run build`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeSyntheticCorpus } from './synthetic-corpus.mjs';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');

const count = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'customer-first-memory-'));
writeSyntheticCorpus(folder, count);
const server = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const child = spawn(process.execPath, [server, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
connection.onRequest(() => null);
connection.listen();

/** Resident memory in MiB, at its highest and now; Linux tells both. */
async function memory() {
  // A moment of rest, in which the server tidies up.
  await setTimeout(8000);
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const [, peak] = /VmHWM:\s+(\d+)/.exec(status);
  const [, now] = /VmRSS:\s+(\d+)/.exec(status);
  return { peak: Math.round(peak / 1024), now: Math.round(now / 1024) };
}

const rows = [];
const rootUri = pathToFileURL(folder).href;
const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri,
  workspaceFolders: [{ uri: rootUri, name: 'stories' }],
  capabilities,
});
await connection.sendNotification('initialized', {});
rows.push(['started', await memory()]);
const started = performance.now();
const { items } = await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const found = items.reduce((sum, item) => sum + (item.items?.length ?? 0), 0);
rows.push([`${items.length} files indexed in ${seconds} s, ${found} diagnostics`, await memory()]);
for (const name of readdirSync(folder)) {
  const path = join(folder, name);
  const textDocument = {
    uri: pathToFileURL(path).href,
    languageId: 'markdown',
    version: 1,
    text: readFileSync(path, 'utf8'),
  };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}
await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
rows.push([`${count} files open`, await memory()]);
console.log('| | now MiB | at most MiB |\n| --- | --- | --- |');
for (const [what, { now, peak }] of rows) console.log(`| ${what} | ${now} | ${peak} |`);
connection.dispose();
child.kill();
rmSync(folder, { recursive: true });
