/** Works out what a document has to know about the others of its root. */
import type { Story } from '../core/document/model.js';
import { isTask } from '../core/engine/lint.js';
import { normaliseName, singularName } from '../core/personas/normalise.js';
import type { WorkspaceFacts } from '../core/rules/rule.js';
import type { ConfigRoot } from './config-discovery.js';
import type { WorkspaceDocument } from './read-workspace.js';

const NOTHING: WorkspaceFacts = { namedPersonas: null };

/** Where no personas are declared, the first document that names one carries the names that are used below its root. */
export function createWorkspaceFacts(
  documents: readonly WorkspaceDocument[],
): (document: WorkspaceDocument) => WorkspaceFacts {
  const carriers = new Map<ConfigRoot, { readonly document: WorkspaceDocument; readonly names: Map<string, number> }>();
  for (const document of documents) {
    const names = document.registry.isDeclared || isTask(document.model) ? [] : namesIn(document);
    if (names.length === 0) continue;
    const carrier = carriers.get(document.root) ?? { document, names: new Map<string, number>() };
    carriers.set(document.root, carrier);
    for (const name of names) carrier.names.set(name, (carrier.names.get(name) ?? 0) + 1);
  }
  return (document) => {
    const carrier = carriers.get(document.root);
    return carrier?.document === document ? { namedPersonas: carrier.names } : NOTHING;
  };
}

function namesIn({ model }: WorkspaceDocument): readonly string[] {
  const names: string[] = [];
  for (const { stories } of model.sections) if (stories.length > 0) for (const name of namesOf(stories)) names.push(name);
  return names;
}

const known = new WeakMap<readonly Story[], readonly string[]>();

/** Sections that stay the same while somebody writes name the same people. */
function namesOf(stories: readonly Story[]): readonly string[] {
  const names =
    known.get(stories) ??
    stories.flatMap(({ persona }) => (persona === null ? [] : [singularName(normaliseName(persona.text))]));
  known.set(stories, names);
  return names;
}
