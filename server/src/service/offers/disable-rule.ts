/** Offers to switch a rule off for the whole project. */
import { applyConfigChange } from '../config/config-change.js';
import type { OfferMaker } from './offer.js';

export const disableRule: OfferMaker<'surroundings' | 'texts'> = async ({ ruleId }, { texts, surroundings }) => {
  const changes = await applyConfigChange({ texts }, surroundings.root, { kind: 'off', ruleId });
  return changes === null ? [] : [{ title: `Switch “${ruleId}” off in this project`, changes }];
};
