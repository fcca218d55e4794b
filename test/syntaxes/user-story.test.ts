/** The colours of user stories in VS Code, tried with VS Code's own Markdown grammar. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const MARKDOWN = 'text.html.markdown';
const STORY = 'text.html.markdown.user-story';
const files: Readonly<Record<string, string>> = {
  [MARKDOWN]: require.resolve('tm-grammars/grammars/markdown.json'),
  [STORY]: fileURLToPath(new URL('../../syntaxes/user-story.injection.json', import.meta.url)),
};

let grammar: textmate.IGrammar;

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const path = files[scope];
      return Promise.resolve(path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path));
    },
    getInjections: (scope) => (scope === MARKDOWN ? [STORY] : []),
  });
  const loaded = await registry.loadGrammar(MARKDOWN);
  if (loaded === null) throw new Error('The Markdown grammar is missing.');
  grammar = loaded;
});

/** The words that stand out, in order. */
function colouredWords(text: string): readonly string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter(({ scopes }) => scopes.some((scope) => /^entity\.other\.inherited-class\..*\.user-story$/.test(scope)))
      .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex));
  });
}

describe('a story stands out', () => {
  test.each([
    ['As a tenant, I want to report a leak so that it stops.', ['As a', 'I want to', 'so that']],
    ['- As an applicant I need an answer\n  so that I can plan.', ['As an', 'I need', 'so that']],
    ['> As a **new** tenant, I want `heat` so that I sleep.', ['As a', 'I want', 'so that']],
    ['When my train is late, I want to know why, so I can call home.', ['When', 'I want to', 'so I can']],
  ])('%s', (text, words) => {
    expect(colouredWords(text)).toEqual(words);
  });
});

describe('other text does not', () => {
  test.each([
    ['As a result, I want to say thank you so that you know.', []],
    ['I want to go home so that I can sleep.', []],
    ['Use `As a user, I want x so that y` as a pattern.', []],
    ['```\nAs a user, I want x so that y\n```', []],
    ['As a tenant, I want heat.\n\nSee above, so that you know.\n- so that is that', ['As a', 'I want']],
  ])('%s', (text, words) => {
    expect(colouredWords(text)).toEqual(words);
  });
});
