/** Offers the fixes and suggestions that rules make themselves. */
import { applyFixes, MOST_FIX_PASSES, safeFixes } from '../../../core/engine/apply-fixes.js';
import { createLinter } from '../../../core/engine/lint.js';
import { readWith } from '../../../core/engine/read-with.js';
import type { ReportedFinding } from '../../../core/engine/report.js';
import type { Fix } from '../../../core/finding/finding.js';
import { isMisspelling, resolvePersona } from '../../../core/personas/resolve.js';
import { GAP } from '../../../core/rules/suggestions.js';
import { smallestEdit } from '../../../service/texts/file-changes.js';
import { FIX_ALL } from '../../capabilities.js';
import type { ActionContext, ActionMaker, Offer } from './offer.js';

/** Where among the actions a rule's own edit stands. */
type Slot = 'meant' | 'rewrite' | 'persona' | 'outcome' | 'move';

/** The one edit that is surely meant: it keeps the meaning, or corrects the spelling of the only persona it can be. */
export const writeMeant: ActionMaker = offerEdits('meant');
export const rewrite: ActionMaker = offerEdits('rewrite');
/** "Write “Tenant” instead", "Start with “As a tenant, ”". */
export const choosePersona: ActionMaker = offerEdits('persona');
/** "Add “so that …”", with the gap to fill in. */
export const scaffoldOutcome: ActionMaker = offerEdits('outcome');
/** "Move “in a database” to a “Constraints” section". */
export const moveAway: ActionMaker = offerEdits('move');

function offerEdits(slot: Slot): ActionMaker {
  return (finding, context) =>
    finding.fixes
      .filter((fix) => slotOf(fix, finding, context) === slot)
      .map(({ title, edits }) => ({
        title,
        changes: [{ file: context.snapshot, edits, hasGaps: true }],
        isPreferred: slot === 'meant',
      }));
}

function slotOf(fix: Fix, finding: ReportedFinding, context: ActionContext): Slot {
  const part = context.session.rules.find(({ id }) => id === finding.ruleId)?.part ?? 'story';
  if (isMeant(fix, finding, context)) return 'meant';
  if (fix.kind === 'fix') return 'rewrite';
  if (part === 'persona') return 'persona';
  if (part === 'outcome' && fix.edits.some(({ text }) => text.includes(GAP))) return 'outcome';
  return fix.edits.length > 1 && fix.edits.some(({ text }) => text === '') ? 'move' : 'rewrite';
}

/** Whoever applies the first thing that is offered must not be wrong: only where there is no choice, and no guess. */
function isMeant(fix: Fix, { fixes, messageId, range }: ReportedFinding, context: ActionContext): boolean {
  if (fixes.some((other) => other !== fix && other.kind === fix.kind)) return false;
  if (fix.kind === 'fix' || messageId !== 'nearMiss') return fix.kind === 'fix';
  const { snapshot, surroundings } = context;
  const written = snapshot.text.slice(range.start, range.end);
  const [meant, ...others] = resolvePersona(surroundings.registry, written, snapshot.model.language).candidates;
  return meant !== undefined && others.length === 0 && isMisspelling(written, meant, snapshot.model.language);
}

/** Offered where the rule has more than one safe fix in this document. */
export const fixAllOfRule: ActionMaker = ({ ruleId }, context) => {
  const same = context.findings.filter((finding) => finding.ruleId === ruleId);
  if (safeFixes(same).length < 2) return [];
  return offerOf(`Fix all “${ruleId}” in this document`, context, (finding) => finding.ruleId === ruleId);
};

/** Every safe fix of the document, again and again until nothing is left to mend. */
export function fixAll(context: ActionContext): readonly Offer[] {
  const offers = offerOf('Fix everything that can be fixed safely', context, () => true);
  return offers.map((offer) => ({ ...offer, kind: FIX_ALL }));
}

function offerOf(
  title: string,
  { snapshot, surroundings, session, findings }: ActionContext,
  isMeant: (finding: ReportedFinding) => boolean,
): readonly Offer[] {
  if (safeFixes(findings.filter(isMeant)).length === 0) return [];
  const linter = createLinter({ ...surroundings, rules: session.rules });
  const lintText = (written: string): readonly ReportedFinding[] =>
    linter.lint(readWith(surroundings.settings, written), { namedPersonas: null }).findings;
  let { text } = snapshot;
  for (let pass = 0; pass < MOST_FIX_PASSES; pass++) {
    const left = pass === 0 ? findings : lintText(text);
    const fixed = applyFixes(text, safeFixes(left.filter(isMeant)));
    if (fixed.applied === 0) break;
    ({ text } = fixed);
  }
  if (text === snapshot.text) return [];
  return [{ title, changes: [{ file: snapshot, edits: [smallestEdit(snapshot.text, text)] }] }];
}
