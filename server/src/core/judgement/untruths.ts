/** What speaks against the claims that people tick off about a document: what was found in it, and what its structure shows. */
import type { DocumentModel } from '../document/model.js';
import { opensFence } from '../document/hidden-blocks.js';
import type { ClaimKind } from '../language/claim-words.js';
import type { LanguagePack } from '../language/pack.js';
import type { Found } from '../finding/finding.js';
import { indexLines, positionAt } from '../text/line-index.js';
import type { TextRange } from '../text/range.js';
import type { Untruth, Untruths } from '../finding/untruth-shape.js';

/** Which findings speak against what. */
const AGAINST: Readonly<Partial<Record<ClaimKind, ReadonlySet<string>>>> = {
  agnostic: new Set(['technology-in-criterion', 'technology-as-goal']),
  technology: new Set([
    ...['technology-in-criterion', 'technology-in-want', 'technology-as-goal', 'tool-before-need'],
    'solution-without-need',
  ]),
  value: new Set(['outcome-inside-out', 'tool-before-need']),
  clear: new Set(['vague-quality']),
  measurable: new Set(['vague-quality', 'missing-measure']),
  criteria: new Set(['missing-acceptance-criteria']),
  persona: new Set(['missing-persona', 'generic-persona', 'undefined-persona', 'system-as-persona']),
  outcome: new Set(['missing-outcome', 'outcome-repeats-want', 'outcome-vague', 'outcome-is-implementation']),
  complete: new Set(['placeholder-text']),
};

/** What a part of a document says against claims about it. */
export function untruthsIn(document: DocumentModel, found: readonly Found[], within: TextRange): Untruths {
  const { text, language } = document;
  const lines = indexLines(text);
  const told: Partial<Record<ClaimKind, Untruth>> = {};
  const tell = (kind: ClaimKind, places: readonly TextRange[], isAsked: boolean): void => {
    const [first] = places;
    if (first === undefined) return;
    const words = plain(text.slice(first.start, first.end));
    told[kind] = { words, ...first, line: positionAt(lines, first.start).line, count: places.length, isAsked };
  };
  for (const [kind, ids] of Object.entries(AGAINST) as [ClaimKind, ReadonlySet<string>][]) {
    const against = found.filter(
      ({ ruleId, range, isAgain, isQuestion }) =>
        isAgain !== true &&
        ids.has(ruleId) &&
        isIn(range) &&
        !(isQuestion === true && LEAVES_DOUBT.has(ruleId)) &&
        !(ruleId === 'vague-quality' && isMadeClear(text, range)) &&
        (!OF_SUCCESS.has(kind) || ruleId === 'missing-measure' || isOfSuccess(document, range)),
    );
    const said = against.filter(({ ruleId, isQuestion }) => isQuestion !== true && !LEAVES_DOUBT.has(ruleId));
    tell(
      kind,
      (said.length > 0 ? said : against).map(({ range: { start, end } }) => ({ start, end })),
      said.length === 0,
    );
  }
  tell('answered', openMarksIn(text, language).filter(isIn), false);
  if (told.criteria === undefined) tell('criteria', storiesWithoutLists(document).filter(isIn), false);
  return told;

  function isIn({ start, end }: TextRange): boolean {
    return start >= within.start && end <= within.end;
  }
}

/** Whether it stands in what success is seen by, rather than in a requirement or below a story. */
function isOfSuccess({ sections }: DocumentModel, { start }: TextRange): boolean {
  return sections.some(({ range, items }) =>
    items.some((item) => {
      const isMeasure = item.kind === 'measure' || (item.kind === 'criterion' && item.owner === null);
      return isMeasure && item.range.start <= start - range.start && start - range.start < item.range.end;
    }),
  );
}

/** Claims about what success is seen by: a requirement proves nothing against them. */
const OF_SUCCESS: ReadonlySet<ClaimKind> = new Set(['agnostic', 'measurable']);

/** A technology that somebody wishes for may be what the whole document is about. */
const LEAVES_DOUBT: ReadonlySet<string> = new Set(['technology-in-want', 'technology-as-goal']);

/** What is said behind a vague word in brackets or behind a colon makes it clear; what stands in brackets itself is a gap. */
function isMadeClear(text: string, { start, end }: TextRange): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return /^[^.;\n]{0,24}[(:]/.test(text.slice(end, end + 26)) || line.lastIndexOf('[') > line.lastIndexOf(']');
}

const LONGEST = 80;

function plain(text: string): string {
  const words = text.replace(/[*_`\s]+/g, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Questions that are marked as open: where the mark only is spoken of, nothing is asked behind it. */
function openMarksIn(text: string, { claims }: LanguagePack): readonly TextRange[] {
  const lower = text.toLowerCase();
  if (!claims.openMarks.some((mark) => lower.includes(mark))) return [];
  const found: TextRange[] = [];
  let end: ((line: string) => boolean) | null = null;
  let isHidden = false;
  let offset = 0;
  for (const line of lower.split('\n')) {
    if (end !== null) end = end(line) ? null : end;
    else if (isHidden || line.includes('<!--')) isHidden = !line.includes('-->');
    else {
      end = opensFence(line)?.end ?? null;
      if (end === null) found.push(...marksIn(line, claims.openMarks, offset));
    }
    offset += line.length + 1;
  }
  return found;
}

function marksIn(line: string, marks: readonly string[], offset: number): readonly TextRange[] {
  return marks.flatMap((mark) => {
    const at = line.indexOf(`${mark}:`);
    const isCrossed = line.slice(Math.max(0, at - 3), at).includes('~~') || line.charAt(at - 1) === '`';
    if (at === -1 || isCrossed) return [];
    const close = line.indexOf(']', at);
    return [{ start: offset + at, end: offset + (close === -1 ? line.trimEnd().length : close + 1) }];
  });
}

const LIST = /^[ \t>]{0,20}(?:[-*+]|\d{1,4}[.)])[ \t]+\S|^[ \t]{0,3}\|/m;

/** Titles of stories below which nothing is listed at all, so no criterion either. */
function storiesWithoutLists({ text, headings, language }: DocumentModel): readonly TextRange[] {
  const { storyTitles } = language.claims;
  return headings.flatMap(({ depth, text: title, range }, i) => {
    const lower = title.toLowerCase();
    const isStory = storyTitles.some((name) => lower.startsWith(name) && /^\s?#?\d/.test(lower.slice(name.length)));
    if (!isStory) return [];
    const next = headings.slice(i + 1).find((other) => other.depth <= depth);
    const below = text.slice(range.end, next?.range.start ?? text.length);
    return LIST.test(below) || below.trim() === '' ? [] : [range];
  });
}
