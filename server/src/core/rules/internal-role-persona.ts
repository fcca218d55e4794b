/** Hints at a persona from the team that builds the product, when nobody has said that they are customers. */
import { z } from 'zod';
import { isBuilder } from '../judgement/evidence.js';
import { normaliseName } from '../personas/normalise.js';
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
  on: {
    story(story, context) {
      const { language, options, report } = context;
      if (story.persona === null || story.want === null) return;
      const { text, range } = story.persona;
      const name = normaliseName(text, language);
      if (options.except.some((role) => normaliseName(role, language) === name)) return;
      const isAlso = options.also.some((role) => normaliseName(role, language) === name);
      if (!isAlso && !isBuilder(text, context)) return;
      report({ message: 'builder', range, data: { persona: text } });
    },
  },
});
