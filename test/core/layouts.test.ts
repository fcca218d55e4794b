/** Cards, tables, fields and every other layout of a story is heard, at the exact characters; what only looks like one is not. */
import { describe, it } from 'vitest';
import { BAKER, GUARD, isRead, type Parts, STORY } from '../support/story-parts.js';

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
    [
      'columns with dots and a hint',
      '| As a … (who) | I want … (what) | So that … (why) |\n|-|-|-|\n| baker | see what is left | nothing is thrown away |',
      [BAKER],
    ],
    [
      'who, what they want and why',
      '| Who | What they want | Why |\n|-|-|-|\n| baker | see what is left | nothing is thrown away |',
      [BAKER],
    ],
    ['what somebody asks', '| Who | What they want to know | Why |\n|-|-|-|\n| baker | price | budget |', []],
    [
      'a card of one column',
      '| **As a** baker |\n|-|\n| **I want to** see what is left |\n| **so that** nothing is thrown away |',
      [BAKER],
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
    [
      'a row of clauses without a head',
      '| 1 | As a baker | I want to see what is left | so that nothing is thrown away |\n|-|-|-|-|',
      [BAKER],
    ],
    [
      'titles with gaps to fill in',
      '| ID | As a \\<type of user> | I want to \\<some task> | so that \\<some goal> |\n|-|-|-|-|\n| 1 | baker | see what is left | nothing is thrown away |',
      [BAKER],
    ],
    [
      'a wish beside its person',
      '| Role | Story |\n|-|-|\n| baker | I want to see what is left so that nothing is thrown away |\n| night guard | I want to know who is in so that I lock nobody up |',
      [BAKER, GUARD],
    ],
    [
      'requirements and reasons',
      '| Actor | Requirement | Reason |\n|-|-|-|\n| baker | see what is left | nothing is thrown away |',
      [BAKER],
    ],
    [
      'columns in tags',
      '<table>\n<tr><th>ID</th><th>As a</th><th>I want</th><th>So that</th></tr>\n<tr><td>1</td><td>baker</td><td>to see what is left</td><td>nothing is thrown away</td></tr>\n</table>',
      [BAKER],
    ],
    [
      'columns in tags, a line each',
      '<table>\n  <thead>\n    <tr>\n      <th>As a</th>\n      <th>I want to</th>\n      <th>So that</th>\n    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <td>baker</td>\n      <td>see what is left</td>\n      <td>nothing is thrown away</td>\n    </tr>\n    <tr>\n      <td>night guard</td>\n      <td>know who is in</td>\n      <td>I lock nobody up</td>\n    </tr>\n  </tbody>\n</table>',
      [BAKER, GUARD],
    ],
    [
      'columns in tags without a reason',
      '<table><tr><th>As a</th><th>I want to</th><th>So that</th></tr><tr><td>baker</td><td>see what is left</td><td></td></tr></table>',
      [['baker', 'see what is left', null]],
    ],
    [
      'a card in tags',
      '<table>\n<tr><td><b>As a</b></td><td>baker</td></tr>\n<tr><td>I want to</td><td>see what is left</td></tr>\n<tr><td>So that</td><td>nothing is thrown away</td></tr>\n</table>',
      [BAKER],
    ],
    [
      'a list of terms in tags',
      '<dl><dt>As a</dt><dd>baker</dd><dt>I want to</dt><dd>see what is left</dd><dt>So that</dt><dd>nothing is thrown away</dd></dl>',
      [BAKER],
    ],
    [
      'a card of paragraphs in tags',
      '<div class="card">\n  <p><strong>As a</strong> baker</p>\n  <p><strong>I want to</strong> see what is left</p>\n  <p><strong>So that</strong> nothing is thrown away</p>\n</div>',
      [BAKER],
    ],
    [
      'a sentence in a cell in tags',
      `<table><tr><th>No</th><th>Story</th></tr><tr><td>1</td><td>${STORY}</td></tr></table>`,
      [BAKER],
    ],
  ])('%s', (_, text, expected) => {
    isRead(text, expected);
  });

  it.each([
    [
      'a portrait in tags',
      '<table><tr><td>Role</td><td>Baker</td></tr><tr><td>Age</td><td>44</td></tr><tr><td>Goal</td><td>Sleep</td></tr><tr><td>Motivation</td><td>smell</td></tr></table>',
    ],
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
    ['a quotation in a portrait', '| Persona | Marta |\n|-|-|\n| Goal | sleep |\n| Quote | “I want to sleep.” |'],
    ['a quotation in a line', '**Role:** baker\n\n**Quote:** “As a baker, I want to sleep until five.”'],
    ['a column of bad ones', `| Weak | Why |\n|-|-|\n| ${STORY} | it names no hour |`],
    ['a row of bad ones', `| | Story |\n|-|-|\n| Poor | ${STORY} |`],
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
    ['a bold title before it', `**Bread list** ${STORY}`, [BAKER]],
    ['a title in words', `The first user story: “${STORY}”`, [BAKER]],
    ['a rating behind it', STORY.replace('.', ' [MUST]'), [BAKER]],
    ['points behind it', STORY.replace('.', ' (3 points).'), [BAKER]],
    [
      'a label that is the person',
      '- **Baker**: I want to see what is left so that nothing is thrown away.',
      [['Baker', BAKER[1], BAKER[2]]],
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
    ['a person in the middle', 'I, as a baker, want to see what is left so that nothing is thrown away.', [BAKER]],
    ['a wish without “I”', 'As a baker, want to see what is left so that nothing is thrown away.', [BAKER]],
    ['“I am allowed to”', 'As a baker, I am allowed to see what is left so that nothing is thrown away.', [BAKER]],
    ['“I’m able to”', 'As a baker, I’m able to see what is left so that nothing is thrown away.', [BAKER]],
    ['“I could”', 'As a baker I could see what is left so that nothing is thrown away.', [BAKER]],
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
      'a feature below its number',
      '### US-4 Bread\n\n```gherkin\nFeature: Bread\n  As a baker\n  I want to see what is left\n  So that nothing is thrown away\n```',
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
    ['a fence below a requirement', '### FR-4 Bread\n\n```gherkin\nAs a baker\nI want bread\n```'],
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
