/** Offers to allow a word in the whole project: for this team it is no technology. */
import { createLinter } from '../../core/engine/lint.js';
import { applyConfigChange } from '../config/config-change.js';
import type { OfferContext, OfferMaker } from './offer.js';

const LONGEST_TERM = 60;

type TryOut = Pick<OfferContext, 'snapshot' | 'surroundings' | 'rules'>;

export const allowTerm: OfferMaker<keyof TryOut | 'texts'> = async ({ ruleId, range }, context) => {
  const term = context.snapshot.text.slice(range.start, range.end).trim();
  if (term === '' || term.length > LONGEST_TERM || /[\r\n]/.test(term)) return [];
  if (!wouldHelp(term, { ruleId, start: range.start }, context)) return [];
  const changes = await applyConfigChange(context, context.surroundings.root, { kind: 'allow', term });
  return changes === null ? [] : [{ title: `Allow “${term}” in this project`, changes }];
};

/** Only some rules care about words, so it is tried out, on the section that holds the finding. */
function wouldHelp(term: string, finding: { ruleId: string; start: number }, context: TryOut): boolean {
  const { rules, surroundings, snapshot } = context;
  const { vocabulary } = surroundings.settings;
  const allow = [...vocabulary.allow, term];
  const deny = vocabulary.deny.filter((word) => word !== term);
  const settings = { ...surroundings.settings, vocabulary: { ...vocabulary, allow, deny } };
  const { model } = snapshot;
  const sections = model.sections.filter(({ range }) => range.start <= finding.start && finding.start <= range.end);
  const { findings } = createLinter({ ...surroundings, settings, rules }).lint(
    { ...model, sections },
    { namedPersonas: null },
  );
  return !findings.some(({ ruleId, range }) => ruleId === finding.ruleId && range.start === finding.start);
}
