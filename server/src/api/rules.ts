/** The rules as the library tells of them. */
import { urlOf } from '../core/engine/url.js';
import { rules } from '../core/rules/index.js';
import type { RuleInfo } from './types.js';

export function listRules(): readonly RuleInfo[] {
  return rules.map(({ id, requires, part, stage, severity }) => {
    return { id, requires, part, stage, severity, url: urlOf(id) };
  });
}
