/** What one code action is made of, before the editor's form is known. */
import type { Command } from 'vscode-languageserver';
import type { ReportedFinding } from '../../../core/engine/report.js';
import type { TextRange } from '../../../core/text/range.js';
import type { Placed } from '../../../service/ports.js';
import type { FileChange } from '../../../service/texts/file-changes.js';
import type { Session } from '../../session.js';

export interface Offer {
  readonly title: string;
  readonly changes: readonly FileChange[];
  /** Safe and the only one of its kind. */
  readonly isPreferred?: boolean;
  /** A quick fix where it is absent. */
  readonly kind?: string;
  /** Instead of changes. */
  readonly command?: Command;
}

export interface ActionContext extends Placed {
  readonly session: Session;
  /** What is selected, or where the cursor is. */
  readonly asked: TextRange;
  /** All findings of the document. */
  readonly findings: readonly ReportedFinding[];
}

export type ActionMaker = (
  finding: ReportedFinding,
  context: ActionContext,
) => readonly Offer[] | Promise<readonly Offer[]>;
