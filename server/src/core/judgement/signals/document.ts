/** What the rest of the document shows: weak evidence, which must never act as a switch. */
import type { Share } from '../subject.js';
import type { Evidence, Signal } from './signal.js';

/** What a document is asked about its stories. */
const SHARES: readonly Share[] = ['technicalPeople', 'customers', 'namingTechnology'];

export function documentSignals({ subject, isBuilder, wisher, technologies }: Evidence): readonly Signal[] {
  const signals = SHARES.map((share) => `document.${share}:${subject.sixthsOf(share)}`);
  const technical = subject.sixthsOf('technicalPeople');
  signals.push(`document.technicalPeople/who:${technical}/${wisher}`);
  signals.push(`document.customers/who:${subject.sixthsOf('customers')}/${wisher}`);
  if (subject.showsCode()) signals.push('document.code', `document.code/who:${wisher}`);
  if (isBuilder) signals.push('document.builder');
  if (technologies.length > 0) {
    signals.push(`document.technicalPeople/technology:${technical}`);
    signals.push(`document.technicalPeople/who/technology:${technical}/${wisher}`);
  }
  return signals;
}
