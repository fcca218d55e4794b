/** Names that are nearly those of a persona: who may be meant, by the name that is nearest to what was written. */
import type { LanguagePack } from '../language/pack.js';
import type { PersonaWords } from '../language/persona-words.js';
import { editDistance } from '../text/edit-distance.js';
import { normaliseName, singularName } from './normalise.js';
import type { Persona } from './persona.js';
import { namesIn, type PersonaRegistry, storyName } from './registry.js';

/** Somebody who may be meant. */
export interface Candidate {
  readonly persona: Persona;
  /** Their name, or the other name that is nearest to what was written, as it is defined. */
  readonly name: string;
}

interface Ranked extends Candidate {
  /** Lower is nearer. */
  readonly cost: number;
}

const MOST_CANDIDATES = 3;
/** What nearness costs where whole words are missing: more than any slip of the pen. */
const MISSING_WORDS = 4;

/** Best first, three at most; `name` is in normal form. Slips of the pen only where `isSlip` says so. */
export function nearest(
  registry: PersonaRegistry,
  name: string,
  language: LanguagePack,
  isSlip = false,
): readonly Candidate[] {
  const ranked = registry.personas.flatMap((persona): readonly Ranked[] => {
    const costs = namesOf(registry, persona, language).flatMap((candidate) => {
      const cost = nearness(name, normaliseName(candidate, language), language);
      return cost === null || (isSlip && cost >= MISSING_WORDS) ? [] : [{ persona, name: candidate, cost }];
    });
    return costs.sort((a, b) => a.cost - b.cost).slice(0, 1);
  });
  ranked.sort((a, b) => a.cost - b.cost || a.name.localeCompare(b.name));
  return ranked.slice(0, MOST_CANDIDATES).map(({ persona, name: meant }) => ({ persona, name: meant }));
}

function namesOf(registry: PersonaRegistry, persona: Persona, language: LanguagePack): readonly string[] {
  const parts = namesIn(persona.name, language).filter((part) => /\p{L}{3}/u.test(part));
  return [storyName(registry, persona, language), ...persona.aliases, ...parts];
}

/** Whether only slips of the pen tell them apart; both are in normal form. */
export function isSlip(written: string, candidate: string, language: LanguagePack): boolean {
  return slipsBetween(written, candidate, language) < Infinity;
}

function slipsBetween(written: string, candidate: string, language: LanguagePack): number {
  const names = [written, singularName(written, language)];
  return Math.min(...names.map((name) => slip(name, candidate, language) ?? Infinity));
}

/** Null where nobody would take one for the other. */
function nearness(written: string, candidate: string, language: LanguagePack): number | null {
  const edits = slipsBetween(written, candidate, language);
  if (edits < Infinity) return edits;
  const a = new Set(singularName(written, language).split(' '));
  const b = new Set(candidate.split(' '));
  const [head, other] = [[...a].at(-1), [...b].at(-1)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const share = shared / (a.size + b.size - shared);
  return share >= 0.5 && head === other ? MISSING_WORDS + (1 - share) : null;
}

/** Edits between names of one shape; null where they are too many, or make another word: "employee" for "employer". */
function slip(name: string, candidate: string, { people }: LanguagePack): number | null {
  const length = Math.max(name.length, candidate.length);
  const most = length < 4 ? 0 : length <= 7 ? 1 : length <= 12 ? 2 : 3;
  const edits = editDistance(name, candidate, most);
  return edits > most || isOtherWord(name, candidate, people) ? null : edits;
}

/** Another ending or beginning that means somebody else: trainer and trainee, viewer and reviewer. */
function isOtherWord(a: string, b: string, people: PersonaWords): boolean {
  if (a === b) return false;
  const { doneTo } = people;
  const stem = (word: string): string => roleStem(word, people);
  const isTwin = stem(a) === stem(b) && stem(a) !== a && stem(b) !== b && doneTo.test(a) !== doneTo.test(b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return isTwin || startsElsewhere(a, b) || (long.length > short.length + 1 && long.endsWith(short));
}

/** "reader" and "leader": nobody mistakes the first letter of a single word, unless two have changed places. */
function startsElsewhere(a: string, b: string): boolean {
  const sorted = (word: string): string => [...word].sort().join('');
  return !a.includes(' ') && a.length === b.length && a[0] !== b[0] && sorted(a) !== sorted(b);
}

/** What "trainer" and "trainee" have in common, who are two people. */
export function roleStem(name: string, { doer, doneTo }: PersonaWords): string {
  return name.replace(doer, '').replace(doneTo, '');
}
