/** What to try next, as one sentence: the title of a finding's first fix or suggestion. */
import type { Finding } from '../core/finding/finding.js';

/** "Try: …" or "Fix: …"; '' where nothing is offered. */
export function adviceOf({ fixes: [first] }: Pick<Finding, 'fixes'>): string {
  if (first === undefined) return '';
  return `${first.kind === 'fix' ? 'Fix' : 'Try'}: ${first.title}`;
}

/** The message, and what to try in a line of its own. */
export function messageWithAdvice(finding: Pick<Finding, 'message' | 'fixes'>): string {
  const advice = adviceOf(finding);
  return advice === '' ? finding.message : `${finding.message}\n${advice}`;
}
