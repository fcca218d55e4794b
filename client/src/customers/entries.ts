/** The rows of the view, each with the one above it. */
import type { Coverage, CoverageNode } from '../../../server/src/lsp/protocol.js';

export type Entry = NodeEntry | StoryEntry;

export interface NodeEntry {
  readonly id: string;
  readonly above: Entry | null;
  readonly node: CoverageNode;
}

export interface StoryEntry {
  readonly id: string;
  readonly above: Entry | null;
  readonly story: string;
}

export interface Place {
  readonly path: string;
  readonly line: number;
}

export function topEntries({ tree }: Coverage): readonly Entry[] {
  return tree.map((node) => ({ id: node.id, above: null, node }));
}

export function entriesBelow(entry: Entry): readonly Entry[] {
  if (!('node' in entry)) return [];
  const { id, node } = entry;
  return [
    ...node.children.map((child) => ({ id: `${id} / ${child.id}`, above: entry, node: child })),
    ...node.stories.map((story) => ({ id: `${id} / ${story}`, above: entry, story })),
  ];
}

/** Where it is written; null where it is nowhere. */
export function placeOf(entry: Entry, { picture }: Coverage): Place | null {
  if ('node' in entry) return entry.node.place;
  return picture.stories.find(({ key }) => key === entry.story) ?? null;
}

/** The story or the persona that begins in this line of the file or is the last one to begin above it. */
export function entryAt(coverage: Coverage, address: string, line: number): Entry | null {
  const paths = new Set(Object.entries(coverage.files).flatMap(([path, uri]) => (uri === address ? [path] : [])));
  let best: { readonly entry: Entry; readonly line: number } | null = null;
  const consider = (entry: Entry): void => {
    const place = placeOf(entry, coverage);
    if (place === null || !paths.has(place.path) || place.line > line || (best?.line ?? 0) >= place.line) return;
    best = { entry, line: place.line };
  };
  const everywhere = (entry: Entry): void => {
    if ('story' in entry || entry.node.kind === 'persona') consider(entry);
    entriesBelow(entry).forEach(everywhere);
  };
  topEntries(coverage).forEach(everywhere);
  return (best as { readonly entry: Entry } | null)?.entry ?? null;
}
