/**
 * Does English decide only inside of `core/language/`? Looks for word lists, patterns and comparisons with English words in
 * the logic of the core. No word may: the names below are no English to a reader of stories.
 *
 * It is an alarm, not a proof. It looks at literals only: lists of two and more strings, keys of records by string, strings of
 * three and more words that are split or handed to a function, runs of letters in patterns, and comparisons with small words
 * such as “the”. It does not see single longer words (`word === 'staff'`), patterns made from strings, words in sentences that
 * are said to people, or English hidden in the way something is done (“the plural ends in s”). Names in code count where they
 * are English and their list has no type of its own: give it one, or `as const`.
 */
import { describe, expect, it } from 'vitest';
import { englishIn } from '../support/english-in-logic.js';
import { findFiles, readText } from '../support/project-files.js';

const CORE = 'server/src/core/';

/** Words that are no English to a reader of stories: names that people write in configurations, comments and code. */
const NAMES: Readonly<Record<string, number>> = {
  // Keys of journey.yaml.
  'journey/read-journey.ts': 26,
  // Kinds of values in a configuration.
  'config/explain-issues.ts': 5,
  // Folders, files and titles, as tools that write specifications call them.
  'config/layouts.ts': 32,
  'facts/conclude.ts': 1,
  // Parts of a journey map, as settings name them.
  'rules/incomplete-journey-map.ts': 4,
  'journey/journey-maps.ts': 2,
  // What may be missing, as code names it.
  'rules/incomplete-persona.ts': 1,
  // Settings.
  'config/resolve.ts': 2,
  // YAML.
  'config/schema-at.ts': 2,
  // Kinds of personas, as settings name them.
  'config/schema.ts': 6,
  // Words of the comments that are meant for us.
  'document/directives.ts': 9,
  // The beginning of those comments.
  'document/gates.ts': 2,
  // Diagrams and other containers, as their makers call them.
  'document/hidden-blocks.ts': 14,
  // Elements of HTML.
  'document/html-prose.ts': 4,
  'document/html-tables.ts': 1,
  'document/prose.ts': 18,
  'document/sections.ts': 6,
  'document/blocks.ts': 2,
  'document/seen-text.ts': 4,
  // Words of JavaScript.
  'document/program-text.ts': 12,
  // Languages of code fences.
  'document/story-code.ts': 8,
  // Languages of code fences.
  'judgement/code-fences.ts': 7,
  // Methods of HTTP.
  'judgement/insides.ts': 10,
  // Kinds of technology.
  'judgement/outcome.ts': 4,
  // Kinds of technology, of wishers and of subjects, and names of signals.
  'judgement/reason-names.ts': 25,
  // Names of signals.
  'judgement/signals/outcome.ts': 6,
  // Endings of files.
  'judgement/technology.ts': 3,
  // Endings of German, French and Spanish names for people.
  'personas/normalise.ts': 4,
  // Kinds of what a picture shows, as its JSON names them.
  'picture/shape.ts': 15,
  // Keys of front matter.
  'personas/persona-problems.ts': 12,
  'personas/read-personas.ts': 1,
  'personas/single-persona.ts': 1,
};

const found = new Map(
  findFiles([`${CORE}**/*.ts`])
    .filter((path) => !path.startsWith(`${CORE}language/`))
    .map((path) => [path.slice(CORE.length), englishIn(path, readText(path))] as const),
);

describe('outside of core/language', () => {
  it('no English word decides', () => {
    const more = [...found].filter(([path, words]) => words.length > (NAMES[path] ?? 0));
    expect(
      more.map(([path, words]) => `${path}: ${words.length}, not ${NAMES[path] ?? 0}: ${words.join(' ')}`),
    ).toEqual([]);
  });

  it('the list above has no name too many', () => {
    const fewer = Object.entries(NAMES).filter(([path, number]) => (found.get(path)?.length ?? 0) < number);
    expect(fewer.map(([path, number]) => `${path}: ${found.get(path)?.length ?? 0}, no longer ${number}`)).toEqual([]);
  });
});

describe('English is heard', () => {
  it.each([
    ['in a set', "const A = new Set(['nurse', 'porter']);", ['nurse', 'porter']],
    ['in phrases', "const A = ['so that', 'in order to'];", ['so that', 'in order to']],
    ['in a map', "const A = new Map([['children', 'child']]);", ['children', 'child']],
    ['in a split string', "const A = 'my our their'.split(' ');", ['my', 'our', 'their']],
    ['in a list of many lines', 'const A = words(`\n  my our\n  their\n`);', ['my', 'our', 'their']],
    ['in a pattern', 'const A = /^(?:so that|in order to)\\b/i;', ['so', 'that', 'in', 'order', 'to']],
    ['in half a word of a pattern', 'const A = /\\b(?:evaluat|procur)[a-z]*/;', ['evaluat', 'procur']],
    ['in the keys of a record', "const A: Record<string, string> = { feet: 'foot' };", ['feet']],
    ['in a comparison', "const a = (word: string) => word === 'the';", ['the']],
    ['in a beginning', "const a = (text: string) => text.startsWith('as a ');", ['as a']],
    ['in a choice', "switch (word) { case 'an': break; }", ['an']],
  ])('%s', (_where, text, words) => {
    expect(englishIn('a.ts', text)).toEqual(words);
  });

  it.each([
    ['in what is said', "const rule = { messages: { a: ['who', 'what'] }, requires: 'The want names a need.' };"],
    ['in names of a type of their own', "const A: ReadonlySet<Kind> = new Set(['story', 'title']);"],
    ['in fixed names', "const A = ['story', 'title'] as const;"],
    ['in a schema', "const A = z.enum(['error', 'warning']);"],
    ['in ids', "const A = ['missing-outcome', 'tool-before-need'];"],
    ['in names of kinds', "const a = (story: Story) => story.kind === 'jobStory' || story.kind === 'story';"],
    ['in patterns for signs', 'const A = /^[ \\t]{0,3}(?<mark>[#>*-])\\p{Lu}\\b/u;'],
    ['in other languages', "const A = new Set(['möchte', 'damit']);"],
    ['in types and imports', "import { a } from 'the'; type A = 'an' | 'the';"],
    ['in comments', '// new Set(["the", "an"])'],
  ])('not %s', (_where, text) => {
    expect(englishIn('a.ts', text)).toEqual([]);
  });
});
