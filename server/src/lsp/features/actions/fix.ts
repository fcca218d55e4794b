/** Offers the fixes and suggestions that rules make themselves. */
import { createLinter } from '../../../core/engine/lint.js';
import { applyFixes, MOST_FIX_PASSES, safeFixes } from '../../../core/engine/apply-fixes.js';
import { readDocument } from '../../../core/document/read-document.js';
import type { ReportedFinding } from '../../../core/engine/report.js';
import { smallestEdit } from '../../edits.js';
import type { ActionContext, ActionMaker, Offer } from './offer.js';

/** Only what keeps the meaning may be preferred, and only where there is no choice. */
export const applyFix: ActionMaker = ({ fixes }, { snapshot }) =>
  fixes.map(({ kind, title, edits }) => ({
    title,
    changes: [{ file: snapshot, edits }],
    isPreferred: kind === 'fix' && fixes.filter((fix) => fix.kind === 'fix').length === 1,
  }));

/** Offered where the rule has more than one safe fix in this document. */
export const fixAllOfRule: ActionMaker = ({ ruleId }, context) => {
  const same = context.findings.filter((finding) => finding.ruleId === ruleId);
  if (safeFixes(same).length < 2) return [];
  return offerOf(`Fix all “${ruleId}” in this document`, context, (finding) => finding.ruleId === ruleId);
};

/** Every safe fix of the document, again and again until nothing is left to mend. */
export function fixAll(context: ActionContext): Offer | null {
  return offerOf('Fix everything that can be fixed safely', context, () => true)[0] ?? null;
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
