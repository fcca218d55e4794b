/** Closes lists of words in time: VS Code keeps old ones on the screen, and then Enter chooses instead of breaking the line. */
import {
  commands,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  type Position,
  type TextDocument,
  workspace,
} from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** The server says that no list is complete, so that it is asked again with every letter. */
export const completionMiddleware: CompletionMiddleware = {
  provideCompletionItem: async (document, position, context, token, next) => {
    const list = await next(document, position, context, token);
    // Where nothing is left of a list that somebody has asked for, VS Code says so, and swallows Enter meanwhile.
    const isNews = context.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
    if (isNews && isEmpty(list) && !token.isCancellationRequested) await commands.executeCommand('hideSuggestWidget');
    // While a list is asked for again, the old one stays. Letters that do not fit close it at once if it is complete.
    if (list != null && !Array.isArray(list) && opensByItself(document, position, context)) list.isIncomplete = false;
    return list;
  },
};

function isEmpty(list: CompletionList | CompletionItem[] | null | undefined): boolean {
  return (Array.isArray(list) ? list : (list?.items ?? [])).length === 0;
}

/** Whether nobody need have asked for this list: VS Code offers words by itself, though in Markdown only if it is told to. */
function opensByItself(document: TextDocument, position: Position, { triggerKind }: CompletionContext): boolean {
  const isInWord = document.getWordRangeAtPosition(position) !== undefined;
  if (triggerKind !== CompletionTriggerKind.Invoke || !isInWord) return false;
  const setting: unknown = workspace.getConfiguration('editor', document).get('quickSuggestions');
  const kinds: readonly unknown[] =
    typeof setting === 'object' && setting !== null ? Object.values(setting) : [setting];
  return kinds.some((kind) => kind === 'on' || kind === true);
}
