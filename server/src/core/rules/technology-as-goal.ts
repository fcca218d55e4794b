/** Flags a want whose very object is a technology or a trend. */
import { z } from 'zod';
import type { Clause, Span, Story } from '../document/model.js';
import { phraseAround, spanOfWords } from '../judgement/phrase.js';
import { isExemptSection } from '../judgement/sections.js';
import { isAllOf, isSideNote } from '../judgement/side-note.js';
import type { LanguagePack } from '../language/pack.js';
import { defineRule, type RuleContext } from './rule.js';
import { clearClause } from './suggestions.js';
import { whoGains } from './whom.js';

export const technologyAsGoal = defineRule({
  id: 'technology-as-goal',
  requires: 'The want is something a person can do or know, not a technology to have.',
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
  },
  checkStory: checkWish,
  checkRequirement({ subject, wish }, context) {
    if (wish !== null && context.resolve(subject.text).state !== 'system') checkWish(wish, context);
  },
  checkTitle(title, { section, language, options, technologiesIn, report }) {
    if (!options.titles || title.kind !== 'labelled' || isExemptSection(section.heading, language.lexicon)) return;
    const all = technologiesIn(title.clause, null);
    const judged = all.find(
      ({ hit, relation, isStart }) => hit.technology.class === 'trend' && (isStart || relation === 'bare'),
    );
    if (judged === undefined) return;
    const { term } = phraseAround(title.clause, judged, language, all);
    report({
      message: 'goal',
      range: term.range,
      data: { term: term.text, persona: language.messages.named.customer },
    });
  },
});

function checkWish(story: Story, context: RuleContext<unknown, 'goal' | 'asks'>): void {
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

interface Product extends Span {
  /** Whether nothing else is wished for. */
  readonly isAll: boolean;
}

/** "an app" as the whole want, or "a mobile app with a calendar": a kind of product, before what it is good for. */
function productIn(want: Clause, { relations }: LanguagePack): Product | null {
  const start = want.words.findIndex((word) => !relations.beforeProduct.has(word.lower));
  const product = (end: number): string =>
    want.words
      .slice(start, end)
      .map((word) => word.lower)
      .join(' ');
  if (start === -1) return null;
  const isAll = relations.products.has(product(want.words.length));
  let end = want.words.length;
  if (!isAll)
    do end--;
    while (
      end > start &&
      !(relations.mobileProducts.has(product(end)) && relations.afterNoun.has(want.words[end]!.lower))
    );
  return end <= start ? null : { ...spanOfWords(want, start, end), isAll };
}
