/** Somebody whom a file may describe, while it is read: a name with its place, and the fields that were found for it. */
import type { LanguagePack } from '../language/pack.js';
import { type Prose, sourceRange } from '../document/prose.js';
import { startsStory } from '../document/story-start.js';
import type { TextRange } from '../text/range.js';
import { type FieldName, personaFields } from './persona-fields.js';

/** A text with its place in the file. */
export interface Placed {
  readonly text: string;
  readonly range: TextRange;
}

export interface Draft {
  readonly language: LanguagePack;
  readonly name: string;
  /** Of the name. */
  readonly range: TextRange;
  /** `item` is one of a list, or a paragraph that begins in bold. */
  readonly form: 'heading' | 'row' | 'item';
  /** How many `#` its heading has; of others, one more than the heading they stand below. */
  readonly depth: number;
  /** The headings it stands below, outermost first. */
  readonly within: readonly Draft[];
  /** Personas stand below this title. */
  readonly isRegistry: boolean;
  readonly isLabelled: boolean;
  /** In a table that could be about something else: only the file can tell. */
  readonly isUnsaid?: boolean;
  /** A title such as “Persona 2”. */
  readonly isBare: boolean;
  readonly fields: Map<FieldName, Placed[]>;
  /** Sentences that are no field. */
  readonly description: string[];
}

export function addTo(draft: Draft, field: FieldName, value: Placed): FieldName {
  const values = draft.fields.get(field) ?? [];
  if (value.text !== '') values.push(value);
  draft.fields.set(field, values);
  return field;
}

/** Opens a field that may stay empty. */
export function openField(draft: Draft, field: FieldName): void {
  if (!draft.fields.has(field)) draft.fields.set(field, []);
}

/** A stretch of prose without the blanks around it. */
export function placed(prose: Prose, start: number, end: number): Placed {
  const text = prose.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = Math.max(from, start + text.trimEnd().length);
  return { text: text.trim(), range: sourceRange(prose, from, to) };
}

/** Reads "Key: value" lines; returns the last key, whose values may follow in a nested list. */
export function readLines(prose: Prose, draft: Draft, field: FieldName | null, from = 0): FieldName | null {
  let last: FieldName | null = field;
  let start = from;
  for (const line of prose.text.slice(from).split('\n')) {
    const colon = line.indexOf(':');
    const key = colon === -1 ? null : personaFields(line.slice(0, colon), draft.language);
    if (key !== null) last = addTo(draft, key, placed(prose, start + colon + 1, start + line.length));
    else if (last !== null) addTo(draft, last, placed(prose, start, start + line.length));
    else if (line.trim() !== '') draft.description.push(line.trim());
    start += line.length + 1;
  }
  return last;
}

/** Whether anything below the name says something about somebody, and speaks to nobody: prompts say “You are …”. */
export function isTold({ fields, description, language }: Draft): boolean {
  if (fields.size > 0) return true;
  const words =
    description
      .filter((line) => !startsStory(line, language.grammar)) // What they wish is told elsewhere.
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.length >= FEWEST_WORDS && !words.some((word) => language.people.spokenTo.has(word));
}

const FEWEST_WORDS = 3;
