// How the time of one pattern grows with the text that it looks through, in the engine that runs it.

const LENGTHS = [4_000, 16_000, 64_000];
/** Four times as much text takes four times as long, sixteen times where the time grows with the square. */
const LINEAR = 9;
/** Below this nothing is measured, and nobody waits. */
const NOTHING_MS = 4;
/** A pattern that takes this long for 16,000 signs is not tried on more. */
const TOO_LONG_MS = 1_500;
const SIGNS = [
  ' ',
  '\t',
  '\n',
  '\r',
  '.',
  ':',
  '*',
  '_',
  '-',
  ',',
  '(',
  '[',
  '<',
  '#',
  '|',
  '/',
  '`',
  '"',
  '0',
  'a',
  'A',
  'é',
];
const MIXED = ['a ', 'A b ', '- ', '> ', '<!--', '{/*', '[a](', ': ', '\r\n', ' \n', 'so that ', 'As a ', '**', '1. '];

/** Whether the time stays in proportion for every text that could be bad for it: those that are told, and runs of signs and words. */
export function isLinear({ source, flags }, attack) {
  const pattern = new RegExp(source, flags);
  const words = source.match(/[A-Za-z]{2,12}/g)?.slice(0, 8) ?? [];
  const units = [...SIGNS, ...MIXED, ...words.flatMap((word) => [`${word} `, word])];
  const texts = [
    ...(attack ? [pumped(attack)] : []),
    ...units.map((unit) => (length) => `${repeated(unit, length)}\u0000`),
  ];
  return texts.every((textOf) => growsInProportion(pattern, textOf));
}

const repeated = (unit, length) => unit.repeat(Math.ceil(length / unit.length));

/** The attack, as long as it is wanted. */
function pumped({ pumps, suffix }) {
  const each = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  return (length) => pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(length / each))).join('') + suffix;
}

function growsInProportion(pattern, textOf) {
  let before;
  for (const length of LENGTHS) {
    const time = millisecondsOf(pattern, textOf(length));
    if (time > TOO_LONG_MS) return false;
    if (before > NOTHING_MS && time > before * LINEAR) return false;
    before = time;
  }
  return true;
}

/** Processor time, the best of three: a busy machine only ever adds to it. */
function millisecondsOf(pattern, text) {
  let best = Infinity;
  for (let run = 0; run < 3 && best > NOTHING_MS; run++) {
    const before = process.cpuUsage();
    pattern.lastIndex = 0;
    // As a program does that replaces or counts: to the end of the text.
    if (pattern.global) for (const _ of text.matchAll(pattern));
    else pattern.test(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    if (best > TOO_LONG_MS) break;
  }
  return best;
}
