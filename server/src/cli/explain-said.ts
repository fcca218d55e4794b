/** What rules say of a place in a text besides what is weighed of a story: of the persona, the title, the document. */
import type { ReportedFinding } from '../core/engine/report.js';
import { rules } from '../core/rules/index.js';
import { indexLines, positionAt } from '../core/text/line-index.js';
import type { TextRange } from '../core/text/range.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { Palette } from '../reporters/palette.js';
import { placeRange } from '../reporters/places.js';
import { toJsonText } from '../reporters/well-formed.js';
import { findAmongOthers, runLint } from '../workspace/run.js';

export type Said = Pick<ReportedFinding, 'ruleId' | 'message' | 'isQuestion' | 'range'>;

export interface Asked {
  readonly cwd: string;
  /** As it is shown. */
  readonly path: string;
  readonly configFile?: string;
}

/** What is found in the file where it stands alone; where that is nothing, what is found in it among all others of the folder. */
export async function saidAt(asked: Asked, isMeant: (range: TextRange) => boolean): Promise<readonly Said[]> {
  const { path, ...options } = asked;
  const { report } = await runLint({ ...options, paths: [path] });
  const here = (findings: readonly Said[]): readonly Said[] => findings.filter(({ range }) => isMeant(range));
  const alone = here(report.files.find((file) => file.path === path)?.findings ?? []);
  return alone.length > 0 ? alone : here(await findAmongOthers({ ...options, paths: ['.'] }, path));
}

/** One block for each; nothing where nothing is said. */
export function saidAsText(said: readonly Omit<Said, 'range'>[], palette: Palette): readonly string[] {
  return said.map(({ ruleId, message, isQuestion }) => {
    const requires = rules.find(({ id }) => id === ruleId)?.requires;
    const voice = isQuestion === true ? 'Asked' : 'Said';
    const why = requires === undefined ? '' : `  Why: ${requires}\n`;
    return `${palette.bold(`${voice}:`)} ${makePrintable(message)}  ${palette.dim(ruleId)}\n${why}`;
  });
}

export interface ShownText {
  readonly path: string;
  readonly text: string;
  readonly palette: Palette;
}

/** Of a place where no story and no other point stands; `said` is not empty. */
export function placeAsText(said: readonly Said[], { path, text, palette }: ShownText): string {
  const { line, column } = positionAt(indexLines(text), said[0]?.range.start ?? 0);
  const place = palette.dim(makePrintable(`${path}:${line.toString()}:${column.toString()}`));
  return [`${place}\n`, 'No story stands here; this is said of the text.\n', ...saidAsText(said, palette)].join('\n');
}

export function placeAsJson(said: readonly Said[], { path, text }: ShownText): string {
  const [first = { range: { start: 0, end: 0 } }] = said;
  return toJsonText({
    schemaVersion: 1,
    path,
    range: placeRange(indexLines(text), first.range),
    kind: 'text',
    findings: said.map(asJson),
    judgements: [],
  });
}

export function asJson({ ruleId, message, isQuestion }: Omit<Said, 'range'>): object {
  return { ruleId, message, isQuestion: isQuestion === true };
}
