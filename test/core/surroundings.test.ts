/** What stands around a story changes nothing: lines about its status, front matter; what is only shown or quoted is no story. */
import { describe, expect, it } from 'vitest';
import { BAKER, isRead, parts, type Parts, STORY } from '../support/story-parts.js';

describe('lines about the status', () => {
  it.each<[string, string, readonly Parts[]]>([
    ['above', `Status: To do\nPriority: high\n${STORY}`, [BAKER]],
    ['above, in a row of cells', `**BR-3** | Story | To do\n${STORY}`, [BAKER]],
    [
      'below',
      'As a baker, I want to see what is left\nEstimate: 3\nStatus: done',
      [['baker', 'see what is left', null]],
    ],
    [
      'between',
      'As a baker\nPriority: high\nI want to see what is left\nEffort: 2 days\nso that nothing is thrown away',
      [BAKER],
    ],
    [
      'several in one line',
      'As a baker, I want to see what is left\nPriority: high | Estimate: 3 | Sprint: 12',
      [['baker', 'see what is left', null]],
    ],
    [
      'in items below',
      '- As a baker, I want to see what is left\n  - Status: to do\n  - Story points: 5',
      [['baker', 'see what is left', null]],
    ],
    [
      'as a value',
      'As a baker, I want to see what is left\n\n**Business value:** high',
      [['baker', 'see what is left', null]],
    ],
    ['a word alone above', `To do\n${STORY}`, [BAKER]],
    [
      'a reason below a status counts',
      'As a baker, I want to see what is left\nStatus: to do\nWhy: nothing is thrown away',
      [['baker', 'see what is left', 'nothing is thrown away']],
    ],
    [
      'a story that begins with such a word',
      'Priority: as a baker, I want to see what is left so that nothing is thrown away',
      [BAKER],
    ],
  ])('%s', (_, text, expected) => {
    expect(parts(text).map(([persona, want]) => [persona, want])).toEqual(
      expected.map(([persona, want]) => [persona, want]),
    );
    expect(parts(text).map(([, , outcome]) => outcome?.replace('Why: ', '') ?? null)).toEqual(
      expected.map(([, , outcome]) => outcome),
    );
  });
});

describe('what is only shown or quoted is no story', () => {
  it.each([
    ['a sentence with its speaker', '“As a mother, I want a ramp,” said a woman at the door.'],
    ['a speaker before it', 'Marta says: “As a mother, I want a ramp.”'],
    ['a speaker behind a dash', '“As a mother, I want a ramp.” — Marta, 31'],
    [
      'a block quote with a name below',
      '> As a mother, I want a ramp.\n>\n> And soon.\n'.replace('>\n> And soon.\n', '> — Marta, 31\n'),
    ],
    ['a quotation below its title', '## Quotes\n\n- “As a mother, I want a ramp.”'],
    ['an example', 'Say who it is, for instance: As a mother, I want a ramp.'],
    ['a bad example by its label', 'Example of a bad story:\n\n- As a user, I want an app.'],
    ['a weak one', '**Weak:** As a user, I want an app.'],
    ['a worse one', 'Worse: “As a user, I want an app.”'],
  ])('%s', (_, text) => {
    isRead(text, []);
  });

  it.each<[string, string, readonly Parts[]]>([
    ['a block quote', `> ${STORY}`, [BAKER]],
    ['a story in quotation marks', `“${STORY}”`, [BAKER]],
    [
      'a story with a quoted word',
      'As a baker, I want the word “late” to be red so that nothing is thrown away.',
      [['baker', 'the word “late” to be red', BAKER[2]]],
    ],
    [
      'a story with a dash',
      'As a baker, I want to see what is left – Sundays too – so that nothing is thrown away.',
      [['baker', 'see what is left – Sundays too', BAKER[2]]],
    ],
  ])('%s is', (_, text, expected) => {
    isRead(text, expected);
  });
});

describe('lines at the top of a file', () => {
  it.each<[string, string, readonly Parts[]]>([
    ['a rule and a story', `---\n\n${STORY}\n\n---\n`, [BAKER]],
    ['a rule and a heading', `---\n# Bread\n\n${STORY}\n\n---\nThe end.`, [BAKER]],
    [
      'fields in TOML',
      `+++\ntitle = "As a user, I want an app."\n[extra]\nnote = "As a user, I want a bot."\n+++\n\n${STORY}`,
      [BAKER],
    ],
    ['fields in JSON', `{\n  "title": "As a user, I want an app."\n}\n\n${STORY}`, [BAKER]],
    [
      'fields in JSON between marks',
      `;;;\n"title": "As a user, I want an app.",\n"weight": 3\n;;;\n\n${STORY}`,
      [BAKER],
    ],
    ['a field over lines', `---\nsummary: >\n  As a user, I want an app.\n---\n\n${STORY}`, [BAKER]],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });
});
