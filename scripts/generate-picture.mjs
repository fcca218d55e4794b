// Draws docs/images/terminal.svg from what the command line really prints, so that the README's picture never lies.
// `--check` draws nothing and fails when the committed picture is out of date.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = new URL('../docs/images/terminal.svg', import.meta.url);
const shown = ['examples/stories/repairs.md'];

const columns = 112;
const cell = { width: 8.4, height: 20 };
const margin = 22;
const titleBar = 34;
const palette = {
  paper: '#1b1f27',
  bar: '#262b36',
  30: '#5c6370',
  31: '#f07178',
  32: '#a5d67b',
  33: '#f2c66d',
  34: '#7fb4f5',
  35: '#d09bea',
  36: '#6fd0d8',
  37: '#d7dce5',
  90: '#8b93a3',
};

/** Splits one line of terminal output into runs of equally styled text. */
function readRuns(line) {
  const runs = [];
  let style = { colour: 37, bold: false, dim: false, underline: false };
  let column = 0;
  for (const [, codes, text] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/g)) {
    if (text === undefined) {
      for (const code of codes.split(';')) style = applyCode(style, Number(code));
      continue;
    }
    runs.push({ text, column, ...style });
    column += [...text].length;
  }
  return runs;
}

function applyCode(style, code) {
  if (code === 0) return { colour: 37, bold: false, dim: false, underline: false };
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, colour: 37 };
  if (code in palette) return { ...style, colour: code };
  throw new Error(`The terminal printed style ${code}, which the picture cannot draw yet.`);
}

/** Word groups, each put in its column: an SVG keeps no second blank, and every computer has another font. */
function drawRun({ text, column, colour, bold, dim, underline }, y) {
  const style = [
    `fill="${palette[colour]}"`,
    bold && 'font-weight="bold"',
    dim && 'opacity="0.62"',
    underline && 'text-decoration="underline"',
  ];
  return [...text.matchAll(/\S+(?: \S+)*/g)]
    .map(({ 0: words, index }) => {
      const x = margin + (column + [...text.slice(0, index)].length) * cell.width;
      const length = [...words].length * cell.width;
      const place = [`x="${round(x)}"`, `y="${y}"`, `textLength="${round(length)}"`, 'lengthAdjust="spacingAndGlyphs"'];
      return `<text ${[...place, ...style].filter(Boolean).join(' ')}>${escape(words)}</text>`;
    })
    .join('');
}

const round = (number) => Math.round(number * 10) / 10;
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

function draw(title, lines) {
  const width = Math.round(columns * cell.width + 2 * margin);
  const height = titleBar + lines.length * cell.height + margin * 1.5;
  const text = lines.map((line, row) =>
    readRuns(line)
      .map((run) => drawRun(run, titleBar + margin + row * cell.height))
      .join(''),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${palette.paper}"/>`,
    `<path d="M0 8a8 8 0 0 1 8-8H${width - 8}a8 8 0 0 1 8 8V${titleBar}H0z" fill="${palette.bar}"/>`,
    ...['#f07178', '#f2c66d', '#a5d67b'].map(
      (fill, i) => `<circle cx="${margin + i * 18}" cy="17" r="5.5" fill="${fill}"/>`,
    ),
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14">',
    ...text.filter(Boolean),
    '</g></svg>\n',
  ].join('\n');
}

/** Starts the real command line and tells it that it talks to a terminal of the picture's width. */
const asTerminal = `
  Object.defineProperties(process.stdout, { isTTY: { value: true }, columns: { value: ${columns} } });
  process.argv.splice(1, 0, 'customer-first');
  require('./dist/cli.cjs');`;
const { stdout, stderr, status } = spawnSync(process.execPath, ['--eval', asTerminal, '--', ...shown], {
  cwd: root,
  encoding: 'utf8',
  env: { PATH: process.env.PATH, TERM: 'xterm' },
});
if (status !== 0 && status !== 1) throw new Error(`The command line ended with ${status}: ${stderr}`);
const lines = [
  `\u001b[32m$\u001b[39m \u001b[1mcustomer-first ${shown.join(' ')}\u001b[22m`,
  '',
  ...stdout.trimEnd().split('\n'),
];
const drawn = draw(`What customer-first prints for ${shown.join(' ')}`, lines);
if (!process.argv.includes('--check')) writeFileSync(picture, drawn);
else if (readFileSync(picture, 'utf8') !== drawn) {
  console.error('docs/images/terminal.svg no longer shows what the command line prints.');
  process.exitCode = 1;
}
