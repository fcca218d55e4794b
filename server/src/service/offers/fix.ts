/** Offers the fixes and suggestions that rules make themselves. */
import { safeFixes } from '../../core/engine/apply-fixes.js';
import { createLinter } from '../../core/engine/lint.js';
import { readWith } from '../../core/engine/read-with.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import type { Fix } from '../../core/finding/finding.js';
import { isMisspelling, resolvePersona } from '../../core/personas/resolve.js';
import { GAP } from '../../core/rules/suggestions.js';
import { fixUntilQuiet } from '../fixes/fix-until-quiet.js';
import { smallestEdit } from '../texts/file-changes.js';
import type { Offer, OfferContext, OfferMaker } from './offer.js';

type Slotted = 'snapshot' | 'surroundings' | 'rules';

/** Where among the offers a rule's own edit stands. */
type Slot = 'meant' | 'rewrite' | 'persona' | 'outcome' | 'move';

/** The one edit that is surely meant: it keeps the meaning, or corrects the spelling of the only persona it can be. */
export const writeMeant: OfferMaker<Slotted> = offerEdits('meant');
export const rewrite: OfferMaker<Slotted> = offerEdits('rewrite');
/** "Write “Tenant” instead", "Start with “As a tenant, ”". */
export const choosePersona: OfferMaker<Slotted> = offerEdits('persona');
/** "Add “so that …”", with the gap to fill in. */
export const scaffoldOutcome: OfferMaker<Slotted> = offerEdits('outcome');
/** "Move “in a database” to a “Constraints” section". */
export const moveAway: OfferMaker<Slotted> = offerEdits('move');

function offerEdits(slot: Slot): OfferMaker<Slotted> {
  return (finding, context) =>
    finding.fixes
      .filter((fix) => slotOf(fix, finding, context) === slot)
      .map(({ title, edits }) => ({
        title,
        changes: [{ file: context.snapshot, edits, hasGaps: true }],
        isPreferred: slot === 'meant',
        isFar: slot === 'move',
      }));
}

function slotOf(fix: Fix, finding: ReportedFinding, context: Pick<OfferContext, Slotted>): Slot {
  const part = context.rules.find(({ id }) => id === finding.ruleId)?.part ?? 'story';
  if (isMeant(fix, finding, context)) return 'meant';
  if (fix.kind === 'fix') return 'rewrite';
  if (part === 'persona') return 'persona';
  if (part === 'outcome' && fix.edits.some(({ text }) => text.includes(GAP))) return 'outcome';
  return fix.edits.length > 1 && fix.edits.some(({ text }) => text === '') ? 'move' : 'rewrite';
}

/** Whoever applies the first thing that is offered must not be wrong: only where there is no choice, and no guess. */
function isMeant(
  fix: Fix,
  { fixes, messageId, range }: ReportedFinding,
  context: Pick<OfferContext, Slotted>,
): boolean {
  if (fixes.some((other) => other !== fix && other.kind === fix.kind)) return false;
  if (fix.kind === 'fix' || !messageId.startsWith('nearMiss')) return fix.kind === 'fix';
  const { snapshot, surroundings } = context;
  const written = snapshot.text.slice(range.start, range.end);
  const [meant, ...others] = resolvePersona(surroundings.registry, written, snapshot.model.language).candidates;
  return meant !== undefined && others.length === 0 && isMisspelling(written, meant, snapshot.model.language);
}

type Fixing = Pick<OfferContext, Slotted | 'findings'>;

/** Offered where the rule has more than one safe fix in this document. */
export const fixAllOfRule: OfferMaker<keyof Fixing> = async ({ ruleId }, context) => {
  const same = context.findings.filter((finding) => finding.ruleId === ruleId);
  if (safeFixes(same).length < 2) return [];
  const offers = await offerOf(`Fix all “${ruleId}” in this document`, context, (found) => found.ruleId === ruleId);
  return offers.map((offer) => ({ ...offer, isFar: true }));
};

/** Every safe fix of the document, again and again until nothing is left to mend. */
export function fixAll(context: Fixing): Promise<readonly Offer[]> {
  return offerOf('Fix everything that can be fixed safely', context, () => true);
}

async function offerOf(
  title: string,
  { snapshot, surroundings, rules, findings }: Fixing,
  isMeant: (finding: ReportedFinding) => boolean,
): Promise<readonly Offer[]> {
  if (safeFixes(findings.filter(isMeant)).length === 0) return [];
  const { path, text } = snapshot;
  const linter = createLinter({ ...surroundings, rules });
  const fixed = await fixUntilQuiet([{ path, text, findings }], {
    choose: (found) => safeFixes(found.filter(isMeant)),
    lookAgain: async (texts) =>
      [...texts].map(([at, written]) => {
        const document = readWith(surroundings.settings, written);
        return { path: at, text: written, findings: linter.lint(document, { namedPersonas: null }).findings };
      }),
  });
  const after = fixed.get(path)?.after ?? text;
  return after === text ? [] : [{ title, changes: [{ file: snapshot, edits: [smallestEdit(text, after)] }] }];
}
