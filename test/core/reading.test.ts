/** What is read from Markdown: the parts of a story in every layout, each at the exact characters. */
import { describe, expect, it } from 'vitest';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { readDocument } from '../../server/src/core/document/read-document.js';

/** The parts of each story as they stand in the source. */
function parts(text: string) {
  return placedStories(readDocument(text)).map((story) => {
    const cut = (part: { readonly range: { readonly start: number; readonly end: number } } | null): string | null =>
      part === null ? null : text.slice(part.range.start, part.range.end);
    return [cut(story.persona), cut(story.want), cut(story.outcome)];
  });
}

const WHOLE = [['nurse', 'see free beds', 'nobody waits']];

describe('a story is read from', () => {
  it.each([
    ['one sentence', 'As a nurse, I want to see free beds so that nobody waits.'],
    ['one sentence without commas', 'As a nurse I want to see free beds so that nobody waits'],
    ['a list below minutes', '# Minutes\n\n- As a nurse, I want to see free beds so that nobody waits.'],
    ['three lines', 'As a nurse\nI want to see free beds\nso that nobody waits'],
    ['three lines with bold labels', '**As a** nurse\n**I want to** see free beds\n**So that** nobody waits'],
    ['lines with hard breaks', 'As a nurse,\\\nI want to see free beds,\\\nso that nobody waits.'],
    ['paragraphs', 'As a nurse\n\nI want to see free beds\n\nSo that nobody waits.'],
    ['list items', '- As a nurse\n- I want to see free beds\n- So that nobody waits'],
    ['a nested list', '- As a nurse, I want to see free beds\n  - so that nobody waits'],
    ['a heading', '### As a nurse, I want to see free beds so that nobody waits'],
    ['a heading with a number', '#### US-7: As a nurse, I want to see free beds so that nobody waits'],
    ['a quote', '> As a nurse,\n> I want to see free beds\n> so that nobody waits.'],
    ['quotation marks', '- “As a nurse, I want to see free beds so that nobody waits.”'],
    ['a label', '**User Story:** As a nurse, I want to see free beds, so that nobody waits.'],
    ['a checkbox', '- [ ] As a nurse, I want to see free beds so that nobody waits'],
    ['a table cell', '| 1 | As a nurse, I want to see free beds so that nobody waits | high |\n| - | - | - |'],
    ['columns', '| As a | I want to | So that |\n| - | - | - |\n| nurse | see free beds | nobody waits |'],
    ['fields', 'Persona: nurse\nWant: see free beds\nOutcome: nobody waits'],
    ['keys', 'as_a: nurse\ni_want: see free beds\nso_that: nobody waits'],
    ['the outcome first', 'In order that nobody waits, as a nurse, I want to see free beds.'],
    ['the outcome in the middle', 'As a nurse\nSo that nobody waits\nI want to see free beds'],
    ['can', 'As a nurse, I can see free beds so that nobody waits.'],
    ['should be able to', 'As a nurse, I should be able to see free beds so that nobody waits.'],
    ['need', 'As a nurse, I need to see free beds, so nobody waits.'],
    ['because', 'As a nurse, I want to see free beds because nobody waits.'],
    ['such that', 'As a nurse, I want to see free beds such that nobody waits.'],
    ['line ends of Windows', 'As a nurse,\r\nI want to see free beds\r\nso that nobody waits.\r\n'],
    ['a file with a byte order mark', '\uFEFFAs a nurse, I want to see free beds so that nobody waits.'],
    ['a document with front matter', '---\ntitle: x\n---\n\nAs a nurse, I want to see free beds so that nobody waits.'],
  ])('%s', (_, text) => {
    expect(parts(text)).toEqual(WHOLE);
  });

  it('two lines that follow each other, once each', () => {
    const one = 'As a nurse, I want to see free beds so that nobody waits.';
    expect(parts(`${one}\n${one}`)).toEqual([...WHOLE, ...WHOLE]);
  });

  it('a situation instead of a persona', () => {
    const text = 'When my parcel is late, I want to see where it is, so I can call home.';
    expect(parts(text)).toEqual([[null, 'see where it is', 'I can call home']]);
  });

  it('a list of wishes with one reason', () => {
    const text = 'As a nurse, I want to:\n\n- see free beds\n- move a patient so that nobody waits\n';
    expect(parts(text)[0]?.[2]).toBe('nobody waits');
  });
});

