/** The editor and the command line say the same about the same files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { indexLines } from '../../server/src/core/text/line-index.js';
import { toDiagnostic } from '../../server/src/lsp/convert.js';
import { runLint } from '../../server/src/workspace/run.js';
import { openEditor, prepareServer, shippedPage, type Files } from './editor.js';

prepareServer();

const examples = join(import.meta.dirname, '../../examples');

function readExamples(leftOut: readonly string[]): Files {
  const paths = readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(examples, path)).isFile() && !leftOut.includes(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(examples, path), 'utf8')]));
}

interface Item {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

it.each([
  ['as they are', []],
  ['without personas and configuration', ['personas.md', '.customer-first.yaml']],
])('on the examples %s', async (_how, leftOut) => {
  const editor = await openEditor({ files: readExamples(leftOut) });
  const answer = await editor.connection.sendRequest<{ items: Item[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  // Names are counted once all files have been read.
  const again = await editor.connection.sendRequest<{ items: Item[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  expect(again.items.length).toBe(answer.items.length);
  const { report } = await runLint({ cwd: editor.folder, paths: [] });
  const said = report.files.map(({ path, text, findings }) => ({
    uri: editor.uri(path),
    items: findings.map((finding) => toDiagnostic(indexLines(text), finding, shippedPage)),
  }));
  expect(said.flatMap(({ items }) => items).length).toBeGreaterThan(5);
  expect(again.items.map(({ uri, items }) => ({ uri, items }))).toEqual(said);
});
