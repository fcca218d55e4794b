/** Who gains by a story, as messages say it: a machine or somebody who builds the product is never meant. */
import type { Story } from '../document/model.js';
import { anyOf, phrasesOf } from '../document/word-patterns.js';
import { isBuilder } from '../judgement/evidence.js';
import type { LanguagePack } from '../language/pack.js';
import { normaliseName } from '../personas/normalise.js';
import { coreOf, isOrganisationName, isSystemName } from '../personas/resolve.js';
import { remembered } from '../remembered.js';
import type { RuleContext } from './rule.js';

type Knowledge = Pick<RuleContext<unknown, string>, 'resolve' | 'language' | 'subject' | 'section'>;

/** "the nurse", "Kieran"; "the people it serves" where the story speaks of a system, an organisation or of somebody who builds it. */
export function whoGains(story: Story, context: Knowledge): string {
  return isForNobody(story, context) ? context.language.messages.named.served : story.address;
}

/** The same of a sentence that may belong to a story. */
export function whoSees(owner: Story | null, context: Knowledge): string {
  return owner === null ? context.language.messages.named.customer : whoGains(owner, context);
}

/** Whether no customer is named: the persona is a thing or an organisation, or builds the product. */
export function isForNobody(story: Story, context: Knowledge): boolean {
  const { persona } = story;
  if (persona === null) return false;
  if (isBuilder(persona.text, context)) return true;
  const { resolve, language } = context;
  if (resolve(persona.text).persona !== null) return false;
  if (isOrganisation(story, context)) return true;
  return isSystemName(coreOf(normaliseName(persona.text, language), language), language);
}

/**
 * Whether a body of people stands for somebody; "a bank" may be a customer among others, "the bank" is whose product it is,
 * and so is "a bank" that says "we".
 */
export function isOrganisation(
  { persona, wantMarker }: Pick<Story, 'persona' | 'wantMarker'>,
  { section, language }: Pick<Knowledge, 'section' | 'language'>,
): boolean {
  if (persona === null) return false;
  const { text, range } = persona;
  const name = normaliseName(text, language);
  const core = coreOf(name, language);
  if (!isOrganisationName(core, text, language)) return false;
  const [described = ''] = name.slice(core.length + 1).split(' ');
  if (language.grammar.describes.has(described)) return false; // "the school that books us" is one of many.
  const before = section.source.text.slice(Math.max(0, range.start - LONGEST_BEFORE), range.start);
  const saysWe = language.grammar.pluralSubjects.has(wantMarker?.text.split(/\s/)[0]?.toLowerCase() ?? '');
  return (saysWe && isOneItself(language).test(before)) || !oneOfMany(language).test(before);
}

/** "As a", and nothing between. */
const isOneItself = remembered(
  ({ grammar }: LanguagePack) =>
    new RegExp(
      `(?:^|[^\\p{L}])${anyOf(grammar.roleOpeners)}[\\s*_]+${anyOf(grammar.indefiniteArticles)}[\\s*_]+$`,
      'iu',
    ),
);

const LONGEST_BEFORE = 24;
/** "a bank", "any bank", and who is "part of the bank". */
const oneOfMany = remembered(({ grammar, lexicon }: LanguagePack) => {
  const own = new Set([...grammar.definiteArticles, ...lexicon.possessives]);
  const articles = anyOf([...grammar.articles].filter((word) => !own.has(word)));
  const partOf = `${anyOf(phrasesOf(grammar.memberOf))}(?:[\\s*_]+${anyOf(own)})?`;
  return new RegExp(`(?:^|[^\\p{L}])(?:${articles}|${partOf})[\\s*_]+$`, 'iu');
});
