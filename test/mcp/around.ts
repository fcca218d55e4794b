/** What a tool may use, for tests that call it without a server. */
import type { Around } from '../../server/src/mcp/tool.js';
import { nodeFileSystem } from '../../server/src/workspace/node-file-system.js';
import type { Folder } from '../../server/src/mcp/folders.js';

export function makeAround(
  folders: readonly Folder[] = [],
  signal: Around['signal'] = new AbortController().signal,
): Around {
  return {
    folders: () => Promise.resolve(folders),
    files: nodeFileSystem,
    signal,
    today: '2026-11-30',
    packageRoot: '/nowhere',
    program: { name: 'customer-first', version: '0.0.0' },
  };
}
