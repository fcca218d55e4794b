/** Flags a want whose very object is a technology or a trend. */
import { z } from 'zod';
import type { Clause, Story } from '../document/model.js';
import { phraseAround } from '../judgement/phrase.js';
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
  source:
    'Too many start with IT and learn on the way what they want to achieve (Seiden, Working Backwards, Opportunity Solution Tree).',
  options: z.strictObject({
    titles: z.boolean().default(true).describe('Also look at titles such as “Epic: …” and “Goal: …”.'),
  }),
  messages: {
    goal: ['term', 'persona'],
    asks: ['term', 'persona'],
  },
  on: {
    story: checkWish,
    requirement({ subject, wish }, context) {
      if (wish !== null && subject !== null && context.resolve(subject.text).state !== 'system')
        checkWish(wish, context);
    },
    title(title, { section, language, options, technologiesIn, report }) {
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
  const term = judged === undefined ? bareProduct(want, language) : phraseAround(want, judged, language, all).term;
  if (term === null) return;
  const isQuestion = judged?.voice === 'asked';
  report({
    message: isQuestion ? 'asks' : 'goal',
    range: term.range,
    data: { term: term.text, persona: whoGains(story, context) },
    isQuestion,
    fixes: isAllOf(want, term.range, language) ? clearClause(want, language.messages.fixes.clearWant, context) : [],
  });
}

/** "I want an app": the whole want is a kind of product. */
function bareProduct(
  want: Clause,
  { relations }: LanguagePack,
): { readonly text: string; readonly range: Clause['range'] } | null {
  const words = want.words.filter((word) => !relations.beforeProduct.has(word.lower));
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return null;
  if (!relations.products.has(words.map((word) => word.lower).join(' '))) return null;
  return { text: want.text.slice(first.start, last.end), range: { start: first.range.start, end: last.range.end } };
}
