/** Reads who a story is for: "As a returning shopper", and what only looks like it. */
import type { StoryGrammar } from '../language/grammar.js';
import { matchPhrase } from '../language/phrases.js';
import type { OutcomeMatch } from './outcome-match.js';
import { gapBefore, isSentenceEnd, type Sentence } from './sentence.js';
import { hasEnding } from './words.js';
import { isSubject, MAX_WORDS_TO_WANT, strongMarkerAt, type TokenSpan } from './want-grammar.js';

const MAX_ROLE_WORDS = 16;
/** A description may be longer than a name. */
const MAX_DESCRIBED_ROLE_WORDS = 32;

export interface RoleReading {
  readonly role: TokenSpan;
  readonly hasArticle: boolean;
  /** Where to look for the wish. */
  readonly next: number;
  /** An outcome that stands between the persona and the wish. */
  readonly leading: OutcomeMatch | null;
}

/** Reads "As a(n) ROLE" up to where the sentence goes on; null where this is only a turn of phrase. */
export function readRole(sentence: Sentence, grammar: StoryGrammar, at: number, opener = 1): RoleReading | null {
  const { tokens } = sentence;
  const aside = matchPhrase(grammar.memberOf, tokens, at + opener);
  // "As both a parent and a coach", "As part of the sales team"
  const first = at + opener + (grammar.pairing.has(tokens[at + opener]?.lower ?? '') ? 1 : aside);
  const article = tokens[first]?.lower ?? '';
  const hasArticle = grammar.articles.has(article) && !grammar.endsList.has(tokens[first + 1]?.lower ?? '');
  const start = first + (hasArticle ? wordsOfArticle(sentence, grammar, first) : 0);
  if (isSubject(grammar, tokens[start])) return null;
  if (!hasArticle && isNoName(sentence, grammar, at, start)) return null;
  const end = endOfRole(sentence, grammar, start);
  if (end === null || end.at === start) return null;
  if (!isPlausibleRole(sentence, grammar, { start, end: end.at }, hasArticle)) return null;
  // "As the system grows, we want ..." speaks of time; a persona with "the" is one person.
  const isTime =
    grammar.definiteArticles.has(article) &&
    grammar.pluralSubjects.has(tokens[end.at]?.lower ?? '') &&
    tokens.slice(start + 1, end.at).some((token) => grammar.isVerb(token.lower)) &&
    !grammar.groups.has(tokens[end.at - 1]?.lower ?? '');
  const roleWords = tokens.slice(start, end.at);
  // "As a cook you bake with us.", "As a cook you may leave; we want ..."
  const isSpoken = roleWords.some(
    ({ lower }, i) =>
      grammar.addressees.has(lower) &&
      (isSentenceEnd(sentence, end.at) || isAddressed(sentence, grammar, start, start + i)),
  );
  const described = roleWords.findIndex(({ lower }) => grammar.describes.has(lower));
  const plain = described === -1 ? roleWords : roleWords.slice(0, described);
  if (isTime || isSpoken || plain.some((token) => grammar.sayingVerbs.has(token.lower))) return null;
  // "As a developer making changes"
  const isBusy = roleWords.some(({ lower }) => hasEnding(lower, grammar.gerundEndings));
  if (!isBusy && grammar.timeVerbs.has(roleWords.at(-1)?.lower ?? '')) return null;
  if (aside > 0 && !isOfGroup(sentence, grammar, end.at, hasArticle)) return null;
  const leading = end.connector === 0 ? null : leadingAfterRole(sentence, grammar, end.at, end.connector);
  return { role: { start, end: end.at }, hasArticle, next: leading?.text.end ?? end.at, leading };
}

/** Whether "you" at `at` does something of its own, and no person described as "somebody whom you know". */
function isAddressed({ tokens }: Sentence, grammar: StoryGrammar, start: number, at: number): boolean {
  if (tokens.slice(start, at).some(({ lower }) => grammar.describes.has(lower))) return false;
  const next = tokens[at + 1]?.lower ?? '';
  return at > start && (grammar.modals.has(next) || grammar.obligations.has(next) || grammar.isVerb(next));
}

/** "a", "a/an", "a(n)", and "a a" where somebody slipped. */
function wordsOfArticle(sentence: Sentence, grammar: StoryGrammar, at: number): number {
  const { tokens } = sentence;
  const isTwice = grammar.indefiniteArticles.has(tokens[at + 1]?.lower ?? '');
  const hasEnding = gapBefore(sentence, at + 1) === '(' && gapBefore(sentence, at + 2).startsWith(')');
  return isTwice || hasEnding ? 2 : 1;
}

/** "As part of the sales team, I want ..."; "as part of the migration" is no person. */
function isOfGroup(sentence: Sentence, grammar: StoryGrammar, end: number, hasArticle: boolean): boolean {
  const { tokens } = sentence;
  return (
    hasArticle && grammar.groups.has(tokens[end - 1]?.lower ?? '') && strongMarkerAt(sentence, grammar, end) !== null
  );
}

