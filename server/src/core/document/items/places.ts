/** What headings say of the points below them: "Goals", "Success metrics", "Roadmap", or that nothing is asked for there. */
import type { LanguagePack } from '../../language/pack.js';
import { matchPhrase, type PhraseTable } from '../../language/phrases.js';
import { remembered, rememberedTexts } from '../../remembered.js';
import type { Block } from '../blocks.js';
import type { ItemPlace, PlaceKind } from '../model.js';
import { fold } from '../words.js';
import { isTitleNumber, TITLE_WORD } from './title-words.js';

/** `apart`: technology is at home there, or the text asks for nothing. */
export type TitlePlace = PlaceKind | 'apart';

interface TitleWord {
  readonly lower: string;
  readonly end: number;
}

/** What parts a title from what it is about: "Roadmap: parking", "Goals (draft)". */
const BREAK = /^[^\p{L}\p{N}]*[:(–—|-]/u;
const LONGEST_TITLE = 120;
const MOST_WORDS_BEFORE = 4;

const placesIn = remembered((pack: LanguagePack) => {
  const { places, apart } = pack.items;
  const found: readonly (readonly [TitlePlace, PhraseTable])[] = [
    ['okr', places.okr],
    ['measures', places.measures],
    ['criteria', pack.criteria.titles],
    ['plan', places.plan],
    ['functions', places.functions],
    ['requirements', places.requirements],
    ['goals', places.goals],
  ];
  const find = (title: string): TitlePlace | null => {
    const words = wordsOf(title);
    if (words.length === 0) return null;
    if (isWhole(title, words, apart)) return 'apart';
    if (isWhole(title, words, places.wholePlan)) return 'plan';
    for (const [kind, table] of found) if (isIn(title, words, table, pack)) return kind;
    if (isWhole(title, words, pack.criteria.scenarios)) return 'scenario';
    return null;
  };
  // The titles above a section are those of many others.
  const known = rememberedTexts((title) => ({ place: find(title) }));
  const inTitle = (title: string): TitlePlace | null => (title.length > LONGEST_TITLE ? null : known(title).place);
  return {
    inTitle,
    below: remembered((titles: readonly string[]) => ({ place: placeBelow(titles, inTitle) })),
  };
});

/** What a title says of the points below it; null where it says nothing of them. */
export function placeOfTitle(title: string, pack: LanguagePack): TitlePlace | null {
  return placesIn(pack).inTitle(title);
}

const LONGEST_LABEL = 80;

/** What the last of several lines says of what comes behind: "so that I sleep" and below it "Acceptance criteria:". */
export function placeBehind({ kind, prose }: Pick<Block, 'kind' | 'prose'>, pack: LanguagePack): TitlePlace | null {
  const { text, wrapped = [] } = prose;
  const from = text.lastIndexOf('\n') + 1;
  const last = text.slice(from).trim();
  if (kind === 'heading' || from === 0 || last.length > LONGEST_LABEL) return null;
  const isBold = wrapped.some(
    ({ start, end }) =>
      start >= from &&
      start < from + 3 &&
      !/[\p{L}\p{N}]/u.test(text.slice(from, start)) &&
      end >= text.trimEnd().length,
  );
  return isBold || /[:：]$/.test(last) ? placeOfTitle(last.replace(/(?<![:：])[:：]+$/, ''), pack) : null;
}

interface LabelPlace {
  /** Null where the words say nothing of what comes next. */
  readonly place: TitlePlace | null;
  /** Whether it is a line in bold that stands alone. */
  readonly isBold: boolean;
  /** Whether it announces something, whatever that is. */
  readonly hasColon: boolean;
}

const NO_LABEL: LabelPlace = { place: null, isBold: false, hasColon: false };

/** What a line says of the points below it: "Goals:", "**Key results**", "[!NOTE] Acceptance criteria". */
export function placeOfLabel({ kind, prose, items }: Block, pack: LanguagePack): LabelPlace {
  const { text, wrapped = [] } = prose;
  if (kind === 'heading' || text.length > LONGEST_LABEL) return NO_LABEL;
  const hasColon = /[:：]\s*$/.test(text);
  const isAllBold = wrapped.some(({ start, end }) => start === 0 && end >= text.trimEnd().length);
  const isBold = isAllBold && !(items.length > 0 && !hasColon);
  if (!hasColon && !isBold && !CALLOUT.test(text)) return NO_LABEL;
  return {
    place: placeOfTitle(text.replace(CALLOUT, '').replace(/(?<![:：\s])[:：\s]+$/, ''), pack),
    isBold: isAllBold,
    hasColon,
  };
}

/** "[!NOTE] Acceptance criteria", as GitHub and Obsidian have it. */
const CALLOUT = /^\s*\[![\w-]{1,30}\][+-]?\s*/;

/** What the title of a callout or quotation says of the points in it. */
export function placeOfCallout(block: Block, pack: LanguagePack): TitlePlace | null {
  const { kind, prose } = block;
  if (kind === 'table') return null;
  if (kind === 'heading') return placeOfTitle(prose.text, pack);
  return placeOfLabel(block, pack).place ?? placeBehind(block, pack);
}

/** Where a place is announced inside of another: all that stands in a scenario of the criteria is one of them. */
export function placeInside(place: TitlePlace, around: TitlePlace | null): TitlePlace {
  return place === 'scenario' && (around === 'criteria' || around === 'apart') ? around : place;
}

/** The place that titles make, outermost first; the innermost that says something counts. */
export function placeOf(titles: readonly string[], pack: LanguagePack): ItemPlace | 'apart' | null {
  return placesIn(pack).below(titles).place;
}

function placeBelow(
  titles: readonly string[],
  inTitle: (title: string) => TitlePlace | null,
): ItemPlace | 'apart' | null {
  for (let i = titles.length - 1; i >= 0; i--) {
    const kind = inTitle(titles[i] ?? '');
    if (kind === null) continue;
    if (kind === 'apart') return kind;
    if (kind === 'scenario') {
      const around = placeBelow(titles.slice(0, i), inTitle);
      if (around === 'apart') return around;
      return { kind: around?.kind === 'criteria' ? around.kind : kind, isAbove: i < titles.length - 1 };
    }
    const isOkr = kind === 'goals' && titles.slice(0, i).some((title) => inTitle(title) === 'okr');
    return { kind: isOkr ? 'okr' : kind, isAbove: i < titles.length - 1 || isOkr };
  }
  return null;
}

function wordsOf(title: string): readonly TitleWord[] {
  return Array.from(title.matchAll(TITLE_WORD), ({ 0: word, index }) => ({
    lower: fold(word),
    end: index + word.length,
  }));
}

/** Numbers before and behind do not count: "3.1 Constraints", "Q3 2026". */
function isWhole(title: string, words: readonly TitleWord[], table: PhraseTable): boolean {
  const start = words.findIndex(({ lower }) => !isTitleNumber(lower));
  const length = start === -1 ? 0 : matchPhrase(table, words, start);
  if (length === 0) return false;
  const rest = words.slice(start + length);
  return rest.every(({ lower }) => isTitleNumber(lower)) || BREAK.test(title.slice(words[start + length - 1]?.end));
}

/** "Our goals", "Roadmap for parking", "Success metrics (draft)". */
function isIn(title: string, words: readonly TitleWord[], table: PhraseTable, { items }: LanguagePack): boolean {
  for (let at = 0; at < Math.min(words.length, MOST_WORDS_BEFORE + 1); at++) {
    const length = matchPhrase(table, words, at);
    if (length === 0) continue;
    const rest = words.slice(at + length);
    if (rest.every(({ lower }) => isTitleNumber(lower))) return true;
    const isFirst = words.slice(0, at).every(({ lower }) => isTitleNumber(lower));
    if (items.afterPlace.has(rest[0]?.lower ?? '') && (isFirst || isTitleNumber(rest[1]?.lower ?? ''))) return true;
    if (BREAK.test(title.slice(words[at + length - 1]?.end))) return true;
  }
  return false;
}
