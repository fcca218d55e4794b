/** All that an editor is told about one version of a document. */
import type { Diagnostic } from 'vscode-languageserver';

export interface DiagnosticReport {
  /** The same for the same diagnostics, so that they need not be sent again. */
  readonly id: string;
  readonly version: number | null;
  readonly items: readonly Diagnostic[];
}
