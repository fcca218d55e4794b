/** What the evidence says of whole stories, with weights made up for it. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import type { Clause, Story } from '../../../server/src/core/document/model.js';
import { judgeTechnologies } from '../../../server/src/core/judgement/technology.js';
import { judgeStory, voiceOf, withEvidence } from '../../../server/src/core/judgement/verdicts.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import type { LanguagePack } from '../../../server/src/core/language/pack.js';
import type { Weights } from '../../../server/src/core/language/weights.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { resolvePersona } from '../../../server/src/core/personas/resolve.js';
import { subjectThatSays } from '../../support/subject.js';

const at = (bias: number, said: number | null, asked: number) => ({ bias, said, asked });
const weightsOf = (table: string): Weights => ({
  version: 'test',
  thresholds: {
    technology: at(0, 100, 50),
    implementation: at(0, 100, 50),
    repeats: at(0, null, 50),
    vague: at(0, null, 50),
    feature: at(0, null, 50),
  },
  table,
});

interface Choices {
  readonly allow?: readonly string[];
  readonly language?: LanguagePack;
}

function judged(text: string, table: string | null, { allow = [] }: Choices = {}) {
  const language = { ...english, weights: table === null ? null : weightsOf(table) };
  const vocabulary = createVocabulary(language, { allow, deny: [], domain: [] });
  const registry = createRegistry([], [], language);
  const resolve = (reference: string) => resolvePersona(registry, reference, language);
  const subject = subjectThatSays(false);
  const story = readDocument(text).sections.flatMap(({ stories }) => stories)[0]!;
  const technologiesIn = (clause: Clause, of: Story) =>
    judgeTechnologies({ clause, story: of, subject, vocabulary, language, resolve });
  const verdicts = judgeStory(story, { language, vocabulary, subject, resolve, technologiesIn });
  const starts = withEvidence(story.want!, technologiesIn(story.want!, story), { verdicts, language })
    .filter(({ isStart }) => isStart)
    .map(({ hit, voice }) => `${hit.technology.term} ${voice}`);
  return { verdicts, starts };
}

const ZORK = 'As a nurse, I want the zork of my rounds so that I sleep.';
const POSTGRES = 'As a nurse, I want my rounds stored in Postgres so that I sleep.';

describe('a want', () => {
  it.each([
    ['of which nothing is known', ZORK, 'want.word:other 200 . . . .', []],
    ['with a heavy word', ZORK, 'want.word:zork 120 . . . .', ['zork said']],
    ['with a word that only lets one ask', ZORK, 'want.word:zork 60 . . . .', ['zork asked']],
    ['that weighs much, but in no word', ZORK, 'who:customer 200 . . . .', []],
    ['that grammar and evidence call a start', POSTGRES, 'technology.start 120 . . . .', ['Postgres said']],
    ['that grammar alone calls a start', POSTGRES, 'want.word:other 1 . . . .', ['Postgres asked']],
    ['in a language without weights', POSTGRES, null, ['Postgres asked']],
    [
      'whose technology is the persona’s own',
      'As a nurse, I want to send it from my Salesforce account so that I sleep.',
      'who:customer 200 . . . .',
      [],
    ],
    [
      'with two technologies side by side, the first',
      'As a nurse, I want Salesforce SharePoint so that I sleep.',
      'want.word:sharepoint 120 . . . .',
      ['Salesforce said'],
    ],
    [
      'with two technologies, the heavier one',
      'As a nurse, I want Salesforce and SharePoint so that I sleep.',
      'want.word:sharepoint 120 . . . .',
      ['SharePoint said'],
    ],
  ])('%s', (_, text, table, expected) => {
    expect(judged(text, table).starts).toEqual(expected);
  });

  it('beside what the project allows', () => {
    const text = 'As a nurse, I want a Postgres zork so that I sleep.';
    const table = 'want.word:zork 120 . . . .';
    expect(judged(text, table).starts).toEqual(['Postgres said']);
    expect(judged(text, table, { allow: ['Postgres'] }).starts).toEqual([]);
  });
});

describe('an outcome', () => {
  it('has the fault that is farthest above its threshold', () => {
    const { verdicts } = judged(ZORK, 'outcome.word:sleep . 60 90 . .');
    expect(voiceOf('repeats', verdicts)).toBe('asked');
    expect(voiceOf('implementation', verdicts)).toBe(null);
  });

  it('is a gain where nothing speaks against it', () => {
    expect(judged(ZORK, 'outcome.word:sleep . 40 40 40 40').verdicts.outcome).toBe(null);
  });

  it('is not looked for where there is none', () => {
    expect(judged('As a nurse, I want the zork.', 'who:customer . 200 . . .').verdicts.outcome).toBe(null);
  });
});
