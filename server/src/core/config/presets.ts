/** Named sets of severities to start from. */
import type { Severity } from '../finding/finding.js';
import type { Rule } from '../rules/rule.js';

export const presetNames = ['recommended', 'core', 'strict', 'developer-product', 'discovery'] as const;
export type PresetName = (typeof presetNames)[number];

/** A rule's place in a preset. */
type PresetEntry = Severity | 'off' | readonly [Severity, Readonly<Record<string, unknown>>];

/** What each preset is for, in one sentence. */
export const presetPurposes: Readonly<Record<PresetName, string>> = {
  recommended: 'Every rule that has proven itself; where you start without choosing.',
  core: 'Only the questions that matter most: who is it for, what changes for them, and is it about them or about technology.',
  strict: 'Every rule, those on trial included.',
  'developer-product': 'For products whose customers are developers: technology is their daily work.',
  discovery: 'For early notes: nobody is asked yet for criteria, measures or proof.',
};

const CORE: ReadonlySet<string> = new Set([
  'technology-in-want',
  'technology-as-goal',
  'tool-before-need',
  'missing-outcome',
  'outcome-repeats-want',
  'outcome-is-implementation',
  'outcome-inside-out',
  'missing-persona',
  'generic-persona',
  'system-as-persona',
  'undefined-persona',
  'persona-registry-missing',
]);

/** Where a preset differs from `recommended`; ids that the catalogue does not have are left out. */
const CHANGES: Readonly<Record<'developer-product' | 'discovery', Readonly<Record<string, PresetEntry>>>> = {
  'developer-product': {
    'internal-role-persona': 'off',
    'technology-in-want': 'info',
    'technology-in-criterion': 'off',
    'ui-in-want': 'off',
  },
  discovery: {
    'missing-acceptance-criteria': 'off',
    'missing-measure': 'off',
    'missing-validation': 'off',
    'persona-without-evidence': 'off',
    'unsupported-claim': 'off',
    'missing-outcome': 'warning',
    'undefined-persona': 'warning',
  },
};

export function isPresetName(name: string): name is PresetName {
  return (presetNames as readonly string[]).includes(name);
}

/** The severities (and options) a preset gives to the rules of the catalogue. */
export function getPresetRules(name: PresetName, rules: readonly Rule[]): Readonly<Record<string, PresetEntry>> {
  const chosen = rules.filter((rule) => isChosen(name, rule));
  const entries: [string, PresetEntry][] = chosen.map((rule) => [rule.id, rule.severity]);
  if (name !== 'developer-product' && name !== 'discovery') return Object.fromEntries(entries);
  const changes = CHANGES[name];
  return Object.fromEntries(entries.map(([id, severity]) => [id, changes[id] ?? severity]));
}

function isChosen(name: PresetName, rule: Rule): boolean {
  if (name === 'strict') return true;
  return rule.stage === 'stable' && (name !== 'core' || CORE.has(rule.id));
}
