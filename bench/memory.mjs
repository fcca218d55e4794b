// How much memory the language server takes: started, with a folder read, and with all its files open.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { writeFolder } from './texts.mjs';
import { startServer } from './typing.mjs';

/** A moment of rest, in which the server tidies up. */
const REST_MS = 4000;

/** Resident memory in MiB, now and at its highest; Linux tells both. */
async function memoryOf({ pid }) {
  await setTimeout(REST_MS);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

export async function measureMemory(scratch, { around }, say) {
  say(`memory of the server with ${around} files`);
  const folder = join(scratch, 'memory');
  writeFolder(folder, { count: around });
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };
  const { child, connection, end } = await startServer('customer-first', { folder, capabilities });
  const rows = [['started', await memoryOf(child)]];
  await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  rows.push([`${around} files read`, await memoryOf(child)]);
  for (const name of readdirSync(folder)) {
    const uri = pathToFileURL(join(folder, name)).href;
    const text = readFileSync(join(folder, name), 'utf8');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }
  await connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  rows.push([`${around} files open`, await memoryOf(child)]);
  end();
  return rows.map(([what, { now, peak }]) => ({ what, now, peak }));
}
