/** Tells templates ("As a <role>, I want ...") from stories. */
import type { StoryGrammar } from '../language/grammar.js';
import type { TextRange } from '../text/range.js';
import type { TokenSpan } from './want-grammar.js';
import { gapBefore, type Sentence } from './sentence.js';

const PLACEHOLDER_MARK = /[<>[\]{}…]|\.\.\.|___|\$\w/;
const WHOLE_PLACEHOLDER = /^\s*(?:[<[{(][^>\]})]*[>\]})]|\.\.\.|…|_{2,})[\s.,;]*$/;

/** Whether the persona or the whole want is a gap to be filled in. */
export function isTemplate(
  sentence: Sentence,
  grammar: StoryGrammar,
  role: TokenSpan | null,
  want: TokenSpan | null,
): boolean {
  if (role !== null && isPlaceholderRole(sentence, grammar, role) && !isFilledIn(sentence, grammar, role, want))
    return true;
  if (want === null) return false;
  const tokens = sentence.tokens.slice(want.start, want.end);
  const whole = textOf(sentence, want);
  const [first] = tokens;
  const wantText =
    first?.lower === grammar.infinitive && whole.startsWith(first.text) ? whole.slice(first.text.length) : whole;
  if (WHOLE_PLACEHOLDER.test(wantText) || /^[\s*_]*(?:…|\.\.\.)/.test(gapBefore(sentence, want.start))) return true;
  if (tokens.length > 0 && tokens.length <= 4 && tokens.every((token) => grammar.placeholderWants.has(token.lower)))
    return true;
  if (role === null) return false;
  const gap = emphasisAround(sentence, role);
  // An italic sentence is a story; two italic gaps in an upright sentence are to be filled in, unless many words fill them.
  const isGap = gap !== null && gap.start >= endOfOpener(sentence, role) && tokens.length < LEAST_WORDS_OF_WANT;
  return isGap && emphasisAround(sentence, want) !== null && emphasisAround(sentence, want) !== gap;
}

const LEAST_WORDS_OF_WANT = 3;

/** Where the "As a" before a role ends. */
function endOfOpener({ tokens }: Sentence, role: TokenSpan): number {
  return tokens[role.start - 1]?.end ?? 0;
}

/** "As a [potter], I want to see my pots": the gap of a template, with somebody in it and nothing left to fill in. */
function isFilledIn(sentence: Sentence, grammar: StoryGrammar, role: TokenSpan, want: TokenSpan | null): boolean {
  if (isNamedPlaceholder(sentence, grammar, role) || want === null || want.end - want.start < LEAST_WORDS_OF_WANT)
    return false;
  const name = textOf(sentence, role);
  const around = sentence.prose.text.split(name);
  return /^\[[^[\]<>{}]+\]$/.test(name) && around.length === 2 && !around.some((text) => PLACEHOLDER_MARK.test(text));
}

function isPlaceholderRole(sentence: Sentence, grammar: StoryGrammar, role: TokenSpan): boolean {
  return isNamedPlaceholder(sentence, grammar, role) || PLACEHOLDER_MARK.test(textOf(sentence, role));
}

/** "role", "type of user" */
function isNamedPlaceholder(sentence: Sentence, grammar: StoryGrammar, role: TokenSpan): boolean {
  const tokens = sentence.tokens.slice(role.start, role.end);
  const joined = tokens.map((token) => token.lower).join('-');
  // "As any role" speaks of everybody.
  const isEverybody = grammar.universal.has(sentence.tokens[role.start - 1]?.lower ?? '');
  const isGap =
    grammar.placeholderRoles.has(joined) || grammar.placeholderRoleStarts.some((start) => joined.startsWith(start));
  return isGap && !isEverybody;
}

/** The text from the first to the last word, with the marks directly around it. */
function textOf(sentence: Sentence, span: TokenSpan): string {
  const { text } = sentence.prose;
  const from = sentence.tokens[span.start]?.start ?? 0;
  const to = sentence.tokens[span.end - 1]?.end ?? from;
  const before = /[<[{_]/.test(text[from - 1] ?? '') ? 1 : 0;
  const after = /[>\]}_]/.test(text[to] ?? '') ? 1 : 0;
  return text.slice(from - before, to + after);
}

function emphasisAround(sentence: Sentence, span: TokenSpan): TextRange | null {
  const from = sentence.tokens[span.start]?.start ?? 0;
  const to = sentence.tokens[span.end - 1]?.end ?? from;
  return sentence.prose.emphasised.find((range) => range.start <= from && range.end >= to) ?? null;
}
