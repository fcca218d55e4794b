/** Somebody writes for hours: what is shown in the end is what a fresh start shows, and memory does not grow. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openProcess, prepareServer, type ProcessEditor } from '../lsp/editor.js';
import { applyChange, damage } from '../support/damage.js';
import { isLong, runs, seedFrom } from '../support/runs.js';

prepareServer();

const EDITS = runs(60, 10_000);
const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n\n## Night nurse\n\n### Needs\n\n- rest\n';
const STORIES = `# Stories\n\n${Array.from({ length: 30 }, (_, i) => `## Story ${i}\n\nAs a tenant, I want heat ${i} so that I sleep.\n\n| As a | I want |\n| --- | --- |\n| nurse | a bed ${i} |\n`).join('\n')}`;
/** What a long day may leave behind, in KiB. */
const MOST_GROWTH = 80 * 1024;

const edits = fc.array(fc.tuple(fc.boolean(), damage, fc.boolean()), { minLength: EDITS, maxLength: EDITS });

function memoryOf({ process: { pid } }: ProcessEditor): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
}

it(`${String(EDITS)} edits`, { timeout: 3_600_000 }, async () => {
  const files = { 'personas.md': PERSONAS, 'stories.md': STORIES };
  const editor = await openProcess({ files });
  let documents = [editor.open('personas.md'), editor.open('stories.md')] as const;
  const [sequence = []] = fc.sample(edits, { seed: seedFrom(20_261_204), numRuns: 1 });
  let early = 0;
  for (const [i, [isPersonas, changes, isBack]] of sequence.entries()) {
    const [people, stories] = documents;
    const [document, whole] = isPersonas ? [people, PERSONAS] : [stories, STORIES];
    const text = isBack ? whole : changes.reduce(applyChange, document.getText()).slice(0, 60_000);
    const typed = editor.type(document, text);
    documents = isPersonas ? [typed, stories] : [people, typed];
    if (i % 10 === 0) await editor.pullRaw(documents[1]);
    if (i === Math.floor(EDITS / 2) && process.platform === 'linux') early = memoryOf(editor);
  }
  for (const document of documents) editor.save(document);
  const fresh = await openProcess({ files });
  const opened = documents.map((document, i) => fresh.open(Object.keys(files)[i] ?? '', document.getText()));
  for (const document of opened) fresh.save(document);
  for (const [i, document] of documents.entries()) {
    const again = opened[i];
    if (again !== undefined) expect(await editor.pull(document)).toEqual(await fresh.pull(again));
  }
  if (isLong && early > 0) expect(memoryOf(editor) - early).toBeLessThan(MOST_GROWTH);
});
