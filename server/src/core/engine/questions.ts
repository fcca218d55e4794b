/** Questions among the findings: what somebody may answer, and what an answer covers. */
import type { DocumentModel } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import type { Rule } from '../rules/rule.js';
import { type BaselineEntry, createEntries, type Identified, type ListName } from './baseline.js';
import { keyOfSentence, keyOfStory } from './identity.js';
import type { ReportedFinding } from './report.js';

/**
 * Whether an answer may cover a finding: a question, and what was one. A rule that asks may grow sure when its weights
 * change or the document around does; the words that somebody has answered for are still the same, so the answer holds.
 */
export function mayBeAnswered({ ruleId, isQuestion }: Finding, rules: readonly Rule[]): boolean {
  return isQuestion === true || rules.some(({ id, weighs }) => id === ruleId && weighs !== undefined);
}

/** `FindingIdentity.story` of everything in a document that a question may be about, whether or not it is asked. */
export function keysIn({ sections, language }: Pick<DocumentModel, 'sections' | 'language'>): ReadonlySet<string> {
  const { infinitive } = language.grammar;
  return new Set(
    sections.flatMap(({ stories, titles, items, source }) => [
      ...stories.map((story) => keyOfStory(story, infinitive)),
      ...[...titles.map(({ clause }) => clause), ...items].map(({ range }) =>
        keyOfSentence(source.text.slice(range.start, range.end), infinitive),
      ),
    ]),
  );
}

/** The question and its twins: where the same story stands twice in a document, one answer is meant for both. */
export function withTwins<Found extends ReportedFinding>(question: Found, all: readonly Found[]): readonly Found[] {
  const { clause, story } = question.identity;
  return all.filter(
    ({ identity, isQuestion }) => isQuestion === true && identity.clause === clause && identity.story === story,
  );
}

/** All answers, with those to `questions` added; `because` is what somebody says with them. */
export function addAnswers(
  entries: readonly BaselineEntry[],
  questions: readonly Identified[],
  because: string | null,
): readonly BaselineEntry[] {
  const added = createEntries(questions).map((entry) => {
    const before = entries.filter(
      ({ fingerprint, story, path }) =>
        fingerprint === entry.fingerprint && story === entry.story && path === entry.path,
    );
    const last = Math.max(0, ...before.map(({ occurrence }) => occurrence));
    return { ...entry, occurrence: last + entry.occurrence, ...(because === null ? {} : { because }) };
  });
  return [...entries, ...added];
}

/** A finding as one of the lists knows it. */
export interface Listable<Found> extends Identified {
  readonly finding: Found;
}

/** What a list could hold of the findings of a document; `path` is as seen from the folder of the list. */
export function listableIn<Found extends ReportedFinding>(
  list: ListName,
  { path, findings }: { readonly path: string; readonly findings: readonly Found[] },
  rules: readonly Rule[],
): readonly Listable<Found>[] {
  return findings
    .filter((finding) => list === 'baseline' || mayBeAnswered(finding, rules))
    .map((finding) => ({ path, ruleId: finding.ruleId, identity: finding.identity, finding }));
}
