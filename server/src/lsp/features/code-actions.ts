/** What can be done about the findings under the cursor, the likeliest first. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { FIX_ALL } from '../capabilities.js';
import { toRange, toTextRange } from '../convert.js';
import { toWorkspaceEdit, type FileChange } from '../edits.js';
import type { Session } from '../session.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { addPersona } from './actions/add-persona.js';
import { allowTerm } from './actions/allow-term.js';
import { disableRule } from './actions/disable-rule.js';
import { applyFix, fixAll, fixAllOfRule } from './actions/fix.js';
import { openRulePage } from './actions/rule-page.js';
import { suppress } from './actions/suppress.js';
import type { ActionContext, ActionMaker, Offer } from './actions/offer.js';

/** In the order in which they are shown. */
const MAKERS: readonly ActionMaker[] = [
  applyFix,
  fixAllOfRule,
  suppress,
  allowTerm,
  addPersona,
  disableRule,
  openRulePage,
];

const QUICK_FIX = 'quickfix';

export async function codeActions(session: Session, params: CodeActionParams): Promise<readonly CodeAction[]> {
  const { textDocument, range, context } = params;
  const placed = await session.place(textDocument.uri);
  if (placed === null || !(await session.settings.of(textDocument.uri)).enable) return [];
  const { snapshot } = placed;
  const { findings } = await session.lint(snapshot, placed.surroundings);
  const all: ActionContext = { ...placed, session, findings };
  const wants = (kind: string): boolean => context.only?.some((only) => isKindOf(kind, only)) ?? true;
  const asked = toTextRange(snapshot.lines, range);
  // A cursor just after the last letter still means the word.
  const here = findings.filter((finding) => finding.range.start <= asked.end && asked.start <= finding.range.end);
  const actions = wants(QUICK_FIX) ? await quickFixes(all, here, context.diagnostics) : [];
  const everything = wants(FIX_ALL) ? fixAll(all) : null;
  return [...actions, ...(everything === null ? [] : toActions(session, everything, { kind: FIX_ALL }))];
}

/** All fixes come before all suppressions, whichever finding they are for. */
async function quickFixes(
  context: ActionContext,
  findings: readonly ReportedFinding[],
  diagnostics: readonly Diagnostic[],
): Promise<readonly CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const make of MAKERS) {
    for (const finding of findings) {
      const about = diagnosticsOf(finding, diagnostics, context);
      for (const offer of await make(finding, context)) {
        actions.push(...toActions(context.session, offer, { kind: QUICK_FIX, diagnostics: about }));
      }
    }
  }
  return [...new Map(actions.map((action) => [JSON.stringify([action.title, action.edit]), action])).values()];
}

function toActions(
  { client }: Session,
  { title, changes, isPreferred, command }: Offer,
  common: Pick<CodeAction, 'kind' | 'diagnostics'>,
): readonly CodeAction[] {
  const action = { title, ...common, ...(isPreferred === true ? { isPreferred } : {}) };
  if (command !== undefined) return [{ ...action, command }];
  const edit = toWorkspaceEdit(client, changes satisfies readonly FileChange[]);
  return edit === null ? [] : [{ ...action, edit }];
}

/** The editor's own objects, because it compares them with what it shows. */
function diagnosticsOf(
  finding: ReportedFinding,
  diagnostics: readonly Diagnostic[],
  { snapshot }: ActionContext,
): Diagnostic[] {
  const { start } = toRange(snapshot.lines, finding.range);
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.ruleId && range.start.line === start.line && range.start.character === start.character,
  );
}

/** "source.fixAll.customer-first" is one of "source.fixAll" and of "source". */
function isKindOf(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '';
}
