/** Asks the server what only it knows. An older server that does not know a question leaves the answer open. */
import type { CancellationToken } from 'vscode';
import { ErrorCodes, ResponseError } from 'vscode-languageclient';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Server } from './server.js';

export interface EffectiveConfiguration {
  /** Null where none was found. */
  readonly configPath: string | null;
  readonly personaFiles: readonly string[];
  readonly personas: number;
  /** In YAML. */
  readonly text: string;
}

export interface PersonaEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface WorkspaceCount {
  readonly files: number;
  readonly stories: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What can be asked, with what is sent and what comes back. */
export interface Questions {
  readonly effectiveConfiguration: [params: { readonly uri: string }, answer: EffectiveConfiguration];
  readonly personas: [params: { readonly uri: string }, answer: readonly PersonaEntry[]];
  readonly lintWorkspace: [params: { readonly workDoneToken: string }, answer: WorkspaceCount | null];
  readonly definePersona: [
    params: { readonly uri: string; readonly name: string; readonly description?: string },
    answer: WorkspaceEdit | null,
  ];
}

export interface Question<Name extends keyof Questions> {
  readonly name: Name;
  readonly params: Questions[Name][0];
  readonly token?: CancellationToken;
}

/** Undefined where the server does not know the question, or no longer answers it. */
export async function ask<Name extends keyof Questions>(
  server: Server,
  { name, params, token }: Question<Name>,
): Promise<Questions[Name][1] | undefined> {
  try {
    await server.start();
    return await server.client().sendRequest<Questions[Name][1]>(`customerFirst/${name}`, params, token);
  } catch (error) {
    const isExpected = error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound;
    if (!isExpected && token?.isCancellationRequested !== true) server.log.warn(`${name}: ${String(error)}`);
    return undefined;
  }
}
