/** Journey maps in Markdown: sections about somebody's journey whose columns, rows or labels say what they show. */
import type { DocumentModel } from '../document/model.js';
import type { MapPart } from '../language/life-words.js';
import { matchPhrase } from '../language/phrases.js';
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';
import { stageKey } from './journey.js';

export interface JourneyMap {
  readonly title: string;
  /** Of the heading. */
  readonly range: TextRange;
  readonly parts: ReadonlySet<MapPart>;
}

const LABEL = /^[ \t>]{0,20}(?:[-*+][ \t]+)?(?:\*\*|__)?([\p{L}][\p{L} -]{1,30}?)(?:\*\*|__)?[ \t]{0,3}:/u;

/** A point of a list without a label. */
const POINT = /^[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+[^*_:|]{1,200}$/;

/** Those with two parts at least: a title alone may stand above anything. */
export function journeyMapsIn({ text, headings, language }: DocumentModel): readonly JourneyMap[] {
  return headings.flatMap(({ text: title, range, depth }, i) => {
    if (!isMapTitle(title, language)) return [];
    const next = headings.slice(i + 1).find((other) => other.depth <= depth);
    const below = headings.filter(
      (other) => other.range.start > range.start && other.range.start < (next?.range.start ?? text.length),
    );
    if (below.some((other) => isMapTitle(other.text, language))) return [];
    const lines = text.slice(range.end, next?.range.start ?? text.length).split('\n');
    const labels = [...below.map((heading) => heading.text), ...lines.flatMap(labelsOf)];
    const parts = new Set(labels.flatMap((label) => partOf(label, language) ?? []));
    if (parts.size < 2) return [];
    // Points below the title of a stage are what people do there.
    if (below.length > 0 && lines.some((line) => POINT.test(line))) parts.add('does');
    return [{ title, range, parts }];
  });
}

function isMapTitle(title: string, { life }: LanguagePack): boolean {
  const words = (title.toLowerCase().match(/\p{L}+/gu) ?? []).map((lower) => ({ lower }));
  return words.some((_, at) => matchPhrase(life.mapTitles, words, at) > 0);
}

/** Cells of a table, or what stands before a colon. */
function labelsOf(line: string): readonly string[] {
  if (line.includes('|')) return line.split('|').slice(0, 40);
  const label = LABEL.exec(line)?.[1];
  return label === undefined ? [] : [label];
}

function partOf(label: string, { life }: LanguagePack): MapPart | null {
  const key = stageKey(label.replace(/[*_`]+/g, ''));
  const parts = Object.keys(life.mapParts) as MapPart[];
  return parts.find((part) => [...life.mapParts[part]].some((name) => stageKey(name) === key)) ?? null;
}
