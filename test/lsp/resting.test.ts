/** What waits while a story is being written, decided without any editor. */
import { describe, expect, it } from 'vitest';
import { createSettingsLookup, getDefaultConfig } from '../../server/src/core/config/resolve.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { createLinter } from '../../server/src/core/engine/lint.js';
import { type PlacedFinding, startOf } from '../../server/src/core/engine/place.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { hasLike, withoutResting, writtenAt } from '../../server/src/service/writing/resting.js';

const settings = createSettingsLookup(getDefaultConfig(rules), rules)('a.md');
const personas = readPersonas('# Personas\n\n## Tenant\n\n### Needs\n\n- heat\n', 'personas.md', { language: english });
const linter = createLinter({ registry: createRegistry(personas, ['personas.md'], english), settings, rules });

/** What the rules say about `text`, and what of it may be shown after an edit that ended at `end`. */
function look(text: string, end: number, before: readonly PlacedFinding[] = []) {
  const document = readDocument(text);
  const { placed: findings } = linter.lint(document, { namedPersonas: null });
  const seen = before.map((placed) => ({ ruleId: placed.finding.ruleId, start: startOf(placed) }));
  const shown = withoutResting(findings, writtenAt(document, end), (finding) => hasLike(seen, finding));
  return { findings, shown };
}

const ids = (findings: readonly PlacedFinding[]): readonly string[] => findings.map(({ finding }) => finding.ruleId);

/** Types `text` key by key; the findings shown at each key. */
function typeOut(text: string): readonly (readonly PlacedFinding[])[] {
  let before: readonly PlacedFinding[] = [];
  return Array.from({ length: text.length }, (_, i) => (before = look(text.slice(0, i + 1), i + 1, before).shown));
}

describe('typing a story key by key', () => {
  it.each([
    ['a good one', 'As a tenant, I want to report a leak so that nobody slips'],
    ['one for anybody', 'As a user, I want to report a leak, so that nobody slips'],
    ['one for a builder', 'As a developer, I want to refactor the build so that it is faster'],
    ['one with a technology', 'As a tenant, I want my photos in a Postgres database so that I find them'],
    ['one without an outcome', 'As a tennant, I want to report a leak'],
    ['three lines with labels', '**As a** user\n**I want** to report a leak\n**so that** nobody slips'],
    ['an item over two lines', '- As a user, I want to report\n  a leak so that nobody slips'],
    ['a quotation', '> As a user, I want to report a leak\n> so that nobody slips'],
    ['a job story', 'When my tap drips, I want a database so that we save costs'],
    ['a row', '| As a | I want | so that |\n| --- | --- | --- |\n| user | a REST API'],
  ])('says nothing before the end: %s', (_, text) => {
    expect(typeOut(text).flat()).toEqual([]);
  });

  it('tells everything at the full stop', () => {
    const text = 'As a user, I want a REST API so that we reduce costs.';
    const steps = typeOut(text);
    expect(steps.slice(0, -1).flat()).toEqual([]);
    expect(ids(steps.at(-1) ?? [])).toEqual(['generic-persona', 'technology-in-want', 'outcome-inside-out']);
    expect(steps.at(-1)).toHaveLength(look(text, 0).findings.length);
  });

  it('tells everything once something else is begun', () => {
    for (const next of ['\n\n', '\n- ', '\n## ']) {
      const text = `As a tenant, I want to report a leak${next}`;
      expect(ids(look(text, text.length).shown), JSON.stringify(next)).toEqual(['missing-outcome']);
    }
  });

  it('leaves what has been seen where it is', () => {
    const unfinished = 'As a user, I want to report a leak';
    const seen = look(unfinished, 0).shown;
    expect(ids(seen)).toEqual(['generic-persona', 'missing-outcome']);
    const longer = `${unfinished} at night so that we reduce costs`;
    expect(ids(look(longer, longer.length, seen).shown)).toEqual(['generic-persona']);
  });
});

describe('an edit', () => {
  /** The cursor stands at `|`. */
  const shownAt = (marked: string): readonly string[] => {
    const end = marked.indexOf('|');
    return ids(look(marked.replace('|', ''), end).shown);
  };

  it.each([
    ['in the middle of a story', 'As a user|, I want to report a leak so that nobody slips', ['generic-persona']],
    ['in the middle of a clause', 'As a tenant, I want to report| a leak', ['missing-outcome']],
    ['after a finished story', 'As a tenant, I want to report a leak.|', ['missing-outcome']],
    ['above a story', 'Hello|\n\nAs a tenant, I want to report a leak', ['missing-outcome']],
    ['at the end of another story', 'As a tenant, I want tea\n\nAs a user, I want cake|', ['missing-outcome']],
    ['at the end of a story, before bold ends', '**As a user, I want cake|**', []],
    ['in an epic that is being named', '# Epic: Move everything to Kubernetes|', []],
    ['in an epic, before its last word', '# Epic: Move| everything to Kubernetes', ['technology-in-want']],
    [
      'in a rule of a suppression',
      '<!-- customer-first-disable-next-line mis| -- later -->\n\nAs a tenant, I want tea.',
      ['missing-outcome'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(shownAt(marked)).toEqual(expected);
  });

  it('in one story leaves the findings of a thousand others alone', () => {
    const others = 'As a user, I want tea.\n\n'.repeat(500);
    const text = `${others}As a user, I want cake|\n\n${others}`;
    const { findings, shown } = look(text.replace('|', ''), text.indexOf('|'));
    expect(findings.length - shown.length).toBe(2);
  });
});
