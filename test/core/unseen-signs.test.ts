/** Footnotes, struck text, HTML, comments and programs: what a reader sees of a page is read, at the exact characters, and nothing else. */
import { describe, it } from 'vitest';
import { BAKER, GUARD, isRead, type Parts, STORY } from '../support/story-parts.js';

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
