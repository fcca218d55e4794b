/** What can be done about the findings and the sentence under the cursor, the likeliest first. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { ReportedFinding } from '../../core/engine/report.js';
import { withoutAnswered } from '../../service/lists/accepted.js';
import { titleWithWords } from '../../service/offers/before-after.js';
import { fixAll } from '../../service/offers/fix.js';
import type { Offer, OfferContext, OfferPorts } from '../../service/offers/offer.js';
import { type FoundOffer, offersFor } from '../../service/offers/offers.js';
import { turnIntoStory } from '../../service/offers/story-from-sentence.js';
import { toRange, toTextRange } from '../convert.js';
import type { Session } from '../session/session.js';
import { configActions } from './config-actions.js';
import { toConfirmedEdit, toWorkspaceEdit } from './edits.js';

export const FIX_ALL = 'source.fixAll.customer-first';
/** See `commands.ts`. */
export const OPEN_PAGE = 'customer-first.openRulePage';
const QUICK_FIX = 'quickfix';
const REWRITE = 'refactor.rewrite';

interface Question extends OfferContext, Pick<Session, 'client' | 'pageAddress'> {
  /** Findings at the place that was asked for. */
  readonly here: readonly ReportedFinding[];
  /** The same as the editor shows them. */
  readonly diagnostics: readonly Diagnostic[];
}

type Asked = OfferPorts &
  Pick<Session, 'client' | 'documents' | 'lint' | 'pageAddress' | 'place' | 'project' | 'settings'>;

/** Empty where the document has changed meanwhile: what was worked out would land in the wrong place. */
export async function codeActions(session: Asked, params: CodeActionParams): Promise<readonly CodeAction[]> {
  const { textDocument, range, context } = params;
  const mending = await configActions(session, params);
  if (mending !== null) return mending;
  const placed = await session.place(textDocument.uri);
  if (placed === null || !(await session.settings.of(textDocument.uri)).enable) return [];
  const { snapshot } = placed;
  const findings = await withoutAnswered(session, snapshot, await session.lint(snapshot, placed.surroundings));
  const asked = toTextRange(snapshot.lines, range);
  // A cursor just after the last letter still means the word.
  const here = findings.filter((finding) => finding.range.start <= asked.end && asked.start <= finding.range.end);
  const about = { findings, asked, here, diagnostics: context.diagnostics, isDraft: placed.open.isDraft };
  const question: Question = { ...session, ...placed, ...about };
  const wants = (kind: string): boolean => context.only?.some((only) => isKindOf(kind, only)) ?? true;
  const { rewrites, others } = wants(QUICK_FIX) ? await offersFor(here, question) : { rewrites: [], others: [] };
  const actions = [
    ...rewrites.map((found) => quickFix(found, question)),
    // What is for the sentence instead of a finding.
    ...(wants(REWRITE) ? turnIntoStory(question).map((offer) => toAction(session, offer, REWRITE)) : []),
    ...others.map((found) => quickFix(found, question)),
    ...(wants(QUICK_FIX) ? rulePages(question) : []),
    ...(wants(FIX_ALL) ? (await fixAll(question)).map((offer) => toAction(session, offer, FIX_ALL)) : []),
  ];
  return session.documents.get(textDocument.uri)?.version() === snapshot.version ? withoutTwins(actions) : [];
}

function quickFix({ finding, offer }: FoundOffer, question: Question): CodeAction {
  const title = titleWithWords(offer);
  return { ...toAction(question, { ...offer, title }, QUICK_FIX), diagnostics: diagnosticsOf(finding, question) };
}

/** The page that explains a rule, where the editor can open it. */
function rulePages({ here, pageAddress, ...question }: Question): readonly CodeAction[] {
  return here.flatMap((finding) => {
    const { ruleId } = finding;
    if (pageAddress(ruleId) === null) return [];
    const title = `Why “${ruleId}”? Show its page`;
    const command = { title, command: OPEN_PAGE, arguments: [ruleId] };
    return [{ title, kind: QUICK_FIX, command, diagnostics: diagnosticsOf(finding, question) }];
  });
}

function toAction({ client }: Pick<Session, 'client'>, offer: Offer, kind: string): CodeAction {
  const { title, changes, isPreferred } = offer;
  const edit = offer.isFar === true ? toConfirmedEdit(client, changes, title) : toWorkspaceEdit(client, changes);
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
