/** Front matter: which text at the top of a document is fields, and what they say. */
import { describe, expect, it } from 'vitest';
import { endOfFrontMatter, frontMatterOf } from '../../server/src/core/document/front-matter.js';
import { placedStories } from '../../server/src/core/document/placed-stories.js';
import { readDocument } from '../../server/src/core/document/read-document.js';

const STORY = 'As a cook, I want the fish list so that nothing spoils.';

function stories(text: string): readonly (string | undefined)[] {
  return placedStories(readDocument(text)).map(({ persona }) => persona?.text);
}

describe('fields at the top', () => {
  it.each([
    ['YAML', '---\ntitle: Kitchen\ntags: [a, b]\n---\n'],
    ['YAML that ends with dots', '---\ntitle: Kitchen\n...\n'],
    ['YAML with remarks and blank lines', '---\n\n# a remark\ntitle: Kitchen\n\n# another\nowner: Ann\n---\n'],
    ['YAML with names in quotation marks', '---\n"the title": Kitchen\n---\n'],
    ['YAML with names of several words', '---\ndate created: 2026-05-01\n---\n'],
    ['YAML with lists and text over lines', '---\nstories:\n- one\n- two\nabout: >\n  As a user, I want.\n---\n'],
    ['YAML with a broken line', '---\ntitle: Kitchen\nnobody knows why\n---\n'],
    ['nothing', '---\n---\n'],
    ['TOML', '+++\ntitle = "Kitchen"\n[extra]\nx = 1\n+++\n'],
    ['JSON', '{\n  "title": "As a user, I want a chatbot.",\n  "more": { "a": [1, 2] }\n}\n'],
    ['line ends of Windows', '---\r\ntitle: Kitchen\r\n---\r\n'],
    ['a byte order mark before it', '\uFEFF---\ntitle: Kitchen\n---\n'],
  ])('are no text: %s', (_, front) => {
    const text = `${front}\n${STORY}\n`;
    expect(endOfFrontMatter(text)).toBe(front.length);
    expect(stories(text)).toEqual(['cook']);
  });

  it.each([
    ['a rule line above a story', `---\n\n${STORY}\n\n---\n\n${STORY}\n`],
    ['a rule line above a title', `---\n\n# Kitchen\n\n${STORY}\n\n---\n\n${STORY}\n`],
    ['a rule line above a list', `---\n- ${STORY}\n- ${STORY}\n---\n`],
    ['fields that are never closed', `---\ntitle: Kitchen\n\n${STORY}\n\n${STORY}\n`],
    ['fields that are never closed, above a rule line', `---\ntitle: Kitchen\n\n${STORY}\n\n---\n\n${STORY}\n`],
    ['a rule line of plus signs', `+++\n\n${STORY}\n\n+++\n\n${STORY}\n`],
    ['a brace that is no JSON', `{\n${STORY}\n}\n\n${STORY}\n`],
    ['a template', `{% raw %}\n\n${STORY}\n\n${STORY}\n`],
  ])('are not what people read: %s', (_, text) => {
    expect(endOfFrontMatter(text)).toBe(0);
    expect(stories(text)).toEqual(['cook', 'cook']);
  });

  it('count when a line far below closes them, whatever was read before', () => {
    const memory = { first: `---\ntitle: x\n${'# remark\n'.repeat(9)}`, then: `---\n\n${STORY}\n` };
    expect(endOfFrontMatter(memory.first)).toBe(0);
    expect(endOfFrontMatter(memory.first + memory.then)).toBe(memory.first.length + 4);
  });
});

describe('what fields say', () => {
  it.each([
    ['type: task', 'task'],
    ['type: "task" # not for customers', 'task'],
    ["type: 'task'", 'task'],
    ["'type': task", 'task'],
    ['Type: task # moves in May', 'task'],
    ['type : a task#1', 'a task#1'],
    ['type: [task]', 'task'],
    ['type: ["task"] # one', 'task'],
    ['type:\n  - task', 'task'],
    ['type: [task, story]', '[task, story]'],
    ['type:\n  - task\n  - story', ''],
    ['type:', ''],
  ])('%s', (line, type) => {
    expect(frontMatterOf(`---\nx: y\n${line}\n---\n`)['type']).toBe(type);
  });

  it('in TOML and JSON', () => {
    expect(frontMatterOf('+++\ntype = "task"\n[extra]\ntype = "story"\n+++\n')).toEqual({ type: 'task' });
    expect(frontMatterOf('{\n  "Type": "task",\n  "extra": { "type": "story" }\n}\n')['type']).toBe('task');
    expect(frontMatterOf('{\n  "type": "task",,\n}\n')).toEqual({});
  });
});
