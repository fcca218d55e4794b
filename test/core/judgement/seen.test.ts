/** What is seen in stories: weights are learned for exactly this, so that a change here has to be learned anew. */
import { expect, it } from 'vitest';
import { readDocument } from '../../../server/src/core/document/read-document.js';
import { lookAt } from '../../../server/src/core/judgement/evidence.js';
import { createSubjectReader } from '../../../server/src/core/judgement/subject.js';
import { judgeTechnologies } from '../../../server/src/core/judgement/technology.js';
import { createVocabulary } from '../../../server/src/core/judgement/vocabulary.js';
import { english } from '../../../server/src/core/language/en/pack.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';
import { resolvePersona } from '../../../server/src/core/personas/resolve.js';
import { DOCUMENTS } from './seen-stories.js';

const language = { ...english, weights: null };
const vocabulary = createVocabulary(language, { allow: [], deny: [], domain: [] });
const registry = createRegistry([], [], language);
const resolve = (reference: string) => resolvePersona(registry, reference, language);
const subjectOf = createSubjectReader(vocabulary, language);

/** Each story with what is seen of its wish and of its outcome, in the order of the alphabet. */
function seenIn(text: string): readonly string[] {
  const document = readDocument(text);
  const subject = subjectOf(document);
  return document.sections.flatMap(({ stories }) =>
    stories.map((story) => {
      const { wish, outcome } = lookAt(story, {
        ...{ language, vocabulary, subject, resolve },
        technologiesIn: (clause, about) =>
          judgeTechnologies({ clause, story: about, subject, vocabulary, language, resolve }),
      });
      const row = (name: string, signals: readonly string[]): string => `  ${name}: ${[...signals].sort().join(', ')}`;
      const parts = [story.persona?.text ?? '–', story.want?.text ?? '–', story.outcome?.text ?? '–'];
      return [parts.join(' | '), row('wish', wish), row('outcome', outcome)].join('\n');
    }),
  );
}

it('is what the weights were learned for', async () => {
  const seen = DOCUMENTS.flatMap((text) => seenIn(text));
  expect(seen.length).toBeGreaterThan(50);
  await expect(`${seen.join('\n\n')}\n`).toMatchFileSnapshot('seen-stories.txt');
});
