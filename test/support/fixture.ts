/** Reads fixture files: titled cases of Markdown with caret lines that say what must be found where. */
import { stripCarets, type ExpectedFinding } from './carets.js';

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly expected: readonly ExpectedFinding[];
}

export interface FixtureCase {
  readonly title: string;
  /** 1-based line of the title, for error messages. */
  readonly line: number;
  /** Whether findings of the other rules are left out; they count unless the title ends with “(only this rule)”. */
  readonly onlyThisRule: boolean;
  /** Options of the rule the file is about. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Allowed, denied and domain terms of the project. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Personas in one line, as `readPersonaLine` understands them; null where the case declares none that way. */
  readonly personas: string | null;
  readonly files: readonly FixtureFile[];
  /** The text of the first file after applying the fix with this title. */
  readonly after: { readonly title: string; readonly text: string } | null;
}

const TITLE = /^=== (.+?)( \(only this rule\))?$/;
const FILE = /^--- (\S+\.(?:md|yaml))$/;
const AFTER = /^>>> after (.+)$/;
const SETTING = /^(options|vocabulary|personas)(?:: (.+))?$/;

/** Splits a fixture file into its cases; lines before the first title are for people. */
export function readFixture(text: string): readonly FixtureCase[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const starts = lines.flatMap((line, i) => (TITLE.test(line) ? [i] : []));
  return starts.map((start, i) => readCase(lines.slice(start, starts[i + 1]), start + 1));
}

function readCase(lines: readonly string[], line: number): FixtureCase {
  const [, title = '', only] = TITLE.exec(lines[0] ?? '') ?? [];
  let at = 1;
  const settings = new Map<string, string>();
  for (; at < lines.length; at++) {
    const match = SETTING.exec(lines[at] ?? '');
    if (match === null) break;
    settings.set(match[1] ?? '', match[2] ?? '');
  }
  const afterAt = lines.findIndex((each) => AFTER.test(each));
  const body = lines.slice(at, afterAt === -1 ? undefined : afterAt);
  const afterTitle = AFTER.exec(lines[afterAt] ?? '')?.[1];
  return {
    title,
    line,
    onlyThisRule: only !== undefined,
    options: JSON.parse(settings.get('options') ?? '{}') as Record<string, unknown>,
    vocabulary: JSON.parse(settings.get('vocabulary') ?? '{}') as Record<string, string[]>,
    personas: settings.get('personas') ?? null,
    files: readFiles(body).map(({ path, text }) => ({ path, ...stripCarets(text) })),
    after: afterTitle === undefined ? null : { title: afterTitle, text: trimBlankLines(lines.slice(afterAt + 1)) },
  };
}

/** Cuts lines at `--- path`; what stands before the first of them, or all, is `story.md`. */
export function readFiles(lines: readonly string[]): readonly { readonly path: string; readonly text: string }[] {
  const starts = lines.flatMap((line, i) => (FILE.test(line) ? [i] : []));
  const first = trimBlankLines(lines.slice(0, starts[0]));
  const named = starts.map((start, i) => ({
    path: FILE.exec(lines[start] ?? '')?.[1] ?? '',
    text: trimBlankLines(lines.slice(start + 1, starts[i + 1])),
  }));
  return first.trim() === '' && named.length > 0 ? named : [{ path: 'story.md', text: first }, ...named];
}

function trimBlankLines(lines: readonly string[]): string {
  return (
    lines
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd() + '\n'
  );
}
