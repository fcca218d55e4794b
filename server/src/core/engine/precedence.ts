/** One finding per clause: a rule is silent where one that it yields to speaks. */
import type { Finding } from '../finding/finding.js';
import type { Rule, YieldsOn } from '../rules/rule.js';
import { overlaps } from '../text/range.js';

type YieldsTo = ReadonlyMap<string, Rule['yieldsTo']>;

/** Leaves out the findings that others make needless; those it is given all come from one section. */
export function createPrecedence(rules: readonly Rule[]): (findings: readonly Finding[]) => readonly Finding[] {
  const yieldsTo: YieldsTo = new Map(rules.map((rule) => [rule.id, rule.yieldsTo]));
  return (findings) => withoutSilenced(findings, yieldsTo);
}

function withoutSilenced(findings: readonly Finding[], yieldsTo: YieldsTo): readonly Finding[] {
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
    return !others.some((other) => silences(other, finding, placeOf(other, finding, yieldsTo)));
  });
}

/** A question never silences what is said, and what is said also silences a question to which it would yield. */
function placeOf(speaker: Finding, finding: Finding, yieldsTo: YieldsTo): YieldsOn | undefined {
  const place = yieldsTo.get(finding.ruleId)?.[speaker.ruleId];
  if (speaker.isQuestion === finding.isQuestion) return place;
  return speaker.isQuestion === true ? undefined : (place ?? yieldsTo.get(speaker.ruleId)?.[finding.ruleId]);
}

function silences(speaker: Finding, finding: Finding, on: YieldsOn | undefined): boolean {
  if (on === undefined) return false;
  if (on === 'same words') return overlaps(speaker.range, finding.range);
  return speaker.story !== undefined && speaker.story === finding.story;
}
