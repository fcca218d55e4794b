/** Files that --output names: checked before anything is read, and not read themselves. */
import type { FileSystem } from '../workspace/file-system.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { withoutFiles } from '../workspace/without-files.js';
import { findObjection } from '../workspace/write-report.js';
import { UserError } from './exit-code.js';
import type { Io } from './io.js';

/** What goes to a file; the path as typed. */
interface Request {
  readonly format: string;
  readonly path: string;
}

export type Target<Asked extends Request> = Asked & {
  /** Absolute. */
  readonly file: string;
};

/** Throws a `UserError` for what cannot work, before anything is read. */
export function readTargets<Asked extends Request>(
  { output = [] }: { readonly output?: readonly Asked[] },
  io: Io,
): readonly Target<Asked>[] {
  const targets = output.map((request) => ({ ...request, file: toAbsolutePath(io.cwd, request.path) }));
  for (const [at, { file, format, path }] of targets.entries()) {
    const twin = targets.slice(0, at).find((other) => other.file === file);
    if (twin !== undefined) {
      throw new UserError(`--output names “${path}” twice, for ${twin.format} and ${format}. Give each its own file.`);
    }
    const objection = findObjection(file);
    if (objection !== null) throw new UserError(`--output ${format}=${path}: “${path}” ${objection}`);
  }
  return targets;
}

/** The files without those that are written. */
export function hideTargets(
  targets: readonly Pick<Target<Request>, 'file'>[],
  files: FileSystem = nodeFileSystem,
): FileSystem {
  return withoutFiles(
    files,
    targets.map(({ file }) => file),
  );
}
