/** What a document as a whole says against claims that are made about it, for a checklist beside it. */
import { z } from 'zod';
import { untruth, type Untruths } from '../finding/untruth-shape.js';
import { untruthsIn } from '../judgement/untruths.js';
import type { Fact } from './fact.js';

export const untruthsSaid: Fact<Untruths> = {
  id: 'untruths',
  shape: z.record(z.string(), untruth),
  collect: ({ document, findings }) => untruthsIn(document, findings, { start: 0, end: document.text.length }),
};
