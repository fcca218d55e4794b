/** Changes the project's configuration, or starts one; comments and layout of what is there stay. */
import type { ConfigRoot } from '../../workspace/config-discovery.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import { joinPath } from '../../workspace/paths.js';
import type { Ports } from '../ports.js';
import { NOWHERE } from '../project/project.js';
import { smallestEdit, type FileChange } from '../texts/file-changes.js';
import { changeJson, changeYaml, type ConfigChange } from './config-text.js';

const NEW_NAME = '.customer-first.yaml';

/** Null where it cannot be done: the configuration cannot be read, or there is no folder for one. */
export async function applyConfigChange(
  { texts }: Pick<Ports, 'texts'>,
  root: ConfigRoot,
  change: ConfigChange,
): Promise<readonly FileChange[] | null> {
  const { path } = root;
  if (path === null) return root.folder === NOWHERE ? null : startConfig(root.folder, change);
  const file = await texts.read(path, root.config);
  const changer = getConfigFormat(path) === 'json' ? changeJson : changeYaml;
  const text = file === null ? null : changer(file.text, change);
  if (file === null || text === null || text === file.text) return null;
  return [{ file, edits: [smallestEdit(file.text, text)] }];
}

function startConfig(folder: string, change: ConfigChange): readonly FileChange[] | null {
  const text = changeYaml('', change);
  return text === null ? null : [{ file: null, path: joinPath(folder, NEW_NAME), text }];
}
