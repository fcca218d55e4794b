/** What can be done about findings, the likeliest first: all ways to mend come before all ways to let stand. */
import type { ReportedFinding } from '../../core/engine/report.js';
import { addAllPersonas, addPersona } from './add-persona.js';
import { allowTerm } from './allow-term.js';
import { answerQuestion } from './answer.js';
import { disableRule } from './disable-rule.js';
import { writeEverywhere } from './everywhere.js';
import { choosePersona, fixAllOfRule, moveAway, rewrite, scaffoldOutcome, writeMeant } from './fix.js';
import type { Offer, OfferContext, OfferMaker } from './offer.js';
import { suppress, suppressAll } from './suppress.js';

type Makers = readonly OfferMaker<keyof OfferContext>[];

/** The surest first. */
const REWRITES: Makers = [writeMeant, rewrite];
/** First what makes the text better in other ways, then what lets it stand. */
const OTHERS: Makers = [
  ...[
    choosePersona,
    writeEverywhere,
    addPersona,
    addAllPersonas,
    scaffoldOutcome,
    moveAway,
    fixAllOfRule,
    answerQuestion,
  ],
  ...[allowTerm, suppress, suppressAll, disableRule],
];

export interface FoundOffer {
  readonly finding: ReportedFinding;
  readonly offer: Offer;
}

/** What can be done about `here`, findings of the document: in other words, and what there is besides. */
export async function offersFor(
  here: readonly ReportedFinding[],
  context: OfferContext,
): Promise<Readonly<Record<'rewrites' | 'others', readonly FoundOffer[]>>> {
  return { rewrites: await made(REWRITES, here, context), others: await made(OTHERS, here, context) };
}

async function made(
  makers: Makers,
  here: readonly ReportedFinding[],
  context: OfferContext,
): Promise<readonly FoundOffer[]> {
  const found: FoundOffer[] = [];
  for (const make of makers) {
    for (const finding of here) {
      for (const offer of await make(finding, context)) found.push({ finding, offer });
    }
  }
  return found;
}
