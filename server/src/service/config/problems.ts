/** What is wrong in configurations, in files with personas, and in the lists of what is accepted and answered. */
import { parseConfig } from '../../core/config/parse.js';
import { indexLines, lineAround, type LineIndex, offsetAt } from '../../core/text/line-index.js';
import type { TextRange } from '../../core/text/range.js';
import { getConfigFormat } from '../../workspace/config-references.js';
import { decodeText } from '../../workspace/decode.js';
import type { Ports } from '../ports.js';
import type { ConfigTrouble } from '../project/project.js';

export interface FileProblem {
  readonly range: TextRange;
  readonly message: string;
  /** Everything was read all the same. */
  readonly isNote?: boolean;
}

export interface FileProblems {
  readonly lines: LineIndex;
  readonly problems: readonly FileProblem[];
}

/** By path; only files with something wrong in them. */
type ProblemsByPath = ReadonlyMap<string, FileProblems>;

/** `documents` are those that the project was asked about. */
export async function configProblems(
  ports: Pick<Ports, 'project' | 'documents' | 'fileSystem' | 'rules'>,
): Promise<{ readonly documents: ReadonlySet<string>; readonly files: ProblemsByPath }> {
  const documents = await lookAround(ports);
  const all = ports.project.troubles();
  const files = new Map<string, FileProblems>();
  for (const path of new Set([...all.map((trouble) => trouble.path), ...unreadableConfigs(ports)])) {
    const troubles = all.filter((trouble) => trouble.path === path);
    files.set(path, typedProblems(ports, path) ?? (await savedProblems(ports, path, troubles)));
  }
  return { documents, files };
}

/** A broken configuration is told at once, not only when a story is opened; answers with the paths it looked at. */
async function lookAround({ project, documents }: Pick<Ports, 'project' | 'documents'>): Promise<ReadonlySet<string>> {
  const inFolders = project.folders().map((folder) => `${folder}/any.md`);
  const paths = new Set([...inFolders, ...documents.all().map((open) => open.path)]);
  for (const path of paths) await project.surroundingsOf(path);
  return paths;
}

async function savedProblems(
  { fileSystem }: Pick<Ports, 'fileSystem'>,
  path: string,
  troubles: readonly ConfigTrouble[],
): Promise<FileProblems> {
  const bytes = await fileSystem.readFile(path);
  const text = 'failure' in bytes ? '' : (decodeText(bytes).text ?? '');
  const lines = indexLines(text);
  const problems = troubles.map(({ message, line, column, length, isNote }): FileProblem => {
    const start = line === null ? 0 : offsetAt(lines, { line, column: column ?? 1 });
    const end = length === null ? lineAround(text, lines, start).end : start + length;
    return { range: { start, end }, message, isNote };
  });
  return { lines, problems: [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()] };
}

/** The problems of a configuration that cannot be read as it stands where it is open; null where it can. */
function typedProblems({ documents, rules }: Pick<Ports, 'documents' | 'rules'>, path: string): FileProblems | null {
  const open = documents.byPath(path);
  const format = getConfigFormat(path);
  if (open === undefined || format === null) return null;
  const text = open.text();
  const { config, problems } = parseConfig(text, { format, rules });
  return config === null ? { lines: indexLines(text), problems } : null;
}

function unreadableConfigs(ports: Pick<Ports, 'project' | 'documents' | 'rules'>): readonly string[] {
  const paths = ports.documents.all().map((open) => open.path);
  return paths.filter((path) => ports.project.isConfigSource(path) && typedProblems(ports, path) !== null);
}

/** What is wrong in the lists that hold for `documents`, given as paths. */
export async function listProblems(
  { baselines, answers }: Pick<Ports, 'baselines' | 'answers'>,
  documents: Iterable<string>,
): Promise<ProblemsByPath> {
  const paths = [...documents];
  const lists = [...(await baselines.holdingFor(paths)), ...(await answers.holdingFor(paths))];
  return new Map(
    lists
      .filter(({ problems }) => problems.length > 0)
      .map(({ path, text, problems }) => [path, { lines: indexLines(text), problems }]),
  );
}
