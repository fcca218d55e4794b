// What the compiler does not check: who may import whom, how long files and functions may be, and a few habits.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { wallsRule } from './scripts/walls-rule.mjs';

/** The first that stops an import speaks; see scripts/walls-rule.mjs. */
const walls = [
  {
    from: /^server\/src\/(?:core|reporters)\//,
    to: /^node:|^package:vscode/,
    why: 'This part is pure: take what you need as a value, and read it at the edge (workspace, cli, lsp).',
  },
  {
    from: /^server\/src\/core\//,
    to: /^(?:client|server\/src)\//,
    except: /^server\/src\/core\//,
    why: 'The core knows nothing of what is around it.',
  },
  {
    from: /^server\/src\/reporters\//,
    to: /^(?:client|server\/src)\//,
    except: /^server\/src\/(?:core|reporters)\//,
    why: 'A reporter turns a report of the core into text, and knows nothing else.',
  },
  {
    from: /^server\/src\/workspace\//,
    to: /^(?:client|server\/src)\/|^package:vscode/,
    except: /^server\/src\/(?:core\/|workspace\/|version\.ts$)/,
    why: 'The workspace hands out data: whoever asks draws it (reporters), prints it (cli) or shows it (lsp).',
  },
  {
    from: /^server\/src\/service\//,
    to: /^(?:client|server\/src)\/|^node:|^package:(?:vscode|commander)/,
    except: /^server\/src\/(?:core|workspace|service)\//,
    why: 'The service answers in offsets and plain data, whoever asks: what is open and where files are comes in as a port.',
  },
  {
    from: /^server\/src\/lsp\//,
    to: /^(?:client|server\/src)\/|^package:vscode$/,
    except: /^server\/src\/(?:core\/|workspace\/|service\/|lsp\/|mcp\/desk\.ts$|version\.ts$)/,
    why: 'The language server speaks the protocol: what command line and reports share with it belongs to service; tools for agents are called at mcp/desk.ts.',
  },
  {
    from: /^server\/src\/mcp\//,
    to: /^(?:client|server\/src)\/|^package:(?:vscode|commander)/,
    except: /^server\/src\/(?:core\/|reporters\/|workspace\/|service\/|mcp\/|version\.ts$)/,
    why: 'The server for agents speaks its protocol: what it shares with command line and library belongs to core, workspace, service or reporters.',
  },
  {
    from: /^server\/src\/mcp\//,
    to: /^package:@modelcontextprotocol\/sdk(?!\/(?:server\/index|shared\/transport|types)\.js$)/,
    why: 'Only these parts of the kit are bundled: others bring a web server along, or a second library for schemas.',
  },
  {
    from: /^server\/src\/(?!mcp\/)/,
    to: /^package:@modelcontextprotocol\//,
    why: 'The protocol of agents is spoken in server/src/mcp alone.',
  },
  {
    from: /^server\/src\/(?:api\/|index\.ts$)/,
    to: /^(?:client|server\/src\/(?:cli|lsp|mcp))\/|^package:(?:vscode|commander)/,
    why: 'The library is for programs: it knows no terminal and no editor.',
  },
  {
    from: /^server\/src\/cli\//,
    to: /^(?:client|server\/src\/(?:api|lsp|mcp))\/|^server\/src\/index\.ts$|^package:vscode/,
    except: /^server\/src\/(?:lsp\/node|mcp\/stdio)\.ts$/,
    why: 'The command line starts the servers (lsp/node.ts, mcp/stdio.ts); what they all ask belongs to service.',
  },
  {
    from: /^client\/(?!page\/)/,
    to: /^server\/|^client\/page\//,
    except: /^server\/src\/lsp\/protocol\.ts$/,
    only: 'types',
    why: 'The extension asks the server: only the types of lsp/protocol.ts are shared, with “import type”.',
  },
  {
    from: /^client\/page\//,
    to: /^(?:client|server\/src)\/|^node:|^package:/,
    except: /^(?:client\/page|server\/src\/reporters\/picture)\/|^server\/src\/core\/picture\/shape\.ts$/,
    why: 'The page draws what it is sent: it knows the drawing of reports, and neither the editor nor the server.',
  },
  {
    from: /^server\/src\/core\/rules\/(?!index\.ts$)/,
    to: /^server\/src\/core\/rules\//,
    except: /^server\/src\/core\/rules\/(?:rule|gaps|people-here|suggestions|whom)\.ts$/,
    why: 'Rules do not know each other: what two of them ask belongs to core/judgement.',
  },
  {
    from: /^(?!server\/src\/core\/language\/(?:[a-z]{2,3}\/|packs\.ts$))(?:server|client)\//,
    to: /^server\/src\/core\/language\/[a-z]{2,3}\//,
    why: 'Which language a text is in is decided in core/language/packs.ts: take the pack that you are given.',
  },
  {
    from: /^server\/src\/(?!core\/(?:document\/|engine\/read-with\.ts$))/,
    to: /^server\/src\/core\/document\/read-document\.ts$/,
    except: /read-document/,
    only: 'types',
    why: 'A text is read in the language of its settings: core/engine/read-with.ts asks for them.',
  },
];

const limits = (lines) => ({
  'max-lines': ['error', { max: lines }],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
});

/** A finding is the same at any time and on any machine. */
const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'process', 'globalThis'].map(
  (name) => ({ name, message: 'This part is pure: no clock and no machine. Take what you need as a value.' }),
);

/** A leading underscore says that a name is there only to be left out. */
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

/** What no file writes. */
const banned = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export, so that the thing has one name everywhere.' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility="private"]',
    message: 'Use #name: it is private at run time too.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
];

/** So that what a feature rests on is read in one line. */
const wholeSession = {
  selector: 'TSTypeAnnotation > TSTypeReference[typeName.name="Session"]',
  message: 'Take the parts of the session that you use: Pick<Session, …>.',
};

const habits = {
  'no-restricted-syntax': ['error', ...banned],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'prefer-const': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
};

const typeAware = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
};

export default defineConfig(
  { ignores: ['**/node_modules/**', 'dist/**', '.tsbuild/**', '.vscode-test/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['{server,client,test}/**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...habits,
      ...typeAware,
      ...limits(300),
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unused],
    },
  },
  {
    files: ['{server,client}/src/**/*.ts', 'client/page/**/*.ts'],
    plugins: { house: { rules: { walls: wallsRule } } },
    rules: { 'house/walls': ['error', { root: import.meta.dirname, walls }] },
  },
  { files: ['server/src/**/*.ts'], rules: { 'no-console': 'error' } },
  { files: ['server/src/{core,reporters}/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...clocks] } },
  {
    files: ['server/src/service/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'process', message: 'Take what you need as a port.' }] },
  },
  // A feature of the editor turns what the service answers into the protocol's form, and nothing more.
  {
    files: ['server/src/lsp/features/*.ts'],
    rules: { ...limits(100), 'no-restricted-syntax': ['error', ...banned, wholeSession] },
  },
  { files: ['server/src/core/rules/*.ts'], ignores: ['server/src/core/rules/{index,rule}.ts'], rules: limits(150) },
  {
    // Word lists are data: their length says nothing about how hard they are to read.
    files: ['**/*.generated.ts', 'server/src/core/language/*/**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // VS Code asks for this module with `require`.
    files: ['test/host/spdlog/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', exports: 'readonly' } },
  },
  {
    // A test's body is a list of cases; vitest's `describe` callbacks would all be "too long".
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
    rules: {
      ...habits,
      ...limits(300),
      'no-undef': 'error',
      'no-unused-vars': ['error', unused],
      'no-restricted-syntax': 'off',
    },
  },
);
