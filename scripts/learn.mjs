// npm run learn: learns anew what evidence weighs, and writes it where the engine reads it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outOfFold, precisionOf, voicesFor } from '../learning/folds.mjs';
import { examplesOf, QUESTIONS } from '../learning/questions.mjs';
import { allRows, lookAgain } from '../learning/rows.mjs';
import { train } from '../learning/trainer.mjs';
import { weightsFile } from '../learning/weights-file.mjs';
import { root } from './steps.mjs';

const { values } = parseArgs({ options: { texts: { type: 'string', multiple: true } } });
if (values.texts !== undefined) {
  const { labelled, seen, signals } = lookAgain(values.texts);
  console.log(`${seen} of ${labelled} labelled stories were found and read; ${signals} signals are kept.`);
}

const rows = allRows();
const learned = {};
for (const question of QUESTIONS) {
  const tried = outOfFold(question, rows);
  const { said, asked } = voicesFor(question, tried);
  learned[question] = { ...train(question, examplesOf(question, rows)), said, asked };
  console.log(`${question}: ${told('said', tried, said, Infinity)}; ${told('asked', tried, asked, said ?? Infinity)}`);
}
const file = join(root, 'server/src/core/language/en/weights.generated.ts');
writeFileSync(file, weightsFile(learned, fingerprint()));

function told(name, tried, from, to) {
  if (from === null) return `nothing is ${name}`;
  const known = tried.filter(({ truth }) => truth !== null);
  const heard = known.filter(({ sum }) => sum >= from && sum < to);
  const all = known.filter(({ truth }) => truth).length;
  const right = heard.filter(({ truth }) => truth).length;
  return `${name} ${heard.length}, right ${precisionOf(heard).toFixed(3)}, found ${(right / all).toFixed(3)} of ${all}`;
}

/** Of everything that is learned from, and of how. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(root, 'learning'), { recursive: true }).sort()) {
    const path = join(root, 'learning', name);
    if (statSync(path).isFile() && !name.endsWith('.md')) hash.update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}
