/** Which part of a story a rule is about, so that the picture knows what to write anew, and what matters most. */

/** Rules that say that a wish or a plan starts from technology. */
export const TECHNOLOGY_RULES: ReadonlySet<string> = new Set([
  'technology-in-want',
  'technology-as-goal',
  'tool-before-need',
]);

export type StoryPart = 'persona' | 'want' | 'outcome';

const PARTS: Readonly<Record<string, StoryPart>> = {
  'generic-persona': 'persona',
  'internal-role-persona': 'persona',
  'missing-persona': 'persona',
  'system-as-persona': 'persona',
  'technology-in-want': 'want',
  'technology-as-goal': 'want',
  'missing-outcome': 'outcome',
  'outcome-inside-out': 'outcome',
  'outcome-is-a-feature': 'outcome',
  'outcome-is-implementation': 'outcome',
  'outcome-repeats-want': 'outcome',
  'outcome-vague': 'outcome',
};

/** Null where nothing of the story has to be written anew: a name that nobody has described is one for a list. */
export function partOf(ruleId: string): StoryPart | null {
  return PARTS[ruleId] ?? null;
}

/** A wish without a need, and one without an outcome, weigh more than a vague name. */
const MATTERS: Readonly<Record<StoryPart, number>> = { persona: 1, want: 2, outcome: 2 };

export function matters(ruleId: string): number {
  const part = partOf(ruleId);
  return part === null ? 0 : MATTERS[part];
}
