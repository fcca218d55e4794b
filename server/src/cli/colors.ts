/** Decides whether an output gets colours: the option, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
import pc from 'picocolors';
import type { Palette } from '../reporters/palette.js';
import type { Io, Output } from './io.js';

/** `wanted` is what --color or --no-color said, if anything. */
export function choosePalette(output: Output, env: Io['env'], wanted: boolean | undefined): Palette {
  return pc.createColors(wanted ?? isColourful(output, env));
}

function isColourful(output: Output, env: Io['env']): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTerminal && TERM !== 'dumb';
}
