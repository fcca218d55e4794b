/** Do the walls between the parts of the product hold? Each is tried with a made-up file that goes through it. */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const KEEPERS = ['house/walls', 'no-console', 'no-restricted-globals', 'no-restricted-syntax'];

/** The project's own rules, without those that need types: the files that are looked at need not exist. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] }],
  ruleFilter: ({ ruleId }) => KEEPERS.includes(ruleId),
});

async function refusals(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const messages = result?.messages ?? [];
  return messages.map(({ ruleId, message }) => (ruleId === null || ruleId === undefined ? message : ruleId));
}

const CORE = 'server/src/core/engine/made-up.ts';
const RULE = 'server/src/core/rules/made-up.ts';
const REPORTER = 'server/src/reporters/made-up.ts';
const WORKSPACE = 'server/src/workspace/made-up.ts';
const SERVICE = 'server/src/service/personas/made-up.ts';
const LSP = 'server/src/lsp/features/made-up.ts';
const MCP = 'server/src/mcp/tools/made-up.ts';
const CLI = 'server/src/cli/options/made-up.ts';
const API = 'server/src/api/made-up.ts';
const CLIENT = 'client/src/commands/made-up.ts';
const PAGE = 'client/page/made-up.ts';

describe('a wall refuses', () => {
  it.each([
    ['the core a file', CORE, 'node:fs'],
    ['the core a file by its old name', CORE, 'fs/promises'],
    ['the core the editor', CORE, 'vscode'],
    ['the core the protocol of editors', CORE, 'vscode-languageserver'],
    ['the core the workspace', CORE, '../../workspace/paths.js'],
    ['the core a report', CORE, '../../reporters/wrap.js'],
    ['the core the command line', CORE, '../../cli/io.js'],
    ['the core the language server', CORE, '../../lsp/convert.js'],
    ['the core the library', CORE, '../../index.js'],
    ['the core a human language', CORE, '../language/en/pack.js'],
    ['the core’s own words a human language', 'server/src/core/language/made-up.ts', './en/pack.js'],
    ['the language server a human language', LSP, '../../core/language/de/pack.js'],
    ['the extension a human language', CLIENT, '../../../server/src/core/language/en/pack.js'],
    ['a rule another rule', RULE, './missing-outcome.js'],
    ['a rule the catalogue', RULE, './index.js'],
    ['a reporter a file', REPORTER, 'node:path'],
    ['a reporter the workspace', REPORTER, '../workspace/paths.js'],
    ['a reporter the program', REPORTER, '../version.js'],
    ['the workspace a report', WORKSPACE, '../reporters/wrap.js'],
    ['the workspace the language server', WORKSPACE, '../lsp/uris.js'],
    ['the workspace the command line', WORKSPACE, '../cli/io.js'],
    ['the core the service', CORE, '../../service/ports.js'],
    ['a reporter the service', REPORTER, '../service/ports.js'],
    ['the workspace the service', WORKSPACE, '../service/ports.js'],
    ['the workspace the protocol of editors', WORKSPACE, 'vscode-languageserver'],
    ['the service a file', SERVICE, 'node:fs'],
    ['the service a file by its old name', SERVICE, 'fs/promises'],
    ['the service the editor', SERVICE, 'vscode'],
    ['the service the protocol of editors', SERVICE, 'vscode-languageserver'],
    ['the service the documents of the protocol', SERVICE, 'vscode-languageserver-textdocument'],
    ['the service the terminal', SERVICE, 'commander'],
    ['the service a report', SERVICE, '../../reporters/wrap.js'],
    ['the service the command line', SERVICE, '../../cli/io.js'],
    ['the service the language server', SERVICE, '../../lsp/session/session.js'],
    ['the service the library', SERVICE, '../../index.js'],
    ['the service the extension', SERVICE, '../../../../client/src/many.js'],
    ['the service a human language', SERVICE, '../../core/language/de/pack.js'],
    ['the language server the library', LSP, '../../api/lint.js'],
    ['the language server the command line', LSP, '../../cli/io.js'],
    ['the language server a report', LSP, '../../reporters/wrap.js'],
    ['the language server the extension', LSP, '../../../../client/src/many.js'],
    ['the command line the inside of the language server', CLI, '../../lsp/convert.js'],
    ['the command line the protocol of editors', CLI, 'vscode-languageserver'],
    ['the command line the library', CLI, '../../index.js'],
    ['the command line the inside of the server for agents', CLI, '../../mcp/locate.js'],
    ['the server for agents the command line', MCP, '../../cli/io.js'],
    ['the server for agents the language server', MCP, '../../lsp/uris.js'],
    ['the server for agents the library', MCP, '../../index.js'],
    ['the server for agents a web server', MCP, '@modelcontextprotocol/sdk/server/express.js'],
    ['the language server the server for agents', LSP, '../../mcp/locate.js'],
    ['the workspace the protocol of agents', WORKSPACE, '@modelcontextprotocol/sdk/types.js'],
    ['the library the command line', API, '../cli/io.js'],
    ['the library the language server', API, '../lsp/uris.js'],
    ['the library the protocol of editors', API, 'vscode-languageserver'],
    ['the extension the service', CLIENT, '../../../server/src/service/ports.js'],
    ['the extension the core', CLIENT, '../../../server/src/core/text/range.js'],
    ['the extension the language server', CLIENT, '../../../server/src/lsp/convert.js'],
    ['the extension the page of the report', CLIENT, '../../page/page.js'],
    ['the page of the report the editor', PAGE, 'vscode'],
    ['the page of the report the extension', PAGE, '../src/many.js'],
    ['the page of the report the protocol', PAGE, '../../server/src/lsp/protocol.js'],
    ['the page of the report the service', PAGE, '../../server/src/service/ports.js'],
    ['the page of the report other reports', PAGE, '../../server/src/reporters/markdown.js'],
  ])('%s', async (_what, from, to) => {
    expect(await refusals(from, `import { a } from '${to}';\nexport const b = a;\n`)).toEqual(['house/walls']);
    expect(await refusals(from, `import type { A } from '${to}';\nexport type B = A;\n`)).toEqual(['house/walls']);
  });

  it.each([
    ['handing on', "export { a } from '../../cli/io.js';"],
    ['handing on everything', "export * from '../../cli/io.js';"],
    ['handing on types', "export type * from '../../cli/io.js';"],
    ['naming a type in place', "export type A = import('../../cli/io.js').Io;"],
    ['loading it later', "export const a = async () => import('../../cli/io.js');"],
    ['loading it by itself', "import '../../cli/io.js';"],
  ])('%s', async (_what, text) => {
    expect(await refusals(CORE, `${text}\n`)).toEqual(['house/walls']);
  });

  it('anybody a reading without settings', async () => {
    const door = '../core/document/read-document.js';
    expect(await refusals(WORKSPACE, `import { a } from '${door}';\nexport const b = a;\n`)).toEqual(['house/walls']);
    expect(await refusals(WORKSPACE, `import type { A } from '${door}';\nexport type B = A;\n`)).toEqual([]);
  });

  it('the extension anything of the protocol that runs', async () => {
    const door = '../../../server/src/lsp/protocol.js';
    expect(await refusals(CLIENT, `import { a } from '${door}';\nexport const b = a;\n`)).toEqual(['house/walls']);
    expect(await refusals(CLIENT, `import type { A } from '${door}';\nexport type B = A;\n`)).toEqual([]);
  });

  it.each([
    ['console', 'no-console', 'console.log(1);'],
    ['clock', 'no-restricted-globals', 'export const now = Date.now();'],
    ['date', 'no-restricted-globals', 'export const now = new Date();'],
    ['stopwatch', 'no-restricted-globals', 'export const now = performance.now();'],
    ['alarm', 'no-restricted-globals', 'setTimeout(() => undefined, 1);'],
    ['detour to a clock', 'no-restricted-globals', 'export const now = globalThis.Date.now();'],
  ])('the core and its reporters a %s', async (_what, keeper, text) => {
    for (const path of [CORE, REPORTER]) expect(await refusals(path, `${text}\n`)).toEqual([keeper]);
  });

  it.each([
    ['console', 'no-console', 'console.log(1);'],
    ['process', 'no-restricted-globals', 'export const here = process.cwd();'],
  ])('the service a %s', async (_what, keeper, text) => {
    expect(await refusals(SERVICE, `${text}\n`)).toEqual([keeper]);
  });

  it('a feature of the editor the whole session, but not its parts', async () => {
    const feature = (type: string): string =>
      `import type { Session } from '../session/session.js';\nexport const hover = (session: ${type}): unknown => session;\n`;
    expect(await refusals(LSP, feature('Session'))).toEqual(['no-restricted-syntax']);
    expect(await refusals(LSP, feature("Pick<Session, 'place'>"))).toEqual([]);
  });
});

describe('a door stands open', () => {
  it.each([
    ['for the choice of a language', 'server/src/core/language/packs.ts', './en/pack.js'],
    ['within a language', 'server/src/core/language/en/made-up.ts', './pack.js'],
    ['for what all languages share', CORE, '../language/shared/technology/made-up.js'],
    ['for a rule to what rules share', RULE, './suggestions.js'],
    ['for the catalogue to its rules', 'server/src/core/rules/index.ts', './missing-outcome.js'],
    ['for the workspace to files', WORKSPACE, 'node:fs'],
    ['for the page of the report to its drawing', PAGE, '../../server/src/reporters/picture/html.js'],
    ['for the service to the core', SERVICE, '../../core/text/range.js'],
    ['for the service to the workspace', SERVICE, '../../workspace/paths.js'],
    ['for the language server to the service', LSP, '../../service/ports.js'],
    ['for the language server to its protocol', LSP, 'vscode-languageserver'],
    ['for the command line to the service', CLI, '../../service/ports.js'],
    ['for the library to the service', API, '../service/ports.js'],
    ['for the command line to the start of the language server', 'server/src/cli/made-up.ts', '../lsp/node.js'],
    ['for the command line to the start of the server for agents', 'server/src/cli/made-up.ts', '../mcp/stdio.js'],
    ['for the server for agents to reports', MCP, '../../reporters/places.js'],
  ])('%s', async (_what, from, to) => {
    expect(await refusals(from, `import { a } from '${to}';\nexport const b = a;\n`)).toEqual([]);
  });
});
