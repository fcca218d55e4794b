/** What one code action is made of, before the editor's form is known. */
import type { Command } from 'vscode-languageserver';
import type { ReportedFinding } from '../../../core/engine/report.js';
import type { FileChange } from '../../edits.js';
import type { Placed, Session } from '../../session.js';

export interface Offer {
  readonly title: string;
  readonly changes: readonly FileChange[];
  /** Safe and the only one of its kind. */
  readonly isPreferred?: boolean;
  /** Instead of changes. */
  readonly command?: Command;
}

export interface ActionContext extends Placed {
  readonly session: Session;
  /** All findings of the document. */
  readonly findings: readonly ReportedFinding[];
}

export type ActionMaker = (
  finding: ReportedFinding,
  context: ActionContext,
) => readonly Offer[] | Promise<readonly Offer[]>;
