/** Stories below a title that names whose they are: "## As a tenant", "## Persona: Tenant", "## Tenant" over "I want ..., so that ...". */
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { rememberedFor } from '../remembered.js';
import { addressOf } from './address.js';
import type { Block } from './blocks.js';
import { clauseOf } from './clause.js';
import type { Clause, PersonAbove, Story } from './model.js';
import { isPerson } from './people.js';
import { joinProse, plainProse } from './prose.js';
import { readRole } from './role-grammar.js';
import { type StoryReading, wantAtStart } from './read-stories.js';
import { gapBefore, isSentenceEnd, type Sentence, sentenceOf } from './sentence.js';
import { isSingular, type TokenSpan } from './want-grammar.js';

const LONGEST_TITLE = 100;
const LONGEST_WISH = 600;
const MOST_WORDS_OF_NAME = 4;
const LABELLED = /^([^\s:–—-]+)(?:\s+#?\d{1,3})?\s*[:–—-]\s*(?=\S)/;
/** "1.", "2.3", "A)" */
const NUMBER = /^\s*(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\p{Lu}[.)])\s+/u;

const inTitle = rememberedFor((title: string, pack: LanguagePack) => ({ person: personIn(title, pack) }));

/** Which of the titles, outermost first, names the person whose stories stand below all of them; -1 for none. */
export function titleOfPerson(titles: readonly string[], pack: LanguagePack): number {
  return titles.findLastIndex((title) => inTitle(title, pack).person !== null);
}

export function personInTitle(title: string, pack: LanguagePack): PersonAbove | null {
  return inTitle(title, pack).person;
}

function personIn(written: string, pack: LanguagePack): PersonAbove | null {
  if (written.length > LONGEST_TITLE) return null;
  const title = written.slice(NUMBER.exec(written)?.[0].length ?? 0);
  return labelledIn(title, pack) ?? saidIn(title, pack) ?? namedIn(title, pack);
}

/** "Persona: Tenant", "User 2 – Tenant". */
function labelledIn(title: string, pack: LanguagePack): PersonAbove | null {
  const [label = '', word = ''] = LABELLED.exec(title) ?? [];
  if (!pack.grammar.personLabels.has(word.toLowerCase())) return null;
  const text = title.slice(label.length).trim();
  return { text, hasArticle: isSomebody(text, pack), isSaid: true };
}

/** "Tenant", not "Marion". */
function isSomebody(text: string, pack: LanguagePack): boolean {
  return isPerson(sentenceOf(plainProse(text, 0), true, pack.grammar).tokens, pack);
}

/** Nothing but "As a tenant". */
function saidIn(title: string, { grammar }: LanguagePack): PersonAbove | null {
  const sentence = sentenceOf(plainProse(title, 0), true, grammar);
  if (!grammar.roleOpeners.has(sentence.tokens[0]?.lower ?? '')) return null;
  const read = readRole(sentence, grammar, 0);
  if (read?.hasArticle !== true || read.role.end !== sentence.tokens.length) return null;
  const text = textOf(sentence, read.role);
  return text === null ? null : { text, hasArticle: true, isSaid: true };
}

