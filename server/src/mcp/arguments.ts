/** The arguments that several tools take. Each says what it has to be, as the end of a sentence that begins with its name. */
import { z } from 'zod';

/** More paths than anybody would name one by one. */
const MOST_PATHS = 1000;
const MOST_SHOWN = 200;
const USUALLY_SHOWN = 50;

const path = z.string('has to be a path in quotes.').max(4096, 'is longer than any path.');

export const paths = z
  .array(path, 'has to be a list of paths, such as ["docs"].')
  .max(MOST_PATHS, `has more than ${MOST_PATHS.toString()} entries. Name folders or patterns instead.`)
  .optional()
  .describe(
    'Files, folders or patterns such as "docs/**/*.md", as seen from the open folder; "!pattern" leaves out. Everything when left out.',
  );

const WHOLE = 'has to be a whole number';

export const limit = z
  .int(`${WHOLE} from 1 to ${MOST_SHOWN.toString()}.`)
  .min(1, `${WHOLE} from 1 to ${MOST_SHOWN.toString()}.`)
  .max(MOST_SHOWN, `${WHOLE} from 1 to ${MOST_SHOWN.toString()}.`)
  .default(USUALLY_SHOWN)
  .describe('How many to list at most. All are counted.');

export const skip = z
  .int(`${WHOLE}, 0 or more.`)
  .min(0, `${WHOLE}, 0 or more.`)
  .default(0)
  .describe('How many to leave out at the start, to see the rest of a long list.');

export const fileName = path
  .optional()
  .describe(
    'Where the text stands or is going to stand, such as "docs/stories.md": decides which configuration and personas hold, and whether it is a file of personas. It is not read.',
  );

export const minSeverity = z
  .enum(['error', 'warning', 'info'], 'has to be "error", "warning" or "info".')
  .default('info')
  .describe('List only what is at least as severe. Questions are infos.');
