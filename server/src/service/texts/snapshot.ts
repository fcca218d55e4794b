/** One version of one document, open or not, with everything that is read from it when somebody asks. */
import type { DocumentModel, Story } from '../../core/document/model.js';
import { placedStories } from '../../core/document/placed-stories.js';
import type { SectionMemory } from '../../core/document/read-document.js';
import { createMemory, type ReadingSettings, readWith } from '../../core/engine/read-with.js';
import { lazily } from '../../core/lazily.js';
import { indexLines, type LineIndex } from '../../core/text/line-index.js';
import { keepRecent, type Reading } from './recent-readings.js';

export interface Snapshot {
  readonly uri: string;
  /** Absolute, with `/`; made up for documents that are nowhere. */
  readonly path: string;
  /** Null where the document is not open. */
  readonly version: number | null;
  readonly text: string;
  /** What its settings say about its language; see `readWith`. */
  readonly language: string | null;
  readonly lines: LineIndex;
  readonly model: DocumentModel;
  /** The stories with places counted from the start of the document; with their criteria, which take time to read. */
  readonly stories: readonly Story[];
  /** The sections this version and earlier ones were read from, for reading another one like it. */
  readonly memory: SectionMemory;
}

export type SnapshotInput = Pick<Snapshot, 'uri' | 'path' | 'version' | 'text' | 'language'>;

/**
 * `memory` holds the sections of earlier versions, so that only changed ones are read. What was read is let go of where
 * nobody has asked for a while, and read again when somebody does.
 */
export function createSnapshot(input: SnapshotInput, memory: SectionMemory = createMemory()): Snapshot {
  const readings = readingsOf(memory);
  const key = {};
  const used = (): Read => {
    const read = readings.of.get(key) ?? readLazily(input, memory);
    readings.of.set(key, read);
    keepRecent(readings, input.text.length);
    return read;
  };
  return {
    ...input,
    memory,
    get lines() {
      return used().lines();
    },
    get model() {
      return used().model();
    },
    get stories() {
      return used().stories();
    },
  };
}

/** The same version, read with these settings; the same object where they read it alike. */
export function readAgain(snapshot: Snapshot, { language }: ReadingSettings): Snapshot {
  if (snapshot.language === language) return snapshot;
  const { uri, path, version, text, memory } = snapshot;
  return createSnapshot({ uri, path, version, text, language }, memory);
}

/** What was read of the versions of one document, which share a memory. */
interface Readings extends Reading {
  of: WeakMap<object, Read>;
}

const known = new WeakMap<SectionMemory, Readings>();

function readingsOf(memory: SectionMemory): Readings {
  const before = known.get(memory);
  if (before !== undefined) return before;
  const readings: Readings = {
    of: new WeakMap(),
    letGo: () => {
      readings.of = new WeakMap();
      Object.assign(memory, createMemory());
    },
  };
  known.set(memory, readings);
  return readings;
}

interface Read {
  readonly lines: () => LineIndex;
  readonly model: () => DocumentModel;
  readonly stories: () => readonly Story[];
}

function readLazily({ text, ...settings }: SnapshotInput, memory: SectionMemory): Read {
  const model = lazily(() => readWith(settings, text, memory));
  return { model, lines: lazily(() => indexLines(text)), stories: lazily(() => placedStories(model())) };
}

/** How many stories a document holds. */
export function countStories({ model }: Snapshot): number {
  return model.sections.reduce((sum, { stories }) => sum + stories.length, 0);
}
