/** Flags a want, goal or point of a plan whose very object is a technology or a trend. */
import { z } from 'zod';
import { placeOfTitle } from '../document/items/places.js';
import type { Item, Story, Title } from '../document/model.js';
import { type Adoption, adoptionIn, EVERYDAY } from '../judgement/adoption.js';
import { phraseAround } from '../judgement/phrase.js';
import { productIn } from '../judgement/product.js';
import { isExemptSection } from '../judgement/sections.js';
import { isAllOf, isSideNote } from '../judgement/side-note.js';
import { isTaught, isTurnedAway } from '../judgement/spoken-of.js';
import { defineRule, type RuleContext } from './rule.js';
import { clearClause } from './suggestions.js';
import { whoGains } from './whom.js';

export const technologyAsGoal = defineRule({
  id: 'technology-as-goal',
  requires: 'The want or goal is something a person can do or know, not a technology to have.',
  part: 'want',
  stage: 'stable',
  severity: 'warning',
  presets: { core: true },
  weighs: 'technology',
  source:
    'Too many start with IT and learn on the way what they want to achieve (Seiden, Working Backwards, Opportunity Solution Tree).',
  options: z.strictObject({
    titles: z.boolean().default(true).describe('Also look at titles such as “Epic: …” and “Goal: …”.'),
  }),
  messages: {
    goal: ['term', 'persona'],
    asks: ['term', 'persona'],
    point: ['term'],
    asksPoint: ['term'],
  },
  on: {
    story: checkWish,
    requirement({ subject, wish }, context) {
      if (wish !== null && subject !== null && context.resolve(subject.text).state !== 'system')
        checkWish(wish, context);
    },
    title(title, context) {
      const { section, language, options } = context;
      if (!options.titles || title.kind === 'choice' || isExemptSection(section.heading, language.lexicon)) return;
      if (title.kind === 'labelled' && (checkTrend(title, context) || checkProduct(title, context))) return;
      checkTitle(title, context);
    },
    goal: checkPoint,
    planEntry: checkPoint,
    measure: checkPoint,
  },
});

type Context = RuleContext<unknown, 'goal' | 'asks' | 'point' | 'asksPoint'>;

/** "Feature: GenAI assistant for claims"; false where it is none. Where somebody is named, it is about more than that. */
function checkTrend(title: Title, { language, technologiesIn, report }: Context): boolean {
  const all = technologiesIn(title.clause, null);
  const judged = all.find(
    ({ hit, relation, isStart }) =>
      hit.technology.class === 'trend' &&
      (isStart || relation === 'bare') &&
      !isTaught(title.clause, hit, language) &&
      !isTurnedAway(title.clause, hit, language),
  );
  const { words } = title.clause;
  if (judged === undefined || words.some(({ lower }) => language.lexicon.people.has(lower))) return false;
  const { term } = phraseAround(title.clause, judged, language, all);
  // “AI document generation” may be a name; “Introduce AI”, “AI chatbot” is what is wished for.
  const isWhole = isAllOf(title.clause, term.range, language);
  const isQuestion = !isWhole && adoptionIn(title.clause, all, language)?.voice !== 'said';
  report({
    message: isQuestion ? 'asks' : 'goal',
    range: term.range,
    data: { term: term.text, persona: language.messages.named.customer },
    isQuestion,
  });
  return true;
}

/** "Feature: Mobile app"; false where it is none. */
function checkProduct({ clause }: Title, { language, subject, report }: Context): boolean {
  const product = productIn(clause, language);
  const kind = product?.text.toLowerCase().replaceAll('-', ' ') ?? '';
  if (product?.isAll !== true || !language.relations.mobileProducts.has(kind) || subject.isManual()) return false;
  const data = { term: product.text, persona: language.messages.named.customer };
  report({ message: 'asks', range: product.range, data, isQuestion: true });
  return true;
}

/** "# Migrate to Salesforce", "Epic: Build a data lake". */
function checkTitle(title: Title, context: Context): void {
  const { section, subject, language, technologiesIn } = context;
  const adoption = adoptionIn(title.clause, technologiesIn(title.clause, null), language);
  if (adoption === null || subject.isManual()) return;
  const isDocument = title.kind === 'document';
  // Software is named after its technology; what is done to have one is a plan.
  if (isDocument && (!adoption.isDone || subject.startsFromNeed() || section.stories.length > 0)) return;
  // Choosing a tool is another rule's matter, and what a title is built with a third's.
  if (adoption.kind === 'enterpriseTool' && language.lexicon.toolVerbs.has(title.clause.words[0]?.lower ?? '')) return;
  const isBought = adoption.kind === 'trend' || adoption.kind === 'enterpriseTool';
  if (!isBought && !isDocument && adoption.kind !== null && !EVERYDAY.has(adoption.kind)) return;
  reportPoint({ ...adoption, voice: isBought ? adoption.voice : 'asked' }, context);
}

/** A goal, a point of a plan, a key result. */
function checkPoint(item: Item, context: Context): void {
  const { section, subject, language, technologiesIn } = context;
  const adoption = adoptionIn(item.clause, technologiesIn(item.clause, null), language);
  if (adoption === null || (item.kind === 'measure' && !adoption.isDone) || subject.isManual()) return;
  const around = section.heading.filter((title) => placeOfTitle(title, language) === null);
  if (isExemptSection(around, language.lexicon)) return;
  const isOwn = adoption.kind !== null && subject.isTitled(adoption.term.text.toLowerCase());
  reportPoint(isOwn ? { ...adoption, voice: 'asked' } : adoption, context);
}

function reportPoint({ term, voice }: Adoption, { report }: Context): void {
  const isQuestion = voice === 'asked';
  report({ message: isQuestion ? 'asksPoint' : 'point', range: term.range, data: { term: term.text }, isQuestion });
}

function checkWish(story: Story, context: Context): void {
  const { section, language, technologiesIn, report } = context;
  if (story.want === null || isExemptSection(section.heading, language.lexicon)) return;
  const { want } = story;
  const all = technologiesIn(want, story);
  const judged = all.find(
    ({ hit, relation, isStart }) =>
      hit.technology.class === 'trend' &&
      !isSideNote(want, { hit, relation }, language) &&
      (isStart || (relation === 'container' && language.relations.changesOver.has(want.words[0]?.lower ?? ''))),
  );
  const product = judged === undefined ? productIn(want, language) : null;
  const term = judged === undefined ? product : phraseAround(want, judged, language, all).term;
  if (term === null) return;
  const isQuestion = judged?.voice === 'asked' || product?.isAll === false;
  report({
    message: isQuestion ? 'asks' : 'goal',
    range: term.range,
    data: { term: term.text, persona: whoGains(story, context) },
    isQuestion,
    fixes: isAllOf(want, term.range, language) ? clearClause(want, language.messages.fixes.clearWant, context) : [],
  });
}
