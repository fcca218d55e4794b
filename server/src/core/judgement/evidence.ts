/** Collects all that is seen of a story: what a judgement weighs, and what is learned from. */
import type { Clause, Story } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { Resolution } from '../personas/resolve.js';
import { buildsByName, roleKey } from './builders.js';
import { noteDocument } from './signals/document.js';
import { noteEchoes } from './signals/echo.js';
import { noteLetters } from './signals/letters.js';
import { noteOutcome } from './signals/outcome.js';
import { type Evidence, type Note, type Signal, signalOf } from './signals/signal.js';
import { noteTechnologies } from './signals/technology.js';
import { noteWho } from './signals/who.js';
import { noteWords, OUTCOME, stemsOf, WANT } from './signals/words.js';
import type { Subject } from './subject.js';
import type { TechnologyJudgement } from './technology.js';
import type { Vocabulary } from './vocabulary.js';
import { wisherOf } from './wisher.js';

export interface Witness {
  readonly language: LanguagePack;
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly resolve: (reference: string) => Resolution;
  /** Technologies of a clause as grammar alone judges them. */
  readonly technologiesIn: (clause: Clause, story: Story) => readonly TechnologyJudgement[];
}

/** What is seen of the want, and of the outcome beside it; empty where there is none. */
export interface Seen {
  readonly wish: readonly Signal[];
  readonly outcome: readonly Signal[];
}

/** The same by name. */
export function lookAt(story: Story, witness: Witness): Seen {
  const wish: Signal[] = [];
  const outcome: Signal[] = [];
  const listing =
    (list: Signal[]): Note =>
    (kind, which) =>
      list.push(signalOf(kind, which));
  noteAll(story, witness, { wish: listing(wish), outcome: listing(outcome) });
  return { wish, outcome };
}

/** Whom to tell of what is seen of the want, and of the outcome. */
interface Notes {
  readonly wish: Note;
  readonly outcome: Note;
}

export function noteAll(story: Story, witness: Witness, notes: Notes): void {
  const { want, outcome } = story;
  if (want === null) return;
  const { language, vocabulary, technologiesIn } = witness;
  const evidence: Evidence = {
    story,
    language,
    subject: witness.subject,
    wisher: wisherOf(story, witness),
    isBuilder: story.persona !== null && isBuilder(story.persona.text, witness),
    technologies: technologiesIn(want, story),
  };
  const wanted = stemsOf(want, language);
  const other = withoutAllowed(want, vocabulary);
  noteWho(evidence, notes.wish);
  noteTechnologies(evidence, notes.wish);
  noteLetters(evidence, notes.wish);
  noteDocument(evidence, notes.wish);
  noteWords(WANT, other, other === want ? wanted : stemsOf(other, language), notes.wish);
  if (outcome === null) return;
  const seen = { ...evidence, outcome, outcomeTechnologies: technologiesIn(outcome, story) };
  const gained = stemsOf(outcome, language);
  noteOutcome(seen, notes.outcome);
  noteEchoes(seen, wanted, gained, notes.outcome);
  noteWords(OUTCOME, outcome, gained, notes.outcome);
}

/** Whether this is somebody who builds the product, by what the project says of them, their role, or what they wish here. */
export function isBuilder(
  reference: string,
  { resolve, subject, language }: Pick<Witness, 'resolve' | 'subject' | 'language'>,
): boolean {
  const { persona } = resolve(reference);
  if (persona !== null) return persona.kind === 'internal';
  return buildsByName(reference, language) || subject.isBuiltBy(roleKey(reference, language));
}

/** What the project calls its own is no evidence of anything. */
function withoutAllowed(clause: Clause, vocabulary: Vocabulary): Pick<Clause, 'words'> {
  const allowed = vocabulary.findAllowed(clause);
  if (allowed.length === 0) return clause;
  return { words: clause.words.filter((_, at) => !allowed.some(({ start, end }) => start <= at && at < end)) };
}
