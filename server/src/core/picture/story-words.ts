/** A story as the picture shows it: as it is on one line, as it could begin anew, and by the number it goes by. */
import { isItemId } from '../document/item-ids.js';
import type { Clause, Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { withArticle } from '../personas/naming.js';
import { fillIn } from '../text/fill-in.js';

const GAP = '…';
const LONGEST = 400;
const MARKUP = /\*\*|__|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|`|<br\s*\/?>/giu;
const LINE_START = /\n[ \t]{0,40}(?:>[ \t]?)*(?:[-*+] |\d{1,3}[.)] )?/g;

/** What a reader sees, on one line; `text` is the document. */
export function shownStory(story: Story, text: string, language: LanguagePack): string {
  const { range, layout } = story;
  const isProse = layout === 'sentence' || layout === 'list';
  const words = isProse ? text.slice(range.start, range.end) : written(story, language);
  return cut(words.replace(LINE_START, ' ').replace(MARKUP, '').replace(/\s+/g, ' ').trim());
}

/** A row or fields as a sentence. */
function written(story: Story, language: LanguagePack): string {
  const { persona, outcome } = story;
  const who = persona === null ? null : withArticle(persona.text, language);
  const whole = fillIn(language.messages.drafts.written, {
    who: who ?? GAP,
    want: wantOf(story, language),
    outcome: GAP,
  });
  const end = whole.lastIndexOf(GAP);
  if (outcome !== null) return whole.slice(0, end) + outcome.text + whole.slice(end + 1);
  return fillIn(language.messages.drafts.written, { who: who ?? GAP, want: wantOf(story, language), outcome: GAP });
}

/** Parts that may stay as they are; the others become gaps. */
export interface Kept {
  readonly persona: boolean;
  readonly want: boolean;
  readonly outcome: boolean;
}

export function draftOf(story: Story, kept: Kept, language: LanguagePack): string {
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
  return cut(fillIn(drafts.written, { who, want: kept.want ? wantOf(story, language) : GAP, outcome: end }));
}

/** With the "to" that belongs to the marker: "I want to". */
function wantOf({ want, wantMarker }: Story, { grammar }: LanguagePack): string {
  if (want === null) return GAP;
  const last = wantMarker?.text.trim().split(/\s+/).at(-1)?.toLowerCase();
  return last === grammar.infinitive && last !== '' ? `${grammar.infinitive} ${want.text}` : want.text;
}

/** Equal for stories that say the same, however they are laid out. */
export function wordsOf({ persona, situation, want, outcome }: Story): string {
  return [persona, situation, want, outcome].map(plainWords).join(' / ');
}

export function plainWords(clause: Clause | null): string {
  return clause === null ? '' : clause.words.map(({ lower }) => lower).join(' ');
}

const ITEM_ID = /(?<![A-Za-z0-9])(?:[A-Z][A-Z0-9]{0,9}[-_]?\d{1,7}|#\d{1,7})(?![\p{L}\p{N}])/gu;

/** "RW-104" in the title above the story or in its own lines. */
export function idOf(story: Story, text: string, { grammar }: LanguagePack): string | null {
  const { start, end } = story.range;
  const lines = text.slice(text.lastIndexOf('\n', start) + 1, end);
  const isRow = story.layout === 'row' || story.layout === 'closedRow';
  for (const place of isRow ? [lines] : [story.heading.at(-1) ?? '', lines]) {
    const found = [...place.matchAll(ITEM_ID)].map(([id]) => id).find((id) => isItemId(id, grammar));
    if (found !== undefined) return found;
  }
  return null;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, text.lastIndexOf(' ', LONGEST - 2))
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd()} …`;
}
