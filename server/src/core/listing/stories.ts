/** The stories of one run with what each persona reference turned out to mean. */
import type { ToldStory } from '../document/placed-stories.js';
import type { UnreadLine } from '../document/unread-lines.js';
import type { Resolution } from '../personas/resolve.js';

export interface ListedStory {
  readonly story: ToldStory;
  /** Null where the story names no persona. */
  readonly resolution: Resolution | null;
}

export interface ListedFile {
  readonly path: string;
  readonly text: string;
  /** Whether the project defines personas at all; without it, nobody can be undefined. */
  readonly personasDeclared: boolean;
  readonly stories: readonly ListedStory[];
  /** Lines that look like stories and were not read, with those of them that are meant as something else. */
  readonly unread: readonly UnreadLine[];
}

export interface StoryListing {
  readonly files: readonly ListedFile[];
}
