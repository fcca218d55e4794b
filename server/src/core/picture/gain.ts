/** Who gains by a story: told by what the rules say of its outcome and of who wishes, never by the persona alone. */
import type { BareStory } from '../document/placed-stories.js';
import type { LanguagePack } from '../language/pack.js';
import { namesOrganisation, namesPerson } from './own-gain.js';
import { GAIN_RUNG, RUNGS } from './rung.js';
import type { Gain } from './said.js';

export interface Gaining {
  readonly rung: number;
  /** Whether the outcome is only asked about: then nobody is sure that it is a gain. */
  readonly isAsked: boolean;
  /** Who wishes, where it is no customer. */
  readonly wisher: 'system' | 'company' | null;
}

/**
 * A state of a system serves the system, a figure of the organisation the company; who builds the product speaks for the
 * company. A repeated want, one more screen and good words say nobody's gain. Staff gain as people do.
 */
export function gainOf({ outcome }: BareStory, { rung, isAsked, wisher }: Gaining, language: LanguagePack): Gain {
  const name = RUNGS[rung] ?? 'none';
  if (name === 'system' || (wisher === 'system' && outcome !== null)) return 'system';
  if (name === 'company') return 'company';
  if (outcome === null || rung < GAIN_RUNG) return 'nobody';
  if (wisher === 'company') return 'company';
  if (isAsked && !namesPerson(outcome, language)) return 'nobody';
  return namesOrganisation(outcome, language) ? 'both' : 'customer';
}
