/** Flags words that turn people into cargo, money or trouble. */
import { z } from 'zod';
import type { Statement } from '../document/model.js';
import type { Fix } from '../finding/finding.js';
import type { LanguagePack } from '../language/pack.js';
import { findIn, has, type Turn, turnIn } from '../judgement/turns.js';
import { fillIn } from '../text/fill-in.js';
import { defineRule } from './rule.js';

export const dehumanisingLabel = defineRule({
  id: 'dehumanising-label',
  requires: 'People are called people: by who they are and what they are going through.',
  part: 'story',
  stage: 'trial',
  severity: 'warning',
  source: 'Words decide whom we see: “talk about people” (Norman), person-first language, inclusive-language guides.',
  options: z.strictObject({}),
  messages: {
    label: ['term'],
    better: ['term', 'instead'],
    asks: ['term'],
  },
  on: {
    statement(statement, { subject, language, vocabulary, report }) {
      const turn = labelIn(statement, language);
      if (turn === null || isAllowed(turn, vocabulary.findAllowed(statement.clause))) return;
      // Where leads are what a text is about, they are a word of the trade.
      if (turn.voice === 'asked' && subject.repeats(turn.phrase.text.split(' ').at(-1) ?? '')) return;
      const isQuestion = turn.voice === 'asked';
      const key = statement.clause.words
        .slice(turn.start, turn.end)
        .map(({ lower }) => lower)
        .join(' ');
      const instead = language.mission.betterLabels.get(key);
      const data = { term: turn.phrase.text, instead: instead ?? '' };
      report({
        message: isQuestion ? 'asks' : instead === undefined ? 'label' : 'better',
        range: turn.phrase.range,
        data,
        isQuestion,
        fixes: instead === undefined ? [] : [replaceBy(instead, turn, language)],
      });
    },
  },
});

function isAllowed(
  { start, end }: Turn,
  allowed: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return allowed.some((hit) => hit.start < end && start < hit.end);
}

/** A quotation is its speaker's. */
function labelIn({ clause }: Statement, { mission }: LanguagePack): Turn | null {
  const isMeant = (start: number, end: number): boolean => !has(clause, mission.besideLabels, start, end + 1);
  // "PAX" is how airlines count; "Pax" may be a name.
  const shouted = findIn(clause, mission.codes, 'said', (start) => {
    const { text } = clause.words[start]!;
    return text === text.toUpperCase();
  });
  return shouted ?? turnIn(clause, mission.labels, isMeant);
}

function replaceBy(instead: string, { phrase }: Turn, { messages }: LanguagePack): Fix {
  return {
    kind: 'suggestion',
    title: fillIn(messages.fixes.write, { name: instead }),
    edits: [{ range: phrase.range, text: instead }],
  };
}
