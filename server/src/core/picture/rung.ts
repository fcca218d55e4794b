/** Where an outcome stands between nothing and something that one can see happen, by what the rules say of it. */
import type { Outcome } from '../document/model.js';
import type { BareStory } from '../document/placed-stories.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { isGap } from '../personas/gaps.js';
import { servesOnlyUs } from './own-gain.js';
import type { FaultSaid } from './said.js';

/** From nothing to a gain that can be observed; the number is the rung. */
export const RUNGS = [
  'none',
  'placeholder',
  'system',
  'repeats',
  'company',
  'feature',
  'vague',
  'gain',
  'observable',
] as const;

export type RungName = (typeof RUNGS)[number];

/** What each rung is worth for the score. */
export const WORTH: readonly number[] = [0, 0, 0.1, 0.2, 0.2, 0.4, 0.5, 0.9, 1];

export const GAIN_RUNG = RUNGS.indexOf('gain');

const RUNG_OF_RULE: Readonly<Record<string, RungName>> = {
  'missing-outcome': 'none',
  'outcome-is-implementation': 'system',
  'outcome-repeats-want': 'repeats',
  'outcome-inside-out': 'company',
  'outcome-is-a-feature': 'feature',
  'outcome-vague': 'vague',
};

export interface RungSaid {
  readonly rung: number;
  /** Whether the outcome is only asked about: then the rung is that of a gain. */
  readonly isAsked: boolean;
}

export function rungOf({ outcome }: BareStory, faults: readonly FaultSaid[], language: LanguagePack): RungSaid {
  const about = faults.filter(({ ruleId }) => RUNG_OF_RULE[ruleId] !== undefined);
  const said = about.filter(({ voice }) => voice === 'said');
  const isAsked = about.length > said.length && said.length === 0;
  if (outcome === null) return { rung: 0, isAsked };
  if (isGap(outcome.text, language)) return { rung: 1, isAsked: false };
  const [worst] = said.map(({ ruleId }) => RUNGS.indexOf(RUNG_OF_RULE[ruleId] ?? 'gain')).sort((a, b) => a - b);
  if (worst !== undefined) return { rung: worst, isAsked: false };
  if (servesOnlyUs(outcome, language)) return { rung: RUNGS.indexOf('company'), isAsked: false };
  const best = !isAsked && isObservable(outcome, language) ? 'observable' : 'gain';
  return { rung: RUNGS.indexOf(best), isAsked };
}

/** A number, a comparison, or something decided or avoided. */
function isObservable({ words }: Outcome, { life }: LanguagePack): boolean {
  return words.some(({ lower }, at) => /^\p{N}/u.test(lower) || matchPhrase(life.observable, words, at) > 0);
}
