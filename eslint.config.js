// What the compiler does not check: who may import whom, how long files and functions may be, and a few habits.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports of whole parts of the server; `reason` says what to do instead. */
const without = (parts, reason) => ({
  patterns: [{ regex: `^(?:\\.\\./)+(?:${parts.join('|')})(?:/|$)`, message: reason }],
});

const noSideDoors = {
  patterns: [
    {
      regex: '^node:',
      message: 'This part is pure: take what you need as a value, and read it at the edge (workspace, cli, lsp).',
    },
    { regex: '^vscode', message: 'Only client/ and lsp/ know the editor.' },
  ],
};

const merged = (...sets) => ['error', { patterns: sets.flatMap((set) => set.patterns) }];

const limits = (lines) => ({
  'max-lines': ['error', { max: lines }],
  'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
});

/** A leading underscore says that a name is there only to be left out. */
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const habits = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Use a named export, so that the thing has one name everywhere.' },
    {
      selector: ':matches(PropertyDefinition, MethodDefinition, TSParameterProperty)[accessibility="private"]',
      message: 'Use #name: it is private at run time too.',
    },
    { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  ],
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
    files: ['server/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': merged(
        without(['cli'], 'The command line is a shell around the rest: nothing may depend on it.'),
      ),
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': merged(
        noSideDoors,
        without(['workspace', 'cli', 'lsp', 'reporters'], 'The core knows nothing of what is around it.'),
      ),
    },
  },
  {
    files: ['server/src/reporters/**/*.ts'],
    rules: {
      'no-restricted-imports': merged(
        noSideDoors,
        without(
          ['workspace', 'cli', 'lsp', 'index.js'],
          'A reporter turns a report of the core into text, and knows nothing else.',
        ),
      ),
    },
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
