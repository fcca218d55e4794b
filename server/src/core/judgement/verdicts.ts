/** What the evidence says of a story: whether its want starts from technology, and what its outcome lacks. */
import type { Clause, Story, Word } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import type { Question } from '../language/weights.js';
import { noteAll, type Witness } from './evidence.js';
import type { Relation } from './relation.js';
import type { Signal } from './signals/signal.js';
import type { TechnologyJudgement } from './technology.js';
import type { Voice } from './voice.js';
import { areChoices, isTaught, isTurnedAway } from './spoken-of.js';
import { type Wisher, wisherOf } from './wisher.js';
import { weighAll, type Weighed, weightOf } from './weigh.js';

/** The kinds of outcome from which nobody gains, the most certain first where two are as likely. */
export type OutcomeFault = Exclude<Question, 'technology'>;

const FAULTS: readonly OutcomeFault[] = ['implementation', 'repeats', 'feature', 'vague'];

export interface Verdicts {
  /** Whether the want starts from technology; null where it does not seem to. */
  readonly technology: Voice | null;
  /** What the outcome most likely is instead of a gain; null where it seems to be one. */
  readonly outcome: { readonly fault: OutcomeFault; readonly voice: Voice } | null;
}

const NOTHING: Verdicts = { technology: null, outcome: null };

/** Weighs all that is seen of a story; nothing is said in a language without weights, and of technical people. */
export function judgeStory(story: Story, witness: Witness): Verdicts {
  const { weights } = witness.language;
  const { persona, want, outcome } = story;
  if (weights === null || want === null) return NOTHING;
  if (persona !== null && witness.resolve(persona.text).persona?.technical === true) return NOTHING;
  const weighed = weighAll(weights, (note) => noteAll(story, witness, { wish: note, outcome: note }));
  return {
    technology: isOwnMatter(want, witness) ? null : heardOf(story, weighed.technology.voice, witness),
    outcome: outcome === null ? null : faultOf(weighed),
  };
}

/** People whose work is technology. */
const QUIET: ReadonlySet<Wisher> = new Set(['technical', 'operator']);

/** They are asked nothing: measured, what is not sure is their own matter six times in ten. */
export function isQuiet(story: Story, witness: Witness): boolean {
  return QUIET.has(wisherOf(story, witness));
}

function heardOf(story: Story, voice: Voice | null, witness: Witness): Voice | null {
  return voice === 'asked' && isQuiet(story, witness) ? null : voice;
}

/** Whether the want names what the project calls its own or allows: its neighbours belong to it, "a GraphQL endpoint". */
function isOwnMatter(want: Clause, { vocabulary }: Witness): boolean {
  return vocabulary.findAllowed(want).length > 0;
}

/** How loudly the evidence says that an outcome is of this kind; null where it is another, or a gain. */
export function voiceOf(fault: OutcomeFault, { outcome }: Verdicts): Voice | null {
  return outcome?.fault === fault ? outcome.voice : null;
}

function faultOf(weighed: Readonly<Record<OutcomeFault, Weighed>>): Verdicts['outcome'] {
  let worst: { readonly fault: OutcomeFault; readonly voice: Voice; readonly margin: number } | null = null;
  for (const fault of FAULTS) {
    const { voice, margin } = weighed[fault];
    if (voice !== null && (worst === null || margin > worst.margin)) worst = { fault, voice, margin };
  }
  return worst;
}

/**
 * What grammar alone says of the technologies in a want, and what the evidence adds: where the want seems to start from
 * technology and no rule of grammar says so, the technology that weighs most is the one it starts from.
 */
export function withEvidence(
  want: Clause,
  judged: readonly TechnologyJudgement[],
  { verdicts, language }: { readonly verdicts: Verdicts; readonly language: LanguagePack },
): readonly TechnologyJudgement[] {
  const { weights } = language;
  const isAside = ({ hit }: TechnologyJudgement): boolean =>
    isTaught(want, hit, language) || isTurnedAway(want, hit, language);
  if (judged.length > 0 && judged.every(isAside)) return judged.map((one) => ({ ...one, isStart: false }));
  const hits = judged.map(({ hit }) => hit);
  const isChoice = areChoices(want, hits, language);
  const voice = isChoice && verdicts.technology === 'said' ? 'asked' : verdicts.technology;
  // Grammar alone has half of the say: it is right two times in three where the evidence does not agree.
  if (judged.some(({ isStart }) => isStart)) return voice === 'said' ? judged : judged.map(asQuestion);
  if (voice === null || weights === null) return judged;
  const weight = (signal: Signal): number => weightOf(weights, 'technology', signal);
  const standing = judged.filter(({ relation }) => !INNOCENT.has(relation));
  if (judged.length > 0 && standing.length === 0) return judged;
  const best = heaviest(standing, ({ hit: { technology, start, end }, relation }) => {
    const words = want.words.slice(start, end).map((word) => weight(wordSignal(word, language)));
    const kind = technology.class;
    return weight(`technology:${kind}`) + weight(`technology/relation:${kind}/${relation}`) + Math.max(...words);
  });
  if (best !== null) {
    const start = firstOf(best, standing);
    return judged.map((one) => (one === start ? { ...one, isStart: true, voice } : one));
  }
  const at = heaviest([...want.words.keys()], (i) => weight(wordSignal(want.words[i]!, language)));
  if (at === null || weight(wordSignal(want.words[at]!, language)) < LEAST_OF_A_WORD) return judged;
  const technology = { term: want.words[at]!.text, class: 'internals', match: 'word', source: 'hand' } as const;
  return [...judged, { hit: { technology, start: at, end: at + 1 }, relation: 'bare', isStart: true, voice }];
}

function asQuestion(judged: TechnologyJudgement): TechnologyJudgement {
  return { ...judged, voice: 'asked' };
}

/** The first of technologies that stand side by side: “Postgres database” is named as one. */
function firstOf(one: TechnologyJudgement, all: readonly TechnologyJudgement[]): TechnologyJudgement {
  const before = all.find(({ hit }) => hit.end === one.hit.start);
  return before === undefined ? one : firstOf(before, all);
}

/** Ways to stand in a want in which a technology is the persona's own, refused, or only spoken of. */
const INNOCENT: ReadonlySet<Relation> = new Set(['negated', 'possessed', 'topic', 'counterpart', 'interchange']);

/** A word that weighs less does not carry a verdict. */
const LEAST_OF_A_WORD = 20;

function wordSignal({ lower }: Word, { lexicon, morphology }: LanguagePack): Signal {
  return lexicon.stopWords.has(lower) ? '' : `want.word:${morphology.stem(lower)}`;
}

function heaviest<Thing>(things: readonly Thing[], weight: (thing: Thing) => number): Thing | null {
  let best: Thing | null = null;
  for (const thing of things) if (best === null || weight(thing) > weight(best)) best = thing;
  return best;
}
