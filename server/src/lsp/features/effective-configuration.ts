/** Says what holds for a document: its configuration, its personas, and all settings written out. */
import { drawEffectiveConfig } from '../../service/config/effective-config.js';
import { innermost } from '../../service/project/project.js';
import { countStories } from '../../service/texts/snapshot.js';
import { joinPath, relativePath } from '../../workspace/paths.js';
import type { EffectiveConfiguration } from '../protocol.js';
import type { Session } from '../session/session.js';
import { pathOf } from '../uris.js';
import { sinceWhen } from './paced.js';

export async function effectiveConfiguration(
  session: Pick<Session, 'changed' | 'documents' | 'place' | 'project' | 'rules' | 'settings'>,
  uri: string,
): Promise<EffectiveConfiguration> {
  const { project, rules } = session;
  const path = pathFor(session, uri);
  const { root, registry } = await project.surroundingsOf(path);
  const placed = await session.place(uri);
  const home = innermost(project.folders(), path) ?? root.folder;
  const show = (file: string): string => relativePath(home, file);
  const text = drawEffectiveConfig({ root, registry }, { path, home, rules });
  return {
    configPath: root.path === null ? null : show(root.path),
    personaFiles: registry.files.map((file) => show(joinPath(root.folder, file))),
    personas: registry.personas.length,
    stories: placed === null ? 0 : countStories(placed.snapshot),
    unknownChanges: await unknownChanges(session, uri, path),
    text,
  };
}

async function unknownChanges(
  { changed, settings }: Pick<Session, 'changed' | 'settings'>,
  uri: string,
  path: string,
): Promise<string | null> {
  const since = sinceWhen(await settings.of(uri));
  if (since === null) return null;
  return changed === null ? 'Git cannot be asked here.' : changed.problemWith(path, since);
}

/** Where a document is; one that is nowhere belongs to the first folder. */
export function pathFor({ documents, project }: Pick<Session, 'documents' | 'project'>, uri: string): string {
  return documents.get(uri)?.path ?? pathOf(uri) ?? `${project.folders()[0] ?? ''}/any.md`;
}
