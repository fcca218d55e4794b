/**
 * Lines made to send a pattern back and forth: each reading path gets 190,000 characters of them. A pattern that takes
 * quadratic time would need hours, so that the tests end at all is what they ask for.
 */
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/core/config/parse.js';
import { yamlPlaceAt } from '../../server/src/core/config/yaml-place.js';
import { gatesOf } from '../../server/src/core/document/gates.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { personaProblems } from '../../server/src/core/personas/persona-problems.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { namesIn } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { someOf } from '../support/runs.js';
import { openEditor } from './survives.js';

/** A little less than the longest line that is read. */
const LENGTH = 190_000;
/** A long run of one sign, and something after it that makes the pattern look again. */
const runs = [' ', '\t', '.', ':', '*', '_', '-', ')', ',', '(', '/', '\u00A0', '=', '#', '|'].map((sign, turn) => ({
  turn,
  sign: JSON.stringify(sign),
  run: `${sign.repeat(LENGTH - 2)}x`,
}));
const WISH = 'As a tenant, I want heat so that I sleep.\n\n';

describe.each(runs)('a run of $sign', ({ run, turn }) => {
  const places = [
    ['a paragraph', `${WISH}As a tenant, I want ${run} so that I sleep.\n`],
    [
      'the title of a column',
      `${WISH}| As a | I want | So that${run} |\n| --- | --- | --- |\n| tenant | heat | sleep |\n`,
    ],
    ['a cell', `${WISH}| As a | I want |\n| --- | --- |\n| tenant | heat${run} |\n`],
    ['the key of a field', `${WISH}Persona${run}: tenant\nWant: heat\n`],
    ['a heading', `# Persona${run}\n\n${WISH}`],
    ['front matter', `---\npersona: ${run}\n---\n\n${WISH}`],
  ] as const;
  // In a long run each sign comes into each place.
  it.each(someOf(places, 6, turn))('in %s', { timeout: 120_000 }, (_, text) => {
    openEditor({ line: 'Tenant', files: [] }).type(text);
    expect(readDocument(text).unread).toEqual([]);
  });

  it('in personas', { timeout: 120_000 }, () => {
    const texts = [
      `## Persona${run}\n\n- needs: heat\n`,
      `# Personas\n\n## Tenant ${run} b\n\nNeeds: ${run} heat\n\n**${run}b**\n\n**Tenant ${run} b** c\n`,
      `## Tenant (${run}\n\n- aliases: ${run}\n- needs${run}: heat\n`,
    ];
    const all = [...texts, `---\nname: Tenant\nkind: staff\n${run}: x\n---\n`];
    for (const text of someOf(all, 2, turn)) {
      personaProblems(text, readPersonas(text, 'personas.md', { isNamed: true, language: english }), english);
    }
    expect(namesIn(`Aisha, ${run}`, english)[0]).toBe('Aisha');
  });

  it('in a configuration', { timeout: 120_000 }, () => {
    const text = `rules:\n  a: ${run}`;
    yamlPlaceAt(text, text.length);
    expect(parseConfig(text, { format: 'yaml', rules }).problems.length).toBeGreaterThan(0);
  });
});

describe('what is opened again and again and never closed', () => {
  const openings = ['<!-- ', '<? ', '<!A ', '<![CDATA[ ', '{/* '].map((opening, turn) => [opening, turn] as const);
  it.each(openings)('%s', { timeout: 120_000 }, (opening, turn) => {
    const units = [`As a tenant ${opening}customer-first-disable-line `, `x ${opening}`];
    for (const unit of someOf(units, 2, turn)) {
      const text = `As a tenant, I want heat. ${unit}`.padEnd(LENGTH, unit);
      openEditor({ line: 'Tenant', files: [] }).type(text);
      expect(readDocument(text).unread).toHaveLength(1);
    }
  });
});

it(
  'a paragraph in which somebody wishes in every line and that never ends is looked through once',
  { timeout: 120_000 },
  () => {
    const text = 'As I want\n'.repeat(1_000_000);
    expect(gatesOf(english).signsIn(text, [text]).isOpen()).toBe(false);
  },
);
