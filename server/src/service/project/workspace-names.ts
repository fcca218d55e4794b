/** What the documents of a workspace have to know about each other while they are open: the same as a run concludes. */
import { isTask, type LintResult } from '../../core/engine/lint.js';
import { subjectOf } from '../../core/facts/conclude.js';
import { lived, type Lived, concludeLives } from '../../core/facts/lived.js';
import { concludeNamedPeople, namedPeople, namesIn as namesOf, NO_FACTS } from '../../core/facts/named-people.js';
import { comparesWishes, concludeWishes, wishes, type Wishes } from '../../core/facts/wishes.js';
import { untruthsIn } from '../../core/judgement/untruths.js';
import type { WorkspaceFacts } from '../../core/rules/rule.js';
import { dayOf } from '../../workspace/conclude-on.js';
import { baseOf } from '../../workspace/own-personas.js';
import { isInside, relativePath } from '../../workspace/paths.js';
import { createBreath } from '../breath.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { Project, Surroundings } from './project.js';
import type { IndexedDocument, WorkspaceIndex } from './workspace-index.js';

type Names = ReadonlyMap<string, number> | null;

export interface FactSources {
  readonly index: WorkspaceIndex;
  readonly project: Pick<Project, 'folders'>;
  /** What is found in a document as if it were alone. */
  readonly lintAlone: (document: IndexedDocument) => LintResult;
}

/** What `snapshot` has to know about the other documents; nothing yet while they are being read. */
export async function factsFor(
  sources: FactSources,
  snapshot: Snapshot,
  surroundings: Surroundings,
): Promise<WorkspaceFacts> {
  const named = await namedFor(sources, snapshot, surroundings);
  const claimed = await claimedFor(sources, snapshot);
  const lives = await livesFor(sources, snapshot, surroundings);
  const before = await wishedBefore(sources, snapshot, surroundings);
  const isNothing = claimed === null && lives === null && before === null;
  return isNothing ? named : { ...named, ...(claimed ?? {}), ...(lives ?? {}), ...(before ?? {}) };
}

async function namedFor(
  { index }: FactSources,
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

/** Of a checklist beside the document that it is about. */
async function claimedFor(
  { index, lintAlone }: FactSources,
  { path }: Snapshot,
): Promise<Pick<WorkspaceFacts, 'claimed'> | null> {
  const subject = subjectOf(path);
  if (subject === null) return null;
  const about = (await index.peek())?.find((document) => document.snapshot.path === subject);
  if (about === undefined) return null;
  const { model } = about.snapshot;
  const untruths = untruthsIn(model, lintAlone(about).findings, { start: 0, end: model.text.length });
  return { claimed: { path: about.path, untruths } };
}

/** Of a document that describes personas. */
async function livesFor(
  { index, project }: FactSources,
  { path }: Snapshot,
  { registry, root }: Surroundings,
): Promise<Pick<WorkspaceFacts, 'lives'> | null> {
  const within = relativePath(root.folder, path);
  if (!baseOf(registry).files.includes(within)) return null;
  const all = await index.peek();
  if (all === null) return null;
  const breathe = createBreath();
  const said: { readonly facts: { readonly [id: string]: Lived } }[] = [];
  for (const document of all) {
    await breathe();
    if (document.root === root) said.push({ facts: { [lived.id]: livedIn(document) } });
  }
  const isWhole = project.folders().some((folder) => folder === root.folder || isInside(folder, root.folder));
  return { lives: { ...concludeLives(said), path: within, isWhole, today: dayOf(new Date()) } };
}

/** Of a document whose wishes others may have had before; only where somebody asks for that. */
async function wishedBefore(
  { index }: FactSources,
  { path }: Snapshot,
  { root, settings }: Surroundings,
): Promise<Pick<WorkspaceFacts, 'wishedBefore'> | null> {
  if (!comparesWishes(settings)) return null;
  const said: { readonly path: string; readonly root: string; readonly facts: { readonly [id: string]: Wishes } }[] =
    [];
  const breathe = createBreath();
  for (const document of (await index.peek()) ?? []) {
    await breathe();
    if (document.root !== root) continue;
    said.push({ path: document.path, root: '', facts: { [wishes.id]: wishesIn(document) } });
    if (document.snapshot.path === path) return concludeWishes(said)(said.at(-1)!);
  }
  return null;
}

const wished = new WeakMap<Snapshot, Pick<IndexedDocument, 'settings'> & { readonly said: Wishes }>();

function wishesIn({ snapshot, registry, settings }: IndexedDocument): Wishes {
  const before = wished.get(snapshot);
  if (before?.settings === settings) return before.said;
  const said = wishes.collect({ document: snapshot.model, registry, settings, findings: [], suppressed: [] });
  wished.set(snapshot, { settings, said });
  return said;
}

const told = new WeakMap<Snapshot, Pick<IndexedDocument, 'registry' | 'settings'> & { readonly said: Lived }>();

function livedIn({ snapshot, registry, settings }: IndexedDocument): Lived {
  const before = told.get(snapshot);
  if (before?.registry === registry && before.settings === settings) return before.said;
  const said = lived.collect({ document: snapshot.model, registry, settings, findings: [], suppressed: [] });
  told.set(snapshot, { registry, settings, said });
  return said;
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
