/** lint_text: checks a text that need not be saved anywhere. */
import { z } from 'zod';
import { MOST_BYTES } from '../../workspace/file-system.js';
import { overlaid, overlayOf } from '../../workspace/overlaid.js';
import { joinPath, nameOf } from '../../workspace/paths.js';
import { fileName, limit, minSeverity, skip } from '../arguments.js';
import { fenceIn } from '../fence.js';
import type { Folder } from '../folders.js';
import { locateOne, type Place } from '../locate.js';
import type { FolderRun } from '../reading.js';
import { Refusal } from '../refusal.js';
import { type Around, defineTool } from '../tool.js';
import { lintRuns, lintShape } from './linting.js';

const TOO_LONG = 'The text is longer than 50 MB, so it was not checked. Send a part of it.';
const USUAL_NAME = 'text.md';

export const lintText = defineTool({
  name: 'lint_text',
  title: 'Check a text',
  description:
    'Checks Markdown with user stories, requirements, criteria, goals or personas before it is saved. Call it after drafting or changing a story, and mend what it says before showing the text. Where an entry has “askHuman”, ask the human that question instead of deciding it.',
  takes: z.strictObject({
    text: z
      .string('has to be the text to check, as a string.')
      .describe('The whole text, as it is in the file or is going to be.'),
    path: fileName,
    minSeverity,
    limit,
    skip,
  }),
  gives: lintShape,
  run: async ({ text, path, ...wanted }, around) => {
    if (Buffer.byteLength(text) > MOST_BYTES) throw new Refusal(TOO_LONG);
    return lintRuns([await planText(text, path, around)], wanted);
  },
});

/** Where no folder may be read, the text is checked by itself. */
const NOWHERE: Folder = { path: '/', named: '/' };

async function planText(text: string, path: string | undefined, around: Around): Promise<FolderRun> {
  const { signal } = around;
  const folders = await around.folders();
  const { folder, inside } = placeFor(path, folders);
  const stdin = { text, fileName: inside };
  // Personas that are being written are known to the text that describes them.
  const unsaved = overlayOf(new Map([[joinPath(folder.path, inside), text]]));
  const fileSystem = overlaid(fenceIn(folders, around), unsaved);
  const input = { cwd: folder.path, paths: [], stdin, fileSystem, signal, concurrency: 'apart' as const };
  return { input, show: (shown) => (shown === inside ? (path ?? inside) : shown) };
}

function placeFor(path: string | undefined, folders: readonly Folder[]): Place {
  const [first] = folders;
  if (first === undefined) return { folder: NOWHERE, inside: nameOf(path ?? USUAL_NAME) || USUAL_NAME };
  return path === undefined ? { folder: first, inside: USUAL_NAME } : locateOne(path, folders);
}
