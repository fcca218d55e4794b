/** How an outcome is built: who or what it speaks of, what happens, whether a person is in it. */
import type { LanguagePack } from '../../language/pack.js';
import { hasOneOrMany } from '../../language/morphology.js';
import { afterDeterminers, organisationGainIn, systemStateIn, wordsOf } from '../outcome.js';
import { isPersonBeside } from '../../personas/resolve.js';
import type { OutcomeEvidence, Signal } from './signal.js';

type Subject = 'I' | 'own' | 'person' | 'system' | 'technology' | 'organisation' | 'it' | 'verb' | 'other';

export function outcomeSignals(evidence: OutcomeEvidence): readonly Signal[] {
  const { outcome, language, wisher, outcomeTechnologies, story } = evidence;
  const { words } = outcome;
  const { lexicon, relations, morphology, outcomes } = language;
  const beside = wordsOf(story);
  const isPerson = (lower: string): boolean => isPersonHere(lower, beside, language);
  const subject = subjectOf(evidence, isPerson);
  const verb = verbAfter(evidence);
  const signals = [
    `outcome.source:${outcome.source}`,
    `outcome.subject:${subject}`,
    `outcome.subject/who:${subject}/${wisher}`,
    `outcome.verb:${verb}`,
    `outcome.subject/verb:${subject}/${verb}`,
    `outcome.technologies:${Math.min(2, outcomeTechnologies.length)}`,
    ...outcomeTechnologies.map(({ hit }) => `outcome.technology:${hit.technology.class}`),
  ];
  const rest = words.slice(1);
  if (rest.some(({ lower }) => isPerson(lower))) signals.push('outcome.person');
  if (isPerson(words.at(-1)?.lower ?? '')) signals.push('outcome.person.last');
  if (words.some(({ lower }) => relations.firstPerson.has(lower))) signals.push('outcome.me');
  if (rest.some(({ lower }) => lexicon.possessives.has(lower))) signals.push('outcome.owner');
  if (words.some(({ lower }) => relations.negations.has(lower))) signals.push('outcome.negation');
  if (words.some(({ lower }) => outcomes.counters.has(lower))) signals.push('outcome.counter');
  if (words.some(({ text }) => /^\d/.test(text))) signals.push('outcome.number');
  if (words.some(({ lower }) => !isPerson(lower) && hasOneOrMany(lexicon.systemThings, lower, morphology)))
    signals.push('outcome.systemThing');
  const system = systemStateIn(outcome, {
    language,
    technologies: outcomeTechnologies,
    more: [],
    except: [],
    beside,
  });
  if (system !== null) signals.push('outcome.systemState');
  if (organisationGainIn(outcome, story.persona?.text ?? '', { language, more: [] }) !== null)
    signals.push('outcome.organisationGain');
  return signals;
}

/** "nurse", and "server" in a story of a café. */
function isPersonHere(lower: string, beside: readonly string[], language: LanguagePack): boolean {
  const { lexicon, morphology } = language;
  return hasOneOrMany(lexicon.people, lower, morphology) || isPersonBeside(lower, beside, language);
}

function subjectOf(
  { outcome, language, outcomeTechnologies }: OutcomeEvidence,
  isPerson: (lower: string) => boolean,
): Subject {
  const { lexicon, relations, morphology } = language;
  const { words } = outcome;
  if (relations.firstPerson.has(words[0]?.lower ?? '')) return 'I';
  const at = afterDeterminers(words, lexicon);
  if (lexicon.possessives.has(words[at]?.lower ?? '')) return 'own';
  if (outcomeTechnologies.some(({ hit }) => hit.start <= at + 1)) return 'technology';
  for (let i = at; i < Math.min(words.length, at + 4); i++) {
    const lower = words[i]?.lower ?? '';
    if (lexicon.modals.has(lower) || lexicon.copulas.has(lower)) break;
    if (isPerson(lower)) return 'person';
    if (lexicon.organisations.has(lower)) return 'organisation';
    if (hasOneOrMany(lexicon.systemThings, lower, morphology)) return 'system';
  }
  const first = words[at]?.lower ?? '';
  if (language.outcomes.standIns.has(first)) return 'it';
  if (outcome.source === 'purpose') return 'verb';
  return 'other';
}

/** The word after the subject and its modals. */
function verbAfter({
  outcome: { words },
  language: { lexicon, relations, morphology, grammar },
}: OutcomeEvidence): string {
  let at = 0;
  const limit = Math.min(words.length, 6);
  if (relations.firstPerson.has(words[0]?.lower ?? '') || grammar.subjects.has(words[0]?.lower ?? '')) at = 1;
  else {
    const modal = words
      .slice(0, limit)
      .findIndex(({ lower }) => lexicon.modals.has(lower) || lexicon.copulas.has(lower));
    if (modal !== -1) at = modal;
  }
  while (
    at < words.length &&
    (lexicon.modals.has(words[at]?.lower ?? '') || lexicon.stopWords.has(words[at]?.lower ?? ''))
  )
    at++;
  return morphology.stem(words[at]?.lower ?? '');
}
