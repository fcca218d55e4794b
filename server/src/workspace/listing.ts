/** Reads the stories of a workspace and finds out what each persona reference means there. */
import { placedStories } from '../core/document/placed-stories.js';
import type { Problem, ReadFile } from '../core/engine/report.js';
import type { ListedFile, StoryListing } from '../core/listing/stories.js';
import { resolvePersona } from '../core/personas/resolve.js';
import type { RunOptions, WorkspaceDocument } from './read-workspace.js';
import { runStories } from './run.js';
import { countText } from './text-counts.js';

export interface ReadListing {
  readonly listing: StoryListing;
  /** The same files as a report counts them. */
  readonly files: readonly ReadFile[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly string[];
}

export async function readListing(options: RunOptions): Promise<ReadListing> {
  const { documents, problems, skipped } = await runStories(options);
  const listed = documents.map(listFile);
  return {
    listing: { files: listed.map(({ file }) => file) },
    files: listed.map(({ read }) => read),
    problems,
    skipped,
  };
}

interface Listed {
  readonly file: ListedFile;
  readonly read: ReadFile;
}

function listFile({ path, model, registry, settings }: WorkspaceDocument): Listed {
  const stories = placedStories(model).map((story) => ({
    story,
    resolution: story.persona === null ? null : resolvePersona(registry, story.persona.text, model.language),
  }));
  const { text } = model;
  const { counts, lines } = countText(model, settings);
  return {
    file: { path, text, personasDeclared: registry.isDeclared, stories, unread: lines },
    read: { path, text, ...counts },
  };
}
