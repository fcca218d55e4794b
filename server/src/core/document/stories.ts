/** The stories of a document with their places in the whole document, for listings and reports. */
import type { Clause, DocumentModel, Outcome, Span, Story } from './model.js';

/** All stories in order; criteria that stand in a section of their own belong to the last story before it. */
export function storiesOf(document: DocumentModel): readonly Story[] {
  const stories: Story[] = [];
  for (const section of document.sections) {
    const by = section.range.start;
    const last = stories[stories.length - 1];
    if (section.leadingCriteria.length > 0 && last !== undefined) {
      stories[stories.length - 1] = { ...last, criteria: [...last.criteria, ...section.leadingCriteria.map((span) => movedSpan(span, by))] };
    }
    for (const story of section.stories) stories.push(movedStory(story, by, section.heading));
  }
  return stories;
}

/** The story with all its places moved by `by`. */
function movedStory(story: Story, by: number, heading: readonly string[]): Story {
  const clause = (part: Clause | null): Clause | null => (part === null ? null : movedClause(part, by));
  return {
    ...story,
    heading,
    range: { start: story.range.start + by, end: story.range.end + by },
    end: story.end + by,
    persona: clause(story.persona),
    situation: clause(story.situation),
    want: clause(story.want),
    wantMarker: story.wantMarker === null ? null : movedSpan(story.wantMarker, by),
    outcome: story.outcome === null ? null : movedOutcome(story.outcome, by),
    criteria: story.criteria.map((span) => movedSpan(span, by)),
  };
}

function movedSpan<Part extends Span>(span: Part, by: number): Part {
  return { ...span, range: { start: span.range.start + by, end: span.range.end + by } };
}

function movedClause<Part extends Clause>(clause: Part, by: number): Part {
  return { ...movedSpan(clause, by), words: clause.words.map((word) => ({ ...word, range: { start: word.range.start + by, end: word.range.end + by } })) };
}

function movedOutcome(outcome: Outcome, by: number): Outcome {
  return { ...movedClause(outcome, by), connector: outcome.connector === null ? null : movedSpan(outcome.connector, by) };
}
