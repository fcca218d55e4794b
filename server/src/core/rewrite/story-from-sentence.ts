/** Turns a plain sentence into a story with the sentence's own words; what it does not say stays a visible gap. */
import type { DocumentModel } from '../document/model.js';
import { findOutcome } from '../document/outcome-grammar.js';
import { sourceRange } from '../document/prose.js';
import type { TokenSpan } from '../document/want-grammar.js';
import { anyOf } from '../document/word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { inSentence, isPlural, shortName, withArticle } from '../personas/naming.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { isGenericName, isSystemName, resolvePersona } from '../personas/resolve.js';
import { remembered } from '../remembered.js';
import { GAP } from '../rules/suggestions.js';
import { fillIn } from '../text/fill-in.js';
import type { TextEdit, TextRange } from '../text/range.js';
import { ownWords, outcomeWords, staysTogether } from './first-person.js';
import { type FreeWish, readFreeWish } from './free-wish.js';
import { type PlainSentence, sentenceAt } from './sentence-at.js';

export interface StoryDraft {
  /** How the story begins: "As a tenant, I want". */
  readonly opening: string;
  /** Sorted; offsets into the document. Gaps are written as “…”. */
  readonly edits: readonly TextEdit[];
}

export interface StoryDraftInput {
  readonly document: DocumentModel;
  readonly offset: number;
  readonly registry: PersonaRegistry;
  readonly language: LanguagePack;
}

interface Drafting extends StoryDraftInput {
  readonly plain: PlainSentence;
}

/** Null where no sentence stands at `offset`, or none that can be read as a wish. */
export function storyFromSentence(input: StoryDraftInput): StoryDraft | null {
  const plain = sentenceAt(input.document, input.offset);
  if (plain === null) return null;
  const drafting: Drafting = { ...input, plain };
  const { sentence, span, isItem } = plain;
  const isPerson = (words: TokenSpan): boolean => isPersonIn(textOf(words, drafting), drafting);
  const wish = readFreeWish({ sentence, span, isItem, words: input.language.wishes, isPerson });
  return wish === null ? null : draft(wish, drafting);
}

function draft(wish: FreeWish, drafting: Drafting): StoryDraft | null {
  const { document, plain, language } = drafting;
  const { sentence, span } = plain;
  const who = wish.person === null ? null : personWords(textOf(wish.person, drafting), drafting);
  const { story } = language.wishes;
  const isOurs = isWritersOwn(wish, drafting);
  const gap = isOurs ? GAP : `${story.gapBefore} ${GAP}`;
  const persona = who === null ? gap : withArticle(who, language);
  const opening = `${fillIn(story.opening, { persona })}, ${isOurs ? story.wishTogether : story.wish}`;
  const thing = wish.thing === null ? '' : ` ${lowerStart(sourceOf(wish.thing, drafting))}`;
  const head = startOf(drafting, span.start, wish.want.start);
  if (head === null) return null;
  const first = document.text.slice(head.end, head.end + 1);
  const isBulletVerb = wish.want.start === span.start;
  const lead = `${opening}${thing}${wish.isAction ? ` ${language.grammar.infinitive}` : ''} `;
  const start = isBulletVerb
    ? { range: { start: head.end, end: head.end + 1 }, text: `${lead}${first.toLowerCase()}` }
    : { range: head, text: lead };
  const { sure: outcome } = findOutcome(sentence, language.grammar, wish.want.start, wish.want.end);
  const edits = [
    start,
    ...(wish.person === null ? [] : inFirstPerson(wish.want, outcome?.text ?? null, drafting)),
    ...endings(wish, outcome?.connector?.start ?? outcome?.text.start ?? null, drafting),
  ];
  return { opening, edits };
}

/** The condition that stood first, and the gap for what the sentence does not say. */
function endings(wish: FreeWish, outcomeAt: number | null, drafting: Drafting): readonly TextEdit[] {
  const { plain } = drafting;
  const condition = wish.condition === null ? '' : ` ${lowerStart(sourceOf(wish.condition, drafting))}`;
  if (outcomeAt === null) {
    const at = { start: plain.endOffset, end: plain.endOffset };
    return [{ range: at, text: `${condition}, ${drafting.language.wishes.story.reason} ${GAP}` }];
  }
  if (condition === '') return [];
  const at = sourceOfSpan({ start: outcomeAt - 1, end: outcomeAt }, drafting).end;
  return [{ range: { start: at, end: at }, text: condition }];
}

/** "We want our keys back": said by those who have the wish. */
function isWritersOwn({ person, want }: FreeWish, { plain: { sentence, span }, language }: Drafting): boolean {
  const isWe = language.wishes.story.together.has(sentence.tokens[span.start]?.lower ?? '');
  return person === null && isWe && staysTogether(sentence, want, language.wishes);
}

/** As long as words such as “is” and “us” are, which look like many. */
const SHORT = 3;

