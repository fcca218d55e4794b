/** What a tool is: a name, what it takes and what it answers, and the work. */
import type { z } from 'zod';
import { didYouMean } from '../core/text/did-you-mean.js';
import { shorten } from '../core/text/shorten.js';
import type { Tool as Program } from '../reporters/reporter.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { Folder } from './folders.js';
import { Refusal } from './refusal.js';

/** What every tool may use. */
export interface Around {
  /** What may be read. */
  readonly folders: () => Promise<readonly Folder[]>;
  /** The files, as whoever asks sees them; nothing of them is handed out beyond the folders. */
  readonly files: FileSystem;
  /** Aborted when the client no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
  /** The folder that holds docs/rules. */
  readonly packageRoot: string;
  readonly program: Program;
}

export interface Answer<Data> {
  /** For people, and for agents that read no data. */
  readonly text: string;
  readonly data: Data;
}

export interface ToolDefinition<Takes extends z.ZodObject, Gives extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** When to call it, and what comes of it. */
  readonly description: string;
  readonly takes: Takes;
  readonly gives: Gives;
  readonly run: (given: z.output<Takes>, around: Around) => Promise<Answer<z.output<Gives>>>;
}

/** A tool with its types erased, as the server handles it. */
export interface Tool extends Omit<ToolDefinition<z.ZodObject, z.ZodObject>, 'run'> {
  readonly run: (given: unknown, around: Around) => Promise<Answer<Readonly<Record<string, unknown>>>>;
}

/** The arguments are checked before the work begins; whatever is wrong with them is told in one sentence each. */
export function defineTool<Takes extends z.ZodObject, Gives extends z.ZodObject>(
  tool: ToolDefinition<Takes, Gives>,
): Tool {
  return { ...tool, run: (given, around) => tool.run(checkArguments(tool, given), around) };
}

/** More would tell nothing new. */
const MOST_COMPLAINTS = 5;

function checkArguments<Takes extends z.ZodObject>(
  { name, takes }: { readonly name: string; readonly takes: Takes },
  given: unknown,
): z.output<Takes> {
  const parsed = takes.safeParse(given);
  if (parsed.success) return parsed.data;
  const known = Object.keys(takes.shape);
  const complaints = parsed.error.issues.flatMap((issue) => complaintsOf(issue, name, known));
  throw new Refusal([...new Set(complaints)].slice(0, MOST_COMPLAINTS).join(' '));
}

type Issue = z.core.$ZodIssue;

function complaintsOf(issue: Issue, name: string, known: readonly string[]): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    const list = known.length === 0 ? 'It takes none.' : `It takes ${known.map((key) => `“${key}”`).join(', ')}.`;
    return issue.keys.map((key) => {
      return `“${name}” has no argument “${shorten(key, LONGEST_NAME)}”.${didYouMean(shorten(key, LONGEST_NAME), known) || ` ${list}`}`;
    });
  }
  const [argument, at] = issue.path;
  if (argument === undefined) return [`The arguments of “${name}” are an object, such as {}.`];
  const which = typeof at === 'number' ? ` (number ${String(at + 1)} of the list)` : '';
  return [`“${String(argument)}”${which} ${issue.message}`];
}

const LONGEST_NAME = 40;
