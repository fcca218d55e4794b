/** Finds where a want, a point or a title chooses a tool: "select a CRM", "Vendor shortlist", "Which chatbot should we buy?". */
import type { Clause, Span, Title } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { matchPhrase } from '../language/phrases.js';
import type { TechnologyClass } from '../language/technology.js';
import { spanOfWords } from './phrase.js';
import { titleKey } from './sections.js';
import type { TechnologyJudgement } from './technology.js';

const FARTHEST_TOOL = 7;

/** "select a marketing automation tool", with the verb among the first words; only spaces may stand between. */
export function choiceOfTool(
  clause: Clause,
  { lexicon, morphology, relations }: LanguagePack,
  { latestVerb, isWish = false }: { readonly latestVerb: number; readonly isWish?: boolean },
): Span | null {
  const opening = clause.words.slice(0, latestVerb + 1);
  if (!opening.some((word) => lexicon.toolVerbs.has(word.lower))) return null;
  const words = clause.words.map((word) => ({ lower: morphology.singular(word.lower) }));
  const isForUs = clause.words.some((word) => relations.ourSide.has(word.lower));
  for (let verb = 0; verb <= Math.min(latestVerb, clause.words.length - 1); verb++) {
    if (!lexicon.toolVerbs.has(clause.words[verb]?.lower ?? '')) continue;
    for (let at = verb + 1; at < Math.min(clause.words.length, verb + FARTHEST_TOOL); at++) {
      if (!/^[ -]+$/.test(clause.text.slice(clause.words[at - 1]?.end, clause.words[at]?.start))) break;
      // "compare prices from different vendors": something else is chosen.
      if (at > verb + 1 && relations.afterNoun.has(clause.words[at]?.lower ?? '')) break;
      const bare = matchPhrase(lexicon.bareToolNouns, words, at);
      const tool =
        matchPhrase(lexicon.toolNouns, words, at) ||
        (latestVerb === 0 ? matchPhrase(lexicon.titledTools, words, at) : 0);
      const length = isForUs ? tool || bare : isWish && bare > 0 ? 0 : tool;
      if (length > 0) return spanOfWords(clause, verb, endOfNouns(clause, at + length, relations.afterNoun));
    }
  }
  return null;
}

/** The end of the noun phrase: "CRM vendors", "marketing automation tool". */
function endOfNouns(clause: Clause, at: number, afterNoun: ReadonlySet<string>): number {
  let end = at;
  while (
    end < clause.words.length &&
    !afterNoun.has(clause.words[end]?.lower ?? '') &&
    /^[ -]+$/.test(clause.text.slice(clause.words[end - 1]?.end, clause.words[end]?.start))
  )
    end++;
  return end;
}

/** "CRM selection", "Vendor shortlist". */
export function namedChoice(clause: Clause, { items, lexicon, morphology }: LanguagePack): Span | null {
  const words = clause.words.map((word) => ({ lower: morphology.singular(word.lower) }));
  for (let at = 0; at < words.length; at++) {
    const length = matchPhrase(lexicon.toolNouns, words, at);
    if (length > 0 && items.selections.has(words[at + length]?.lower ?? ''))
      return spanOfWords(clause, at, at + length + 1);
  }
  return null;
}

/** What a title alone may say of a choice; `technologies` are those it names. */
export function titledChoice(
  { kind, clause }: Title,
  technologies: readonly TechnologyJudgement[],
  language: LanguagePack,
): Span | null {
  const whole = { text: clause.text, range: clause.range };
  if (kind === 'choice') return language.lexicon.vendorLists.has(titleKey(clause.text)) ? whole : null;
  const isChoice =
    isEnterpriseChoice(clause, technologies, language) ||
    isAskedFor(clause, technologies, language) ||
    isComparison(clause, technologies, language) ||
    matchPhrase(language.lexicon.tenders, clause.words, 0) > 0;
  return isChoice ? whole : null;
}

/** "Introduce Salesforce" */
function isEnterpriseChoice(
  { words }: Clause,
  technologies: readonly TechnologyJudgement[],
  { lexicon }: LanguagePack,
): boolean {
  const isChoice = lexicon.toolVerbs.has(words[0]?.lower ?? '');
  return isChoice && technologies.some(({ hit }) => hit.technology.class === 'enterpriseTool');
}

/** What one buys, and does not build with. */
const SOLD: ReadonlySet<TechnologyClass> = new Set(['enterpriseTool', 'customerTool', 'trend']);

/** "Which chatbot should we buy?" */
function isAskedFor(
  { words }: Clause,
  technologies: readonly TechnologyJudgement[],
  { lexicon, morphology, relations }: LanguagePack,
): boolean {
  if (!lexicon.choiceOpeners.has(words[0]?.lower ?? '')) return false;
  const isOurs = words.some(({ lower }) => relations.sharedSubjects.has(lower) || relations.ourSide.has(lower));
  if (!isOurs || !words.some(({ lower }) => lexicon.choiceVerbs.has(lower))) return false;
  const singular = words.map(({ lower }) => ({ lower: morphology.singular(lower) }));
  const isTool = singular.some(
    (_, at) => matchPhrase(lexicon.toolNouns, singular, at) > 0 || matchPhrase(lexicon.bareToolNouns, singular, at) > 0,
  );
  return isTool || technologies.some(({ hit }) => SOLD.has(hit.technology.class));
}

const LONGEST_COMPARISON = 6;

/** "Jira vs. Linear": of one at least it is known what it is. */
function isComparison(
  { words }: Clause,
  technologies: readonly TechnologyJudgement[],
  { lexicon }: LanguagePack,
): boolean {
  // The sign of a comparison is written small: “VS Code” is a product.
  const at = words.findIndex(({ text }) => lexicon.comparedBy.has(text));
  if (words.length > LONGEST_COMPARISON || at <= 0) return false;
  return technologies.some(({ hit }) => SOLD.has(hit.technology.class));
}
