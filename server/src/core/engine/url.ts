/** Where each rule is explained: a page that comes along, and one on the internet once the project can be found there. */

/**
 * Written in by the bundler: the address that the pages stand below, ending in `/`. Undefined as long as package.json says
 * “private”, and in sources that were never bundled: nothing may name an address then. See docs/publishing.md.
 */
declare const CUSTOMER_FIRST_ADDRESS: string | undefined;

const ADDRESS = typeof CUSTOMER_FIRST_ADDRESS === 'string' ? CUSTOMER_FIRST_ADDRESS : null;

/** The file that explains a rule, relative to the package; suppressions have a guide of their own. */
export function pageOf(ruleId: string): string {
  return ruleId === 'suppression' ? 'docs/guides/suppressions.md' : `docs/rules/${ruleId}.md`;
}

/** What reports say: the page's address, or its path within the package. */
export function urlOf(ruleId: string): string {
  return `${ADDRESS ?? ''}${pageOf(ruleId)}`;
}

/** Whether a browser anywhere can open it. */
export function isAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
