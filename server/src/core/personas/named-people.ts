/** The people that stories name, as they would be written down: one name each, without article, description or plural. */
import type { Section, Story } from '../document/model.js';
import type { LanguagePack, Lexicon } from '../language/pack.js';
import { normaliseName, singularName } from './normalise.js';
import { coreOf, PERSON_ENDING } from './resolve.js';
import { type Standing, standingOf } from './standing.js';

export interface NamedPerson {
  /** As people say it: "Tenant", "HR manager". */
  readonly name: string;
  readonly standing: Standing;
  /** Stands in a quotation, or in a text that shows what stories look like. */
  readonly isExample: boolean;
  readonly story: Story;
}

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
function peopleIn(
  reference: string,
  { grammar, lexicon }: LanguagePack,
): readonly Pick<NamedPerson, 'name' | 'standing'>[] {
  const one = (name: string) => ({ name: spokenName(name), standing: standingOf(name, lexicon) });
  const halves = halvesOf(reference, grammar.joiners);
  const isPerson = (half: string): boolean => looksLikePerson(half, lexicon);
  if (halves.length < 2 || !(isPerson(halves[0] ?? '') || reference.includes('/'))) return [one(reference)];
  return halves.every(isPerson) ? halves.map(one) : [{ name: reference, standing: 'several' }];
}

/** "buyers or sellers with a dog" -> "buyers", "sellers", as written; one where nobody stands beside the first. */
export function halvesOf(reference: string, joiners: ReadonlySet<string>): readonly string[] {
  const halves: string[][] = [[]];
  for (const word of withoutDescription(reference).replaceAll('/', ' / ').split(/\s+/)) {
    if (word === '/' || joiners.has(word.toLowerCase())) halves.push([]);
    else halves.at(-1)?.push(word);
  }
  return halves.filter((half) => half.length > 0).map((half) => half.join(' '));
}

function looksLikePerson(half: string, { people }: Lexicon): boolean {
  const last = singularName(normaliseName(half)).split(' ').at(-1) ?? '';
  return PERSON_ENDING.test(last) || people.has(last);
}

/** "the night porters who work alone" -> "Night porter"; letters stay as they are written. */
export function spokenName(written: string): string {
  const name = withSingular(withoutDescription(written).replace(/[,;:.]+$/, ''));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The name alone, as written: no article before it, nothing about the person behind it. */
function withoutDescription(written: string): string {
  const plain = written
    .replace(/[*_`[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const all = plain.split(' ');
  const start = all.length > 1 && normaliseName(all[0] ?? '') !== normaliseName(plain).split(' ')[0] ? 1 : 0;
  return all.slice(start, start + lengthOf(normaliseName(plain))).join(' ');
}

/** How many words are the name: up to the description, but "head of sales" whole. */
function lengthOf(normal: string): number {
  const parts = normal.split(' ');
  const length = coreOf(normal).split(' ').length;
  if (parts[length] !== 'of') return length;
  return length + 1 + coreOf(parts.slice(length + 1).join(' ')).split(' ').length;
}

/** "Heads of sales" -> "Head of sales". */
function withSingular(name: string): string {
  const [, before = '', last = '', after = ''] = /^(.*?)([\p{L}\p{N}]+)( of .*)?$/u.exec(name) ?? [];
  const lower = last.toLowerCase();
  const single = singularName(lower);
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
