/** Is each language one folder and one line, and does it say nothing that nobody asks for? */
import { describe, expect, it } from 'vitest';
import { packs } from '../../server/src/core/language/packs.js';
import { otherLanguages } from '../../server/src/core/language/other-languages.js';
import { rules } from '../../server/src/core/rules/index.js';
import { findFiles, readText } from '../support/project-files.js';

const LANGUAGES = 'server/src/core/language/';
/** Fewer do not tell a language from others. */
const FEWEST_FREQUENT_WORDS = 6;

it('each folder of a language is one that is read', () => {
  const folders = findFiles([`${LANGUAGES}*/pack.ts`]).map((path) => path.split('/').at(-2));
  expect(packs.all.map(({ id }) => id).sort()).toEqual(folders.sort());
});

it('only one file names the folders', () => {
  const naming = findFiles(['server/src/**/*.ts', `!${LANGUAGES}*/**`]).filter((path) =>
    packs.all.some(({ id }) => readText(path).includes(`/${id}/pack.js`)),
  );
  expect(naming).toEqual([`${LANGUAGES}packs.ts`]);
});

describe.each(packs.all.map((pack) => [pack.name, pack] as const))('%s', (name, { id, frequentWords, messages }) => {
  it('goes by an id and a name of its own', () => {
    expect(id).toMatch(/^[a-z]{2,3}$/);
    expect(packs.all.filter((other) => other.id === id || other.name === name)).toHaveLength(1);
  });

  it('is told from others by enough words', () => {
    expect(frequentWords.size).toBeGreaterThanOrEqual(FEWEST_FREQUENT_WORDS);
  });

  it('is not among those in which nothing is read', () => {
    expect(otherLanguages.map((other) => other.name)).not.toContain(name);
  });

  it('has sentences for what rules say, with the words they tell', () => {
    const told = new Map(
      rules.flatMap((rule) => Object.entries(rule.messages).map(([key, words]) => [`${rule.id} ${key}`, words])),
    );
    const strays = Object.entries(messages.rules).flatMap(([rule, sentences]) =>
      Object.entries(sentences).flatMap(([key, text]) => {
        const words: readonly string[] | undefined = told.get(`${rule} ${key}`);
        if (words === undefined) return [`${rule} ${key}`];
        const used = [...text.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => word);
        return used.filter((word) => !words.includes(word)).map((word) => `${rule} ${key}: ${word}`);
      }),
    );
    expect(strays).toEqual([]);
  });
});
