/** The picture to compare with: of an earlier commit, or from a file that an earlier run has written. */
import type { Picture } from '../core/picture/shape.js';
import { DEEPEST } from '../core/text/depth.js';
import { deepPlaceInJson } from '../core/text/json-depth.js';
import { pictureFileShape } from '../reporters/picture/json.js';
import type { GatheredRun } from '../workspace/gather.js';
import { nodeFileSystem, readBytes, toAbsolutePath } from '../workspace/node-file-system.js';
import type { RunOptions } from '../workspace/read-workspace.js';
import { UserError } from './exit-code.js';
import type { Io } from './io.js';

const MOST_BYTES = 200 * 1024 * 1024;

export interface Looking {
  readonly io: Io;
  readonly draw: (run: GatheredRun) => Promise<Picture>;
}

/** Null where nothing is asked for. Throws a `UserError` that says what is missing. */
export async function findEarlier(
  since: string | undefined,
  input: RunOptions,
  { io, draw }: Looking,
): Promise<Picture | null> {
  if (since === undefined) return null;
  if (since.toLowerCase().endsWith('.json')) return readPicture(since, '--since', io);
  if (input.stdin !== undefined)
    throw new UserError('Git knows nothing of standard input. Leave “-” or the option out.');
  const [{ openRepository }, { createBaseFileSystem }, { gather }] = await Promise.all([
    import('../workspace/git.js'),
    import('../workspace/git-commit.js'),
    import('../workspace/gather.js'),
  ]);
  const repository = await openRepository(io.cwd, io.env);
  if ('problem' in repository) throw new UserError(`--since: ${repository.problem}`);
  const fileSystem = await createBaseFileSystem(repository, since, input.fileSystem ?? nodeFileSystem);
  if ('problem' in fileSystem) throw new UserError(`--since: ${fileSystem.problem}`);
  return draw(await gather({ ...input, fileSystem }));
}

/** A picture that `report --format json` has written. */
export function readPicture(path: string, option: string, io: Pick<Io, 'cwd'>): Picture {
  const bytes = readBytes(toAbsolutePath(io.cwd, path), MOST_BYTES);
  if ('failure' in bytes) throw new UserError(`${option}: “${path}” cannot be read. ${bytes.failure}`);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const how = 'Make one with “customer-first report --format json”.';
  if (deepPlaceInJson(text) !== null) {
    throw new UserError(
      `${option}: “${path}” is nested more than ${DEEPEST.toString()} deep, so it is no report. ${how}`,
    );
  }
  const parsed = pictureFileShape.safeParse(parseJson(text));
  if (!parsed.success) throw new UserError(`${option}: “${path}” is no report that can be compared with. ${how}`);
  return parsed.data.picture;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
