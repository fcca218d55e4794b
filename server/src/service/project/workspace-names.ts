/** Which personas the workspace names where none are described; one document carries what is said about that. */
import { isTask } from '../../core/engine/lint.js';
import { concludeNamedPeople, namedPeople, namesIn as namesOf, NO_FACTS } from '../../core/facts/named-people.js';
import type { WorkspaceFacts } from '../../core/rules/rule.js';
import { createBreath } from '../breath.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { Surroundings } from './project.js';
import type { IndexedDocument, WorkspaceIndex } from './workspace-index.js';

type Names = ReadonlyMap<string, number> | null;

/** What `snapshot` has to know about the other documents; nothing yet while they are being read. */
export async function factsFor(
  index: WorkspaceIndex,
  snapshot: Snapshot,
  { registry, root }: Surroundings,
): Promise<WorkspaceFacts> {
  if (registry.isDescribed || !namesAnybody(snapshot)) return NO_FACTS;
  const all = (await index.peek()) ?? [];
  const together = new Map<string, number>();
  const breathe = createBreath();
  for (const document of all) {
    await breathe();
    if (document.root !== root) continue;
    const names = namesIn(document);
    if (names === null) continue;
    // The first document that names anybody carries the finding.
    if (together.size === 0 && document.snapshot.path !== snapshot.path) return NO_FACTS;
    for (const [name, count] of names) together.set(name, (together.get(name) ?? 0) + count);
  }
  return { namedPersonas: together.size === 0 ? null : together };
}

const naming = new WeakMap<Snapshot, boolean>();

function namesAnybody(snapshot: Snapshot): boolean {
  const before = naming.get(snapshot);
  if (before !== undefined) return before;
  const { model } = snapshot;
  const names = !isTask(model) && model.sections.some(({ stories }) => stories.some(({ persona }) => persona !== null));
  naming.set(snapshot, names);
  return names;
}

const known = new WeakMap<Snapshot, { readonly isDescribed: boolean; readonly names: Names }>();

/** What the command line finds in this document alone. */
function namesIn(document: IndexedDocument): Names {
  const { snapshot, registry } = document;
  const before = known.get(snapshot);
  if (before?.isDescribed === registry.isDescribed) return before.names;
  const facts = { [namedPeople.id]: namesOf(snapshot.model) };
  const alone = { root: '', isDescribed: registry.isDescribed, facts };
  const names = concludeNamedPeople([alone])(alone).namedPersonas;
  known.set(snapshot, { isDescribed: registry.isDescribed, names });
  return names;
}
