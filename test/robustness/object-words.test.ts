/** Words that every JavaScript object has as a property are words like any other. */
import { it } from 'vitest';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { storyFromSentence } from '../../server/src/core/rewrite/story-from-sentence.js';
import { openEditor } from './survives.js';

const WORDS = ['constructor', 'constructors', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

it.each(WORDS)('%s', (word) => {
  const story = `As a ${word}, I want to ${word} the ${word} on ${word} React so that the ${word} is ${word}.`;
  const sentence = `Tenants must be able to see ${word} so that ${word} ${word}.`;
  const text = `# ${word}\n\n${story}\n\n${sentence}\n`;
  for (const line of ['Tenant', word]) openEditor({ line, files: [] }).typeAndCompare(text);
  const registry = createRegistry([], [], english);
  const document = readDocument(sentence);
  for (let offset = 0; offset < sentence.length; offset++)
    storyFromSentence({ document, offset, registry, language: english });
});
