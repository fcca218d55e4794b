/** Offers the tools for agents to the language models of VS Code, where it has any. */
import * as vscode from 'vscode';
import { ask } from './requests.js';
import type { Server } from './server.js';

/** As much as is used of what newer editors have; see “contributes.languageModelTools”. */
interface Models {
  readonly registerTool?: (name: string, tool: ModelTool) => vscode.Disposable;
}

interface ModelTool {
  readonly invoke: (options: { readonly input: object }, token: vscode.CancellationToken) => Promise<unknown>;
}

interface Newer {
  readonly lm?: Models;
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

const PREFIX = 'customerFirst_';
const NO_ANSWER = 'The checker of stories gave no answer. Its log says why: “Customer First: Show the Log”.';

/** The editor lists what package.json names; each of them is answered by the server. */
export function offerTools(context: vscode.ExtensionContext, server: Server): void {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Part } = vscode as unknown as Newer;
  if (lm?.registerTool === undefined || Result === undefined || Part === undefined) return;
  for (const { name } of namedTools(context.extension.packageJSON)) {
    const invoke: ModelTool['invoke'] = async ({ input }, token) => {
      const params = { name: name.slice(PREFIX.length), given: input };
      const answer = await ask(server, { name: 'callTool', params, token });
      return new Result([new Part(answer ?? NO_ANSWER)]);
    };
    context.subscriptions.push(lm.registerTool(name, { invoke }));
  }
}

function namedTools(manifest: unknown): readonly { readonly name: string }[] {
  const { contributes } = manifest as {
    readonly contributes?: { readonly languageModelTools?: readonly { name: string }[] };
  };
  return contributes?.languageModelTools ?? [];
}
