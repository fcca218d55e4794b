/** What each document has to know about the others: the one place that draws all conclusions of rules. */
import type { WorkspaceFacts } from '../rules/rule.js';
import { saidOf } from './fact.js';
import { concludeLives } from './lived.js';
import { concludeNamedPeople, type DocumentOfRoot, NO_FACTS } from './named-people.js';
import { untruthsSaid } from './untruths.js';
import { concludeWishes } from './wishes.js';

/** What a run is one part of, and what stands beside it. */
interface Around {
  /** Documents that others are about, and that are not looked at themselves. */
  readonly besides?: readonly Pick<DocumentOfRoot, 'path' | 'facts'>[];
  /** Whether there are more documents than these, of which nothing is known. */
  readonly isPart?: boolean;
}

/** `today` is the day that evidence is old on. */
export function concludeFacts<Document extends DocumentOfRoot>(
  documents: readonly Document[],
  today: string,
  { besides = [], isPart = false }: Around = {},
): (document: Document) => WorkspaceFacts {
  const people = concludeNamedPeople(documents);
  const byPath = new Map([...besides, ...documents].map((document) => [document.path, document]));
  const livesOf = concludeByRoot(documents);
  const wishedBefore = concludeWishes(documents, isPart);
  return (document) => {
    const named = people(document);
    const subject = document.subject === undefined ? subjectOf(document.path) : document.subject;
    const about = subject === null ? undefined : byPath.get(subject);
    const claimed =
      about === undefined ? {} : { claimed: { path: about.path, untruths: saidOf(untruthsSaid, about.facts) ?? {} } };
    const lives = document.describes === null ? {} : { lives: livesOf(document, document.describes, today) };
    const before = wishedBefore(document);
    const isNothing = about === undefined && document.describes === null && before.wishedBefore === undefined;
    return isNothing ? named : { ...named, ...claimed, ...lives, ...before };
  };
}

export { NO_FACTS };

/** The document that a checklist is about: `spec.md` beside the folder of checklists. */
export function subjectOf(path: string): string | null {
  const found = /^(.*\/|)checklists\/[^/]+\.md$/.exec(path);
  return found === null ? null : `${found[1] ?? ''}spec.md`;
}

function concludeByRoot<Document extends DocumentOfRoot>(documents: readonly Document[]) {
  const known = new Map<string, ReturnType<typeof concludeLives> & { readonly isWhole: boolean }>();
  return ({ root }: Document, path: string, today: string) => {
    const own = known.get(root) ?? concludeRoot(documents.filter((document) => document.root === root));
    known.set(root, own);
    return { ...own, path, today };
  };
}

function concludeRoot(documents: readonly DocumentOfRoot[]) {
  return { ...concludeLives(documents), isWhole: documents.every(({ isOfWhole }) => isOfWhole) };
}
