/** Which stages of a journey somebody has to be served in. */
import type { PersonaKind } from '../personas/persona.js';
import { type Journeys, stageKey } from './journey.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonaKind;
  /** Stages that the person says to live through; null where they do not say it. */
  readonly stages: readonly string[] | null;
}

/**
 * What it means that no story is for `person` in a stage: a stage is required where a journey of theirs has it, and they do
 * not say that they live otherwise.
 */
export function expectationOf(
  { isDeclared, journeys }: Journeys,
  person: Person,
  id: string,
): 'gap' | 'empty' | 'never' {
  if (!isDeclared) return 'empty';
  const [named] = journeys.flatMap(({ stages }) => stages.filter((stage) => stage.id === id));
  if (named === undefined || isNamed(person, named.notApplicable)) return 'never';
  if (person.stages !== null) {
    const lived = person.stages.map(stageKey);
    return [named.id, named.title].some((name) => lived.includes(stageKey(name))) ? 'gap' : 'never';
  }
  const own = journeys.filter(({ personas }) => isNamed(person, personas));
  const isOwn = own.some(({ stages }) => stages.some((stage) => stage.id === id));
  return isOwn && person.kind === 'customer' ? 'gap' : 'empty';
}

/** Whether one of the names in a journey is theirs. */
export function isNamed({ id, name }: Pick<Person, 'id' | 'name'>, names: readonly string[]): boolean {
  return names.some((each) => stageKey(each) === stageKey(id) || stageKey(each) === stageKey(name));
}
