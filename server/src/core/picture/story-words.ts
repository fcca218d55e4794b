/** A story as the picture shows it: as it is on one line, as it could begin anew, and by the number it goes by. */
import { isItemId } from '../document/item-ids.js';
import type { Clause, DocumentModel } from '../document/model.js';
import type { BareStory } from '../document/placed-stories.js';
import type { LanguagePack } from '../language/pack.js';
import { withArticle } from '../personas/naming.js';
import { fillIn } from '../text/fill-in.js';

type Document = Pick<DocumentModel, 'text' | 'language'>;

const GAP = '…';
/** In a cell that is empty. */
const NOTHING = '–';
const LONGEST = 400;
const MARKUP = /\*\*|__|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|`|<br\s*\/?>/giu;
const LINE_START = /\n[ \t]{0,40}(?:>[ \t]?)*(?:[-*+] |\d{1,3}[.)] )?/g;

/** What a reader sees, on one line; `text` is the document. */
export function shownStory(story: BareStory, text: string, language: LanguagePack): string {
  const { range, layout } = story;
  const isProse = layout === 'sentence' || layout === 'list';
  const words = isProse ? text.slice(range.start, range.end) : written(story, text, language);
  return cut(words.replace(LINE_START, ' ').replace(MARKUP, '').replace(/\s+/g, ' ').trim());
}

/** A row or fields as a sentence. */
function written(story: BareStory, text: string, language: LanguagePack): string {
  const { persona, outcome } = story;
  return fillIn(language.messages.drafts.written, {
    who: persona === null ? NOTHING : withArticle(persona.text, language),
    want: wantOf(story, text, language),
    outcome: outcome?.text ?? NOTHING,
  });
}

/** Parts that may stay as they are; the others become gaps. */
export interface Kept {
  readonly persona: boolean;
  readonly want: boolean;
  readonly outcome: boolean;
}

export function draftOf(story: BareStory, kept: Kept, { text, language }: Document): string {
  const { persona, situation, outcome, want } = story;
  const { drafts } = language.messages;
  const end = kept.outcome && outcome !== null ? outcome.text : GAP;
  if (story.kind === 'jobStory') {
    return fillIn(drafts.jobStory, {
      situation: situation?.text ?? GAP,
      want: kept.want && want !== null ? want.text : GAP,
      outcome: end,
    });
  }
  const who = kept.persona && persona !== null ? withArticle(persona.text, language) : GAP;
  return cut(fillIn(drafts.written, { who, want: kept.want ? wantOf(story, text, language) : GAP, outcome: end }));
}

/** With the "to" that stands before it: in "I want to", in the head of a table, or at the start of a cell. */
function wantOf(
  { want, wantMarker }: BareStory,
  text: string,
  { grammar: { infinitive, verbs } }: LanguagePack,
): string {
  if (want === null) return GAP;
  const before = text.slice(Math.max(0, want.range.start - LONGEST_BEFORE), want.range.start);
  const last = before.toLowerCase().match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}|\n]*$)/u)?.[0];
  const isDeed = wantMarker === null && verbs.has(want.words[0]?.lower ?? '');
  return infinitive !== '' && (last === infinitive || isDeed) ? `${infinitive} ${want.text}` : want.text;
}

const LONGEST_BEFORE = 20;

/** Equal for stories that say the same, however they are laid out. */
export function wordsOf({ persona, situation, want, outcome }: BareStory): string {
  return [persona, situation, want, outcome].map(plainWords).join(' / ');
}

export function plainWords(clause: Clause | null): string {
  return clause === null ? '' : clause.words.map(({ lower }) => lower).join(' ');
}

const ITEM_ID = /(?<![A-Za-z0-9])(?:[A-Z][A-Z0-9]{0,9}[-_]?\d{1,7}|#\d{1,7})(?![\p{L}\p{N}])/gu;

/** "RW-104" in its own lines, or in the title above it where it is the only story there. */
export function idOf(story: BareStory, isAlone: boolean, { text, language: { grammar } }: Document): string | null {
  const { start, end } = story.range;
  const lines = text.slice(text.lastIndexOf('\n', start) + 1, end);
  for (const place of isAlone ? [story.heading.at(-1) ?? '', lines] : [lines]) {
    const found = [...place.matchAll(ITEM_ID)].map(([id]) => id).find((id) => isItemId(id, grammar));
    if (found !== undefined) return found;
  }
  return null;
}

/** As a reader sees it; what is too long is cut. */
export function oneLine(text: string): string {
  return cut(text.replace(/\s+/g, ' '));
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, text.lastIndexOf(' ', LONGEST - 2))
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()} …`;
}
