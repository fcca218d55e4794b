/** Offers the page that explains a rule. */
import { OPEN_PAGE } from '../../capabilities.js';
import type { ActionMaker } from './offer.js';

export const openRulePage: ActionMaker = ({ ruleId }, { session }) => {
  if (session.pageAddress(ruleId) === null) return [];
  const title = `Why “${ruleId}”? Show its page`;
  return [{ title, changes: [], command: { title, command: OPEN_PAGE, arguments: [ruleId] } }];
};
