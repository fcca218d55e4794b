/** Brings the drawn picture to where it should go. */
import { makePrintable } from '../reporters/hidden-signs.js';
import { harmless } from '../reporters/log-commands.js';
import type { Picture } from '../core/picture/shape.js';
import { type PictureFormat, pictureReporters } from '../reporters/picture/index.js';
import type { PictureOptions } from '../reporters/picture/markdown.js';
import { writeReport } from '../workspace/write-report.js';
import type { Io } from './io.js';
import type { PictureOutput } from './options/picture.js';
import type { Target } from './targets.js';

export type PictureTarget = Target<PictureOutput>;

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
