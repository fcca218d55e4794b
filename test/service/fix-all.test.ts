/** Fixes that keep the meaning; no rule of the catalogue has one yet, so a rule of the test's own makes them. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyEdits } from '../../server/src/core/engine/apply-fixes.js';
import type { Fix } from '../../server/src/core/finding/finding.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { defineRule } from '../../server/src/core/rules/rule.js';
import { fixAll, fixAllOfRule, rewrite, writeMeant } from '../../server/src/service/offers/fix.js';
import type { OfferContext } from '../../server/src/service/offers/offer.js';
import { createLinters } from '../../server/src/service/project/linters.js';
import { createSnapshot } from '../../server/src/service/texts/snapshot.js';

const rule = (id: string, fixes: (range: { start: number; end: number }) => readonly Fix[]) =>
  defineRule({
    id,
    requires: 'It is quiet.',
    part: 'want',
    stage: 'stable',
    severity: 'warning',
    source: 'None.',
    options: z.strictObject({}),
    messages: { loud: [] },
    on: {
      story: ({ persona }, { report }) => {
        if (persona !== null && /[A-Z]{2}/.test(persona.text))
          report({ message: 'loud', range: persona.range, fixes: fixes(persona.range) });
      },
    },
  });

const quiet = rule('loud-persona', (range) => [
  { kind: 'suggestion', title: 'Leave it out', edits: [{ range, text: '' }] },
  { kind: 'fix', title: 'Write it small', edits: [{ range, text: 'tenant' }] },
]);
const undecided = rule('undecided', (range) => [
  { kind: 'suggestion', title: 'Leave it out', edits: [{ range, text: '' }] },
]);

function contextOf(text: string, rules: OfferContext['rules']) {
  const settings = {
    rules: Object.fromEntries(rules.map(({ id, severity }) => [id, { severity, options: {} }])),
    vocabulary: { allow: [], deny: [], domain: [] },
    language: null,
    exemptSections: [],
  };
  const snapshot = createSnapshot({ uri: 'file:///a.md', path: '/a.md', version: 1, text, language: null });
  const surroundings = { root: null as never, registry: createRegistry([], [], english), settings };
  const { findings } = createLinters(rules).lint(snapshot, surroundings, { namedPersonas: null });
  return {
    rules,
    snapshot,
    surroundings,
    findings,
  };
}

const TWO = 'As a TENANT, I want tea so that I am warm.\n\nAs a TENANT, I want milk so that I grow.\n';

describe('fixes that keep the meaning', () => {
  it('are preferred where there is one, suggestions never', async () => {
    const context = contextOf(TWO, [quiet]);
    const [finding] = context.findings;
    const offers = async (make: typeof rewrite) => (finding === undefined ? [] : make(finding, context));
    expect(await offers(writeMeant)).toMatchObject([{ title: 'Write it small', isPreferred: true }]);
    expect(await offers(rewrite)).toMatchObject([{ title: 'Leave it out', isPreferred: false }]);
  });

  it('can all be applied at once, suggestions are left alone', async () => {
    const context = contextOf(TWO, [quiet, undecided]);
    const [change] = (await fixAll(context))[0]?.changes ?? [];
    const edits = change !== undefined && change.file !== null ? change.edits : [];
    expect(applyEdits(TWO, edits)).toBe(TWO.replaceAll('TENANT', 'tenant'));
    expect(await fixAll(contextOf(TWO, [undecided]))).toEqual([]);
    const [finding] = context.findings;
    expect(finding === undefined ? [] : await fixAllOfRule(finding, context)).toMatchObject([
      { title: 'Fix all “loud-persona” in this document' },
    ]);
  });
});
