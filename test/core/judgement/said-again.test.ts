/** What is heard as said again: words of one family, and words that mean the same. */
import { describe, expect, it } from 'vitest';
import { areKin, areRelated, newStems } from '../../../server/src/core/judgement/kin.js';

describe('two words of one family', () => {
  it.each([
    ['plan', 'plan', true],
    ['organise', 'organisation', true],
    ['organs', 'organisation', true],
    ['organ', 'organisation', false],
    ['organisation', 'organ', false],
    ['orgxnise', 'organisation', false],
    ['xrganise', 'organisation', false],
    ['planning', 'planting', false],
  ])('“%s” and “%s”: %s', (a, b, expected) => {
    expect(areRelated(a, b)).toBe(expected);
  });
});

/** "sign" and "log" mean the same; "log" is wood too. */
const kin = {
  groupsOf: new Map([
    ['sign', [1]],
    ['log', [2, 1]],
    ['wood', [2]],
    ['see', [3]],
  ]),
};

describe('two words that mean the same', () => {
  it.each([
    ['sign', 'log', true],
    ['log', 'sign', true],
    ['log', 'wood', true],
    ['sign', 'wood', false],
    ['sign', 'stone', false],
    ['stone', 'sign', false],
    ['stone', 'rock', false],
  ])('“%s” and “%s”: %s', (a, b, expected) => {
    expect(areKin(a, b, kin)).toBe(expected);
  });
});

describe('what is new', () => {
  it.each([
    [
      ['see', 'house'],
      ['sign', 'garden'],
      ['see', 'house'],
    ],
    [['sign'], ['log'], []],
    [['log'], ['stone', 'wood'], []],
    [['sign'], ['wood'], ['sign']],
    [['organisation', 'see'], ['organise'], ['see']],
    [['stone'], ['rock'], ['stone']],
    [[], ['log'], []],
  ])('in %j after %j is %j', (gained, wanted, expected) => {
    expect(newStems(gained, wanted, { kin })).toEqual(expected);
  });
});
