/** Counts what comes and goes in a document while somebody works in it. */
import { type Disposable, languages, type TextDocument } from 'vscode';
import { findingsIn } from './questions.js';

export interface Shown extends Disposable {
  /** How many findings have come. */
  readonly come: () => number;
  /** Those that went while the words they were about still stood there. */
  readonly gone: () => readonly string[];
}

export function watchShown(document: TextDocument): Shown {
  const shown = new Set(findingsIn(document));
  const gone: string[] = [];
  let come = 0;
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
    const now = new Set(findingsIn(document));
    for (const finding of now) if (!shown.has(finding)) come++;
    for (const finding of shown) if (!now.has(finding) && standsIn(document, finding)) gone.push(finding);
    shown.clear();
    for (const finding of now) shown.add(finding);
  });
  return { come: () => come, gone: () => gone, dispose: () => void listener.dispose() };
}

/** “missing-outcome “report a leak”” */
function standsIn(document: TextDocument, finding: string): boolean {
  const words = /“(.*)”$/s.exec(finding)?.[1] ?? '';
  return words !== '' && document.getText().includes(words);
}
