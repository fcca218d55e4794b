/** The personas of one run as they were read, registry by registry. */
import type { PersonaOverview } from '../personas/overview.js';
import type { Persona } from '../personas/persona.js';
import type { LeftHeading } from '../personas/read-personas.js';

/** With `/`, as seen from where the run started; lines are counted from 1. */
export interface ListedPlace {
  readonly path: string;
  readonly line: number;
}

/** A heading of a personas file that was not taken for a persona. */
export interface ListedHeading extends ListedPlace, Pick<LeftHeading, 'title' | 'why'> {}

/** The people of one registry: what holds for all documents that look at the same personas. */
export interface ListedRegistry extends PersonaOverview<ListedPlace> {
  /** The folder of the configuration, or of the run where there is none; `.` for where the run started. */
  readonly root: string;
  /** Files that define personas. */
  readonly files: readonly string[];
  /** Where each persona is defined; not those of the configuration. */
  readonly definitions: ReadonlyMap<Persona, ListedPlace>;
  /** How many `#` the headings of these personas have; null where none has a heading. */
  readonly depth: number | null;
  readonly left: readonly ListedHeading[];
}

/** Sorted by root and file. */
export type PersonaListing = readonly ListedRegistry[];
