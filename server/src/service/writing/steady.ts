/**
 * Keeps verdicts from coming and going while somebody writes: what the evidence says of a story changes with every word
 * of it, and a little with every other story of the document. What has been shown of a story stays until the evidence is
 * clearly on the other side; then, and when the document is saved, it is as the command line says.
 */
import type { DocumentModel, Section, Story } from '../../core/document/model.js';
import { identify } from '../../core/engine/identify.js';
import type { LintResult } from '../../core/engine/lint.js';
import { byPlace, type PlacedFinding } from '../../core/engine/place.js';
import { lazily } from '../../core/lazily.js';

/**
 * How far a sum may be beyond a threshold before what is shown changes, in hundredths of log odds: a word or two, or what
 * one more story tells of a document.
 */
export const MARGIN = 40;

/** What has been shown of the stories of one document since it was opened or saved. */
export interface Shown {
  /** Of the version that was shown last; they may be let go of, as they take much room. */
  readonly sections: WeakRef<readonly Section[]>;
  /** Rules that weigh evidence, each with its voice; '' for none. Absent where nothing was to be shown yet. */
  readonly verdicts: WeakMap<Story, string>;
}

export const NOTHING_SHOWN: Shown = { sections: new WeakRef([]), verdicts: new WeakMap() };

export interface Steadying {
  readonly model: DocumentModel;
  readonly plain: LintResult;
  /** What is found with thresholds that are higher and lower by the margin. */
  readonly around: () => readonly LintResult[];
  readonly shown: Shown;
  readonly weighed: ReadonlySet<string>;
}

/** The same result, with what has been shown of a story wherever that is within the margin. */
export function steadied({ model, plain, around, shown, weighed }: Steadying): LintResult {
  carryOver(shown, model.sections);
  const now = verdictsIn(plain.placed, weighed);
  const changed: Story[] = [];
  for (const { stories } of model.sections) {
    for (const story of stories) {
      const before = shown.verdicts.get(story);
      if (before !== undefined && before !== (now.get(story) ?? '')) changed.push(story);
    }
  }
  if (changed.length === 0) return plain;
  const others = around().map(({ placed }) => ({ placed, verdicts: verdictsIn(placed, weighed) }));
  const instead = new Map<Story, readonly PlacedFinding[]>();
  for (const story of changed) {
    const same = others.find(({ verdicts }) => (verdicts.get(story) ?? '') === shown.verdicts.get(story));
    if (same === undefined) continue;
    instead.set(
      story,
      same.placed.filter(({ finding }) => finding.story === story),
    );
  }
  return instead.size === 0 ? plain : replaceIn(plain, instead, model);
}

/** Remembers what is shown now; nothing of the story that is being written. */
export function noteShown(
  shown: Shown,
  { sections }: DocumentModel,
  {
    placed,
    written,
    weighed,
  }: { placed: readonly PlacedFinding[]; written: Story | null; weighed: ReadonlySet<string> },
): Shown {
  const now = verdictsIn(placed, weighed);
  const verdicts = shown === NOTHING_SHOWN ? new WeakMap<Story, string>() : shown.verdicts;
  for (const { stories } of sections) {
    for (const story of stories) {
      const verdict = now.get(story) ?? '';
      if (story === written) verdicts.delete(story);
      else if (verdicts.get(story) !== verdict) verdicts.set(story, verdict);
    }
  }
  return { sections: new WeakRef(sections), verdicts };
}

/** Stories that were read anew take the place of those that stood there, one after the other. */
function carryOver({ sections, verdicts }: Shown, after: readonly Section[]): void {
  const before = sections.deref() ?? [];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start]?.stories === after[start]?.stories) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end)?.stories === after.at(-1 - end)?.stories) end++;
  const storiesIn = (all: readonly Section[]): readonly Story[] =>
    all.slice(start, all.length - end).flatMap(({ stories }) => stories);
  const old = storiesIn(before);
  for (const [at, story] of storiesIn(after).entries()) {
    const verdict = old[at] === undefined ? undefined : verdicts.get(old[at]);
    if (verdict !== undefined && !verdicts.has(story)) verdicts.set(story, verdict);
  }
}

function replaceIn(
  plain: LintResult,
  instead: ReadonlyMap<Story, readonly PlacedFinding[]>,
  model: DocumentModel,
): LintResult {
  const kept = plain.placed.filter(({ finding }) => finding.story === undefined || !instead.has(finding.story));
  const placed = [...kept, ...[...instead.values()].flat()].sort(byPlace);
  const findings = lazily(() => identify(placed, model));
  return {
    placed,
    get findings() {
      return findings();
    },
    get suppressed() {
      return plain.suppressed;
    },
  };
}

function verdictsIn(placed: readonly PlacedFinding[], weighed: ReadonlySet<string>): ReadonlyMap<Story, string> {
  const verdicts = new Map<Story, string>();
  for (const { finding } of placed) {
    const { story, ruleId, isQuestion } = finding;
    if (story === undefined || !weighed.has(ruleId)) continue;
    verdicts.set(story, `${verdicts.get(story) ?? ''} ${ruleId}:${isQuestion === true ? 'asked' : 'said'}`);
  }
  return verdicts;
}
