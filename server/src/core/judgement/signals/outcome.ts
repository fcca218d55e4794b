/** How an outcome is built: who or what it speaks of, what happens, whether a person is in it. */
import type { LanguagePack } from '../../language/pack.js';
import { hasOneOrMany } from '../../language/morphology.js';
import { afterDeterminers, organisationGainIn, systemStateIn, wordsOf } from '../outcome.js';
import { isPersonBeside } from '../../personas/resolve.js';
import type { Note, OutcomeEvidence } from './signal.js';

type Subject = 'I' | 'own' | 'person' | 'system' | 'technology' | 'organisation' | 'it' | 'verb' | 'other';

export function noteOutcome(evidence: OutcomeEvidence, note: Note): void {
  const { outcome, language, wisher, outcomeTechnologies, story } = evidence;
  const beside = wordsOf(story);
  const isPerson = (lower: string): boolean => isPersonHere(lower, beside, language);
  const subject = subjectOf(evidence, isPerson);
  const verb = verbAfter(evidence);
  note('outcome.source', outcome.source);
  note('outcome.subject', subject);
  note('outcome.subject/who', `${subject}/${wisher}`);
  note('outcome.verb', verb);
  note('outcome.subject/verb', `${subject}/${verb}`);
  note('outcome.technologies', String(Math.min(2, outcomeTechnologies.length)));
  for (const { hit } of outcomeTechnologies) note('outcome.technology', hit.technology.class);
  noteKinds(evidence, isPerson, note);
  const system = systemStateIn(outcome, {
    language,
    technologies: outcomeTechnologies,
    more: [],
    except: [],
    beside,
  });
  if (system !== null) note('outcome.systemState');
  if (organisationGainIn(outcome, story.persona?.text ?? '', { language, more: [] }) !== null)
    note('outcome.organisationGain');
}

const DIGIT = /^\d/;

/** Which kinds of words there are. */
function noteKinds(
  { outcome: { words }, language }: OutcomeEvidence,
  isPerson: (lower: string) => boolean,
  note: Note,
): void {
  const { lexicon, relations, morphology, outcomes } = language;
  const seen = new Set<string>();
  words.forEach(({ lower, text }, at) => {
    const isSomebody = isPerson(lower);
    if (isSomebody && at > 0) seen.add('outcome.person');
    if (isSomebody && at === words.length - 1) seen.add('outcome.person.last');
    if (relations.firstPerson.has(lower)) seen.add('outcome.me');
    if (at > 0 && lexicon.possessives.has(lower)) seen.add('outcome.owner');
    if (relations.negations.has(lower)) seen.add('outcome.negation');
    if (outcomes.counters.has(lower)) seen.add('outcome.counter');
    if (DIGIT.test(text)) seen.add('outcome.number');
    if (!isSomebody && hasOneOrMany(lexicon.systemThings, lower, morphology)) seen.add('outcome.systemThing');
  });
  for (const kind of KINDS) if (seen.has(kind)) note(kind);
}

const KINDS = ['person', 'person.last', 'me', 'owner', 'negation', 'counter', 'number', 'systemThing'].map(
  (kind) => `outcome.${kind}`,
);

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
