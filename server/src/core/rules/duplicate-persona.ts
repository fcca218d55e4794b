/** Flags two personas that go by the same name, or by names that differ by a slip of the pen. */
import { z } from 'zod';
import type { LanguagePack } from '../language/pack.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import type { Persona } from '../personas/persona.js';
import { editDistance } from '../text/edit-distance.js';
import { fillIn } from '../text/fill-in.js';
import { peopleHere } from './people-here.js';
import { defineRule } from './rule.js';

export const duplicatePersona = defineRule({
  id: 'duplicate-persona',
  requires: 'Every persona is described once, and no name stands for two of them.',
  part: 'persona',
  stage: 'trial',
  severity: 'warning',
  isOnAll: true,
  source: 'More personas than anybody can keep in mind are as good as none (Pruitt & Adlin: three to seven).',
  options: z.strictObject({}),
  messages: {
    sameName: ['persona'],
    sharedName: ['persona', 'other', 'name'],
    slip: ['persona', 'other'],
  },
  on: {
    document(_document, context) {
      const { registry, language, report } = context;
      const { defined } = language.messages.named;
      for (const { persona, range } of peopleHere(context)) {
        const before = registry.personas.slice(0, registry.personas.indexOf(persona));
        for (const other of before) {
          const twin = twinOf(persona, other, language);
          if (twin === null) continue;
          report({
            message: twin.message,
            range,
            data: { persona: persona.name, other: other.name, name: twin.name },
            related: [{ id: other.id, message: fillIn(defined, { name: other.name }) }],
          });
          break;
        }
      }
    },
  },
});

const LEAST_LETTERS = 6;

function twinOf(one: Persona, other: Persona, language: LanguagePack) {
  const nameOf = (name: string): string => singularName(normaliseName(name, language), language);
  const [a, b] = [nameOf(one.name), nameOf(other.name)];
  if (a === b || one.id === other.id) return { message: 'sameName', name: one.name } as const;
  const names = new Set([other.name, ...other.aliases].map(nameOf));
  const shared = [one.name, ...one.aliases].find((name) => names.has(nameOf(name)));
  if (shared !== undefined) return { message: 'sharedName', name: shared } as const;
  const isSlip = Math.min(a.length, b.length) >= LEAST_LETTERS && !/\d/.test(a + b) && editDistance(a, b, 1) <= 1;
  return isSlip ? ({ message: 'slip', name: one.name } as const) : null;
}
