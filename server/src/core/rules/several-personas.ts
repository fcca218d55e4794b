/** Asks whether one story can be for several people at once. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { halvesOf } from '../personas/halves.js';
import { normaliseName } from '../personas/normalise.js';
import { maybeSomebody } from '../personas/persona-title.js';
import { isSystemName } from '../personas/resolve.js';
import { defineRule } from './rule.js';
import { joinNames } from './suggestions.js';

export const severalPersonas = defineRule({
  id: 'several-personas',
  requires: 'A story is for one person, or for people who share the reason.',
  part: 'persona',
  stage: 'stable',
  severity: 'info',
  yieldsTo: {
    'undefined-persona': 'same story',
    'generic-persona': 'same story',
    'system-as-persona': 'same story',
    'internal-role-persona': 'same story',
  },
  source: 'A story is atomic in its role too (QUS); people who need the same for another reason need another story.',
  options: z.strictObject({}),
  messages: {
    several: ['people'],
  },
  on: {
    story({ persona }, { registry, resolve, language, report }) {
      if (persona === null) return;
      const { state } = resolve(persona.text);
      if (state === 'exact' || state === 'alias' || state === 'plural') return;
      const named = withoutDescription(persona, language);
      const halves = halvesOf(named, registry, language);
      const isSomebody = ({ text }: (typeof halves)[number], isKnown: boolean): boolean =>
        isKnown || (maybeSomebody(text, language) && !isSystemName(normaliseName(text, language), language));
      if (halves.length < 2 || !halves.every((half) => isSomebody(half, half.isKnown))) return;
      report({
        message: 'several',
        range: { start: halves[0]!.range.start, end: halves.at(-1)!.range.end },
        data: {
          people: joinNames(
            halves.map(({ text }) => text),
            language.messages.named.and,
          ),
        },
        isQuestion: true,
      });
    },
  },
});

/** "parent with two or more children" -> "parent". */
function withoutDescription(clause: Clause, { people }: LanguagePack): Clause {
  const at = clause.words.findIndex(({ lower }, i) => i > 0 && people.describes.has(lower));
  if (at === -1) return clause;
  const words = clause.words.slice(0, at);
  return { ...clause, words, text: clause.text.slice(0, words.at(-1)?.end ?? 0) };
}
