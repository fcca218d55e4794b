/** The stages of people's life with a product, and which of them a text means. */
import type { LanguagePack } from '../language/pack.js';
import type { TextRange } from '../text/range.js';

export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Ids or names of personas who never come here. */
  readonly notApplicable: readonly string[];
  /** Where a project has written it down: the file as seen from the root, and the place of its name. */
  readonly definedAt?: { readonly path: string; readonly range: TextRange };
}

export interface Journey {
  /** Ids or names of the personas who live through it; everybody where it is empty. */
  readonly personas: readonly string[];
  readonly stages: readonly Stage[];
}

/** What holds for the stories of one project. */
export interface Journeys {
  /** Whether the project has written them down. Otherwise they are the usual ones, in which nothing is required. */
  readonly isDeclared: boolean;
  readonly journeys: readonly Journey[];
}

/** Where nobody has written one down. */
export function usualJourneys({ life }: LanguagePack): Journeys {
  const stages = life.usualStages.map(({ id, title, aliases }) => ({ id, title, aliases, notApplicable: [] }));
  return { isDeclared: false, journeys: [{ personas: [], stages }] };
}

/** All stages in the order of the journeys, each id once. */
export function stagesOf({ journeys }: Journeys): readonly Stage[] {
  const byId = new Map<string, Stage>();
  for (const { stages } of journeys) for (const stage of stages) if (!byId.has(stage.id)) byId.set(stage.id, stage);
  return [...byId.values()];
}

/** The stage that a field names: by its id, its title or another name. */
export function stageNamed(journeys: Journeys, name: string): Stage | null {
  const key = stageKey(name);
  const isIt = ({ id, title, aliases }: Stage): boolean =>
    [id, title, ...aliases].some((each) => stageKey(each) === key);
  return stagesOf(journeys).find(isIt) ?? null;
}

/** The stages of a field that may name several, "join, onboard", and what in it is none. */
export function stagesNamed(journeys: Journeys, said: string): readonly (Stage | string)[] {
  const whole = stageNamed(journeys, said);
  if (whole !== null) return [whole];
  const parts = said.split(/[,;/+]/).filter((part) => part.trim() !== '');
  return parts.map((part) => stageNamed(journeys, part) ?? part.trim());
}

/** The stage that an enclosing title is, the innermost first. Other names of the usual stages are too common as titles. */
export function stageTitled(journeys: Journeys, titles: readonly string[]): Stage | null {
  const stages = stagesOf(journeys);
  for (const title of [...titles].reverse()) {
    const key = stageKey(title);
    const found = stages.find((stage) => {
      const names = journeys.isDeclared ? [stage.title, ...stage.aliases] : [stage.title];
      return names.some((name) => stageKey(name) === key);
    });
    if (found !== undefined) return found;
  }
  return null;
}

/** "3. Get help" and "get-help" are the same. */
export function stageKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(?:\p{N}{1,3}[.):]?\s)?/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