/** "Tenant", "For tenants", "Stories of the tenant", "Tenant stories". */
function namedIn(title: string, pack: LanguagePack): PersonAbove | null {
  const { grammar } = pack;
  const sentence = sentenceOf(plainProse(title, 0), true, grammar);
  const { tokens } = sentence;
  const titleLength = matchPhrase(grammar.storyTitles, tokens, 0);
  if (titleLength === tokens.length) return null;
  const hasPreposition = grammar.prepositions.has(tokens[titleLength]?.lower ?? '');
  const isApart = /[:–—]|\s-\s/.test(gapBefore(sentence, titleLength));
  if (titleLength > 0 && !hasPreposition && !isApart) return null;
  const from = titleLength + (hasPreposition && isForWhom(sentence, titleLength) ? 1 : 0);
  const hasArticle = grammar.articles.has(tokens[from]?.lower ?? '');
  const start = from + (hasArticle ? 1 : 0);
  const end = endOfName(sentence, start);
  if (end <= start || end - start > MOST_WORDS_OF_NAME || hasVerbs(sentence, { start, end })) return null;
  const text = textOf(sentence, { start, end })?.replace(/['’]s?$/, '') ?? null;
  return text !== null && isSomebody(text, pack) ? { text, hasArticle: true, isSaid: false } : null;
}

/** "For tenants", "Stories of tenants"; what else stands before a name is no one whose stories follow. */
function isForWhom({ tokens, grammar }: Sentence, at: number): boolean {
  return tokens[at]?.lower === grammar.forWhat || at > 0;
}

/** Where a name ends that "stories" or a remark in brackets may follow; 0 where something else does. */
function endOfName(sentence: Sentence, start: number): number {
  const { tokens, grammar, prose } = sentence;
  for (let i = start + 1; i < tokens.length; i++) {
    if (matchPhrase(grammar.storyTitles, tokens, i) === tokens.length - i) return i;
    const gap = gapBefore(sentence, i);
    if (/^\s*[([]/.test(gap) && /[)\]]\s*$/.test(prose.text)) return i;
    if (!/^[\s'’&/-]*$/.test(gap)) return 0;
  }
  return tokens.length;
}

/** "Tenant opens the door", "Tenant with a dog": more than a name. */
function hasVerbs({ tokens, grammar }: Sentence, { start, end }: TokenSpan): boolean {
  return tokens
    .slice(start, end)
    .some(({ lower }) => [grammar.modals, grammar.prepositions, grammar.pronouns].some((set) => set.has(lower)));
}

function textOf(sentence: Sentence, span: TokenSpan): string | null {
  return clauseOf(sentence, span)?.text ?? null;
}

/** A story without anybody who wishes it, as one of the person above; where that stands is filled in by `placePerson`. */
export function asOfPerson(story: Story, person: PersonAbove | null, { grammar }: LanguagePack): Story {
  if (story.persona !== null || person === null) return story;
  const persona = { text: person.text, range: { start: 0, end: 0 }, words: [] };
  // A title begins with a capital, a sentence about "the tenant" has none.
  const text = person.hasArticle
    ? person.text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
    : person.text;
  return { ...story, persona, address: addressOf({ text }, grammar.address, person.hasArticle), personaFrom: 'title' };
}

/** The person's name in the line of its title; `start` is the place of the line in the section. */
export function clauseInTitle(person: PersonAbove, line: string, start: number, { grammar }: LanguagePack): Clause {
  const at = line.lastIndexOf(person.text);
  const nowhere = { text: person.text, range: { start, end: start + line.length }, words: [] };
  if (at === -1) return nowhere;
  const sentence = sentenceOf(plainProse(person.text, start + at), true, grammar);
  return clauseOf(sentence, { start: 0, end: sentence.tokens.length }) ?? nowhere;
}

/** The stories with the person of the title in its place; the same list where it stood there before. */
export function placePerson(stories: readonly Story[], persona: Clause): readonly Story[] {
  const isThere = ({ persona: before, personaFrom }: Story): boolean =>
    personaFrom !== 'title' || (before?.range.start === persona.range.start && before.range.end === persona.range.end);
  return stories.every(isThere)
    ? stories
    : stories.map((story) => (isThere(story) ? story : withPersona(story, persona)));
}

/** Criteria are read when somebody asks for them. */
function withPersona(story: Story, persona: Clause): Story {
  const { kind, range, heading, address, situation, want, wantMarker, outcome } = story;
  const { possibleOutcome, end, layout, personaFrom } = story;
  return {
    ...{ kind, range, heading, persona, address, situation, want, wantMarker, outcome, possibleOutcome },
    ...{ end, layout, personaFrom },
    get criteria() {
      return story.criteria;
    },
  };
}

/** "I want ..." at `at`, with the reason of its own sentence or of the block below it. */
export function wishBelowPerson(blocks: readonly Block[], at: number, { grammar }: LanguagePack): StoryReading | null {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || block.table !== null || block.kind === 'heading') return null;
  if (block.prose.text.length > LONGEST_WISH) return null;
  const sentence = sentenceOf(block.prose, false, grammar);
  const begin = wordBehindNumber(sentence);
  const first = sentence.tokens[begin];
  if (first === undefined || first.opaque || !isSingular(grammar, first)) return null;
  const story = wantAtStart(sentence, grammar, begin);
  // More than one sentence is somebody who explains something.
  if (story === null || sentence.tokens.some((_, i) => i > begin && isSentenceEnd(sentence, i))) return null;
  if (story.outcome !== null || next === undefined || !isReason(block, next, grammar)) return { story, next: at + 1 };
  const whole = wantAtStart(sentenceOf(joinProse([block.prose, next.prose]), false, grammar), grammar, begin);
  return whole?.outcome == null ? { story, next: at + 1 } : { story: whole, next: at + 2 };
}

/** Index of the first word behind "1.1". */
function wordBehindNumber({ prose, tokens }: Sentence): number {
  const length = NUMBER.exec(prose.text)?.[0].length ?? 0;
  return tokens.findIndex(({ start }) => start >= length);
}

function isReason(block: Block, next: Block, grammar: LanguagePack['grammar']): boolean {
  if (next.table !== null || next.frame !== block.frame || next.group !== block.group) return false;
  return matchPhrase(grammar.connectors, sentenceOf(next.prose, false, grammar).tokens, 0) > 0;
}
