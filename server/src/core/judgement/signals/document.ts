/** What the rest of the document shows: weak evidence, which must never act as a switch. */
import type { Share } from '../subject.js';
import type { Evidence, Signal } from './signal.js';

/** What a document is asked about its stories. */
const SHARES: readonly Share[] = ['technicalPeople', 'customers', 'namingTechnology'];

export function documentSignals({ subject, isBuilder, wisher, technologies }: Evidence): readonly Signal[] {
  const signals = SHARES.map((share) => `document.${share}:${subject.sixthsOf(share)}`);
  for (const share of ['technicalPeople', 'customers'] as const)
    signals.push(`document.${share}/who:${subject.sixthsOf(share)}/${wisher}`);
  if (subject.showsCode()) signals.push('document.code', `document.code/who:${wisher}`);
  if (isBuilder) signals.push('document.builder');
  if (technologies.length > 0) {
    const sixths = subject.sixthsOf('technicalPeople');
    signals.push(`document.technicalPeople/technology:${sixths}`);
    signals.push(`document.technicalPeople/who/technology:${sixths}/${wisher}`);
  }
  return signals;
}
