/** How weights add up to a voice. */
import { describe, expect, it } from 'vitest';
import { weigh, weightOf } from '../../../server/src/core/judgement/weigh.js';
import { QUESTIONS, type Weights } from '../../../server/src/core/language/weights.js';

const never = { bias: 0, said: null, asked: 1000 };
const weights: Weights = {
  version: 'test',
  thresholds: {
    technology: { bias: -50, said: 100, asked: 20 },
    implementation: { bias: 0, said: null, asked: 10 },
    repeats: never,
    vague: never,
    feature: never,
  },
  table: '\nwant.word:zork 70 -5 . . .\nwant.word:with space 80 . . . 3\n',
};

describe('signals', () => {
  it.each([
    [[], null, -70],
    [['want.word:zork'], 'asked', 0],
    [['want.word:zork', 'want.word:zork'], 'asked', 0],
    [['want.word:zork', 'want.word:unknown'], 'asked', 0],
    [['want.word:zork', 'want.word:with space'], 'said', 80],
  ])('%j are %s', (signals, voice, margin) => {
    expect(weigh(weights, signals).technology).toEqual({ voice, margin });
  });

  it('are never said where nothing is sure enough', () => {
    expect(weigh(weights, []).implementation.voice).toBe(null);
    expect(weigh({ ...weights, table: 'a . 9999 . . .' }, ['a']).implementation.voice).toBe('asked');
  });

  it('weigh something in their own question only', () => {
    expect(QUESTIONS.map((question) => weightOf(weights, question, 'want.word:with space'))).toEqual([80, 0, 0, 0, 3]);
  });
});
