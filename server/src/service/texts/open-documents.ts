/** The documents that somebody has open: what stands there counts, saved or not. */
import type { ReadingSettings } from '../../core/engine/read-with.js';
import type { Snapshot } from './snapshot.js';

export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly languageId: string;
  /** Whether it has never been a file; it cannot be saved as what it is. */
  readonly isDraft: boolean;
  /** What stands there now, for whoever reads no stories in it. */
  readonly text: () => string;
  readonly version: () => number;
  readonly current: (settings: ReadingSettings) => Snapshot;
  /** The text as it was opened or last saved. */
  readonly saved: (settings: ReadingSettings) => Snapshot;
  readonly markSaved: () => void;
}

export interface OpenDocuments {
  readonly get: (uri: string) => OpenDocument | undefined;
  readonly byPath: (path: string) => OpenDocument | undefined;
  readonly all: () => readonly OpenDocument[];
}
