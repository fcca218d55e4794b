/** Why a judgement is as it is, in a few plain sentences: what was seen of a story that weighs most, for and against. */
import type { Story, Word } from '../document/model.js';
import type { ReasonName } from '../language/reasons.js';
import type { LanguagePack } from '../language/pack.js';
import { type Question, QUESTIONS } from '../language/weights.js';
import { fillIn } from '../text/fill-in.js';
import { listWords } from '../text/list-words.js';
import { lookAt, type Witness } from './evidence.js';
import { echoIn, nameOfTechnology, type Told, tellOf } from './reason-names.js';
import type { Signal } from './signals/signal.js';
import { weigh, weightOf } from './weigh.js';

/** One sentence, with all that is behind it. */
export interface Reason {
  readonly sentence: string;
  /** The sum of what its signals weigh, in hundredths; above 0 where they speak for the fault. */
  readonly weight: number;
  readonly signals: readonly Signal[];
}

/** What speaks for and against one fault of a story, the heaviest first, at most three each. */
export interface Reasons {
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
  /** How far the sum is above the least that is asked; negative below it. */
  readonly margin: number;
}

const MOST_REASONS = 3;
const MOST_WORDS = 3;

/** Null in a language without weights, and where there is nothing to judge. */
export function reasonsOn(story: Story, witness: Witness): Readonly<Record<Question, Reasons>> | null {
  const { weights } = witness.language;
  if (weights === null || story.want === null) return null;
  const { wish, outcome } = lookAt(story, witness);
  const signals = [...new Set([...wish, ...outcome])];
  const margins = weigh(weights, signals);
  const echo = echoIn(signals);
  const { stopWords, determiners } = witness.language.lexicon;
  const isSmall = (word: string): boolean => stopWords.has(word) || determiners.has(word);
  const reasonsFor = (question: Question): Reasons => {
    const groups = new Map<string, Group>();
    for (const signal of signals) {
      const weight = weightOf(weights, question, signal);
      const told = weight === 0 ? null : tellOf(signal, question, isSmall);
      if (told === null) continue;
      const seen = { told, term: '', signal, weight };
      const named = technologyOf(told, story, witness);
      if (named !== null)
        add(groups, { ...seen, ...named, told: { ...told, name: nameOfTechnology(named.kind, question) } });
      else add(groups, told.name === 'echoNew' ? { ...seen, told: { ...told, name: echo } } : seen);
    }
    const all = [...groups.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    const draw = (speaksFor: boolean): readonly Reason[] =>
      joinWords(all.filter(({ weight }) => weight !== 0 && weight > 0 === speaksFor))
        .slice(0, MOST_REASONS)
        .map((group) => ({
          sentence: sentenceOf(group, story, witness),
          weight: group.weight,
          signals: group.signals,
        }));
    return { for: draw(true), against: draw(false), margin: margins[question].margin };
  };
  return Object.fromEntries(QUESTIONS.map((question) => [question, reasonsFor(question)])) as Record<Question, Reasons>;
}

/** Signals that are told in one sentence. */
interface Group {
  readonly name: ReasonName;
  /** The technology that it names; '' where it names none. */
  readonly term: string;
  /** Stems of the words that it names. */
  readonly words: readonly string[];
  readonly weight: number;
  readonly signals: readonly Signal[];
}

interface Seen {
  readonly told: Told;
  readonly term: string;
  readonly signal: Signal;
  readonly weight: number;
}

function add(groups: Map<string, Group>, { told: { name, word }, term, signal, weight }: Seen): void {
  const key = [name, word, term].join(' ');
  const before = groups.get(key) ?? { name, term, words: word === null ? [] : [word], weight: 0, signals: [] };
  groups.set(key, { ...before, weight: before.weight + weight, signals: [...before.signals, signal] });
}

/** What is said of several words is said once, of the heaviest of them. */
function joinWords(groups: readonly Group[]): readonly Group[] {
  const byTopic = new Map<string, Group>();
  for (const group of groups) {
    const topic = `${group.name} ${group.term}`;
    const before = byTopic.get(topic);
    if (before === undefined) byTopic.set(topic, group);
    else if (before.words.length < MOST_WORDS) byTopic.set(topic, join(before, group));
  }
  return [...byTopic.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function join(a: Group, b: Group): Group {
  const weight = a.weight + b.weight;
  return { ...a, weight, words: [...a.words, ...b.words], signals: [...a.signals, ...b.signals] };
}

function sentenceOf({ name, term, words, weight }: Group, story: Story, { language }: Witness): string {
  const { reasons, named } = language.messages;
  const [speaksFor, against] = reasons[name];
  const written = [...new Set(words.map((stem) => `“${writtenAs(stem, story, language)}”`))];
  const data = { words: listWords(written, named.and), term, persona: story.address };
  const sentence = fillIn(weight > 0 ? speaksFor : against, data);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A word of the story that has this stem, as somebody wrote it. */
function writtenAs(stem: string, { want, outcome }: Story, { morphology }: LanguagePack): string {
  const words: readonly Word[] = [...(want?.words ?? []), ...(outcome?.words ?? [])];
  return words.find(({ lower }) => lower === stem || morphology.stem(lower) === stem)?.text ?? stem;
}

/** The technology of the wish that is meant: as somebody wrote it, and its class; null where none is. */
function technologyOf(
  { technology }: Told,
  story: Story,
  { technologiesIn }: Witness,
): { readonly term: string; readonly kind: string } | null {
  const { want } = story;
  if (want === null || technology === null) return null;
  const { kind, relation } = technology;
  const all = technologiesIn(want, story);
  const fits = all.find(
    (one) => (kind === null || one.hit.technology.class === kind) && (relation === null || one.relation === relation),
  );
  const hit = (fits ?? all[0])?.hit;
  const [first, last] = [want.words[hit?.start ?? -1], want.words[(hit?.end ?? 0) - 1]];
  if (hit === undefined || first === undefined || last === undefined) return null;
  return { term: want.text.slice(first.start, last.end), kind: hit.technology.class };
}
