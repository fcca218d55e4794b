/** The parts of a story by their names, as columns and fields have them: "As a", "I want", "So that". */
import type { StoryGrammar } from '../language/grammar.js';
import { withoutEnd } from '../text/without-end.js';
import { clauseOf, outcomeOf } from './clause.js';
import type { Clause, Outcome, Story } from './model.js';
import { outcomeBehindConnector } from './outcome-grammar.js';
import { buildStory, isRating } from './build-story.js';
import type { Sentence } from './sentence.js';
import { strongMarkerAt } from './want-grammar.js';

export type Field = 'role' | 'want' | 'outcome';

/** Whether a label is one of a portrait: "Age". */
export function isProfile(title: string, { profileColumns }: StoryGrammar): boolean {
  return profileColumns.has(titleOf(title));
}

/** "As a", "I want", "So that": worded like the story itself, and not only named. */
export function isInWords(title: string, grammar: StoryGrammar): boolean {
  const [first = ''] = titleOf(title).split(/[_/]/);
  return grammar.roleOpeners.has(first) || grammar.subjects.has(first) || first === grammar.bareConnector;
}

export function storyOfFields(
  role: Sentence | null,
  want: Sentence | null,
  outcome: Sentence | null,
  grammar: StoryGrammar,
): Story | null {
  const wantClause = want === null ? null : wantIn(want, grammar);
  if (wantClause === null) return null;
  return buildStory({
    kind: 'story',
    persona: role === null ? null : roleIn(role, grammar),
    situation: null,
    want: wantClause,
    wantMarker: null,
    outcome: outcome === null ? null : outcomeIn(outcome, grammar),
    first: role === null || role.tokens.length === 0 ? null : roleIn(role, grammar),
    grammar,
  });
}

/** The person in a cell or field, an opener and article before the name passed over. */
export function roleIn(sentence: Sentence, grammar: StoryGrammar): Clause | null {
  let start = 0;
  if (grammar.roleOpeners.has(sentence.tokens[start]?.lower ?? '')) start++;
  if (grammar.articles.has(sentence.tokens[start]?.lower ?? '')) start++;
  return clauseOf(sentence, { start, end: sentence.tokens.length });
}

function wantIn(sentence: Sentence, grammar: StoryGrammar): Clause | null {
  const marker = strongMarkerAt(sentence, grammar, 0);
  const start = marker?.end ?? (sentence.tokens[0]?.lower === grammar.infinitive ? 1 : 0);
  return clauseOf(sentence, { start, end: sentence.tokens.length });
}

function outcomeIn(sentence: Sentence, grammar: StoryGrammar): Outcome | null {
  const match = outcomeBehindConnector(sentence, grammar);
  const whole = { connector: null, text: { start: 0, end: sentence.tokens.length } };
  const outcome = outcomeOf(sentence, { ...(match ?? whole), source: 'column' });
  return outcome !== null && isRating(outcome, grammar) ? null : outcome;
}

/** "So That" -> "so_that". */
export function titleOf(text: string): string {
  const title = text
    .trim()
    .toLowerCase()
    .replace(/^(?:…|\.{3})\s*/, '')
    .replace(/[\s_-]+/g, '_');
  return withoutEnd(title, title.endsWith('_') ? '_' : '.…:*,?');
}

export function fieldOf(title: string, grammar: StoryGrammar): Field | null {
  const bare = withoutEnd(title.replace(/_?[(<[{\\][^]*$|_\/[^]*$/, ''), '_.…');
  if (grammar.roleColumns.has(title) || grammar.roleColumns.has(bare)) return 'role';
  const begins = (starts: readonly string[]): boolean => starts.some((start) => title.startsWith(start));
  if (grammar.wantColumns.has(title) || begins(grammar.wantColumnStarts)) return 'want';
  if (grammar.outcomeColumns.has(title) || begins(grammar.outcomeColumnStarts)) return 'outcome';
  return null;
}
