// npm run learn: learns anew what evidence weighs, writes it where the engine reads it, and how sure it is to docs/judgement.md.
// --check writes nothing, and exits with 1 where the engine's weights are not what these files teach.
// --texts DIR (again for each folder of texts, OWNER__NAME/path) looks at the labelled stories anew first.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { flipsBetween } from '../learning/flips.mjs';
import { heardApart, outOfFold, voicesFor } from '../learning/folds.mjs';
import { examplesOf, QUESTIONS } from '../learning/questions.mjs';
import { judgementPage, judgementTable } from '../learning/report.mjs';
import { labelledRows, lookAgain, writtenRows } from '../learning/rows.mjs';
import { train } from '../learning/trainer.mjs';
import { weightsFile } from '../learning/weights-file.mjs';
import { root } from './steps.mjs';

const { values } = parseArgs({
  options: { texts: { type: 'string', multiple: true }, check: { type: 'boolean', default: false } },
});
if (values.texts !== undefined) {
  const { labelled, seen, signals } = lookAgain(values.texts);
  console.log(`${seen} of ${labelled} labelled stories were found and read; ${signals} signals are kept.`);
}

/** More than this share of stories may not change without a word in CHANGELOG.md. */
const MOST_FLIPS = 0.02;
const WEIGHTS = join(root, 'server/src/core/language/en/weights.generated.ts');
const [labelled, written] = [labelledRows(), writtenRows()];
const rows = [...labelled, ...written];
if (values.check) check();
else await learn();

async function learn() {
  const results = {};
  const learned = {};
  for (const question of QUESTIONS) {
    const tried = outOfFold(question, rows);
    const voices = voicesFor(question, tried);
    results[question] = heardApart(question, tried);
    learned[question] = { ...train(question, examplesOf(question, rows)), ...voices };
    console.log(`${question}: learned, and tried on groups that had no part in it`);
  }
  const [before, after] = [readFileSync(WEIGHTS, 'utf8'), weightsFile(learned)];
  writeFileSync(WEIGHTS, after);
  tellFlips(flipsBetween(before, after, labelled));
  const groups = new Set(labelled.map(({ group }) => group)).size;
  const page = judgementPage(results, { stories: labelled.length, groups, written: written.length });
  writeFileSync(join(root, 'docs/judgement.md'), page);
  const readme = join(root, 'README.md');
  const text = withTable(readFileSync(readme, 'utf8'), judgementTable(results));
  writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
}

function tellFlips(flips) {
  const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
  for (const [question, { stories, said, heard }] of Object.entries(flips)) {
    const isMuch = said > MOST_FLIPS * stories || heard > MOST_FLIPS * stories;
    console.log(
      `${question}: said or no longer said on ${percent(said, stories)} of ${stories} labelled stories, ` +
        `heard at all or no longer on ${percent(heard, stories)}${isMuch ? '. Tell it in CHANGELOG.md.' : ''}`,
    );
  }
}

/** The text with the table between the marks for it. */
function withTable(text, table) {
  const [open, close] = ['<!-- generated: judgement -->\n', '<!-- /generated -->'];
  const start = text.indexOf(open) + open.length;
  return `${text.slice(0, start)}${table}\n${text.slice(text.indexOf(close, start))}`;
}

/** Learns without trying: from which sums on a voice speaks is taken from the weights that are there. */
function check() {
  const text = readFileSync(WEIGHTS, 'utf8');
  const learned = {};
  for (const question of QUESTIONS) {
    const [, said, asked] = new RegExp(`${question}: \\{ bias: \\S+ said: (\\S+), asked: (\\S+) \\}`).exec(text) ?? [];
    const voices = { said: said === 'null' ? null : Number(said) / 100, asked: Number(asked) / 100 };
    learned[question] = { ...train(question, examplesOf(question, rows)), ...voices };
  }
  const isSame = weightsFile(learned) === text;
  console.log(
    isSame
      ? 'The weights are what learning/ teaches.'
      : 'The weights are not what learning/ teaches: run npm run learn.',
  );
  if (!isSame) process.exitCode = 1;
}
