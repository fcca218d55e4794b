/** What can be done about the findings and the sentence under the cursor, the likeliest first. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { ReportedFinding } from '../../core/engine/report.js';
import { FIX_ALL } from '../capabilities.js';
import { toRange, toTextRange } from '../convert.js';
import { toWorkspaceEdit } from '../edits.js';
import type { Session } from '../session.js';
import { withoutAnswered } from './accepted.js';
import { addPersona } from './actions/add-persona.js';
import { answerQuestion } from './actions/answer.js';
import { allowTerm } from './actions/allow-term.js';
import { disableRule } from './actions/disable-rule.js';
import { choosePersona, fixAll, fixAllOfRule, moveAway, rewrite, scaffoldOutcome, writeMeant } from './actions/fix.js';
import type { ActionContext, ActionMaker, Offer } from './actions/offer.js';
import { openRulePage } from './actions/rule-page.js';
import { REWRITE, turnIntoStory } from './actions/story-from-sentence.js';
import { suppress } from './actions/suppress.js';

/**
 * In the order in which they are shown: first what makes the text better, surest first, then what lets it stand. What is
 * for the sentence instead of a finding stands between the two lists.
 */
const BEFORE_SENTENCE: readonly ActionMaker[] = [writeMeant, rewrite];
const AFTER_SENTENCE: readonly ActionMaker[] = [
  ...[choosePersona, addPersona, scaffoldOutcome, moveAway, fixAllOfRule, answerQuestion],
  ...[allowTerm, suppress, disableRule, openRulePage],
];

const QUICK_FIX = 'quickfix';

interface Question extends ActionContext {
  /** Findings at the place that was asked for. */
  readonly here: readonly ReportedFinding[];
  /** The same as the editor shows them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Empty where the document has changed meanwhile: what was worked out would land in the wrong place. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<readonly CodeAction[]> {
  const { textDocument, range, context } = params;
  const placed = await session.place(textDocument.uri);
  if (placed === null || !(await session.settings.of(textDocument.uri)).enable) return [];
  const { snapshot } = placed;
  const findings = await withoutAnswered(session, snapshot, await session.lint(snapshot, placed.surroundings));
  const asked = toTextRange(snapshot.lines, range);
  // A cursor just after the last letter still means the word.
  const here = findings.filter((finding) => finding.range.start <= asked.end && asked.start <= finding.range.end);
  const question: Question = { ...placed, session, findings, asked, here, diagnostics: context.diagnostics };
  const wants = (kind: string): boolean => context.only?.some((only) => isKindOf(kind, only)) ?? true;
  const actions = [
    ...(wants(QUICK_FIX) ? await quickFixes(question, BEFORE_SENTENCE) : []),
    ...(wants(REWRITE) ? turnIntoStory(question).map((offer) => toAction(session, offer)) : []),
    ...(wants(QUICK_FIX) ? await quickFixes(question, AFTER_SENTENCE) : []),
    ...(wants(FIX_ALL) ? fixAll(question).map((offer) => toAction(session, offer)) : []),
  ];
  return session.documents.get(textDocument.uri)?.version() === snapshot.version ? withoutTwins(actions) : [];
}

/** All fixes come before all suppressions, whichever finding they are for. */
async function quickFixes(question: Question, makers: readonly ActionMaker[]): Promise<readonly CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const make of makers) {
    for (const finding of question.here) {
      const diagnostics = diagnosticsOf(finding, question);
      for (const offer of await make(finding, question)) {
        actions.push({ ...toAction(question.session, offer), diagnostics });
      }
    }
  }
  return actions;
}

function toAction({ client }: Session, { title, changes, isPreferred, command, kind }: Offer): CodeAction {
  const action = { title, kind: kind ?? QUICK_FIX, ...(isPreferred === true ? { isPreferred } : {}) };
  return command === undefined ? { ...action, edit: toWorkspaceEdit(client, changes) } : { ...action, command };
}

function withoutTwins(actions: readonly CodeAction[]): readonly CodeAction[] {
  return [...new Map(actions.map((action) => [JSON.stringify([action.title, action.edit]), action])).values()];
}

/** The editor's own objects, because it compares them with what it shows. */
function diagnosticsOf(finding: ReportedFinding, { diagnostics, snapshot }: Question): Diagnostic[] {
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
