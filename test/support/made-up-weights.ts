/** Weights of a few words, so that a test knows what is said and what is asked whatever is learned. */
import { afterAll, beforeAll } from 'vitest';
import { packs } from '../../server/src/core/language/packs.js';
import type { LanguagePack } from '../../server/src/core/language/pack.js';
import type { Weights } from '../../server/src/core/language/weights.js';

const at = (said: number | null) => ({ bias: 0, said, asked: 50 });

/** 100 asks, 200 says. */
export const madeUp: Weights = {
  version: 'made up',
  thresholds: {
    technology: at(150),
    implementation: at(150),
    repeats: at(null),
    vague: at(null),
    feature: at(null),
  },
  table: 'want.word:qr 100 . . . .\noutcome.word:record . 100 . . .\nwant.word:ai 200 . . . .',
};

/** The tests of this file judge by them, and nobody else. */
export function judgeThroughout(weights: Weights): void {
  const before = packs.fallback.weights;
  beforeAll(() => judgeBy(weights));
  afterAll(() => judgeBy(before!));
}

/** From now on this process judges by them; whoever says so puts back what was before. */
export function judgeBy(weights: Weights): void {
  Object.assign(packs.fallback as { -readonly [Key in keyof LanguagePack]: LanguagePack[Key] }, { weights });
}
