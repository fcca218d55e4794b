/** Any text, made of what stories, items and pages are made of and damaged: what holds for all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, MOST_FIX_PASSES, safeFixes } from '../../server/src/core/engine/apply-fixes.js';
import type { Finding } from '../../server/src/core/finding/finding.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { createLinter } from '../../server/src/core/engine/lint.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { storyMaterial } from '../robustness/material.js';
import { openEditor } from '../robustness/survives.js';
import { applyChange, damage, nasty } from '../support/damage.js';
import { itemTexts } from '../support/item-texts.js';
import { defaultSettings } from '../support/lint-text.js';
import { runs, seedFrom } from '../support/runs.js';
import { storyTexts } from '../support/story-texts.js';
import { keptTexts } from './kept.js';

const RUN = { seed: seedFrom(20_261_201), numRuns: runs(40, 2000) };
const TIMEOUT = 600_000;
const PEOPLE =
  '# Personas\n\n## Tenant\n\n- aliases: renter\n\n### Needs\n\n- heat\n\n## Night nurse\n\n### Needs\n\n- rest\n';

const made = fc.oneof(
  { weight: 3, arbitrary: storyTexts(english) },
  { weight: 2, arbitrary: itemTexts(english) },
  { weight: 2, arbitrary: fc.constantFrom(...storyMaterial().map(({ text }) => text)) },
  { weight: 1, arbitrary: fc.array(nasty, { maxLength: 40 }).map((parts) => parts.join('')) },
);
const damaged = fc
  .tuple(made, fc.option(damage, { nil: [] }))
  .map(([text, changes]) => changes.reduce(applyChange, text).slice(0, 20_000));
const text = fc.oneof(
  damaged,
  fc.tuple(damaged, damaged, damaged).map((parts) => parts.join('\n\n')),
);
const kept = keptTexts.map((one): [string] => [one]);

const registry = createRegistry(readPersonas(PEOPLE, 'personas.md', { language: english }), ['personas.md'], english);

function findingsIn(written: string): readonly Finding[] {
  const linter = createLinter({ registry, settings: defaultSettings(), rules });
  return linter.lint(readDocument(written), { namedPersonas: null }).findings;
}

describe('any text', () => {
  it('has its places within it, and typed in pieces it says what it says afresh', { timeout: TIMEOUT }, () => {
    const editor = openEditor({ line: null, files: [{ path: 'personas.md', text: PEOPLE }] });
    fc.assert(
      fc.property(text, fc.array(damage, { maxLength: 3 }), (first, edits) => {
        editor.type(first);
        const last = edits.flat().reduce(applyChange, first);
        editor.typeAndCompare(last);
      }),
      { ...RUN, examples: kept.map(([one]) => [one, []] as [string, never[]]) },
    );
  });

  it('says the same with the line ends of Windows', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.replace(/\r\n?/g, '\n');
        const windows = lines.replaceAll('\n', '\r\n');
        const moved = (offset: number): number => offset + (lines.slice(0, offset).match(/\n/g)?.length ?? 0);
        const expected = findingsIn(lines).map(
          ({ ruleId, range }) => `${ruleId} ${moved(range.start)}-${moved(range.end)}`,
        );
        const found = findingsIn(windows).map(({ ruleId, range }) => `${ruleId} ${range.start}-${range.end}`);
        expect(found, JSON.stringify(lines)).toEqual(expected);
      }),
      { ...RUN, examples: kept },
    );
  });

  it('is mended once: what is mended has nothing left to mend', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(text, (written) => {
        let now = written;
        let passes = 0;
        for (; passes < MOST_FIX_PASSES; passes++) {
          const { text: next, applied } = applyFixes(now, safeFixes(findingsIn(now)));
          if (applied === 0) break;
          now = next;
        }
        expect(passes, JSON.stringify(written)).toBeLessThan(MOST_FIX_PASSES);
      }),
      { ...RUN, examples: kept },
    );
  });
});
