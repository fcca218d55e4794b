// npm run carets -- FILE: prints a text as a case for test/rules/, with carets under what is found in it today.
import { readFileSync } from 'node:fs';
import { loadTypeScript } from './load-typescript.mjs';

const sources = [
  "export { rules } from './server/src/core/rules/index.js';",
  "export { addCarets } from './test/support/carets.js';",
  "export { lintTexts } from './test/support/lint-text.js';",
];

/** The case with what every rule says about it, as fixtures are checked; and the messages. */
async function toCase(text) {
  const { addCarets, lintTexts, rules } = await loadTypeScript(sources);
  const body = text.replaceAll('\r\n', '\n').trimEnd();
  // What is said once about the whole folder counts in its own fixture alone.
  const elsewhere = new Set(rules.filter(({ part }) => part === 'workspace').map(({ id }) => id));
  const all = [...lintTexts({ files: [{ path: 'story.md', text: body }] }).values()].flat();
  const found = all.filter(({ ruleId }) => !elsewhere.has(ruleId));
  const carets = found.map(({ ruleId, range }) => ({ ruleId, messageId: null, ...range }));
  const title = carets.length === 0 ? 'accepts SAY WHAT' : 'flags SAY WHAT';
  const messages = found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  return { text: `=== ${title}\n${addCarets(body, carets)}\n`, messages };
}

async function main(path) {
  if (path === undefined) {
    console.error('Say which file: npm run carets -- FILE. “-” takes what is piped in.');
    process.exitCode = 2;
    return;
  }
  const { text, messages } = await toCase(readFileSync(path === '-' ? 0 : path, 'utf8'));
  console.log(text);
  for (const message of messages) console.error(message);
}

await main(process.argv[2]);
