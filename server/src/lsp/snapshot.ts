/** One version of one document, open or not, with everything that is read from it when somebody asks. */
import type { DocumentModel, Story } from '../core/document/model.js';
import { placedStories } from '../core/document/placed-stories.js';
import { createMemory, readDocument, type SectionMemory } from '../core/document/read-document.js';
import { lazily } from '../core/lazily.js';
import { indexLines, type LineIndex } from '../core/text/line-index.js';

export interface Snapshot {
  readonly uri: string;
  /** Absolute, with `/`; made up for documents that are nowhere. */
  readonly path: string;
  /** Null where the document is not open. */
  readonly version: number | null;
  readonly text: string;
  readonly lines: LineIndex;
  readonly model: DocumentModel;
  /** The stories with places counted from the start of the document; with their criteria, which take time to read. */
  readonly stories: readonly Story[];
  /** The sections this version and earlier ones were read from, for reading another one like it. */
  readonly memory: SectionMemory;
}

export type SnapshotInput = Pick<Snapshot, 'uri' | 'path' | 'version' | 'text'>;

/** `memory` holds the sections of earlier versions, so that only changed ones are read. */
export function createSnapshot(input: SnapshotInput, memory: SectionMemory = createMemory()): Snapshot {
  const lines = lazily(() => indexLines(input.text));
  const model = lazily(() => readDocument(input.text, memory));
  const stories = lazily(() => placedStories(model()));
  return {
    ...input,
    memory,
    get lines() {
      return lines();
    },
    get model() {
      return model();
    },
    get stories() {
      return stories();
    },
  };
}
