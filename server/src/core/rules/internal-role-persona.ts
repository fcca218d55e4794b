/** Hints at a persona from the team that builds the product, when nobody has said that they are customers. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { normaliseName } from '../personas/normalise.js';
import { employeeName, isMaybeTeamRole, isTeamRole } from '../personas/resolve.js';
import { defineRule } from './rule.js';

export const internalRolePersona = defineRule({
  id: 'internal-role-persona',
  requires: 'The persona is somebody you serve, not somebody who builds the product.',
  part: 'persona',
  stage: 'stable',
  severity: 'info',
  presets: { 'developer-product': 'off' },
  yieldsTo: { 'system-as-persona': 'same story' },
  source:
    'See the product from outside in; do not let internal priorities lead (Cohn on developer stories, “Missing hero”).',
  options: z.strictObject({
    also: z.array(z.string()).default([]).describe('More roles of your own team.'),
    except: z
      .array(z.string())
      .default([])
      .describe('Roles that are your customers; registering them as personas does the same and more.'),
  }),
  messages: {
    builder: ['persona'],
  },
  checkStory(story, context) {
    const { resolve, language, options, report } = context;
    if (story.persona === null || story.want === null) return;
    const { text, range } = story.persona;
    const name = normaliseName(text, language);
    if (options.except.some((role) => normaliseName(role, language) === name)) return;
    const isAlso = options.also.some((role) => normaliseName(role, language) === name);
    const { persona } = resolve(text);
    if (persona !== null && persona.kind !== 'internal' && !isAlso) return;
    const role = employeeName(name, language);
    const isBuilder =
      persona?.kind === 'internal' ||
      isTeamRole(role, language) ||
      (isMaybeTeamRole(role, language) && worksOnSoftware(story.want, language));
    if (!isAlso && !isBuilder) return;
    report({
      message: 'builder',
      range,
      data: { persona: text },
    });
  },
});

/** A developer may be the customer; wishing to refactor, or for better tests, tells that this one is not. */
function worksOnSoftware(want: Clause, { lexicon, morphology }: LanguagePack): boolean {
  if (matchPhrase(lexicon.buildVerbs, want.words, 0) > 0) return true;
  if (
    want.words.some((_, at) => matchPhrase(lexicon.setUpEndings, want.words, at) === want.words.length - at && at > 0)
  )
    return true;
  return want.words
    .slice(0, 6)
    .some((word) => lexicon.buildObjects.has(word.lower) || lexicon.buildObjects.has(morphology.singular(word.lower)));
}
