/** Every shape in which people write stories in Markdown is heard, at the exact characters; what only looks like one is not. */
import { describe, expect, it } from 'vitest';
import { OPEN_GATES } from '../../server/src/core/document/gates.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { createMemory, readDocument, type ReadOptions } from '../../server/src/core/document/read-document.js';

type Parts = readonly [persona: string | null, want: string | null, outcome: string | null];

/** The parts of each story as they stand in the source. */
function parts(text: string, options: ReadOptions = {}): readonly Parts[] {
  return placedStories(readDocument(text, createMemory(), options)).map((story) => {
    const cut = (part: { readonly range: { readonly start: number; readonly end: number } } | null): string | null =>
      part === null ? null : text.slice(part.range.start, part.range.end);
    return [cut(story.persona), cut(story.want), cut(story.outcome)];
  });
}

const BAKER: Parts = ['baker', 'see what is left', 'nothing is thrown away'];
const STORY = 'As a baker, I want to see what is left so that nothing is thrown away.';
const GUARD: Parts = ['night guard', 'know who is in', 'I lock nobody up'];

/** Read as told, whether or not a gate stands before it. */
function isRead(text: string, expected: readonly Parts[]): void {
  expect(parts(text)).toEqual(expected);
  expect(parts(text, { gates: OPEN_GATES })).toEqual(expected);
}

describe('footnotes and struck text', () => {
  it.each<[string, string, readonly Parts[]]>([
    [
      'a mark behind the want',
      'As a baker, I want to see what is left[^a] so that nothing is thrown away.\n\n[^a]: At six.',
      [BAKER],
    ],
    [
      'a mark in the middle of the opener',
      'As[^1] a baker, I[^2] want to see what is left so that nothing is thrown away.',
      [BAKER],
    ],
    ['a note of one word', `${STORY.replace('.', '[^n].')}\n\n[^n]: daily`, [BAKER]],
    ['a note in the next line', `${STORY.replace('.', '[^n].')}\n[^n]: It closes at six.`, [BAKER]],
    [
      'two marks in a table',
      '| As a | I want to | So that |\n|-|-|-|\n| baker[^1] | see what is left[^2] | nothing is thrown away |',
      [BAKER],
    ],
    ['a note that is a story itself', `See the list.[^1]\n\n[^1]: ${STORY}`, [BAKER]],
    [
      'a note in its place',
      'As a baker^[from May on], I want to see what is left so that nothing is thrown away.',
      [BAKER],
    ],
    ['a mark in HTML', 'As a baker<sup>1</sup>, I want to see what is left so that nothing is thrown away.', [BAKER]],
    ['a struck story above one that counts', `~~As a user, I want an app.~~\n\n${STORY}`, [BAKER]],
    ['a struck heading', `## ~~As a user, I want an app~~\n\n${STORY}`, [BAKER]],
    [
      'struck words in bold',
      'As a **~~user~~** baker, I want to ~~sell~~ see what is left so that nothing is thrown away.',
      [['baker', '~~sell~~ see what is left', BAKER[2]]],
    ],
    [
      'a struck row',
      '| Story |\n| --- |\n| ~~As a user, I want an app.~~ |\n| As a baker, I want to see what is left so that nothing is thrown away. |',
      [BAKER],
    ],
    [
      'a struck reason',
      'As a baker, I want to see what is left ~~so that the app is modern~~.',
      [['baker', 'see what is left', null]],
    ],
    [
      'text struck in HTML',
      '- <del>As a user, I want an app.</del>\n- As a <s>user</s> baker, I want to see what is left so that nothing is thrown away.',
      [BAKER],
    ],
    [
      'one tilde is “about”',
      'As a baker, I want some ~12 loaves kept so that the ~9 late guests eat.',
      [['baker', 'some ~12 loaves kept', 'the ~9 late guests eat']],
    ],
  ])('%s', (_, text, expected) => {
    isRead(
      text,
      expected.map(([persona, want, outcome]) => [persona, want?.replace('~~sell~~ ', '') ?? null, outcome]),
    );
  });
});

