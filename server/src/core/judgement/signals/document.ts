/** What the rest of the document shows: weak evidence, which must never act as a switch. */
import type { Share } from '../subject.js';
import type { Evidence, Note } from './signal.js';

/** What a document is asked about its stories. */
const SHARES = (['technicalPeople', 'customers', 'namingTechnology'] as const satisfies readonly Share[]).map(
  (share) => [`document.${share}`, share] as const,
);

export function noteDocument({ subject, isBuilder, wisher, technologies }: Evidence, note: Note): void {
  for (const [kind, share] of SHARES) note(kind, String(subject.sixthsOf(share)));
  const technical = String(subject.sixthsOf('technicalPeople'));
  note('document.technicalPeople/who', `${technical}/${wisher}`);
  note('document.customers/who', `${subject.sixthsOf('customers')}/${wisher}`);
  if (subject.showsCode()) {
    note('document.code');
    note('document.code/who', wisher);
  }
  if (isBuilder) note('document.builder');
  if (technologies.length > 0) {
    note('document.technicalPeople/technology', technical);
    note('document.technicalPeople/who/technology', `${technical}/${wisher}`);
  }
}
