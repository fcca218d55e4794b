/** A name that is not listed is said once in a file, where it stands first; the other places lead there. */
import { expect, test } from 'vitest';
import { lintTexts } from '../support/lint-text.js';

const WISH = 'I want to know when somebody comes so that I am at home';

function heardIn(text: string): readonly string[] {
  const files = [{ path: 'a.md', text }];
  const all = lintTexts({ files, personas: 'Tenant, Caretaker' }).get('a.md') ?? [];
  const findings = all.filter(({ ruleId }) => ruleId === 'undefined-persona');
  return findings.map(({ severity, message, range }) => {
    const line = text.slice(0, range.start).split('\n').length;
    return `${line.toString()} ${severity}: ${message.split(/[.:]/)[0] ?? ''}${/, \d+ stories|: \d+ stories/.exec(message)?.[0].replace(/^./, ' ×') ?? ''}`;
  });
}

test('the first place counts all of them, in whatever number and with whatever article they are written', () => {
  const stories = [
    `As a neighbour, ${WISH}.`,
    `As a tenant, ${WISH}.`,
    `As Neighbours, ${WISH}.`,
    `As the neighbour, ${WISH}.`,
  ];
  expect(heardIn(`${stories.join('\n\n')}\n`)).toEqual([
    '1 warning: “neighbour” is not one of your personas × 3 stories',
    '5 info: “Neighbours” again, not one of your personas',
    '7 info: “neighbour” again, not one of your personas',
  ]);
});

test('one place needs no count, and two names are said apart', () => {
  expect(heardIn(`As a neighbour, ${WISH}.\n\n## More\n\nAs a plumber, ${WISH}.\n`)).toEqual([
    '1 warning: “neighbour” is not one of your personas',
    '5 warning: “plumber” is not one of your personas',
  ]);
});

test('a slip of the pen is said once, as it is mended at all places at once', () => {
  expect(heardIn(`As a tennant, ${WISH}.\n\nAs a tennant, ${WISH}.\n`)).toEqual([
    '1 error: “tennant” is not one of your personas',
    '3 info: “tennant” again',
  ]);
});

test('where the first place is excused, the next one says it', () => {
  const excuse = '<!-- customer-first-disable-next-line undefined-persona -- a guest -->';
  expect(heardIn(`${excuse}\nAs a neighbour, ${WISH}.\n\nAs a neighbour, ${WISH}.\n`)).toEqual([
    '4 warning: “neighbour” is not one of your personas',
  ]);
});