describe('a persona with more words', () => {
  it.each([
    ['clerk on the rating project', 'As a clerk on the rating project, I want to see free beds.'],
    ['volunteer at the goal', 'As a volunteer at the goal, we want to see free beds.'],
    ['county hospital', 'As the county hospital, we want to see free beds.'],
    ['nurse making changes', 'As a nurse making changes, I want to see free beds.'],
    [
      'nurse who has a key (or was asked to fetch one)',
      'As a nurse who has a key (or was asked to fetch one), I want to see free beds.',
    ],
    ['bed finder serving results', 'As a bed finder serving results, I want to see free beds.'],
  ])('%s', (persona, text) => {
    expect(parts(text)).toEqual([[persona, 'see free beds', null]]);
  });
});

it.each(['As the ward changes, we want to see free beds.', 'As a first testing step, we want to see free beds.'])(
  '%s: nobody is named',
  (text) => {
    expect(parts(text)).toEqual([]);
  },
);

describe('the places are exact', () => {
  it.each([
    [
      'emphasis',
      'As a *ward* **nurse**, I want to see _free_ beds so that **nobody** waits.',
      '*ward* **nurse**',
      'see _free_ beds',
      '**nobody** waits',
    ],
    [
      'links',
      'As a [ward nurse](/n), I want to [see free](/x "t") beds so that nobody [waits](/w).',
      'ward nurse',
      '[see free](/x "t") beds',
      'nobody [waits](/w)',
    ],
    [
      'references',
      'As a nurse &amp; carer, I want to see 3&nbsp;beds so that nobody&#39;s late.',
      'nurse &amp; carer',
      'see 3&nbsp;beds',
      'nobody&#39;s late',
    ],
    [
      'escapes',
      'As a nurse\\_lead, I want to see \\*free\\* beds so that nobody waits.',
      'nurse\\_lead',
      'see \\*free\\* beds',
      'nobody waits',
    ],
    ['code', 'As a nurse, I want to see `bed 7` so that nobody waits.', 'nurse', 'see `bed 7`', 'nobody waits'],
    [
      'quotes wrapped in a list',
      '- > As a ward\n  > nurse, I want to see\n  > free beds so that nobody waits.',
      'ward\n  > nurse',
      'see\n  > free beds',
      'nobody waits',
    ],
    [
      'emoji',
      '🛏️ As a nurse 👩‍⚕️, I want to see 🛏️ beds so that nobody waits 😀.',
      'nurse',
      'see 🛏️ beds',
      'nobody waits',
    ],
    [
      'tabs',
      'As a\tnurse,\tI want to\tsee free\tbeds so that\tnobody waits.',
      'nurse',
      'see free\tbeds',
      'nobody waits',
    ],
  ])('through %s', (_, text, persona, want, outcome) => {
    expect(parts(text)).toEqual([[persona, want, outcome]]);
  });
});

it('an actor is somebody, a role is a gap', () => {
  expect(parts('As an actor, I want my lines so that I learn them.')).toEqual([['actor', 'my lines', 'I learn them']]);
  expect(parts('As a role, I want my lines so that I learn them.')).toEqual([]);
});

it('brackets stay whole', () => {
  const text = 'As a nurse (who works nights), I want nine beds (see #12) so that nobody waits (long).';
  expect(parts(text)).toEqual([['nurse (who works nights)', 'nine beds (see #12)', 'nobody waits (long)']]);
});

it('a half-written reason is no part of the want', () => {
  expect(parts('As a nurse, I want to see free beds so that')).toEqual([['nurse', 'see free beds', null]]);
});

