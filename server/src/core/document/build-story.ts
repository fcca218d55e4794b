/** A story from its parts, as they were found in a sentence, in columns or in fields. */
import type { StoryGrammar } from '../language/grammar.js';
import { addressOf } from './address.js';
import { clauseOf, outcomeOf, spanOf } from './clause.js';
import type { Clause, Outcome, Span, Story } from './model.js';
import type { Sentence } from './sentence.js';
import type { StoryMatch } from './story-grammar.js';

/** A story from a complete match; null where nothing is wanted. */
export function storyOf(sentence: Sentence, match: StoryMatch): Story | null {
  const want = clauseOf(sentence, match.want);
  if (want === null || match.marker === null) return null;
  const persona = clauseOf(sentence, match.role);
  const reason = outcomeOf(sentence, match.outcome);
  const outcome = reason !== null && isRating(reason, sentence.grammar) ? null : reason;
  return buildStory({
    kind: match.kind,
    first: spanOf(sentence, { start: match.start, end: lastOf(match) }),
    persona,
    hasArticle: match.role === null || match.hasArticle,
    situation: clauseOf(sentence, match.situation),
    want,
    wantMarker: spanOf(sentence, match.marker),
    outcome,
    possibleOutcome: outcomeOf(sentence, match.perhaps),
    grammar: sentence.grammar,
  });
}

/** The last word of its parts. */
function lastOf({ want, marker, outcome }: StoryMatch): number {
  return Math.max(want?.end ?? 0, marker?.end ?? 0, outcome?.text.end ?? 0);
}

export interface StoryParts {
  /** Whether an article stands before the persona; it does in columns and fields, where none is written. */
  readonly hasArticle?: boolean;
  readonly kind: Story['kind'];
  readonly persona: Clause | null;
  readonly situation: Clause | null;
  readonly want: Clause;
  readonly wantMarker: Span | null;
  readonly outcome: Outcome | null;
  /** What may be meant as the reason; it stays a part of the want. */
  readonly possibleOutcome?: Outcome | null;
  readonly first: Span | null;
  readonly grammar: StoryGrammar;
}

/** Fills in what follows from the parts. */
export function buildStory(parts: StoryParts): Story {
  const ends = [parts.want.range.end, parts.outcome?.range.end ?? 0, parts.wantMarker?.range.end ?? 0];
  const start = parts.first?.range.start ?? parts.want.range.start;
  return {
    kind: parts.kind,
    range: { start, end: Math.max(...ends, parts.first?.range.end ?? 0) },
    heading: [],
    persona: parts.persona,
    address: addressOf(parts.persona, parts.grammar.address, parts.hasArticle),
    situation: parts.situation,
    want: parts.want,
    wantMarker: parts.wantMarker,
    outcome: parts.outcome,
    possibleOutcome: parts.outcome === null ? (parts.possibleOutcome ?? null) : null,
    criteria: [],
    end: Math.max(...ends),
    layout: 'sentence',
    personaFrom: parts.persona === null ? null : 'clause',
  };
}

export function withOutcome(story: Story, outcome: Outcome | null): Story {
  return { ...story, outcome, possibleOutcome: outcome === null ? story.possibleOutcome : null };
}

/** "Business value: high", "Impact: 8/10": a mark that somebody gave, and no reason. */
export function isRating({ words }: Clause, { ratings }: StoryGrammar): boolean {
  return words.every(({ lower }) => ratings.has(lower) || /^[\d.]+$/.test(lower));
}
