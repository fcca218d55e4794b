/** The people that stories name, as they would be written down: one name each, without article, description or plural. */
import type { Section, Story } from '../document/model.js';
import type { LanguagePack, Lexicon } from '../language/pack.js';
import { rememberedFor } from '../remembered.js';
import { lastWordOf, normaliseName, singularName, withoutRemark, words } from './normalise.js';
import { coreOf } from './resolve.js';
import { type Standing, standingOf } from './standing.js';

export interface NamedPerson {
  /** As people say it: "Tenant", "HR manager". */
  readonly name: string;
  readonly standing: Standing;
  /** Stands in a quotation, or in a text that shows what stories look like. */
  readonly isExample: boolean;
  readonly story: Story;
}

type Named = Pick<NamedPerson, 'name' | 'standing'>;

/** Whether this is somebody to write down as a persona. */
export function isSomebody({ standing, isExample }: NamedPerson): boolean {
  return !isExample && (standing === 'customer' || standing === 'staff');
}

/** Everybody the stories of a section name, in order; a story for several people names each of them. */
export function namedIn(section: Section, language: LanguagePack): readonly NamedPerson[] {
  return section.stories.flatMap((story) => {
    if (story.persona === null) return [];
    const isExample = isInExample(story, section, language.lexicon);
    return peopleIn(story.persona.text, language).map((named) => ({ ...named, isExample, story }));
  });
}

/** "buyers or sellers" are two people, if both are somebody; "read/write access" is nobody. */
const peopleIn = rememberedFor((reference: string, language: LanguagePack): readonly Named[] => {
  const one = (name: string) => ({ name: spokenName(name, language), standing: standingOf(name, language) });
  const halves = writtenHalves(reference, language);
  const isPerson = (half: string): boolean => looksLikePerson(half, language);
  if (halves.length < 2 || !(isPerson(halves[0] ?? '') || reference.includes('/'))) return [one(reference)];
  return halves.every(isPerson) ? halves.map(one) : [{ name: reference, standing: 'several' }];
});

/** "buyers or sellers with a dog" -> "buyers", "sellers", as written; one where nobody stands beside the first. */
export function writtenHalves(reference: string, language: LanguagePack): readonly string[] {
  const { joiners } = language.grammar;
  const halves: string[][] = [[]];
  const named = withoutDescription(withoutRemark(reference), language);
  for (const word of named.replaceAll('/', ' / ').split(/\s+/)) {
    if (word === '/' || joiners.has(word.toLowerCase())) halves.push([]);
    else halves.at(-1)?.push(word);
  }
  return halves.filter((half) => half.length > 0).map((half) => half.join(' '));
}

function looksLikePerson(half: string, language: LanguagePack): boolean {
  const last = singularName(normaliseName(half, language), language).split(' ').at(-1) ?? '';
  return language.people.personEnding.test(last) || language.lexicon.people.has(last);
}

/** "the night porters who work alone" -> "Night porter"; letters stay as they are written. */
export function spokenName(written: string, language: LanguagePack): string {
  const name = withSingular(withoutDescription(written, language).replace(/(?<![,;:.])[,;:.]+$/, ''), language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The name alone, as written: no article before it, nothing about the person behind it. */
function withoutDescription(written: string, language: LanguagePack): string {
  const plain = written
    .replace(/[*_`[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const all = plain.split(' ');
  const start = all.length > 1 && language.grammar.articles.has(all[0]?.toLowerCase() ?? '') ? 1 : 0;
  let left = lengthOf(normaliseName(plain, language), language);
  // "first-time" is one word as written and two in normal form.
  const named = all.slice(start).filter((word) => {
    const isNamed = left > 0;
    left -= words(word, language).length;
    return isNamed;
  });
  return named.join(' ');
}

/** How many words are the name: up to the description, but "head of sales" whole. */
function lengthOf(normal: string, language: LanguagePack): number {
  const parts = normal.split(' ');
  const length = coreOf(normal, language).split(' ').length;
  if (parts[length] !== language.people.of) return length;
  return length + 1 + coreOf(parts.slice(length + 1).join(' '), language).split(' ').length;
}

/** "Heads of sales" -> "Head of sales". */
function withSingular(name: string, language: LanguagePack): string {
  const of = name.indexOf(` ${language.people.of} `);
  const [head, after] = of === -1 ? [name, ''] : [name.slice(0, of), name.slice(of)];
  const last = lastWordOf(head);
  const before = head.slice(0, head.length - last.length);
  const lower = last.toLowerCase();
  const single = singularName(lower, language);
  if (single === lower) return name;
  const differs = [...single].findIndex((letter, i) => letter !== lower[i]);
  const kept = differs === -1 ? single.length : differs;
  return before + last.slice(0, kept) + single.slice(kept) + after;
}

const MOST_BEFORE = 60;
const OPENING_QUOTE = /["“„«‘]\s*$/;

/** Below a title such as "Examples", behind "For example:", or inside quotation marks that something stands before or after. */
function isInExample(story: Story, { heading, source }: Section, { exampleWords, besideExamples }: Lexicon): boolean {
  const title = wordsIn(heading.at(-1) ?? '');
  const isTitled =
    title.some((word) => exampleWords.has(word)) &&
    title.every((word) => exampleWords.has(word) || besideExamples.has(word));
  if (isTitled) return true;
  const { text } = source;
  const lineStart = text.lastIndexOf('\n', story.range.start - 1) + 1;
  const before = text.slice(Math.max(lineStart, story.range.start - MOST_BEFORE), story.range.start);
  if (
    wordsIn(before)
      .slice(-4)
      .some((word) => exampleWords.has(word))
  )
    return true;
  if (!OPENING_QUOTE.test(before)) return false;
  const end = text.indexOf('\n', story.range.end);
  const after = text.slice(story.range.end, end === -1 ? undefined : end);
  return wordsIn(before).length > 0 || wordsIn(after).length > 0;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu) ?? [];
}
