/** `customer-first explain --at FILE:LINE`: why something is said, asked or not said of one story, requirement, goal or measure. */
import type { Command } from 'commander';
import { layoutSentence } from '../core/config/print-config.js';
import { type Explanation, type Judgement, mainJudgements } from '../core/engine/explain.js';
import { explainItemAt } from '../core/engine/explain-item.js';
import { hasTrouble } from '../core/engine/report.js';
import type { Reason } from '../core/judgement/reasons.js';
import type { LanguagePack } from '../core/language/pack.js';
import { rules } from '../core/rules/index.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Palette } from '../reporters/palette.js';
import { placeRange } from '../reporters/places.js';
import { toJsonText } from '../reporters/well-formed.js';
import { explainPlace } from '../service/explain/explain-place.js';
import { toAbsolutePath } from '../workspace/node-file-system.js';
import { relativePath } from '../workspace/paths.js';
import { readSources, type Source } from '../workspace/read-sources.js';
import { choosePalette } from './colors.js';
import { EXIT_CLEAN, EXIT_TROUBLE, UserError } from './exit-code.js';
import { itemAsJson, itemAsText } from './explain-item.js';
import { asJson as findingAsJson, placeAsJson, placeAsText, type Said, saidAsText, saidAt } from './explain-said.js';
import type { Io } from './io.js';
import { isAt, parsePlace } from './place.js';
import { printProblems } from './reading.js';

export interface ExplainAtOptions {
  readonly config?: string;
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

interface Around {
  readonly io: Io;
  readonly program: Command;
}

export async function explainAt(typed: string, options: ExplainAtOptions, { io, program }: Around): Promise<number> {
  const place = parsePlace(typed, 'customer-first explain --at docs/stories.md:12');
  const configFile = options.config === undefined ? {} : { configFile: options.config };
  const { sources, problems } = await readSources({ cwd: io.cwd, paths: [place.path], ...configFile });
  printProblems(problems, program, io);
  const path = toAbsolutePath(io.cwd, place.path);
  const source = sources.find((one) => toAbsolutePath(io.cwd, one.path) === path);
  if (source === undefined) throw new UserError(`“${place.path}” was not read, so there is nothing to explain in it.`);
  const { text } = source;
  const index = indexLines(text);
  const isMeant = (range: TextRange): boolean => isAt(place, range, index);
  const { explained, explaining } = explainPlace(source, rules, isMeant);
  const palette = choosePalette(io.stdout, io.env, options.color);
  const said = await saidAt({ cwd: io.cwd, path: source.path, ...configFile }, isMeant);
  const around = { path: source.path, text, palette };
  const isJson = options.format === 'json';
  if (explained === null) {
    const item = explainItemAt(explaining, isMeant);
    if (item === null && said.length === 0) throw new UserError(nothingAt(typed));
    if (item === null) io.stdout.write(isJson ? placeAsJson(said, around) : placeAsText(said, around));
    else io.stdout.write(isJson ? itemAsJson(item, around) : itemAsText(item, around));
  } else {
    const shown = { ...around, language: explaining.document.language, said: besides(said, explained) };
    io.stdout.write(isJson ? asJson(explained, shown) : asText(explained, shown) + placeOf(source, path));
  }
  return hasTrouble(problems) ? EXIT_TROUBLE : EXIT_CLEAN;
}

function nothingAt(typed: string): string {
  return `No story is judged at ${typed}, nor any other point. “customer-first stories” shows which stories are read, and where.`;
}

/** What is said of the story without being weighed: of its persona, say. */
function besides(said: readonly Said[], { judgements }: Explanation): readonly Said[] {
  return said.filter(({ ruleId }) => !judgements.some((judgement) => judgement.ruleId === ruleId));
}

/** Which preset the place of the document has switched on; nothing where there is none. */
function placeOf({ root: { config, folder } }: Source, path: string): string {
  const sentence = layoutSentence({ config, folder, path: relativePath(folder, path) });
  return sentence === '' ? '' : `\n${makePrintable(sentence)}\n`;
}

interface Shown {
  readonly path: string;
  readonly text: string;
  readonly language: LanguagePack;
  readonly palette: Palette;
  readonly said: readonly Said[];
}

function asText(explained: Explanation, { path, text, language, palette, said }: Shown): string {
  const { line, column } = positionAt(indexLines(text), explained.range.start);
  const story = text.slice(explained.range.start, explained.range.end).replace(/\s+/g, ' ');
  const head = `${palette.dim(makePrintable(`${path}:${line}:${column}`))}\n${makePrintable(story)}\n`;
  const weighed = mainJudgements(explained).map((judgement) => drawJudgement(judgement, language, palette));
  return [head, ...weighed, ...saidAsText(said, palette)].join('\n');
}

function drawJudgement(judgement: Judgement, { messages }: LanguagePack, palette: Palette): string {
  const { question, voice, ruleId } = judgement;
  const words = messages.judgements;
  const rule = ruleId === null ? '' : `  ${palette.dim(ruleId)}`;
  const list = (title: string, reasons: readonly Reason[]): string =>
    reasons.length === 0
      ? ''
      : `  ${title}:\n${reasons.map(({ sentence }) => `    - ${makePrintable(sentence)}\n`).join('')}`;
  return [
    `${palette.bold(`${words[question]}?`)} ${words[voice ?? 'silent']}${rule}\n`,
    list(words.for, judgement.for),
    list(words.against, judgement.against),
  ].join('');
}

/** With everything that is behind the sentences. */
function asJson({ range, judgements }: Explanation, { path, text, said }: Shown): string {
  return toJsonText({
    schemaVersion: 1,
    path,
    range: placeRange(indexLines(text), range),
    findings: said.map(findingAsJson),
    judgements: judgements.map(({ voice, ...judgement }) => ({ ...judgement, voice: voice ?? 'silent' })),
  });
}
