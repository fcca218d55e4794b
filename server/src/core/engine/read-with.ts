/** The one way from a text to what is read in it, so that nobody forgets in which language its settings say it is. */
import type { Settings } from '../config/settings.js';
import type { DocumentModel } from '../document/model.js';
import { createMemory, readDocument, type SectionMemory } from '../document/read-document.js';

export { createMemory };

/** What of the settings decides how a text is read. */
export type ReadingSettings = Pick<Settings, 'language'>;

/** Never throws, whatever the text. `memory` holds the version that was read before, and is updated to hold this one. */
export function readWith(
  { language }: ReadingSettings,
  text: string,
  memory: SectionMemory = createMemory(),
): DocumentModel {
  return readDocument(text, memory, { language });
}
