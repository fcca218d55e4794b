/** The stories of a document with their places counted from the start of the document instead of their section. */
import { stagesIn } from './stage-said.js';
import { shift } from '../text/range.js';
import type { Clause, DocumentModel, Outcome, Section, Span, Story } from './model.js';

/** A story with what stands around it. */
export interface ToldStory extends Story {
  /** The stage of the customers' life that a field, a tag, a column or front matter says, as written; null where none does. */
  readonly stage: string | null;
}

/** In document order. Criteria below a heading of their own belong to the last story before them. */
export function placedStories(document: DocumentModel): readonly ToldStory[] {
  const stages = stagesIn(document);
  return withCriteria(document).map((story, i) => ({ ...story, stage: stages[i] ?? null }));
}

function withCriteria({ sections }: DocumentModel): readonly Story[] {
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

/** A story without its criteria, which take as long to read as the rest. */
export type BareStory = Omit<Story, 'criteria'>;

/** The same stories, in the same order, for whoever does not ask for criteria. */
export function bareStories({ sections }: DocumentModel): readonly BareStory[] {
  return sections.flatMap((section) => section.stories.map((story) => placeBare(story, section)));
}

function placeStory(story: Story, section: Section): Story {
  return { ...placeBare(story, section), criteria: story.criteria.map((criterion) => placeSpan(criterion, section)) };
}

function placeBare(story: Story, section: Section): BareStory {
  const { kind, range, address, wantMarker, end, layout, personaFrom } = story;
  return {
    ...{ kind, address, layout, personaFrom },
    range: shift(range, section.range.start),
    heading: section.heading,
    persona: placeClause(story.persona, section),
    situation: placeClause(story.situation, section),
    want: placeClause(story.want, section),
    wantMarker: wantMarker && placeSpan(wantMarker, section),
    outcome: placeOutcome(story.outcome, section),
    possibleOutcome: placeOutcome(story.possibleOutcome, section),
    end: end + section.range.start,
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
