/** Offers to switch a rule off for the whole project. */
import { applyConfigChange } from '../../../service/config/config-change.js';
import type { ActionMaker } from './offer.js';

export const disableRule: ActionMaker = async ({ ruleId }, { session, surroundings }) => {
  const changes = await applyConfigChange(session, surroundings.root, { kind: 'off', ruleId });
  return changes === null ? [] : [{ title: `Switch “${ruleId}” off in this project`, changes }];
};
