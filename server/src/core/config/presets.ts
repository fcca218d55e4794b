/** Named sets of severities to start from; which rule stands where, the rules say themselves. */
import type { Severity } from '../finding/finding.js';
import type { PresetName, Rule } from '../rules/rule.js';

export const presetNames = [
  'recommended',
  'core',
  'strict',
  'developer-product',
  'discovery',
] as const satisfies readonly PresetName[];

/** What each preset is for, in one sentence. */
export const presetPurposes: Readonly<Record<PresetName, string>> = {
  recommended: 'Every rule that has proven itself; where you start without choosing.',
  core: 'Only the questions that matter most: who is it for, what changes for them, and is it about them or about technology.',
  strict: 'Every rule, those on trial included.',
  'developer-product': 'For products whose customers are developers: technology is their daily work.',
  discovery: 'For early notes: a story without a reason and a misspelt persona are warnings, not errors.',
};

export function isPresetName(name: string): name is PresetName {
  return (presetNames as readonly string[]).includes(name);
}

/** The severities that a preset gives to the rules of the catalogue, by id; a rule that it leaves out is absent. */
export function getPresetRules(name: PresetName, rules: readonly Rule[]): Readonly<Record<string, Severity | 'off'>> {
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const place = rule.presets?.[name] ?? isOnByItself(name, rule);
      return place === false ? [] : [[rule.id, place === true ? rule.severity : place]];
    }),
  );
}

/** Where the rule says nothing about a preset. */
function isOnByItself(name: PresetName, { stage }: Rule): boolean {
  return name === 'strict' || (name !== 'core' && stage === 'stable');
}
