/** The texts as they are now: as somebody has them open, or else as they stand in their files. */
import type { ReadingSettings } from '../../core/engine/read-with.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { readText } from '../../workspace/read-text.js';
import type { OpenDocuments } from './open-documents.js';
import { createSnapshot, type Snapshot } from './snapshot.js';

/** How whoever asks calls the file at a path. Here it is a name and nothing else: nobody takes it apart. */
export type AddressOf = (path: string) => string;

export interface Texts {
  readonly addressOf: AddressOf;
  /** Null where there is no text. */
  readonly read: (path: string, settings: ReadingSettings) => Promise<Snapshot | null>;
}

interface Sources {
  readonly documents: Pick<OpenDocuments, 'byPath'>;
  readonly fileSystem: FileSystem;
  readonly addressOf: AddressOf;
}

export function createTexts({ documents, fileSystem, addressOf }: Sources): Texts {
  return {
    addressOf,
    read: async (path, settings) =>
      documents.byPath(path)?.current(settings) ?? readFile(path, settings, { fileSystem, addressOf }),
  };
}

/** The text of a file that nobody has open. */
export async function readFile(
  path: string,
  { language }: ReadingSettings,
  { fileSystem, addressOf }: Omit<Sources, 'documents'>,
): Promise<Snapshot | null> {
  const { text } = await readText(fileSystem, path);
  return text === null ? null : createSnapshot({ uri: addressOf(path), path, version: null, text, language });
}
