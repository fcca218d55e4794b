/** Many thousand damaged texts: cut, doubled, shuffled, and sprinkled with the characters that break parsers. */
import fc from 'fast-check';
import { test } from 'vitest';
import { runs, seedFrom } from '../support/runs.js';
import { applyChange, damage, nasty } from '../support/damage.js';
import { personasMaterial, storyMaterial } from './material.js';
import { expectPersonasSurvive, openEditor } from './survives.js';

const SEED = seedFrom(20_260_511);
const RUNS = runs(400, 10_000);

const RUN = { seed: SEED, numRuns: RUNS };

test(`${RUNS} damaged stories`, { timeout: 300_000 }, () => {
  const editors = new Map(storyMaterial().map(({ text, people }) => [text, openEditor(people)]));
  fc.assert(
    fc.property(fc.constantFrom(...editors.keys()), damage, (text, changes) =>
      editors.get(text)?.type(changes.reduce(applyChange, text)),
    ),
    RUN,
  );
});

test('damaged personas', { timeout: 300_000 }, () => {
  const texts = personasMaterial().map(({ text }) => text);
  fc.assert(
    fc.property(fc.constantFrom(...texts), damage, (text, changes) =>
      expectPersonasSurvive(changes.reduce(applyChange, text)),
    ),
    { ...RUN, numRuns: runs(200, 1000) },
  );
});

test('nothing but nasty characters', { timeout: 300_000 }, () => {
  const editor = openEditor({ line: 'Tenant', files: [] });
  const soup = fc.array(nasty, { maxLength: 60 });
  fc.assert(
    fc.property(soup, (parts) => editor.type(parts.join(''))),
    { ...RUN, numRuns: runs(400, 3000) },
  );
});
