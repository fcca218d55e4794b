/** The shape of what speaks against a claim. */
import { z } from 'zod';
import type { ClaimKind } from '../language/claim-words.js';

export const untruth = z.object({
  /** The words that speak against it, at their first place. */
  words: z.string(),
  start: z.number(),
  end: z.number(),
  line: z.number(),
  /** How many such places there are. */
  count: z.number(),
  /** Whether all of them are only asked about. */
  isAsked: z.boolean(),
});

export type Untruth = Readonly<z.output<typeof untruth>>;
export type Untruths = Readonly<Partial<Record<ClaimKind, Untruth>>>;
