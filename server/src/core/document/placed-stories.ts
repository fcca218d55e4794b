/** The stories of a document with their places counted from the start of the document instead of their section. */
import { shift } from '../text/range.js';
import type { Clause, DocumentModel, Outcome, Section, Span, Story } from './model.js';

/** In document order. Criteria below a heading of their own belong to the last story before them. */
export function placedStories({ sections }: DocumentModel): readonly Story[] {
  const stories: Story[] = [];
  for (const section of sections) {
    const leading = section.leadingCriteria();
    const last = leading.length > 0 ? stories.pop() : undefined;
    if (last !== undefined) {
      const below = leading.map((criterion) => placeSpan(criterion, section));
      stories.push({ ...last, criteria: [...last.criteria, ...below] });
    }
    for (const story of section.stories) stories.push(placeStory(story, section));
  }
  return stories;
}

function placeStory(story: Story, section: Section): Story {
  const { outcome, possibleOutcome, wantMarker } = story;
  return {
    ...placeSpan(story, section),
    heading: section.heading,
    persona: placeClause(story.persona, section),
    situation: placeClause(story.situation, section),
    want: placeClause(story.want, section),
    wantMarker: wantMarker && placeSpan(wantMarker, section),
    outcome: placeOutcome(outcome, section),
    possibleOutcome: placeOutcome(possibleOutcome, section),
    criteria: story.criteria.map((criterion) => placeSpan(criterion, section)),
    end: story.end + section.range.start,
  };
}

function placeOutcome(outcome: Outcome | null, section: Section): Outcome | null {
  return (
    outcome && {
      ...placeClause(outcome, section),
      connector: outcome.connector && placeSpan(outcome.connector, section),
    }
  );
}

function placeClause<Part extends Clause | null>(clause: Part, section: Section): Part {
  if (clause === null) return clause;
  return { ...placeSpan(clause, section), words: clause.words.map((word) => placeSpan(word, section)) };
}

function placeSpan<Part extends Pick<Span, 'range'>>(part: Part, { range }: Section): Part {
  return { ...part, range: shift(part.range, range.start) };
}
