/** Offers to write an unknown persona down, where the others are described. */
import { spokenName } from '../../core/personas/named-people.js';
import { definePersona } from '../personas/define.js';
import type { OfferMaker } from './offer.js';

/** Messages about people for whom there is nothing to add: several in one, or listed already. */
const NOBODY_NEW: ReadonlySet<string> = new Set(['several', 'unwritten']);
const RULES: ReadonlySet<string> = new Set(['undefined-persona', 'persona-registry-missing']);

export const addPersona: OfferMaker<'snapshot' | 'surroundings' | 'texts'> = async (
  { ruleId, range, messageId },
  context,
) => {
  if (!RULES.has(ruleId) || NOBODY_NEW.has(messageId)) return [];
  const { text, model } = context.snapshot;
  const name = spokenName(text.slice(range.start, range.end), model.language);
  const changes = name === '' ? null : await definePersona({ name }, context);
  return changes === null ? [] : [{ title: `Add “${name}” to your personas`, changes }];
};
