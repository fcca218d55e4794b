/** Flags a persona that can be anybody: "user", "customer", "someone". */
import { z } from 'zod';
import { isWorkOnProduct } from '../judgement/builders.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import { coreOf, isGenericName } from '../personas/resolve.js';
import { defineRule } from './rule.js';
import { likelyPersonas, listNames, replaceByPersona } from './suggestions.js';

export const genericPersona = defineRule({
  id: 'generic-persona',
  requires: 'The persona is somebody you could meet, not “user” or “customer”.',
  part: 'persona',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  yieldsTo: { 'system-as-persona': 'same story', 'internal-role-persona': 'same story' },
  source:
    'Do not assume to know your customers; every abstraction costs empathy (Cooper’s “elastic user”, GOV.UK “do not begin with ‘as a user’”).',
  options: z.strictObject({
    also: z.array(z.string()).default([]).describe('More words that mean anybody in your team, such as “member”.'),
    except: z
      .array(z.string())
      .default([])
      .describe('Words that are specific enough for you, such as “customer” in a shop with one kind of customer.'),
  }),
  messages: {
    generic: ['persona'],
    genericWork: ['persona'],
    genericKnown: ['persona', 'personas'],
    genericOften: ['persona', 'count'],
    genericKnownOften: ['persona', 'personas', 'count'],
  },
  on: {
    story(story, context) {
      const { resolve, language, options, report } = context;
      if (story.persona === null) return;
      const name = normaliseName(story.persona.text, language);
      if (options.except.some((word) => normaliseName(word, language) === name)) return;
      const isAlso = options.also.some((word) => normaliseName(word, language) === name);
      const { state } = resolve(story.persona.text);
      if (state !== 'generic' && !isAlso) return;
      if (!isAlso && !isGenericName(coreOf(name, language), language)) return;
      const personas = likelyPersonas(context, story);
      const isWork = story.want !== null && isWorkOnProduct(story.want, language);
      report({
        message: personas.length > 0 ? 'genericKnown' : isWork ? 'genericWork' : 'generic',
        range: story.persona.range,
        data: { persona: story.persona.text, personas: listNames(context, personas) },
        fixes: replaceByPersona(story.persona, context, personas),
      });
    },
    requirement(requirement, context) {
      const { resolve, language, report } = context;
      if (requirement.wish === null || requirement.subject === null) return;
      if (resolve(requirement.subject.text).state !== 'generic') return;
      const personas = likelyPersonas(context, null);
      const message = personas.length > 0 ? 'genericKnown' : 'generic';
      report({
        message,
        range: requirement.subject.range,
        data: { persona: requirement.subject.text, personas: listNames(context, personas) },
        once: {
          key: singularName(normaliseName(requirement.subject.text, language), language),
          often: `${message}Often`,
          again: null,
        },
        atMost: 'info',
      });
    },
  },
});
