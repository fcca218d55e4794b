/** Flags an outcome that is only the next step on the screen. */
import { z } from 'zod';
import type { Clause } from '../document/model.js';
import { voiceOf } from '../judgement/verdicts.js';
import { hasOneOrMany } from '../language/morphology.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import { continueOutcome } from './gaps.js';
import { defineRule } from './rule.js';
import { isForNobody, whoGains } from './whom.js';

export const outcomeIsAFeature = defineRule({
  id: 'outcome-is-a-feature',
  requires: 'The outcome goes beyond the screen: something is decided, avoided or finished.',
  part: 'outcome',
  stage: 'stable',
  severity: 'info',
  presets: { core: true },
  yieldsTo: {
    'placeholder-text': 'same words',
    'outcome-is-implementation': 'same story',
    'outcome-repeats-want': 'same story',
    'outcome-inside-out': 'same story',
  },
  weighs: 'feature',
  source: 'Look from the outside in: a feature is no outcome (Torres: frame a need, not a feature; ask “why” again).',
  options: z.strictObject({}),
  messages: {
    feature: ['phrase', 'persona'],
  },
  on: {
    story(story, context) {
      const { language, report } = context;
      if (story.outcome === null) return;
      const voice = isNextScreen(story.outcome, language) ? 'said' : voiceOf('feature', context.verdictsOn(story));
      if (voice === null || isOutside(story.outcome, language)) return;
      const { text, range } = story.outcome;
      report({
        message: 'feature',
        range,
        data: { phrase: text, persona: whoGains(story, context) },
        fixes: isForNobody(story, context) ? [] : continueOutcome(story, context),
        isQuestion: voice === 'asked',
      });
    },
  },
});

/** "I can see the sea": no screen shows what is looked at. */
function isOutside({ words }: Clause, { outcomes }: LanguagePack): boolean {
  return outcomes.outside.has(words.at(-1)?.lower ?? '');
}

/** A longer object says which one, and why it is looked at. */
const MOST_OBJECT_WORDS = 2;

/** Whether somebody can look at or open a bare thing, and nothing comes of it: "I can view the page". */
function isNextScreen({ words }: Clause, { grammar, lexicon, morphology, outcomes }: LanguagePack): boolean {
  const { screenVerbs, openVerbs, screenThings } = outcomes;
  let at = grammar.subjects.has(words[0]?.lower ?? '') ? 1 : 0;
  while (lexicon.modals.has(words[at]?.lower ?? '')) at++;
  if (at === 0) return false;
  const isScreenVerb = matchPhrase(screenVerbs, words, at);
  const verb = isScreenVerb === 0 ? matchPhrase(openVerbs, words, at) : isScreenVerb;
  if (verb === 0) return false;
  at += verb;
  while (lexicon.determiners.has(words[at]?.lower ?? '')) at++;
  const object = words.slice(at);
  if (object.length === 0 || object.length > MOST_OBJECT_WORDS) return false;
  if (object.some(({ lower }) => lexicon.stopWords.has(lower))) return false;
  return isScreenVerb > 0 || hasOneOrMany(screenThings, object.at(-1)!.lower, morphology);
}
