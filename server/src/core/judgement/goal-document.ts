/** What kind of paper a document is: one that sets a goal, and whether something in it says how and for whom. */
import type { DocumentModel, Heading, SectionSource } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence, type SequenceTable } from '../language/sequences.js';
import { remembered } from '../remembered.js';
import { titleKey } from './sections.js';

const WORDS = /[\p{L}\p{N}'’]+/gu;

export function wordsIn(text: string): readonly { readonly lower: string }[] {
  return (text.toLowerCase().match(WORDS) ?? []).map((lower) => ({ lower }));
}

/** `named`: it calls itself "PRD", "Epic"; `other`: it is something else by name; null where its name tells nothing. */
export type DocumentKind = 'named' | 'other' | null;

export function kindOfDocument({ headings, frontMatter }: DocumentModel, { mission }: LanguagePack): DocumentKind {
  const title = wordsIn(headings[0]?.text ?? '');
  const type = wordsIn(frontMatter['type'] ?? '');
  if (findSequence(mission.goalDocuments, title) !== null || findSequence(mission.goalDocuments, type) !== null)
    return findSequence(mission.otherDocuments, title) === null ? 'named' : 'other';
  return findSequence(mission.otherDocuments, title) === null ? null : 'other';
}

/** What it says of its own state: front matter, or "(status: discovery)" in its title. */
export function statusOf({ frontMatter, headings }: DocumentModel, { mission }: LanguagePack): 'open' | 'ready' | null {
  const key = titleKey(frontMatter['status'] ?? '');
  const said = [key, key.split('_')[0] ?? ''];
  if (said.some((word) => mission.readyStatus.has(word))) return 'ready';
  if (said.some((word) => mission.openStatus.has(word))) return 'open';
  return wordsIn(headings[0]?.text ?? '').some(({ lower }) => mission.openStatus.has(lower)) ? 'open' : null;
}

export function hasKey({ frontMatter }: DocumentModel, keys: ReadonlySet<string>): boolean {
  return Object.keys(frontMatter).some((key) => keys.has(titleKey(key)));
}

/** Whether a turn of phrase stands anywhere in a document; each section is looked through once. */
export function createFinder(table: SequenceTable): (document: DocumentModel) => boolean {
  const isIn = remembered(({ text }: SectionSource) => ({ found: findSequence(table, wordsIn(text)) !== null }));
  return ({ sections }) => sections.some(({ source }) => isIn(source).found);
}

/** The headings of a document with what they are called in lists. */
export function keyed(headings: readonly Heading[]): readonly { readonly heading: Heading; readonly key: string }[] {
  return headings.map((heading) => ({ heading, key: titleKey(heading.text) }));
}
