/** A small catalogue, so that these tests do not depend on what the real rules are called. */
import { z } from 'zod';
import type { Severity } from '../../../server/src/core/finding/finding.js';
import { defineRule, type Rule } from '../../../server/src/core/rules/rule.js';

const PRESETS: Readonly<Record<string, Rule['presets']>> = {
  'technology-in-want': { core: true },
  'missing-outcome': { core: true },
  'internal-role-persona': { 'developer-product': 'off' },
};

function fakeRule(id: string, severity: Severity, stage: 'stable' | 'trial', options: z.ZodObject): Rule {
  return defineRule({
    id,
    requires: `The story is fine as to ${id}.`,
    part: 'want',
    stage,
    severity,
    presets: PRESETS[id] ?? {},
    source: 'test',
    options,
    messages: {},
    on: {},
  });
}

export const rules: readonly Rule[] = [
  fakeRule(
    'technology-in-want',
    'warning',
    'stable',
    z.strictObject({
      allow: z.array(z.string()).default([]).describe('Words to let pass.'),
      most: z.number().int().min(1).default(3).describe('How many.'),
      where: z.enum(['want', 'title']).default('want'),
    }),
  ),
  fakeRule('missing-outcome', 'error', 'stable', z.strictObject({})),
  fakeRule('internal-role-persona', 'info', 'stable', z.strictObject({})),
  fakeRule('ui-in-want', 'info', 'trial', z.strictObject({})),
];
