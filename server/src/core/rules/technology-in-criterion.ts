/** Flags requirements and criteria that check what nobody in front of the product can see. */
import { z } from 'zod';
import type { Criterion, Requirement, Story } from '../document/model.js';
import { wordsIn } from '../judgement/goal-document.js';
import { decidedIn, insideOf } from '../judgement/insides.js';
import { spanOfWords } from '../judgement/phrase.js';
import { isExemptSection } from '../judgement/sections.js';
import type { LanguagePack } from '../language/pack.js';
import { findSequence } from '../language/sequences.js';
import { overlaps, type TextRange } from '../text/range.js';
import { type Wisher, wisherOf } from '../judgement/wisher.js';
import { defineRule, type RuleContext } from './rule.js';
import { whoSees } from './whom.js';

export const technologyInCriterion = defineRule({
  id: 'technology-in-criterion',
  requires: 'A criterion or requirement says what a person can see or do, not what happens inside.',
  part: 'criterion',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  yieldsTo: { 'technology-in-want': 'same words', 'technology-as-goal': 'same words' },
  source:
    'Success criteria are free of technology (spec-kit, INCOSE “solution free”); behaviour is described, not how it is built (BDD).',
  options: z.strictObject({}),
  messages: {
    hidden: ['term', 'persona'],
    asks: ['term', 'persona'],
  },
  on: {
    requirement(requirement, context) {
      // What a person wishes is judged like a story.
      if (requirement.wish === null) check(requirement, null, context);
    },
    criterion(criterion, context) {
      check(criterion, criterion.owner ?? context.section.storyAbove, context);
    },
  },
});

type Context = RuleContext<unknown, 'hidden' | 'asks'>;

/** "NFR-3", and what stands below "Security" or "Non-functional requirements". */
function isOfQuality(
  { label }: Requirement | Criterion,
  heading: readonly string[],
  { insides }: LanguagePack,
): boolean {
  const said = [label ?? '', ...heading.slice(-2)].map((text) => text.toLowerCase().split(/[^\p{L}]+/u));
  return said.some((words) => words.some((word) => insides.ofQuality.has(word)));
}

/** Those whose own matter is what others never see. */
const TECHNICAL: ReadonlySet<Wisher> = new Set(['team', 'maybeTeam', 'operator', 'technical', 'system']);

function isOwnMatter(term: string, { subject }: Context): boolean {
  return subject.owns(term.toLowerCase()) || subject.sixthsOf('technicalPeople') > 1;
}

/** Where customers hardly speak, what is named again and again may be what the text is about, or built into all of it. */
function mayBeSubject(term: string, { subject }: Context): boolean {
  return subject.repeats(term) && subject.sixthsOf('customers') < HALF;
}

const HALF = 3;

/** Whether the project has allowed what is named: "PostgreSQL" also in "a PostgreSQL table". */
function isAllowed({ clause }: Requirement | Criterion, term: TextRange, { vocabulary }: Context): boolean {
  return vocabulary.findAllowed(clause).some(({ start, end }) => overlaps(spanOfWords(clause, start, end).range, term));
}

/** Whether one of the titles around it is that of a decision of builders, or of a page for those who run the product. */
function isOfBuilders(heading: readonly string[], { insides }: LanguagePack): boolean {
  return heading.some((title) => findSequence(insides.buildersTitles, wordsIn(title)) !== null);
}

/** "PostgreSQL 14 must be installed" is said to those who install. */
function isPrerequisite({ kind, clause }: Requirement | Criterion, { insides }: LanguagePack): boolean {
  return kind === 'requirement' && clause.words.some(({ lower }) => insides.prerequisites.has(lower));
}

function check(item: Requirement | Criterion, owner: Story | null, context: Context): void {
  const { section, subject, language, technologiesIn, report } = context;
  if (isExemptSection(section.heading, language.lexicon) || subject.isManual()) return;
  if (isOfBuilders(section.heading, language) || isPrerequisite(item, language)) return;
  if (owner !== null && TECHNICAL.has(wisherOf(owner, context))) return;
  const isOfAll = isOfQuality(item, section.heading, language);
  const technologies = technologiesIn(item.clause, null);
  const decided = item.kind === 'requirement' && !isOfAll ? decidedIn(item.clause, technologies, language) : null;
  const inside = insideOf(item.clause, technologies, language) ?? decided;
  if (inside === null || isOwnMatter(inside.term.text, context) || isAllowed(item, inside.term.range, context)) return;
  // What is asked of the whole product, such as its security, may have to name a technology.
  const isQuestion = inside.voice === 'asked' || isOfAll || mayBeSubject(inside.term.text, context);
  const persona = whoSees(owner, context);
  report({
    message: isQuestion ? 'asks' : 'hidden',
    range: inside.term.range,
    data: { term: inside.term.text, persona },
    isQuestion,
  });
}
