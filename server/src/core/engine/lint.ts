/** Runs the rules over one document: rules x settings -> findings -> precedence -> suppressions. */
import type { DocumentModel } from '../document/model.js';
import type { PersonaRegistry } from '../personas/registry.js';
import type { Rule, WorkspaceFacts } from '../rules/rule.js';
import type { Settings } from './settings.js';
import type { ReportedFinding } from './report.js';

export interface LintInput {
  readonly document: DocumentModel;
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
  readonly workspace: WorkspaceFacts;
  /** All rules of the catalogue; those that `settings` leaves off do not run. */
  readonly rules: readonly Rule[];
}

export interface LintResult {
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
}

export declare function lintDocument(input: LintInput): LintResult;