describe('HTML, callouts and comments', () => {
  it.each<[string, string, readonly Parts[]]>([
    ['an aside', `<aside>\n💡 ${STORY}\n</aside>`, [BAKER]],
    [
      'an aside with markup of its own',
      '<aside>\n<img src="x.svg" width="40"/> **As a** baker, <b>I want</b> to see what is left so that nothing is thrown away.\n</aside>',
      [BAKER],
    ],
    ['a summary', `<details><summary>${STORY}</summary>\n\nMore.\n</details>`, [BAKER]],
    [
      'a list',
      `<ul>\n  <li>${STORY}</li>\n  <li>As a night guard, I want to know who is in so that I lock nobody up.</li>\n</ul>`,
      [BAKER, GUARD],
    ],
    ['cells', `<table><tr><td>1</td><td>${STORY}</td></tr></table>`, [BAKER]],
    ['a heading', `<h3 align="center">${STORY}</h3>`, [BAKER]],
    [
      'lines and breaks',
      '<p>\nAs a baker,<br>\nI want to see what is left<br/>\nso that nothing is thrown away.\n</p>',
      [BAKER],
    ],
    [
      'references',
      '<div>As a baker, I&nbsp;want to see what is left so&#32;that nothing is thrown away.</div>',
      [BAKER],
    ],
    ['a comment in front of a bullet’s words', `- <!-- B-7 --> ${STORY}`, [BAKER]],
    ['a comment in the middle', STORY.replace('I want', '<!-- soon --> I want'), [BAKER]],
    ['a comment of notes in front', `%% B-7 %% ${STORY}`, [BAKER]],
    ['a note behind', `> [!tip] Bread\n> ${STORY}`, [BAKER]],
    ['a container', `::: warning\n${STORY}\n:::`, [BAKER]],
    ['a container with a title', `:::note[For the morning]\n\n${STORY}\n\n:::`, [BAKER]],
    ['a comment of components', `{/* B-7 */}\n\n${STORY}`, [BAKER]],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });

  it.each([
    ['a comment over several paragraphs', '%%\nAs a user, I want an app.\n\n# Later\n\nAs a user, I want a bot.\n%%'],
    ['a comment that begins with words', '%% later: \n\nAs a user, I want an app.\n%%'],
    ['a diagram', ':::mermaid\ngraph TD\n  A[As a user, I want an app.]\n:::'],
    ['a diagram in braces', '::: {.plantuml}\nnote: As a user, I want an app.\n:::'],
    ['a note to writers', '::: comment\n\nAs a user, I want an app.\n\n:::'],
    ['a program', '<script>\nconst story = "As a user, I want an app.";\n</script>'],
    ['code in HTML', '<pre>\nAs a user, I want an app.\n</pre>'],
    ['attributes', '<div title="As a user, I want an app.">\nThe door is open.\n</div>'],
    ['a component', '<Story\n  want="As a user, I want an app."\n/>'],
    ['a component with an expression', '<Stories items={["As a user, I want an app."]} />'],
    ['an expression', '{stories.map((story) => `${story}: As a user, I want an app.`)}'],
    ['a module', 'export const Demo = () => (\n  <Card>\n    As a user, I want an app.\n  </Card>\n);'],
    ['text struck by an element over lines', '<del>\nAs a user, I want an app.\n</del>'],
  ])('not %s', (_, text) => {
    isRead(text, []);
  });
});

