/** Asks how anybody knows a persona: where nothing is said, where it is old, and where only colleagues were asked. */
import { z } from 'zod';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { type Evidence, evidenceOf } from '../personas/evidence.js';
import { isLookedAfter, peopleHere } from './people-here.js';
import { defineRule } from './rule.js';

export const personaWithoutEvidence = defineRule({
  id: 'persona-without-evidence',
  requires: 'Every persona says how you know it: whom you asked or watched, and when.',
  part: 'persona',
  stage: 'trial',
  severity: 'info',
  isOnAll: true,
  source: 'A persona without research is an assumption about people (Gothelf & Seiden on proto-personas; GDS).',
  options: z.strictObject({
    maxAgeMonths: z.number().int().min(1).default(18).describe('After how many months what was seen counts as old.'),
  }),
  messages: {
    none: ['persona'],
    noneOften: ['count'],
    supposed: ['persona', 'evidence'],
    inside: ['persona', 'evidence'],
    old: ['persona', 'month'],
  },
  on: {
    document(_document, context) {
      const { workspace, language, options, report } = context;
      const today = workspace.lives?.today ?? '';
      for (const { persona, range } of peopleHere(context)) {
        if (!isLookedAfter(persona) || persona.kind === 'internal' || persona.isBare === true) continue;
        const data = { persona: persona.name };
        const all = persona.evidence.map((text) => evidenceOf(text, today, language));
        const [first] = all;
        if (first === undefined) {
          report({
            message: 'none',
            range,
            data,
            isQuestion: true,
            once: { key: '', often: 'noneOften', again: null },
          });
          continue;
        }
        if (all.some((one) => isProof(one, options.maxAgeMonths, language) || isStillSupposed(one))) continue;
        const supposed = all.find(({ kind }) => kind === 'overdue' || kind === 'supposed');
        const inside = all.find(({ text }) => isInside(text, language));
        const told = supposed ?? inside;
        const evidence = told?.text ?? '';
        if (told !== undefined)
          report({ message: supposed === told ? 'supposed' : 'inside', range, data: { ...data, evidence } });
        else
          report({
            message: 'old',
            range,
            data: {
              ...data,
              month:
                all
                  .map(({ from }) => from ?? '')
                  .sort()
                  .at(-1) ?? '',
            },
          });
      }
    },
  },
});

/** Seen or heard from outside, not too long ago; what has no date is believed. */
function isProof({ text, kind, months }: Evidence, maxAge: number, language: LanguagePack): boolean {
  return kind !== 'overdue' && kind !== 'supposed' && (months ?? 0) <= maxAge && !isInside(text, language);
}

/** Who writes down since when it is only supposed may still look; "everybody knows them" asks for nothing. */
function isStillSupposed({ kind, months }: Evidence): boolean {
  return kind === 'supposed' && months !== null;
}

const LONGEST = 500;

function isInside(text: string, { life }: LanguagePack): boolean {
  const words = (
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((lower) => ({ lower }));
  const isSaid = (table: typeof life.askedInside): boolean => words.some((_, at) => matchPhrase(table, words, at) > 0);
  return isSaid(life.askedInside) && !isSaid(life.askedOutside) && !/\]\(/.test(text);
}
