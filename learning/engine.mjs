// The engine as learning uses it: what it sees of stories, without what it has learned before.
import { loadTypeScript } from '../scripts/load-typescript.mjs';

const engine = await loadTypeScript([
  `export { indexLines, positionAt } from './server/src/core/text/line-index.ts';`,
  `export { readDocument } from './server/src/core/document/read-document.ts';`,
  `export { createSubjectReader } from './server/src/core/judgement/subject.ts';`,
  `export { createVocabulary } from './server/src/core/judgement/vocabulary.ts';`,
  `export { judgeTechnologies } from './server/src/core/judgement/technology.ts';`,
  `export { lookAt } from './server/src/core/judgement/evidence.ts';`,
  `export { QUESTIONS } from './server/src/core/language/weights.ts';`,
  `export { english } from './server/src/core/language/en/pack.ts';`,
  `export { resolvePersona } from './server/src/core/personas/resolve.ts';`,
  `export { createRegistry } from './server/src/core/personas/registry.ts';`,
]);

/** What is asked of a story, in the order in which weights are written. */
export const { QUESTIONS } = engine;

const language = { ...engine.english, weights: null };
const vocabulary = engine.createVocabulary(language, { allow: [], deny: [], domain: [] });
const registry = engine.createRegistry([], [], language);
const resolve = (reference) => engine.resolvePersona(registry, reference, language);
const readSubject = engine.createSubjectReader(vocabulary, language);

/** Every story of a text as `{ first, last, hasOutcome, seen }`: lines from 1, and what the engine sees of it. */
export function storiesOf(text, path) {
  const document = engine.readDocument(text, { path });
  const subject = readSubject(document);
  const lines = engine.indexLines(text);
  const lineAt = (offset) => engine.positionAt(lines, offset).line;
  const technologiesIn = (clause, story) =>
    engine.judgeTechnologies({ clause, story, subject, vocabulary, language, resolve });
  return document.sections.flatMap(({ range, stories }) =>
    stories.map((story) => ({
      first: lineAt(range.start + story.range.start),
      last: lineAt(range.start + story.range.end - 1),
      hasOutcome: story.outcome !== null,
      seen: engine.lookAt(story, { language, vocabulary, subject, resolve, technologiesIn }),
    })),
  );
}
