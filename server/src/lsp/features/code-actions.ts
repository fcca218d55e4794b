/** What can be done about the findings and the sentence under the cursor, the likeliest first. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { ReportedFinding } from '../../core/engine/report.js';
import { addPersona } from '../../service/offers/add-persona.js';
import { allowTerm } from '../../service/offers/allow-term.js';
import { answerQuestion } from '../../service/offers/answer.js';
import { disableRule } from '../../service/offers/disable-rule.js';
import {
  choosePersona,
  fixAll,
  fixAllOfRule,
  moveAway,
  rewrite,
  scaffoldOutcome,
  writeMeant,
} from '../../service/offers/fix.js';
import type { Offer, OfferContext, OfferMaker } from '../../service/offers/offer.js';
import { turnIntoStory } from '../../service/offers/story-from-sentence.js';
import { suppress } from '../../service/offers/suppress.js';
import { withoutAnswered } from '../../service/project/accepted.js';
import { toRange, toTextRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { toWorkspaceEdit } from './edits.js';

type Maker = OfferMaker<keyof OfferContext>;

/**
 * In the order in which they are shown: first what makes the text better, surest first, then what lets it stand. What is
 * for the sentence instead of a finding stands between the two lists.
 */
const BEFORE_SENTENCE: readonly Maker[] = [writeMeant, rewrite];
const AFTER_SENTENCE: readonly Maker[] = [
  ...[choosePersona, addPersona, scaffoldOutcome, moveAway, fixAllOfRule, answerQuestion],
  ...[allowTerm, suppress, disableRule],
];

export const FIX_ALL = 'source.fixAll.customer-first';
export const OPEN_PAGE = 'customer-first.openRulePage';
const QUICK_FIX = 'quickfix';
const REWRITE = 'refactor.rewrite';

interface Question extends OfferContext {
  readonly session: Session;
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
  const { rules, texts, answers, fileSystem, linters } = session;
  const used = { rules, texts, answers, fileSystem, linters };
  const question: Question = { ...placed, ...used, session, findings, asked, here, diagnostics: context.diagnostics };
  const wants = (kind: string): boolean => context.only?.some((only) => isKindOf(kind, only)) ?? true;
  const actions = [
    ...(wants(QUICK_FIX) ? await quickFixes(question, BEFORE_SENTENCE) : []),
    ...(wants(REWRITE) ? turnIntoStory(question).map((offer) => toAction(session, offer, REWRITE)) : []),
    ...(wants(QUICK_FIX) ? [...(await quickFixes(question, AFTER_SENTENCE)), ...rulePages(question)] : []),
    ...(wants(FIX_ALL) ? (await fixAll(question)).map((offer) => toAction(session, offer, FIX_ALL)) : []),
  ];
  return session.documents.get(textDocument.uri)?.version() === snapshot.version ? withoutTwins(actions) : [];
}

/** All fixes come before all suppressions, whichever finding they are for. */
async function quickFixes(question: Question, makers: readonly Maker[]): Promise<readonly CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const make of makers) {
    for (const finding of question.here) {
      const diagnostics = diagnosticsOf(finding, question);
      for (const offer of await make(finding, question)) {
        actions.push({ ...toAction(question.session, offer, QUICK_FIX), diagnostics });
      }
    }
  }
  return actions;
}

/** The page that explains a rule, where the editor can open it. */
function rulePages({ here, session, ...question }: Question): readonly CodeAction[] {
  return here.flatMap((finding) => {
    const { ruleId } = finding;
    if (session.pageAddress(ruleId) === null) return [];
    const title = `Why “${ruleId}”? Show its page`;
    const command = { title, command: OPEN_PAGE, arguments: [ruleId] };
    return [{ title, kind: QUICK_FIX, command, diagnostics: diagnosticsOf(finding, question) }];
  });
}

function toAction({ client }: Session, { title, changes, isPreferred }: Offer, kind: string): CodeAction {
  const edit = toWorkspaceEdit(client, changes);
  return { title, kind, ...(isPreferred === true ? { isPreferred } : {}), edit };
}

function withoutTwins(actions: readonly CodeAction[]): readonly CodeAction[] {
  return [...new Map(actions.map((action) => [JSON.stringify([action.title, action.edit]), action])).values()];
}

/** The editor's own objects, because it compares them with what it shows. */
function diagnosticsOf(
  finding: ReportedFinding,
  { diagnostics, snapshot }: Pick<Question, 'diagnostics' | 'snapshot'>,
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
