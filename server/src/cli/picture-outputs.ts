/** Brings the drawn picture to where it should go. */
import { makePrintable } from '../reporters/hidden-signs.js';
import { harmless } from '../reporters/log-commands.js';
import { REPORT_MARK } from '../core/document/own-report.js';
import type { Picture } from '../core/picture/shape.js';
import { type PictureFormat, pictureReporters } from '../reporters/picture/index.js';
import type { PictureOptions } from '../reporters/picture/markdown.js';
import type { FileSystem } from '../workspace/file-system.js';
import { nodeFileSystem, toAbsolutePath } from '../workspace/node-file-system.js';
import { withoutFiles } from '../workspace/without-files.js';
import { findObjection, writeReport } from '../workspace/write-report.js';
import { UserError } from './exit-code.js';
import type { Io } from './io.js';
import type { PictureDrawOptions, PictureOutput } from './options/picture.js';

export interface PictureTarget extends PictureOutput {
  /** Absolute. */
  readonly file: string;
}

/** Throws a `UserError` for what cannot work, before anything is read. */
export function readTargets({ output = [] }: Pick<PictureDrawOptions, 'output'>, io: Io): readonly PictureTarget[] {
  const targets = output.map((request) => ({ ...request, file: toAbsolutePath(io.cwd, request.path) }));
  for (const [at, { file, format, path }] of targets.entries()) {
    const twin = targets.slice(0, at).find((other) => other.file === file);
    if (twin !== undefined) {
      throw new UserError(`--output names “${path}” twice, for ${twin.format} and ${format}. Give each its own file.`);
    }
    const objection = findObjection(file, REPORT_MARK);
    if (objection !== null) throw new UserError(`--output ${format}=${path}: “${path}” ${objection}`);
  }
  return targets;
}

/** The files without those that get a picture. */
export function hideTargets(
  targets: readonly PictureTarget[],
  { fileSystem = nodeFileSystem }: { readonly fileSystem?: FileSystem | undefined },
): FileSystem {
  return withoutFiles(
    fileSystem,
    targets.map(({ file }) => file),
  );
}

interface Drawing {
  readonly targets: readonly PictureTarget[];
  /** What goes to standard output. */
  readonly format: PictureFormat;
  readonly io: Io;
}

/** Returns false when a file could not be written; the others are written all the same. */
export function writePictures(picture: Picture, options: PictureOptions, { targets, format, io }: Drawing): boolean {
  io.stdout.write(pictureReporters[format](picture, options));
  const written = targets.map(({ format: name, path, file }) => {
    const problem = writeReport(file, harmless(pictureReporters[name](picture, options)));
    if (problem !== null) io.stderr.write(`${makePrintable(`--output ${name}=${path}: ${problem}`)}\n`);
    return problem === null;
  });
  return written.every(Boolean);
}
