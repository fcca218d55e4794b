/** Offers the fixes and suggestions that rules make themselves. */
import { createLinter } from '../../../core/engine/lint.js';
import { applyFixes, MOST_FIX_PASSES, safeFixes } from '../../../core/engine/apply-fixes.js';
import { readDocument } from '../../../core/document/read-document.js';
import type { ReportedFinding } from '../../../core/engine/report.js';
import type { Fix, Rule } from '../../../core/rules/rule.js';
import { GAP } from '../../../core/rules/suggestions.js';
import { FIX_ALL } from '../../capabilities.js';
import { smallestEdit } from '../../edits.js';
import type { ActionContext, ActionMaker, Offer } from './offer.js';

/** Where among the actions a rule's own edit stands. */
type Slot = 'fix' | 'persona' | 'outcome';

export const applyFix: ActionMaker = offerEdits('fix');
/** "Write “Tenant” instead", "Start with “As a tenant, ”". */
export const choosePersona: ActionMaker = offerEdits('persona');
/** "Add “so that …”", with the gap to fill in. */
export const scaffoldOutcome: ActionMaker = offerEdits('outcome');

/** Only what keeps the meaning may be preferred, and only where there is no choice. */
function offerEdits(slot: Slot): ActionMaker {
  return ({ fixes, ruleId }, { snapshot, session }) => {
    const part = session.rules.find(({ id }) => id === ruleId)?.part ?? 'story';
    return fixes
      .filter((fix) => slotOf(fix, part) === slot)
      .map(({ kind, title, edits }) => ({
        title,
        changes: [{ file: snapshot, edits, hasGaps: true }],
        isPreferred: kind === 'fix' && fixes.filter((fix) => fix.kind === 'fix').length === 1,
      }));
  };
}

function slotOf({ kind, edits }: Fix, part: Rule['part']): Slot {
  if (kind === 'fix') return 'fix';
  if (part === 'persona') return 'persona';
  return part === 'outcome' && edits.some(({ text }) => text.includes(GAP)) ? 'outcome' : 'fix';
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
  let { text } = snapshot;
  for (let pass = 0; pass < MOST_FIX_PASSES; pass++) {
    const left = pass === 0 ? findings : linter.lint(readDocument(text), { namedPersonas: null }).findings;
    const fixed = applyFixes(text, safeFixes(left.filter(isMeant)));
    if (fixed.applied === 0) break;
    ({ text } = fixed);
  }
  if (text === snapshot.text) return [];
  return [{ title, changes: [{ file: snapshot, edits: [smallestEdit(snapshot.text, text)] }] }];
}