/** Only what can be nobody else's: "they" behind "parcels" may be the parcels. */
function inFirstPerson(want: TokenSpan, outcome: TokenSpan | null, drafting: Drafting): readonly TextEdit[] {
  const { language, plain } = drafting;
  const isOther = (word: string): boolean =>
    language.lexicon.people.has(word) || (word.length > SHORT && isPlural(word, language));
  const speaking = { sentence: plain.sentence, words: language.wishes, isOther };
  const until = outcome === null ? want.end : Math.min(want.end, outcome.start);
  return [
    ...ownWords({ start: want.start, end: until }, speaking),
    ...(outcome === null ? [] : outcomeWords(outcome, speaking)),
  ];
}

/** The person as a story names one; null for a catch-all, which is nobody in particular. */
function personWords(written: string, { registry, language }: Drafting): string | null {
  const bare = withoutLead(written, language);
  const { state, persona } = resolvePersona(registry, bare, language);
  if (state === 'generic' || isGenericName(singularName(normaliseName(bare, language), language), language))
    return null;
  if (persona !== null && (state === 'exact' || state === 'plural')) {
    const normal = (name: string): string => singularName(normaliseName(name, language), language);
    const isName = normal(persona.name) === normal(bare);
    if (isName) return inSentence(shortName(persona.name, language), language);
  }
  return bare
    .split(between(language))
    .map((part, i) => (i % 2 === 1 ? part : singularWords(part, language)))
    .join('');
}

/** What stands between several people: " and ", ", ". */
const between = remembered(({ grammar }: LanguagePack) => new RegExp(`(\\s+${anyOf(grammar.joiners)}\\s+|\\s*,\\s*)`));

/** "Night porters" -> "night porter"; "HR leads" -> "HR lead"; "tenants who moved" -> "tenant who moved". */
function singularWords(part: string, language: LanguagePack): string {
  const words = part.split(' ');
  const cut = words.findIndex((word, i) => i > 0 && language.people.describes.has(word.toLowerCase()));
  const head = (cut === -1 ? words : words.slice(0, cut)).join(' ');
  const single = singularName(head.toLowerCase(), language);
  const same = Math.min(head.length, single.length);
  const kept = single.startsWith(head.slice(0, same).toLowerCase()) ? head.slice(0, same) : single;
  const name = [kept + single.slice(same), ...(cut === -1 ? [] : words.slice(cut))].join(' ');
  return lowerStart(name);
}

/** Known people of the project, or a word that is always a person. */
function isPersonIn(written: string, { registry, language }: Drafting): boolean {
  const bare = withoutLead(written, language);
  const { state, persona } = resolvePersona(registry, bare, language);
  if (state === 'system' || isSystemName(normaliseName(bare, language), language)) return false;
  if (persona !== null || state === 'generic' || state === 'internalRole') return true;
  const head = bare.toLowerCase().split(' ').at(-1) ?? '';
  return language.lexicon.people.has(head) || language.lexicon.people.has(singularName(head, language));
}

function withoutLead(written: string, { wishes }: LanguagePack): string {
  const words = written.split(' ');
  const start = words.findIndex((word) => !wishes.beforePeople.has(word.toLowerCase()));
  return words.slice(Math.max(0, start)).join(' ');
}

/** Sentences begin with a capital, stories go on: "Repairs" -> "repairs", but not "GitHub" or "HR". */
function lowerStart(text: string): string {
  return /^[\s*_]*\p{Lu}(?:\p{Ll}*)(?!\p{L})/u.test(text)
    ? text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase())
    : text;
}

/** From the first word of the sentence to the want; with the marks of bold or italics that it would leave half open. */
function startOf({ plain: { sentence }, document }: Drafting, from: number, to: number): TextRange | null {
  const { prose, tokens } = sentence;
  const start = prose.starts[tokens[from]?.start ?? 0] ?? 0;
  const next = prose.starts[tokens[to]?.start ?? 0] ?? start;
  // Brackets, quotes and marks of bold words that open before the want belong to it.
  const end =
    next -
    (from === to ? 0 : (/(?<!\S)\S*$/.exec(document.text.slice(Math.max(start, next - 20), next))?.[0].length ?? 0));
  const marks = document.text.slice(start, end).match(/\*+|~~|`+|(?<!\w)_+|_+(?!\w)/g) ?? [];
  if (marks.length % 2 === 0) return { start, end };
  const open = marks[0] ?? '';
  const isBefore = document.text.slice(start - open.length, start) === open;
  return isBefore ? { start: start - open.length, end } : null;
}

function textOf(span: TokenSpan, { plain: { sentence } }: Drafting): string {
  return sentence.tokens
    .slice(span.start, span.end)
    .map(({ text }) => text)
    .join(' ');
}

function sourceOf(span: TokenSpan, drafting: Drafting): string {
  const { start, end } = sourceOfSpan(span, drafting);
  return drafting.document.text.slice(start, end).replace(/\s+/g, ' ');
}

function sourceOfSpan({ start, end }: TokenSpan, { plain: { sentence } }: Drafting): TextRange {
  const { tokens, prose } = sentence;
  return sourceRange(prose, tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
