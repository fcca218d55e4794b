/** Journey maps in Markdown: sections about somebody's journey whose columns, rows or labels say what they show. */
import type { DocumentModel, Heading } from '../document/model.js';
import type { MapPart } from '../language/life-words.js';
import { matchPhrase } from '../language/phrases.js';
import type { LanguagePack } from '../language/pack.js';
import { rememberedFor } from '../remembered.js';
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
const POINT = /^[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+([^*_:|]{1,200})$/;

/** Those that show two parts at least, or one beside their stages: a title alone may stand above anything. */
export function journeyMapsIn(document: DocumentModel, people: readonly string[]): readonly JourneyMap[] {
  const { headings, language } = document;
  return headings.flatMap((heading) => {
    if (!isMapTitle(heading.text, language)) return [];
    const area = areaOf(heading, document);
    if (area.below.some((other) => isMapTitle(other.text, language))) return [];
    const parts = partsIn(area, language);
    if (parts === null) return [];
    if (namesAnybody(area, document, people)) parts.add('who');
    return [{ title: heading.text, range: heading.range, parts }];
  });
}

interface Area {
  readonly below: readonly Heading[];
  readonly text: string;
  readonly lines: readonly string[];
}

function areaOf({ range, depth }: Heading, { text, headings }: DocumentModel): Area {
  const later = headings.filter((other) => other.range.start > range.start);
  const end = later.find((other) => other.depth <= depth)?.range.start ?? text.length;
  const own = text.slice(range.start, end);
  const lines = text.slice(range.end, end).split('\n');
  return { below: later.filter((other) => other.range.start < end), text: own, lines };
}

/** Null where it is no map. */
function partsIn({ below, lines }: Area, language: LanguagePack): Set<MapPart> | null {
  const labels = [...below.map(({ text }) => text), ...lines.flatMap(labelsOf)];
  const parts = new Set(labels.flatMap((label) => partOf(label, language) ?? []));
  const points = lines.flatMap((line) => POINT.exec(line)?.[1] ?? []);
  const shown = [...parts].filter((part) => part !== 'who').length;
  if (shown === 1 && parts.has('does') && points.length > 0 && points.every((point) => isInside(point, language))) {
    parts.delete('does');
    return parts;
  }
  if (shown < (hasStages(lines, language) ? 1 : 2)) return null;
  // Points below the title of a stage are what people do there.
  if (below.length > 0 && points.length > 0) parts.add('does');
  return parts;
}

/** "CRM creates record", "back office checks": a step of a process, in which nobody from outside does anything. */
function isInside(point: string, { lexicon }: LanguagePack): boolean {
  const words = (point.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, MOST_WORDS_OF_DOER);
  return (
    /^[A-Z]{2,5}\s/.test(point) ||
    words.some((word) => lexicon.systemNouns.has(word) || lexicon.organisationNouns.has(word))
  );
}

const MOST_WORDS_OF_DOER = 2;

/** "| Stage |" */
function hasStages(lines: readonly string[], { life }: LanguagePack): boolean {
  const head = lines.find((line) => line.includes('|')) ?? '';
  return head.split('|').some((cell) => life.stageColumns.has(stageKey(cell.replace(/[*_`]+/g, ''))));
}

/** "Customer journey: Tenant" */
const NAMED_IN_TITLE = /[:–—][ \t]+[*_]{0,2}\p{Lu}/u;

/** Whether it says whose journey it is: by the name of a persona, or a word for people that is not everybody. */
function namesAnybody({ text }: Area, { headings, frontMatter, language }: DocumentModel, people: readonly string[]) {
  if ((frontMatter['persona'] ?? '') !== '' || NAMED_IN_TITLE.test(text.split('\n', 1)[0] ?? '')) return true;
  const told = `${headings[0]?.text ?? ''} ${text}`.toLowerCase();
  const { lexicon, morphology, life } = language;
  return (
    people.some((name) => told.includes(name.toLowerCase())) ||
    (told.match(/\p{L}+/gu) ?? []).some((word) => {
      const one = morphology.singular(word);
      return lexicon.people.has(one) && !lexicon.genericPersonas.has(one) && !life.anybody.has(one);
    })
  );
}

const isMapTitle = rememberedFor((title, { life }: LanguagePack): boolean => {
  const words = (title.toLowerCase().match(/\p{L}+/gu) ?? []).map((lower) => ({ lower }));
  return words.some((_, at) => matchPhrase(life.mapTitles, words, at) > 0);
});

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
