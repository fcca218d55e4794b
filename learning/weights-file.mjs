// Writes what was learned as the engine reads it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OTHER_READERS } from './questions.mjs';

/** Sums are log odds in hundredths. */
const SCALE = 100;
/** Smaller weights change nothing. */
const LEAST = 13;

/** `learned`: question -> `{ bias, weights, signals, said, asked }`; returns the text of a TypeScript module. */
export function weightsFile(learned) {
  const thresholds = Object.entries(learned).map(
    ([question, { bias, said, asked }]) =>
      `    ${question}: { bias: ${scaled(bias)}, said: ${said === null ? 'null' : scaled(said)}, asked: ${scaled(asked)} },`,
  );
  const lines = linesOf(Object.values(learned));
  const version = createHash('sha256')
    .update([...thresholds, ...lines].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return `/**
 * What evidence weighs in English stories: signals, and a weight for each question.
 * Made by npm run learn from learning/, whose files have the fingerprint ${fingerprint()}.
 */
/* eslint-disable max-lines -- generated data, one entry a line */
import type { Weights } from '../weights.js';

// prettier-ignore
export const weights: Weights = {
  version: '${version}',
  thresholds: {
${thresholds.join('\n')}
  },
  table: \`
${lines.join('\n')}
\`,
};
`;
}

const scaled = (value) => Math.round(value * SCALE);

function linesOf(models) {
  const columns = models.map(
    ({ signals, weights }) => new Map(signals.map((signal, id) => [signal, scaled(weights[id])])),
  );
  const names = new Set(models.flatMap(({ signals }) => signals));
  names.delete(OTHER_READERS);
  return [...names].sort().flatMap((name) => {
    const cells = columns
      .map((column) => column.get(name) ?? 0)
      .map((weight) => (Math.abs(weight) < LEAST ? '.' : weight));
    if (cells.every((cell) => cell === '.')) return [];
    return [`${name.replaceAll(/[\\`$]/g, String.raw`\$&`)} ${cells.join(' ')}`];
  });
}

/** Of everything that is learned from, and of how. */
function fingerprint() {
  const hash = createHash('sha256');
  const here = fileURLToPath(new URL('./', import.meta.url));
  for (const name of readdirSync(here, { recursive: true }).sort()) {
    const path = here + name;
    if (statSync(path).isFile() && !name.endsWith('.md')) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}