describe('nothing is read from', () => {
  it.each([
    ['a code block', '```\nAs a nurse, I want to see free beds so that nobody waits.\n```'],
    ['a code span', '`As a nurse, I want to see free beds so that nobody waits.`'],
    ['a comment', '<!-- As a nurse, I want to see free beds so that nobody waits. -->'],
    ['front matter', '---\nstory: As a nurse, I want to see free beds so that nobody waits.\n---\n'],
    ['a template with brackets', 'As a [role], I want [goal] so that [reason].'],
    ['a template with angle brackets', 'As a <role>, I want <goal> so that <reason>.'],
    ['a template with escaped angle brackets', 'As a \\<role>, I want to \\<goal> so that \\<reason>.'],
    ['a template with braces', 'As a {{role}}, I want {{goal}} so that {{reason}}.'],
    ['a template with dots', 'As a ..., I want ... so that ...'],
    ['a template in italics', 'As a _role_, I want to _do something_ so that _it helps_.'],
    ['a turn of phrase', 'As a result, I want to stress that we need more time.'],
    ['an example', 'As an example, I want to show the new page so that you see it.'],
    ['a comparison of time', 'As the system grows, we want to keep it simple.'],
    ['a number that changes', 'As the number of guests goes up, we want to keep it simple.'],
    ['advice to the reader', 'As a maintainer, you can close any issue.'],
    ['prose that names stories', 'Write “As a nurse, I want …” and the team knows who waits for it.'],
    ['a quotation in a sentence', 'Instead of “As a nurse, I want React” write “As a nurse, I want my plan”.'],
    ['an italic quotation', '*As a nurse, I want to see free beds* is too short a story.'],
    ['an example of how not to', '**Bad:** As a nurse, I want to see free beds.'],
    ['a list below "do not"', "Don't write:\n\n- As a nurse, I want to see free beds."],
    ['a quotation with a speaker below', '> “As a nurse, I want to see free beds.”\n>\n> — Ines, 29'],
    ['an example from before', '**Before:** As a nurse, I want to see free beds.'],
    ['a welcome', 'As the head nurse, I want to welcome you.'],
    ['advice before a wish', 'As a nurse, you need a card. We want quiet halls so that patients sleep.'],
    ['an advertisement', 'As a nurse you work with us. We want people who laugh so that patients do.'],
    ['a wish of the past', 'As a nurse I wanted quiet. So I moved, and I want to say how it went.'],
    ['a promise', 'As a hospital we are obliged to answer so that your rights are kept.'],
    ['a memory', 'As a child I wanted to be a nurse so that I could help.'],
    ['what somebody always did', 'As a nurse I always loved nights, so that I stayed.'],
    ['terms', 'As a guest you may leave early; we want it by letter so that we can plan.'],
    ['a request to the reader', 'As a nurse we need you to sign the list so that the shift can start.'],
    ['minutes', '# Minutes, 4 May\n\n- Ines: as a nurse I need the beds by Monday\n- Ben brings cake'],
    ['a callout with a quotation', '> [!QUOTE] Ines, 29\n> As a nurse, I want to see free beds.'],
    ['thanks', 'As a nurse, I want to thank everybody for the work.'],
    ['memories', 'When I was young, I wanted to be a pilot.'],
    ['instructions', 'When you deploy, I want you to call me.'],
    ['a lower-case aside', 'However, as a regular visitor, I am not allowed to see the plan.'],
  ])('%s', (_, text) => {
    expect(parts(text)).toEqual([]);
  });
});

it('criteria belong to the story above them, also below a heading of their own', () => {
  const text =
    '## Beds\n\nAs a nurse, I want to see free beds so that nobody waits.\n\n### Acceptance Criteria\n\n- within 2 seconds\n- on the phone too\n\n' +
    '## Doors\n\nAs a porter, I want to open doors so that nobody is late.\n\n- [ ] Given a badge, then the door opens\n';
  const criteria = placedStories(readDocument(text)).map((story) => story.criteria.map((one) => one.text));
  expect(criteria).toEqual([['within 2 seconds', 'on the phone too'], ['Given a badge, then the door opens']]);
});

describe('what somebody is asked for', () => {
  it('is no reason, but a purpose behind it is', () => {
    const asked = 'As a head teacher, I want to be able to ask parents to confirm the dates.';
    expect(parts(asked)[0]?.[2]).toBeNull();
    const drawn = 'As a baker, I want to count the rolls to avoid waste.';
    expect(parts(drawn)[0]?.[2]).toBe('avoid waste');
  });
});

describe('a speech', () => {
  it('is no story, but a wish to say something is one', () => {
    expect(parts('As a baker, I want to say this: without rain there is no bread.')).toEqual([]);
    expect(parts('As a baker, I want to say which days I am away so that nobody waits.')).toHaveLength(1);
  });
});
