// npm run new-rule -- <id>: makes the three files of a new rule from templates, lists it in the index and its sentence in English.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generate } from './generate.mjs';

const root = new URL('..', import.meta.url);
const indexPath = 'server/src/core/rules/index.ts';
const messagesPath = 'server/src/core/language/en/messages.ts';
const gap = 'FILL IN';

const toConstant = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const ruleTemplate = (id) => `/** ${gap}: one sentence that says what the rule flags. */
import { z } from 'zod';
import { defineRule } from './rule.js';

export const ${toConstant(id)} = defineRule({
  id: '${id}',
  requires: '${gap}: one sentence that says what a good story does.',
  part: 'want',
  stage: 'trial',
  severity: 'info',
  source: '${gap}: the idea or study it rests on.',
  options: z.strictObject({}),
  messages: {
    found: ['phrase'],
  },

  on: {
    story(story, { report }) {
      const word = story.want?.words.find(({ text }) => text === 'FILL');
      if (word !== undefined) report({ message: 'found', range: word.range, data: { phrase: word.text } });
    },
  },
});
`;

const example = (verdict, want) => `~~~markdown ${verdict}
As a tenant, I want ${want} so that the damage stays small.
~~~
`;

const pageTemplate = (id) => `# ${id}

<!-- generated: facts -->
<!-- /generated -->

## Why

${gap}: three to six sentences in a product owner's words. What goes wrong for whom, and which idea is behind it?

## Examples

${['FILL IN one', 'FILL IN two', 'FILL IN three'].map((want) => example('incorrect', want)).join('\n')}
${['to report a leak', 'to call at night', 'to see who comes'].map((want) => example('correct', want)).join('\n')}
## Options

<!-- generated: options -->
<!-- /generated -->

## What to write instead

Instead of “${gap}”, write “${gap}”.

${gap}: how to turn an incorrect example into a correct one.

## When to switch it off

${gap}: for whom the rule is wrong, and which setting helps.

## Ask yourself

${gap}: one question that leads there without the tool.
`;

const fixtureTemplate = (
  id,
) => `${gap}: stories for the rule ${id}. Carets stand under the words it speaks about; in a case without carets every rule must be silent, unless its title ends with “(only this rule)”.

=== flags the first layout
As a tenant, I want ${gap} one so that the damage stays small.
                    ^^^^ ${id}

=== flags the second layout
- As a tenant, I want ${gap} two so that the damage stays small.
                      ^^^^ ${id}

=== flags the third layout
> As a tenant, I want ${gap} three so that the damage stays small.
                      ^^^^ ${id}

=== accepts the first good story
As a tenant, I want to report a leak so that the damage stays small.

=== accepts the second good story
As a tenant, I want to call at night so that the damage stays small.

=== accepts the third good story
As a tenant, I want to see who comes so that I open to nobody else.
`;

/** Puts `line` among the lines that match, where the order of their keys wants it. */
function insertSorted(lines, { line, pattern }) {
  const keyOf = (each) => pattern.exec(each)?.[1];
  const after = lines.findLastIndex((each) => keyOf(each) !== undefined && keyOf(each) < keyOf(line));
  const first = lines.findIndex((each) => keyOf(each) !== undefined);
  if (first === -1) throw new Error(`${indexPath} does not look like a list of rules.`);
  return lines.toSpliced(after === -1 ? first : after + 1, 0, line);
}

/** The index with the rule in it, imports and list sorted. */
export function addToIndex(index, id) {
  const name = toConstant(id);
  const imported = insertSorted(index.split('\n'), {
    line: `import { ${name} } from './${id}.js';`,
    pattern: /^import .* from '\.\/(.+)\.js';$/,
  });
  return insertSorted(imported, { line: `  ${name},`, pattern: /^ {2}(\w+),$/ }).join('\n');
}

/** The sentences with a gap for the rule's own, in the order of ids. */
export function addSentence(messages, id) {
  const lines = messages.split('\n');
  const own = [
    `    '${id}': {`,
    `      found: '${gap}: what is wrong with “{phrase}”, then what to write instead.',`,
    '    },',
  ];
  const next = lines.findIndex((line) => (/^ {4}'([a-z-]+)': \{$/.exec(line)?.[1] ?? '') > id);
  const end = lines.indexOf('  },');
  return lines.toSpliced(next === -1 ? end : next, 0, ...own).join('\n');
}

/** Why `id` cannot be the name of a new rule, or null. */
function findObjection(id) {
  if (id === undefined) return 'Say how the rule is called: npm run new-rule -- outcome-too-long';
  if (!/^[a-z]+(-[a-z]+)+$/.test(id))
    return `“${id}” should be small words joined by hyphens, such as outcome-too-long.`;
  if (existsSync(new URL(`docs/rules/${id}.md`, root))) return `There is a rule “${id}” already.`;
  return null;
}

async function main(id) {
  const objection = findObjection(id);
  if (objection !== null) {
    console.error(objection);
    process.exitCode = 2;
    return;
  }
  const index = new URL(indexPath, root);
  const files = [
    [`server/src/core/rules/${id}.ts`, ruleTemplate(id)],
    [`docs/rules/${id}.md`, pageTemplate(id)],
    [`test/rules/${id}.md`, fixtureTemplate(id)],
    [indexPath, addToIndex(readFileSync(index, 'utf8'), id)],
    [messagesPath, addSentence(readFileSync(new URL(messagesPath, root), 'utf8'), id)],
  ];
  for (const [path, text] of files) {
    writeFileSync(new URL(path, root), text);
    console.log(`wrote ${path}`);
  }
  for (const path of await generate({ check: false })) console.log(`wrote ${path}`);
  console.log(`\nNow replace every “${gap}” in the three files and in ${messagesPath}, then run npm run check.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv[2]);
