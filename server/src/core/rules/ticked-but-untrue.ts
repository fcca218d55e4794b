/** Flags what is ticked off although the document that it is about says otherwise. */
import { z } from 'zod';
import { claimsIn, partAbout, type Claim } from '../judgement/ticked-claims.js';
import type { Untruth } from '../finding/untruth-shape.js';
import { untruthsIn } from '../judgement/untruths.js';
import { fillIn } from '../text/fill-in.js';
import { defineRule, type RuleContext } from './rule.js';

export const tickedButUntrue = defineRule({
  id: 'ticked-but-untrue',
  requires: 'What is ticked off about a document is true of it.',
  part: 'document',
  stage: 'trial',
  severity: 'warning',
  inLayouts: 'warning',
  source:
    'Customer focus written down is not customer focus done: checklists of spec generators are ticked by the generator itself.',
  options: z.strictObject({}),
  messages: {
    untrue: ['claim', 'words', 'place'],
    untrueOften: ['claim', 'words', 'place', 'count'],
    asks: ['claim', 'words', 'place'],
    asksOften: ['claim', 'words', 'place', 'count'],
  },
  on: {
    document(document, context) {
      const { workspace, found } = context;
      const told = new Set<string>();
      for (const claim of claimsIn(document)) {
        const part = workspace.claimed === undefined ? partAbout(document, claim.range.start) : null;
        const untruths = part === null ? workspace.claimed?.untruths : untruthsIn(document, found(), part);
        const untruth = untruths?.[claim.kind];
        // Lists say the same in several ways; once is enough.
        const key = `${claim.kind} ${part?.start.toString() ?? ''}`;
        if (untruth === undefined || told.has(key)) continue;
        told.add(key);
        reportUntrue(claim, untruth, part === null ? (workspace.claimed?.path ?? null) : null, context);
      }
    },
  },
});

type Context = RuleContext<unknown, 'untrue' | 'untrueOften' | 'asks' | 'asksOften'>;

const LONGEST_CLAIM = 50;

function reportUntrue(
  claim: Claim,
  { count, isAsked, line, words, start, end }: Untruth,
  path: string | null,
  context: Context,
) {
  const { language, report } = context;
  const { fixes, named } = language.messages;
  const file = path?.split('/').at(-1);
  const place = fillIn(file === undefined ? named.lineHere : named.lineThere, { n: line.toString(), file: file ?? '' });
  report({
    message: isAsked ? (count === 1 ? 'asks' : 'asksOften') : count === 1 ? 'untrue' : 'untrueOften',
    range: claim.range,
    data: { claim: shortClaim(claim.text), words, place, count: count.toString() },
    isQuestion: isAsked,
    fixes: [{ kind: 'suggestion', title: fixes.untick, edits: [{ range: claim.tick, text: ' ' }] }],
    places: [{ path, range: { start, end }, line, message: words }],
  });
}

function shortClaim(text: string): string {
  const plain = text.replace(/[*_`]+/g, '').replace(/\s+/g, ' ');
  return plain.length <= LONGEST_CLAIM ? plain : `${plain.slice(0, LONGEST_CLAIM).replace(/(?<!\s)\s+\S*$/, '')} …`;
}
