/** Flags a persona that is a thing, and hints at one that is an organisation: only people want something. */
import { z } from 'zod';
import type { Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { normaliseName } from '../personas/normalise.js';
import { coreOf, isGenericName, isPersonBeside, isSystemName } from '../personas/resolve.js';
import { defineRule } from './rule.js';
import { isOrganisation } from './whom.js';

export const systemAsPersona = defineRule({
  id: 'system-as-persona',
  requires: 'The persona is a person, not a system or a device.',
  part: 'persona',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  source: 'People, not technology; give customers a human face (QUS: the role is a person; Cohn on “As a system”).',
  options: z.strictObject({
    also: z.array(z.string()).default([]).describe('More names of systems, such as your product’s own.'),
    except: z.array(z.string()).default([]).describe('Names that are people in your team’s language.'),
  }),
  messages: {
    system: ['persona'],
    organisation: ['persona'],
  },
  on: {
    story(story, context) {
      const { resolve, language, options, report } = context;
      if (story.persona === null) return;
      const { text, range } = story.persona;
      const name = normaliseName(text, language);
      const core = coreOf(name, language);
      if (options.except.some((word) => normaliseName(word, language) === name)) return;
      const isAlso = options.also.some((word) => normaliseName(word, language) === core);
      const resolution = resolve(text);
      if (!isAlso && (resolution.persona !== null || resolution.state === 'several')) return;
      if (isAlso || (isSystemName(core, language) && !isServing(story, core, language))) {
        report({ message: 'system', range, data: { persona: text } });
      } else if (!isGenericName(core, language) && isOrganisation(story, context)) {
        report({ message: 'organisation', range, data: { persona: text }, atMost: 'info' });
      }
    },
  },
});

/** "a server at a café", or one who carries soup. */
function isServing({ persona, want, outcome }: Story, core: string, language: LanguagePack): boolean {
  const beside = [persona, want, outcome].flatMap((clause) => clause?.words ?? []).map(({ lower }) => lower);
  return isPersonBeside(core, beside, language);
}
