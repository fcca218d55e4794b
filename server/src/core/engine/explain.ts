/** Explains what was judged of one story: how sure each fault is, and what speaks for and against it. */
import type { DocumentModel, Story } from '../document/model.js';
import type { Reasons } from '../judgement/reasons.js';
import type { Voice } from '../judgement/voice.js';
import { type Question, QUESTIONS } from '../language/weights.js';
import type { Rule } from '../rules/rule.js';
import { shift, type TextRange } from '../text/range.js';
import type { Linter } from './lint.js';

export interface Judgement extends Reasons {
  readonly question: Question;
  /** How it is reported, by which rule; null where nothing is. */
  readonly voice: Voice | null;
  readonly ruleId: string | null;
}

export interface Explanation {
  /** Of the story, in the document. */
  readonly range: TextRange;
  /** One for each question, in their order. */
  readonly judgements: readonly Judgement[];
}

export interface Explaining {
  readonly document: DocumentModel;
  readonly linter: Linter;
  readonly rules: readonly Rule[];
}

/** The first story whose range, in the document, is meant; null where there is none, or nothing is weighed in it. */
export function explainAt(explaining: Explaining, isMeant: (range: TextRange) => boolean): Explanation | null {
  for (const { stories, range } of explaining.document.sections) {
    const story = stories.find((one) => isMeant(shift(one.range, range.start)));
    if (story === undefined) continue;
    const judgements = explainStory(explaining, story);
    return judgements === null ? null : { range: shift(story.range, range.start), judgements };
  }
  return null;
}

/** One judgement for each question, in their order; null where nothing is weighed. */
export function explainStory(explaining: Explaining, story: Story): readonly Judgement[] | null {
  const { document, linter } = explaining;
  const reasons = linter.reasons(document, story);
  if (reasons === null) return null;
  const said = voicesOn(story, explaining);
  return QUESTIONS.map((question) => ({
    ...reasons[question],
    ...(said.get(question) ?? { voice: null, ruleId: null }),
    question,
  }));
}

/** What people want to hear of: the wish, and what is reported of the outcome or, where nothing is, what is likeliest. */
export function mainJudgements({ judgements }: Explanation): readonly Judgement[] {
  const [technology, ...outcomes] = judgements;
  const reported = outcomes.filter(({ voice }) => voice !== null);
  const likeliest = [...outcomes].sort((a, b) => b.margin - a.margin).slice(0, 1);
  return [...(technology === undefined ? [] : [technology]), ...(reported.length > 0 ? reported : likeliest)];
}

type Said = ReadonlyMap<Question, { readonly voice: Voice; readonly ruleId: string }>;

function voicesOn(story: Story, { document, linter, rules }: Explaining): Said {
  const own = linter.lint(document, { namedPersonas: null }).placed.filter(({ finding }) => finding.story === story);
  return new Map(
    own.flatMap(({ finding: { ruleId, isQuestion } }) => {
      const question = rules.find(({ id }) => id === ruleId)?.weighs;
      return question === undefined ? [] : [[question, { voice: isQuestion === true ? 'asked' : 'said', ruleId }]];
    }),
  );
}
