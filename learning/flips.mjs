// What learning anew changes: on how many labelled stories a question is heard otherwise than with the weights before.
import { examplesOf } from './questions.mjs';
import { voiceOf } from './folds.mjs';

/**
 * `before` and `after` are the texts of two files of weights; returns question -> how many `stories` it applies to, and on
 * how many of them something is said in only one of both, or heard at all (`heard`).
 */
export function flipsBetween(before, after, rows) {
  const [old, young] = [weightsIn(before), weightsIn(after)];
  return Object.fromEntries(
    [...young.keys()].map((question) => {
      const voices = [old, young].map((all) => voicesOf(question, all.get(question), rows));
      const differ = (isHeard) => voices[0].filter((voice, i) => isHeard(voice) !== isHeard(voices[1][i])).length;
      const flips = { said: differ((voice) => voice === 'said'), heard: differ((voice) => voice !== null) };
      return [question, { stories: voices[0].length, ...flips }];
    }),
  );
}

function voicesOf(question, weights, rows) {
  if (weights === undefined) return [];
  return examplesOf(question, rows).map(({ signals }) => {
    const sum = signals.reduce((all, signal) => all + (weights.of.get(signal) ?? 0), weights.bias);
    return voiceOf(question, weights, { sum, signals });
  });
}

const THRESHOLDS = /^ {4}(\w+): \{ bias: (\S+), said: (\S+), asked: (\S+) \},$/gm;

function weightsIn(text) {
  const found = [...text.matchAll(THRESHOLDS)].map(([, question, bias, said, asked]) => [
    question,
    { bias: Number(bias), said: said === 'null' ? null : Number(said), asked: Number(asked), of: new Map() },
  ]);
  const columns = found.map(([, { of }]) => of);
  const table = text.slice(text.indexOf('table: `') + 'table: `'.length, text.lastIndexOf('`'));
  for (const line of table.trim().split('\n')) {
    const [name, ...cells] = line.replaceAll(/\\([\\`$])/g, '$1').split(' ');
    cells.forEach((cell, i) => cell !== '.' && columns[i]?.set(name, Number(cell)));
  }
  return new Map(found);
}
