/** Whom the stories of a root name where nobody has described personas: what `persona-registry-missing` has to know. */
import { z } from 'zod';
import type { DocumentModel, Section, Story } from '../document/model.js';
import { isTask } from '../engine/lint.js';
import type { LanguagePack } from '../language/pack.js';
import { isSomebody, namedIn } from '../personas/named-people.js';
import { normaliseName, singularName } from '../personas/normalise.js';
import type { WorkspaceFacts } from '../rules/rule.js';
import { type Fact, type Facts, saidOf } from './fact.js';

/** What a document that carries no findings about the whole workspace has to know. */
export const NO_FACTS: WorkspaceFacts = { namedPersonas: null };

/** The personas that the stories of a document name, one entry a story; see `namesIn`. */
export const namedPeople: Fact<readonly string[]> = {
  id: 'named-people',
  shape: z.array(z.string()),
  collect: ({ document }) => namesIn(document),
};

/** A document among those that look at the same personas. */
export interface DocumentOfRoot {
  /** As reports name it. */
  readonly path: string;
  /** The same as seen from the root, where the document describes personas; null for all others. */
  readonly describes: string | null;
  /** The document that it is a checklist about, as reports name it; told by its own path where it is left out. */
  readonly subject?: string | null;
  /** Whether it was found by looking through the whole folder of its root. */
  readonly isOfWhole: boolean;
  /** The folder of its configuration: documents of one root look at each other, and at no others. */
  readonly root: string;
  /** Whether anybody has described personas that hold for it. */
  readonly isDescribed: boolean;
  readonly facts: Facts;
}

/** What of it matters here. */
type NamingDocument = Pick<DocumentOfRoot, 'root' | 'isDescribed' | 'facts'>;

/** Where no personas are described, the first document that names one carries the names that are used below its root. */
export function concludeNamedPeople<Document extends NamingDocument>(
  documents: readonly Document[],
): (document: Document) => WorkspaceFacts {
  const carriers = new Map<string, { readonly document: Document; readonly names: Map<string, number> }>();
  for (const document of documents) {
    const said = saidOf(namedPeople, document.facts) ?? [];
    if (document.isDescribed || said.length === 0) continue;
    const carrier = carriers.get(document.root) ?? { document, names: new Map<string, number>() };
    carriers.set(document.root, carrier);
    for (const name of said) carrier.names.set(name, (carrier.names.get(name) ?? 0) + 1);
  }
  return (document) => {
    const carrier = carriers.get(document.root);
    return carrier?.document === document ? { namedPersonas: carrier.names } : NO_FACTS;
  };
}

/**
 * The people that the stories of a document name, so written that equal ones are equal: those who can be written down as
 * personas, so no system and no “user”. None where the document is a task.
 */
export function namesIn(model: DocumentModel): readonly string[] {
  if (isTask(model)) return [];
  const names: string[] = [];
  for (const section of model.sections)
    if (section.stories.length > 0) for (const name of namesOf(section, model.language)) names.push(name);
  return names;
}

const known = new WeakMap<readonly Story[], readonly string[]>();

/** Sections that stay the same while somebody writes name the same people. */
function namesOf(section: Section, language: LanguagePack): readonly string[] {
  const names =
    known.get(section.stories) ??
    namedIn(section, language)
      .filter(isSomebody)
      .map(({ name }) => singularName(normaliseName(name, language), language));
  known.set(section.stories, names);
  return names;
}
