/** Offers to turn a plain sentence into a story, in the sentence's own words. */
import { sectionAt } from '../../core/document/section-at.js';
import { applyEdits } from '../../core/engine/apply-fixes.js';
import { storyFromSentence, type StoryDraft } from '../../core/rewrite/story-from-sentence.js';
import { GAP } from '../../core/rules/suggestions.js';
import { isIn, shift } from '../../core/text/range.js';
import { withEdits } from '../texts/file-changes.js';
import { countStories, type Snapshot } from '../texts/snapshot.js';
import type { Offer, OfferContext } from './offer.js';

/** As a title in a menu can be read. */
const LONGEST_STORY = 110;

type Asked = Pick<OfferContext, 'asked' | 'snapshot' | 'surroundings'>;

/** At most one offer: for the sentence that holds the cursor, or the whole selection. */
export function turnIntoStory(context: Asked): readonly Offer[] {
  const { asked, snapshot } = context;
  const draft = draftAt(context, asked.start);
  if (draft === null || isStoryOrCriterion(snapshot, asked.start)) return [];
  const isOneSentence = asked.end === asked.start || sameEdits(draft, draftAt(context, asked.end - 1));
  if (!isOneSentence || !becomesStory(snapshot, draft)) return [];
  const change = { file: snapshot, edits: draft.edits, hasGaps: true };
  const story = storyWords(snapshot, draft);
  const isWhole = story.length <= LONGEST_STORY;
  const title = `Turn this into a story: “${isWhole ? story : `${story.slice(0, story.lastIndexOf(' ', LONGEST_STORY))} …`}”`;
  return [{ title, changes: [change] }];
}

/** The new story, up to the end of its last change. */
function storyWords({ text }: Snapshot, { edits }: StoryDraft): string {
  const start = edits[0]?.range.start ?? 0;
  const end = edits.at(-1)?.range.end ?? start;
  const sentence = end + (/^[^\r\n.!?]*/.exec(text.slice(end))?.[0].length ?? 0);
  const by = edits.map((edit) => ({ ...edit, range: shift(edit.range, -start) }));
  return applyEdits(text.slice(start, sentence), by).replace(/\s+/g, ' ').trim();
}

function draftAt({ snapshot, surroundings }: Asked, offset: number): StoryDraft | null {
  const { registry } = surroundings;
  return storyFromSentence({ document: snapshot.model, offset, registry, language: snapshot.model.language });
}

function sameEdits(a: StoryDraft, b: StoryDraft | null): boolean {
  return JSON.stringify(a.edits) === JSON.stringify(b?.edits);
}

function isStoryOrCriterion({ model }: Snapshot, offset: number): boolean {
  const section = sectionAt(model.sections, offset);
  if (section === undefined) return false;
  const { stories } = section;
  const ranges = [...stories, ...stories.flatMap(({ criteria }) => criteria), ...section.leadingCriteria()];
  return ranges.some(({ range }) => isIn(shift(range, section.range.start), offset));
}

/** Stands for a gap when trying out: a story with gaps is a template, and no story yet. */
const FILLED = 'neighbour';

/** What comes out has to be read as one story more, or something around the sentence has been overlooked. */
function becomesStory(snapshot: Snapshot, { edits }: StoryDraft): boolean {
  const filled = edits.map(({ range, text }) => ({ range, text: text.replaceAll(GAP, FILLED) }));
  return countStories(withEdits(snapshot, filled)) === countStories(snapshot) + 1;
}