/** The first word after the persona; `connector` counts the words of an outcome that comes before the want. */
function endOfRole(sentence: Sentence, grammar: StoryGrammar, start: number): { at: number; connector: number } | null {
  const { tokens } = sentence;
  let most = MAX_ROLE_WORDS;
  for (let i = start; i < tokens.length; i++) {
    const gap = gapBefore(sentence, i);
    const subject = isSubject(grammar, tokens[i]) || isBareWish(sentence, grammar, start, i);
    if (subject && i > start) return { at: i, connector: 0 };
    if (i > start && /[\n,]/.test(gap)) {
      const connector = connectorAt(sentence, grammar, i);
      if (connector > 0) return { at: i, connector };
    }
    if (i > start && gap.includes(';')) return null;
    if (i > start && (gap.includes(':') || isSentenceEnd(sentence, i))) {
      return gap.includes('\n') || gap.includes(':') ? { at: i, connector: 0 } : null;
    }
    if (i > start && gap.includes(',') && !continuesList(sentence, grammar, i)) return { at: i, connector: 0 };
    if (grammar.describes.has(tokens[i]?.lower ?? '')) most = MAX_DESCRIBED_ROLE_WORDS;
    if (i - start >= most) return null;
  }
  return { at: tokens.length, connector: 0 };
}

/** "As a baker want to see ...", not "As somebody who wants to bake, I ...". */
function isBareWish({ tokens }: Sentence, grammar: StoryGrammar, start: number, at: number): boolean {
  if (!grammar.bareWishes.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== grammar.infinitive) return false;
  return !tokens.slice(start, at).some(({ lower }) => grammar.describes.has(lower));
}

/** "a coach, referee, or player": the comma belongs to a list of people if an "or"/"and" closes it soon. */
function continuesList(sentence: Sentence, grammar: StoryGrammar, at: number): boolean {
  const { tokens } = sentence;
  for (let i = at; i < Math.min(tokens.length, at + 6); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (grammar.joiners.has(lower)) return gapBefore(sentence, i).includes(',') || i > at;
    if (grammar.subjects.has(lower) || grammar.endsList.has(lower)) return false;
    if (i > at + 2 && !gapBefore(sentence, i).includes(',')) return false;
  }
  return false;
}

/** "As desired", "as previously mentioned": without an article only a name or a role is a persona. */
function isNoName(sentence: Sentence, grammar: StoryGrammar, at: number, start: number): boolean {
  const first = sentence.tokens[start]?.lower ?? '';
  const opener = sentence.tokens[at];
  const isWrapped = at > 0 && opener?.text === opener?.lower && !isSentenceEnd(sentence, at);
  const { text = '' } = sentence.tokens[start] ?? {};
  const isAdverb =
    /^\p{Ll}/u.test(text) &&
    grammar.notRoleEndings.some((ending) => text.length > ending.length + 2 && text.endsWith(ending));
  return grammar.notRoleStarts.has(first) || isAdverb || isWrapped;
}

/** The head noun decides: "as a next step" is a turn of phrase, "as a test manager" a person. */
function isPlausibleRole(sentence: Sentence, grammar: StoryGrammar, role: TokenSpan, hasArticle: boolean): boolean {
  const words = sentence.tokens.slice(role.start, role.end).map((token) => token.lower);
  const cut = words.findIndex(
    (word, i) =>
      i > 0 &&
      ([grammar.endsList, grammar.describes, grammar.prepositions].some((set) => set.has(word)) ||
        // "a buyer comparing many results", "a search engine serving results"; not "a first testing step"
        (hasEnding(word, grammar.gerundEndings) && (i > 1 || hasEnding(words[i - 1] ?? '', grammar.personEndings)))),
  );
  const head = (cut === -1 ? words : words.slice(0, cut)).at(-1) ?? '';
  return hasArticle ? !grammar.notRoleHeads.has(head) : !grammar.notRoleHeads.has(words[0] ?? '');
}

/** "As a customer ⏎ So that I can order ⏎ I would like ..." */
function leadingAfterRole(sentence: Sentence, grammar: StoryGrammar, at: number, length: number): OutcomeMatch | null {
  const { tokens } = sentence;
  for (let i = at + length + 1; i < Math.min(tokens.length, at + MAX_WORDS_TO_WANT); i++) {
    if (
      isSubject(grammar, tokens[i]) &&
      /[\n,]/.test(gapBefore(sentence, i)) &&
      strongMarkerAt(sentence, grammar, i) !== null
    ) {
      return { connector: { start: at, end: at + length }, text: { start: at + length, end: i }, source: 'leading' };
    }
  }
  return null;
}

function connectorAt(sentence: Sentence, grammar: StoryGrammar, at: number): number {
  return (
    matchPhrase(grammar.leadingOutcome, sentence.tokens, at) ||
    (sentence.tokens[at]?.lower === grammar.bareConnector ? 1 : 0)
  );
}
