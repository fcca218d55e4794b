/** Waits for what an editor is told after a change that it hears of later. */
import type { Diagnostic } from 'vscode-languageserver';
import type { Editor } from './editor.js';

/** Asks until the answer is as wanted, or the test ends. */
export async function pullUntil(
  editor: Editor,
  document: Parameters<Editor['pullRaw']>[0],
  isWanted: (items: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  for (;;) {
    const items = await editor.pullRaw(document);
    if (isWanted(items)) return items;
    await editor.asked('workspace/diagnostic/refresh');
  }
}
