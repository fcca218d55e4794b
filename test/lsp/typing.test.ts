/** Many people type at random: what they see in the end is what a fresh start would show them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createSettingsLookup, getDefaultConfig } from '../../server/src/core/config/resolve.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { lintDocument } from '../../server/src/core/engine/lint.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { indexLines } from '../../server/src/core/text/line-index.js';
import { toDiagnostic } from '../../server/src/lsp/convert.js';
import { runs, seedFrom } from '../support/runs.js';
import { type Editor, openEditor, prepareServer, shippedPage } from './editor.js';

prepareServer();

const SEQUENCES = runs(160, 1000);
const SEED = seedFrom(20_260_511);

const PERSONAS = '# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n';
const TEXT = `---
title: Repairs
---

# Repairs 🎻

## Leak

As a tennant, I want to report a leak.\r
\r
As a user, I want my photos stored in a Postgres database so that we reduce costs.

- [ ] **As a** tenant, I want an app

<!-- customer-first-disable-next-line missing-outcome -- decided in May -->
As a tenant, I want tea.

## Table

| As a | I want | so that |
| --- | --- | --- |
| tenant | a REST API | |
`;

const piece = fc.constantFrom(
  ...['As a ', 'tenant', 'user', ', I want ', 'a database', ' so that ', 'I am warm', '.', '\n', '\r\n', '\n\n'],
  ...['# ', '## ', '- ', '```\n', '<!--', '-->', '| ', '---\n', '🎻', 'é', '`', '**', '> ', '\t', ''],
  '<!-- customer-first-disable-file -- why -->',
);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({ at: place, length: fc.integer({ min: 0, max: 30 }), text: piece });
const sequence = fc.array(edit, { minLength: 1, maxLength: 12 });

const settings = createSettingsLookup(getDefaultConfig(rules), rules)('a.md');
const registry = createRegistry(readPersonas(PERSONAS, 'personas.md', { language: english }), ['personas.md'], english);

function freshly(text: string): readonly unknown[] {
  const document = readDocument(text);
  const { findings } = lintDocument({ document, registry, settings, workspace: { namedPersonas: null }, rules });
  const lines = indexLines(text);
  return findings.map((finding) => toDiagnostic(lines, finding, shippedPage));
}

async function typeAll(
  editor: Editor,
  start: TextDocument,
  edits: readonly { at: number; length: number; text: string }[],
): Promise<TextDocument> {
  let document = start;
  for (const { at, length, text } of edits) {
    const size = document.getText().length;
    const from = Math.round(at * size);
    const range = {
      start: document.positionAt(from),
      end: document.positionAt(Math.min(size, from + length)),
    };
    document = editor.type(document, text, range);
  }
  return document;
}

it(`${String(SEQUENCES)} sequences of edits end as a fresh start does`, { timeout: 120_000 }, async () => {
  const editor = await openEditor({ files: { 'personas.md': PERSONAS, 'a.md': TEXT } });
  let document = editor.open('a.md');
  await fc.assert(
    fc.asyncProperty(sequence, async (edits) => {
      document = await typeAll(editor, editor.type(document, TEXT), edits);
      // Who has saved is no longer in the middle of a sentence.
      editor.save(document);
      expect(await editor.pullRaw(document), JSON.stringify(document.getText())).toEqual(freshly(document.getText()));
    }),
    { seed: SEED, numRuns: SEQUENCES, endOnFailure: true },
  );
  // Without starting over, the memory of earlier texts has to stay harmless, too.
  for (const edits of fc.sample(sequence, { seed: SEED, numRuns: Math.ceil(SEQUENCES / 4) })) {
    document = await typeAll(editor, document, edits);
    editor.save(document);
    expect(await editor.pullRaw(document)).toEqual(freshly(document.getText()));
  }
});
