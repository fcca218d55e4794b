/** What a selection at a place widens to, step by step: word, clause, story, paragraph, section, document. */
import type { Clause, Story } from '../../core/document/model.js';
import { lineAround } from '../../core/text/line-index.js';
import { isIn, shift, type TextRange } from '../../core/text/range.js';
import type { Snapshot } from '../texts/snapshot.js';
import { sectionRanges } from './folds.js';

/** Each step holds the one before it and is longer. */
export function stepsAround(snapshot: Snapshot, offset: number): readonly TextRange[] {
  const { text, lines } = snapshot;
  const candidates = [
    ...wordAt(text, offset),
    ...storyParts(snapshot, offset),
    trimmed(text, lineAround(text, lines, offset)),
    paragraphAt(snapshot, offset),
    ...sectionRanges(snapshot).map((range) => trimmed(text, range)),
    { start: 0, end: text.length },
  ].filter((range) => isIn(range, offset));
  const steps: TextRange[] = [];
  for (const range of candidates.sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const inner = steps[steps.length - 1] ?? { start: offset, end: offset };
    const isAround = range.start <= inner.start && inner.end <= range.end;
    if (isAround && lengthOf(range) > lengthOf(inner)) steps.push(range);
  }
  return steps;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}

function wordAt(text: string, offset: number): readonly TextRange[] {
  const before = /[\p{L}\p{N}'’]{0,100}$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}'’]{0,100}/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return before + after === 0 ? [] : [{ start: offset - before, end: offset + after }];
}

/** The clause without the markup around it, the story, and the story with its criteria. */
function storyParts({ model }: Snapshot, offset: number): readonly TextRange[] {
  const section = model.sections.find(({ range }) => isIn(range, offset));
  const parts = (section?.stories ?? []).flatMap((story) => [...clausesOf(story), story.range, ...withCriteria(story)]);
  return parts.map((range) => shift(range, section?.range.start ?? 0));
}

function clausesOf({ persona, situation, want, outcome, criteria }: Story): readonly TextRange[] {
  const clauses = [persona, situation, want, outcome].flatMap((clause) => (clause === null ? [] : wordsOf(clause)));
  return [...clauses, ...criteria.map(({ range }) => range)];
}

function wordsOf({ words }: Clause): readonly TextRange[] {
  const [first] = words;
  const last = words[words.length - 1];
  return first === undefined || last === undefined ? [] : [{ start: first.range.start, end: last.range.end }];
}

function withCriteria({ range, criteria }: Story): readonly TextRange[] {
  return criteria.map((criterion) => ({ start: range.start, end: Math.max(range.end, criterion.range.end) })).slice(-1);
}

/** The lines around `offset` up to the next blank ones. */
function paragraphAt({ text, lines }: Snapshot, offset: number): TextRange {
  const isBlank = ({ start, end }: TextRange): boolean => text.slice(start, end).trim() === '';
  let { start, end } = lineAround(text, lines, offset);
  if (isBlank({ start, end })) return { start, end };
  for (let above = start; above > 0;) {
    const line = lineAround(text, lines, above - 1);
    if (isBlank(line)) break;
    above = start = line.start;
  }
  for (;;) {
    const below = end + (/^\r?\n|^\r/.exec(text.slice(end, end + 2))?.[0].length ?? text.length);
    if (below > text.length) break;
    const line = lineAround(text, lines, below);
    if (isBlank(line)) break;
    end = line.end;
  }
  return trimmed(text, { start, end });
}

function trimmed(text: string, range: TextRange): TextRange {
  const inside = text.slice(range.start, range.end);
  const lead = inside.length - inside.trimStart().length;
  return shift({ start: lead, end: Math.max(lead, inside.trimEnd().length) }, range.start);
}
