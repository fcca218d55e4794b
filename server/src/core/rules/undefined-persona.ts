/** Flags a persona that the project has not defined, although it defines others. */
import { z } from 'zod';
import type { Persona } from '../personas/persona.js';
import { defineRule, type RelatedPersona } from './rule.js';
import { replaceByPersona } from './suggestions.js';

export const undefinedPersona = defineRule({
  id: 'undefined-persona',
  requires: 'Every persona in a story is defined with needs and evidence.',
  part: 'persona',
  stage: 'stable',
  severity: 'error',
  source:
    'Understand who your customers are; personas help only when the work uses them (Seki 2020 “unexplained main actor”, Pruitt & Adlin).',
  options: z.strictObject({
    canonicalise: z
      .boolean()
      .default(false)
      .describe('Also point out aliases and other spellings, so that --fix writes every persona as it is defined.'),
  }),
  messages: {
    alias: '“{persona}” is “{meant}” in your personas. Write it like that, so that everybody sees who is meant.',
    unknown:
      '“{persona}” is not one of your personas. Use one that is defined, or add “{persona}” to {file} with what they need and how you know.',
    nearMiss:
      '“{persona}” is not one of your personas. Did you mean “{meant}”? Otherwise add “{persona}” to {file} with what they need and how you know.',
    several:
      '“{persona}” names more than one person, and not all are among your personas. Write one story for each, with a persona from {file}.',
  },
  checkStory(story, context) {
    const { registry, resolve, options, report } = context;
    if (story.persona === null || !registry.isDeclared) return;
    const { text, range } = story.persona;
    const { state, persona, candidates } = resolve(text);
    const file = registry.files[0] ?? 'your personas';
    const meant = candidates[0];
    if (persona !== null) {
      const isOtherName = (state === 'exact' || state === 'alias') && text.toLowerCase() !== persona.name.toLowerCase();
      if (!options.canonicalise || !isOtherName) return;
      const fixes = replaceByPersona(story.persona, context, [persona]).map((fix) => ({
        ...fix,
        kind: 'fix' as const,
      }));
      const related = definitionsOf([persona]);
      report({ message: 'alias', range, data: { persona: text, meant: persona.name }, fixes, related, atMost: 'info' });
      return;
    }
    if (state === 'several') report({ message: 'several', range, data: { persona: text, file } });
    else if (meant !== undefined)
      report({
        message: 'nearMiss',
        range,
        data: { persona: text, file, meant: meant.name },
        fixes: replaceByPersona(story.persona, context, candidates),
        related: definitionsOf(candidates),
      });
    else if (state !== 'generic' && state !== 'system')
      report({ message: 'unknown', range, data: { persona: text, file } });
  },
});

function definitionsOf(personas: readonly Persona[]): readonly RelatedPersona[] {
  return personas.map(({ id, name }) => ({ id, message: `“${name}” is defined here.` }));
}
