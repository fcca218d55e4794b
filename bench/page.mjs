// Writes what was measured as docs/performance.md, and its chart.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { drawChart } from './chart.mjs';
import { tools } from './tools.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const times = (number) => `${number < 10 ? number.toFixed(1) : Math.round(number)} ×`;
const ms = (number) => (number < 100 ? number.toFixed(1) : String(Math.round(number)));
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

export function writePage(measured, { isPartial }) {
  const text = pageOf(measured);
  if (isPartial) return void console.log(text);
  writeFileSync(path('../docs/images/performance.svg'), drawChart(measured.cold));
  writeFileSync(path('../docs/performance.md'), text);
  const prettier = path('../node_modules/prettier/bin/prettier.cjs');
  spawnSync(process.execPath, [prettier, '--write', path('../docs/performance.md')], { stdio: 'inherit' });
}

function pageOf({ cold, warm, keys, around, growth, memory, options }) {
  const parts = [
    '# How fast it is',
    `Measured by \`npm run bench\` with Node ${process.version} on ${availableParallelism()} cores of ${cpus()[0]?.model.trim() || 'an unnamed processor'}; the machine had ${loadavg()[1].toFixed(0)} programs at work on average. All programs run in turn and in one thread, ${options.rounds} times each; medians are shown, and ratios are medians of pairs. Seconds are processor time, which other programs change little. Run it again to compare: ratios stay, seconds do not.`,
    cold && '![How many times the processor time of customer-first others take](images/performance.svg)',
    cold && coldPart(cold),
    warm && warmPart(warm),
    keys && keysPart(keys),
    around && aroundPart(around),
    growth && growthPart(growth),
    memory && memoryPart(memory),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function coldPart(cold) {
  const head = ['texts', 'tool', 'files', 'MB', 'processor s', 'MB a second', 'memory MiB', 'beside customer-first'];
  const rows = cold.flatMap(({ title, whole, part, all, few }) =>
    [...[...all].map((entry) => [whole, ...entry]), ...[...few].slice(1).map((entry) => [part, ...entry])].map(
      ([{ files, bytes }, name, { cpu, mib, ratio }]) =>
        row(title, name, files, megabytes(bytes), cpu.toFixed(2), (bytes / 1e6 / cpu).toFixed(2), mib, times(ratio)),
    ),
  );
  const room = tools.map(({ name, version, installed }) => row(name, version, megabytes(installed())));
  return `## Whole folders, read for the first time

They look for different things; what they share is that each reads every word. textlint, alex and harper.js get every thirtieth or so of the files, because they take long; their ratio is taken on these same files.

${table(head, rows)}

${table(['tool', 'version', 'installed, MB'], room)}

harper.js comes without a command, so it is called in a loop; remark-cli runs its recommended preset.`;
}

function warmPart({ files, rows }) {
  const lines = [...rows].map(([name, { cpu, seconds, mib, ratio }]) =>
    row(name, cpu.toFixed(2), seconds.toFixed(2), mib, times(ratio)),
  );
  return `## Started, and read again

The cache holds ${files} made-up files.

${table(['what', 'processor s', 'seconds', 'memory MiB', 'beside `node -e 0`'], lines)}`;
}

function keysPart(keys) {
  const lengths = keys[0].times.map(({ length }) => length);
  const base = keys[0].times;
  const rows = keys.map(({ name, times: list }) => row(name, ...list.map(({ cpu, p95 }) => `${ms(cpu)} (${ms(p95)})`)));
  const ratios = keys.map(({ name, times: list }) =>
    row(
      name,
      ...list.map(({ cpu }, i) => times(cpu / base[i].cpu)),
      ...[2, 3].map((i) => (list[i] === undefined ? '–' : times(list[i].cpu / list[1].cpu))),
    ),
  );
  const head = lengths.map((length) => `${length.toLocaleString('en')} lines`);
  return `## One key in a long file

Milliseconds of the server’s processor time until the findings are there; in brackets, how long it took on the clock in 19 of 20 cases.

${table(['shape', ...head], rows)}

Beside headed stories of the same length, and beside 1,000 lines of the same shape:

${table(['shape', ...head, '10,000 beside 1,000', '100,000 beside 1,000'], ratios)}`;
}

function aroundPart({ around, alone, among, peer }) {
  const rows = [
    ['customer-first', alone],
    [`customer-first, ${around.toLocaleString('en')} files around it`, among],
    ['markdownlint in a server', peer],
  ].map(([name, { cpu, p95 }]) => row(name, ms(cpu), ms(p95), times(cpu / alone.cpu)));
  return `The same 1,000 lines of headed stories:

${table(['server', 'processor ms', 'clock ms, 19 of 20', 'beside the first'], rows)}`;
}

function growthPart(growth) {
  const kilobytes = (length) => `${Math.round(length / 1000)} KB`;
  const rows = growth.map(({ name, points, exponent }) => {
    const [length, cost] = points.at(-1);
    return row(
      name,
      exponent === null ? '–' : exponent.toFixed(2),
      kilobytes(length),
      ms(cost),
      ms((cost / length) * 1000),
    );
  });
  return `## How the cost of one file grows

From 10 KB on, in one process: 1 is in proportion, 2 is four times as much for twice as long. A shape ends where one file takes more than 1.5 seconds.

${table(['shape', 'exponent', 'longest', 'ms for it', 'ms for each KB'], rows)}`;
}

function memoryPart(memory) {
  return `## Memory of the language server

${table(
  ['', 'now, MiB', 'at most, MiB'],
  memory.map(({ what, now, peak }) => row(what, now, peak)),
)}`;
}
