/** Weights of a few words, so that a test knows what is said and what is asked whatever is learned. */
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

/** From now on this process judges by them. */
export function judgeBy(weights: Weights): void {
  Object.assign(packs.fallback as { -readonly [Key in keyof LanguagePack]: LanguagePack[Key] }, { weights });
}
