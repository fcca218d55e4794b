/** Reads the stories of a workspace and finds out what each persona reference means there. */
import type { Problem } from '../core/engine/report.js';
import { placedStories } from '../core/document/placed-stories.js';
import { english } from '../core/language/en/pack.js';
import { resolvePersona } from '../core/personas/resolve.js';
import type { ListedFile, StoryListing } from '../reporters/story-listing.js';
import type { RunOptions, WorkspaceDocument } from './read-workspace.js';
import { runStories } from './run.js';

export interface ReadListing {
  readonly listing: StoryListing;
  readonly problems: readonly Problem[];
  readonly skipped: readonly string[];
}

export async function readListing(options: RunOptions): Promise<ReadListing> {
  const { documents, problems, skipped } = await runStories(options);
  return { listing: { files: documents.map(listFile) }, problems, skipped };
}

function listFile({ path, model, registry }: WorkspaceDocument): ListedFile {
  const stories = placedStories(model).map((story) => ({
    story,
    resolution: story.persona === null ? null : resolvePersona(registry, story.persona.text, english.lexicon),
  }));
  return { path, text: model.text, personasDeclared: registry.isDeclared, stories };
}
