/**
 * What keeps git from starting a program or reaching a network because a folder says so.
 *
 * A folder that was copied brings its own .git/config along. So only questions are asked that need neither the files
 * of the work tree (which filters would clean) nor a difference of texts (which another program might make), and what
 * could still start something is overruled here.
 */
import { accessSync, constants } from 'node:fs';
import { devNull } from 'node:os';
import { isAbsolute, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

const SETTINGS: Readonly<Record<string, string>> = {
  // Asked for by whatever reads the index. Nothing, not “false”: that was the name of a program before git 2.36.
  'core.fsmonitor': '',
  'core.hooksPath': devNull,
  // Parts that a clone has left out would be fetched, however that is done for this remote.
  'protocol.allow': 'never',
  'core.sshCommand': '',
  'core.gitProxy': '',
  'core.askPass': '',
  'credential.helper': '',
  'core.alternateRefsCommand': '',
  'diff.external': '',
  // No program, but settings that change what is answered.
  'core.quotePath': 'false',
  'diff.renames': 'true',
};

const ENVIRONMENT: Environment = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Git before 2.39.4 does not know this; for it, no protocol is allowed.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_EXTERNAL_DIFF: undefined,
};

/** Set where git itself has started this run, as in a hook; another repository must not inherit them. */
const OF_ONE_REPOSITORY = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE'],
  ...['GIT_IMPLICIT_WORK_TREE', 'GIT_REPLACE_REF_BASE', 'GIT_NO_REPLACE_OBJECTS'],
];

/** What stands before the arguments of every call. */
export const guardedArguments: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
];

export function guardedEnvironment(environment: Environment): Environment {
  return { ...environment, ...ENVIRONMENT };
}

/** For a submodule, which is a repository of its own. */
export function withoutRepository(environment: Environment): Environment {
  return { ...environment, ...Object.fromEntries(OF_ONE_REPOSITORY.map((name) => [name, undefined])) };
}

/** The absolute path of git; null where there is none. A system may look into the current folder first, this does not. */
export function findGit({ PATH, Path = PATH }: Environment): string | null {
  const isWindows = process.platform === 'win32';
  const folders = (isWindows ? (Path ?? '') : (PATH ?? '')).split(isWindows ? ';' : ':');
  const candidates = folders.filter(isAbsolute).map((folder) => join(folder, isWindows ? 'git.exe' : 'git'));
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
