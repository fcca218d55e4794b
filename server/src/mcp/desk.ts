/** The one desk at which tools are called: for the protocol of agents, and for an editor whose own agent calls them. */
import { didYouMean } from '../core/text/did-you-mean.js';
import { openFolders } from './folders.js';
import { Refusal } from './refusal.js';
import type { Around, Tool } from './tool.js';
import { tools } from './tools/index.js';
import { readable, readableText } from './words.js';

export interface ToolCall {
  readonly name: string;
  readonly given: unknown;
}

export interface ToolAnswer {
  readonly text: string;
  /** Null where the call could not be met; then the text says why. */
  readonly data: unknown;
}

/** What is wrong with a question is an answer, too: whoever asked can ask again. Rejects when it is cancelled. */
export async function callTool(tool: Tool, given: unknown, around: Around): Promise<ToolAnswer> {
  try {
    const { text, data } = await tool.run(given, around);
    return { text: readableText(text), data: readable(data) };
  } catch (error) {
    if (around.signal.aborted) throw error;
    if (error instanceof Refusal) return { text: readableText(error.message), data: null };
    const details = error instanceof Error ? error.message : String(error);
    const text = `customer-first stopped because of a mistake of its own. Please report it with these words: ${details}`;
    return { text: readableText(text), data: null };
  }
}

/** Undefined where there is none of this name. */
export function findTool(name: string): Tool | undefined {
  return tools.find((tool) => tool.name === name);
}

export function explainNoTool(name: string): string {
  const names = tools.map((tool) => tool.name);
  const shown = readable(name.slice(0, 100));
  return `There is no tool “${shown}”.${didYouMean(shown, names)} There are: ${names.join(', ')}.`;
}

/** An editor and what it has open. */
export interface Desk extends Omit<Around, 'folders'> {
  /** Absolute paths. */
  readonly folders: readonly string[];
}

/** Answers in words, whatever is asked. */
export async function callInEditor({ name, given }: ToolCall, { folders, ...around }: Desk): Promise<string> {
  const tool = findTool(name);
  if (tool === undefined) return explainNoTool(name);
  const open = (): ReturnType<Around['folders']> => Promise.resolve(openFolders(folders));
  return (await callTool(tool, given, { ...around, folders: open })).text;
}
