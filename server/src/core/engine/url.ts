/** Where each rule is explained. */

const DOCS = 'https://github.com/customer-first/customer-first/blob/main/docs';

/** The page of a rule; suppressions have a guide of their own. */
export function urlOf(ruleId: string): string {
  return ruleId === 'suppression' ? `${DOCS}/guides/suppressions.md` : `${DOCS}/rules/${ruleId}.md`;
}
