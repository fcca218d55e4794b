/** What a business gains is heard by verb and object; what somebody served gains is left alone. */
import { describe, expect, it } from 'vitest';
import { lintTexts } from '../../support/lint-text.js';

const says = (text: string): boolean =>
  [...lintTexts({ files: [{ path: 'a.md', text }] }).values()]
    .flat()
    .some(({ ruleId }) => ruleId === 'outcome-inside-out');

describe('gains of the business alone', () => {
  it.each([
    'As a patient, I want to fill in the form at home so that the hospital saves staff costs.',
    'As a savings customer, I want to see offers in my statement so that the bank increases its revenue per customer.',
    'As a parcel recipient, I want to confirm my address so that we do not lose money on second deliveries.',
    'As a dog owner, I want to pay at the post office so that the council needs fewer clerks.',
    'As a pupil, I want to rate the lunch so that the caterer wins the next tender.',
    'As a garden owner, I want to see what others bought so that the seed shop’s conversion rate goes up.',
    'As a milk drinker, I want to scan the bottle so that the dairy gains market share.',
    'As a subscriber, I want a letter before my subscription ends so that the publisher keeps its revenue.',
    'As a passenger, I want to rate the ride so that the tram operator gets better statistics.',
  ])('%s', (story) => {
    expect(says(story)).toBe(true);
  });
});

describe('no such gain', () => {
  it.each([
    'As a patient, I want the form at home so that I save money.',
    'As a pupil, I want to rate the lunch so that the caterer improves the soup.',
    'As a shop owner, I want to see sales so that the shop increases its revenue.',
    'As a patient, I want my list so that the hospital saves my time.',
    'As a club member, I want a stand so that the club wins new members.',
    'As a visitor, I want to see the plan so that the guide gets my image right.',
    'As a guest, I want to see the price so that the hotel increases my comfort per night.',
  ])('%s', (story) => {
    expect(says(story)).toBe(false);
  });
});