describe('cards, tables and fields', () => {
  it.each<[string, string, readonly Parts[]]>([
    [
      'a card with an empty head',
      '| | |\n|-|-|\n| As a | baker |\n| I want to | see what is left |\n| So that | nothing is thrown away |',
      [BAKER],
    ],
    [
      'a card with other rows',
      '| Card 4 | |\n|-|-|\n| Who | baker |\n| Estimate | 3 |\n| What | see what is left |\n| Why | nothing is thrown away |',
      [BAKER],
    ],
    [
      'cards side by side',
      '| | One | Two |\n|-|-|-|\n| As a | baker | night guard |\n| I want to | see what is left | know who is in |\n| so that | nothing is thrown away | I lock nobody up |',
      [BAKER, GUARD],
    ],
    [
      'cards one below the other',
      '| Field | Text |\n|-|-|\n| As a | baker |\n| I want to | see what is left |\n| so that | nothing is thrown away |\n| As a | night guard |\n| I want to | know who is in |\n| so that | I lock nobody up |',
      [BAKER, GUARD],
    ],
    [
      'a card of role, goal and benefit',
      '| **Role** | baker |\n|-|-|\n| **Goal** | see what is left |\n| **Benefit** | nothing is thrown away |',
      [BAKER],
    ],
    [
      'a card without a reason',
      '| As a | baker |\n|-|-|\n| I want to | see what is left |',
      [['baker', 'see what is left', null]],
    ],
    ['paragraphs', '**Role:** baker\n\n**Goal:** see what is left\n\n**Benefit:** nothing is thrown away', [BAKER]],
    [
      'paragraphs with other ones between',
      '**Who:** baker\n\n**Priority:** high\n\n**What:** see what is left\n\n**Why:** nothing is thrown away',
      [BAKER],
    ],
    ['items', '- **Who:** baker\n- **What:** see what is left\n- **Why:** nothing is thrown away', [BAKER]],
    ['items without a reason', '- Who: baker\n- What: see what is left', [['baker', 'see what is left', null]]],
    [
      'two blocks of fields',
      'Who: baker\nWhat: see what is left\nWhy: nothing is thrown away\n\nWho: night guard\nWhat: know who is in\nWhy: I lock nobody up',
      [BAKER, GUARD],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });

  it.each([
    [
      'a portrait in a table',
      '| Role | Baker |\n|-|-|\n| Age | 44 |\n| Goal | Sleep until five |\n| Motivation | the smell |',
    ],
    ['a portrait in lines', '**Role**: Baker\n**Years of work**: 20\n**Goal**: Sleep until five'],
    [
      'a portrait in paragraphs',
      '**Role:** Baker\n\n**Age:** 44\n\n**Goal:** Sleep until five\n\n**Value:** the smell',
    ],
    ['a portrait in items', '- Persona: Marta\n- Goal: sleep until five\n- Frustrations: phones'],
    ['a portrait in prose', 'As a baker, Marta rises at two. “I want to sleep until five,” she says.'],
    ['a table of something else', '| Setting | Goal |\n|-|-|\n| Role | who may bake |\n| Port | 80 |'],
  ])('not %s', (_, text) => {
    isRead(text, []);
  });
});

describe('other shapes', () => {
  it.each<[string, string, readonly Parts[]]>([
    ['underscores', '_As a_ baker, __I want__ to see what is left _so that_ nothing is thrown away.', [BAKER]],
    [
      'stars and underscores',
      '***As*** a baker, _**I want to**_ see what is left **_so that_** nothing is thrown away.',
      [BAKER],
    ],
    [
      'two people',
      'As both a baker and a guard, I want to see what is left so that nothing is thrown away.',
      [['baker and a guard', BAKER[1], BAKER[2]]],
    ],
    [
      'either of two',
      'As either a baker or a guard, I want to see what is left so that nothing is thrown away.',
      [['baker or a guard', BAKER[1], BAKER[2]]],
    ],
    [
      'everybody',
      'As any role, I want to see what is left so that nothing is thrown away.',
      [['role', BAKER[1], BAKER[2]]],
    ],
    [
      'many',
      'As bakers, we want to see what is left so that nothing is thrown away.',
      [['bakers', BAKER[1], BAKER[2]]],
    ],
    ['tags in front', `#bread @marta ${STORY}`, [BAKER]],
    ['a mention in a task', `- [ ] @marta: ${STORY}`, [BAKER]],
    ['a priority in front', `- P1: ${STORY}`, [BAKER]],
    ['an id and a priority', `- [BR-12] (P2) ${STORY}`, [BAKER]],
    ['an id behind the persona', STORY.replace('baker', 'baker (BR-12)'), [BAKER]],
    ['an id behind the want', STORY.replace('left', 'left [BR-12]'), [BAKER]],
    ['ids behind it', STORY.replace('.', ' (BR-12, BR-14).'), [BAKER]],
    ['an id behind a dash', STORY.replace('.', ' – BR-12'), [BAKER]],
    ['a number of an issue', STORY.replace('.', ' (#41)'), [BAKER]],
    ['tags and a mention behind', STORY.replace('.', '. #bread #morning @marta'), [BAKER]],
    ['a code for a picture', `:bread: ${STORY.replace('baker', 'baker :cook:')}`, [BAKER]],
    ['a heading with an id', `## ${STORY.replace('.', ' {#left-over}')}`, [BAKER]],
    [
      'a link of notes',
      'As a [[bakers|baker]], I want to see the [[shelf]] so that nothing is thrown away.',
      [['baker', 'see the [[shelf]]', BAKER[2]]],
    ],
    [
      'a soft hyphen',
      'As a ba\u00ADker, I w\u200Bant to see what is left so that nothing is thrown away.',
      [['ba\u00ADker', BAKER[1], BAKER[2]]],
    ],
    [
      'two on a line',
      `${STORY.replace('.', ';')} as a night guard, I want to know who is in so that I lock nobody up.`,
      [BAKER, GUARD],
    ],
    [
      'two in a sentence',
      `${STORY.replace('.', ', and')} as a night guard, I want to know who is in so that I lock nobody up.`,
      [BAKER, GUARD],
    ],
    [
      'a situation without a comma',
      'When a guest has left I want to see what is left so I can bake less.',
      [[null, 'see what is left', 'I can bake less']],
    ],
    [
      'after something',
      'After a guest has left, I want to see what is left so that I bake less.',
      [[null, 'see what is left', 'I bake less']],
    ],
    [
      'somebody else',
      'Bakers should be able to see what is left so that nothing is thrown away.',
      [['Bakers', BAKER[1], BAKER[2]]],
    ],
    [
      'a member of a group',
      'As part of the bakery’s team I want to see what is left so that nothing is thrown away.',
      [['bakery’s team', BAKER[1], BAKER[2]]],
    ],
    [
      'a thing of one’s own',
      'As a baker, my list should be short so that nothing is thrown away.',
      [['baker', 'my list should be short', BAKER[2]]],
    ],
    [
      'several fences below a title',
      '## User stories\n\nThis is what they said.\n\n```\nAs a baker\nI want to see what is left\nSo that nothing is thrown away\n```\n\n```\nAs a night guard\nI want to know who is in\nSo that I lock nobody up\n```',
      [BAKER, GUARD],
    ],
    [
      'a fence below its title',
      '### User story 3\n\n```text\nAs a baker\nI want to see what is left\nSo that nothing is thrown away\n```',
      [BAKER],
    ],
    [
      'a fence below its label',
      '**User story:**\n\n```\nAs a baker, I want to see what is left\n\nso that nothing is thrown away\n```',
      [BAKER],
    ],
    [
      'a feature',
      '## Story: Bread\n\n```gherkin\nFeature: Bread\n  As a baker\n  I want to see what is left\n  So that nothing is thrown away\n  Scenario: Rolls\n    When I want a roll\n```',
      [BAKER],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });

  it.each([
    ['a fence in a guide', '### Syntax of a user story\n\n```\nAs a user, I want an app.\n```'],
    ['a program below a story’s title', '## User story\n\n```js\n// As a user, I want an app.\n```'],
    ['a part of something', 'As part of the migration, I want to say thanks to everybody.'],
    ['a moment', 'After lunch I want to sleep.'],
    [
      'a duty in a task below a story',
      `${STORY}\n\n- [ ] Guards should be able to look in so that they know.`.slice(STORY.length),
    ],
    ['somebody who explains', '**I want my money back.** Bring the slip so that we can find it.'],
  ])('not %s', (_, text) => {
    isRead(text, []);
  });
});

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
