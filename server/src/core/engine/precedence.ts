/** One finding per clause: which rules stay silent where another one speaks. */
import type { Finding } from '../finding/finding.js';
import { overlaps } from '../text/range.js';

/** Rule -> the rules it silences on the same story. */
const ON_STORY: Readonly<Record<string, readonly string[]>> = {
  'system-as-persona': [
    'undefined-persona',
    'generic-persona',
    'internal-role-persona',
    'technology-in-want',
    'technology-as-goal',
    'tool-before-need',
  ],
  'internal-role-persona': ['undefined-persona', 'generic-persona'],
  'generic-persona': ['undefined-persona'],
  'outcome-is-implementation': ['outcome-repeats-want', 'outcome-inside-out'],
  'outcome-repeats-want': ['outcome-inside-out'],
};

/** Rule -> the rules it silences where they point at the same words. */
const ON_WORDS: Readonly<Record<string, readonly string[]>> = {
  'technology-as-goal': ['technology-in-want', 'tool-before-need'],
  'tool-before-need': ['technology-in-want'],
};

/** The findings that are left; `findings` all come from one section. */
export function withoutSilenced(findings: readonly Finding[]): readonly Finding[] {
  const onStory = new Map<Finding['story'], Finding[]>();
  for (const finding of findings) {
    const others = onStory.get(finding.story);
    if (others === undefined) onStory.set(finding.story, [finding]);
    else others.push(finding);
  }
  const elsewhere = findings.filter(({ story }) => story === undefined);
  return findings.filter((finding) => {
    // What is said about a story concerns no other story; a title may be anywhere.
    const others = finding.story === undefined ? findings : [...(onStory.get(finding.story) ?? []), ...elsewhere];
    return !others.some((other) => silences(other, finding));
  });
}

function silences(speaker: Finding, finding: Finding): boolean {
  if (speaker === finding) return false;
  const isSameStory = speaker.story !== undefined && speaker.story === finding.story;
  if (isSameStory && ON_STORY[speaker.ruleId]?.includes(finding.ruleId) === true) return true;
  return ON_WORDS[speaker.ruleId]?.includes(finding.ruleId) === true && overlaps(speaker.range, finding.range);
}
