/** Which wishes stand in which document: what `duplicate-story` has to know. */
import { z } from 'zod';
import type { Settings } from '../config/settings.js';
import { isTask } from '../engine/lint.js';
import { wishKey } from '../judgement/wish-key.js';
import type { WorkspaceFacts } from '../rules/rule.js';
import { indexLines, positionAt } from '../text/line-index.js';
import { type Fact, type Facts, saidOf } from './fact.js';

const shape = z.array(z.tuple([z.string(), z.number()]));

/** Keys of wishes with the line of each, 1-based, in reading order. */
export type Wishes = z.output<typeof shape>;

/** Only where somebody asks for it: it takes time, and room. */
export function comparesWishes({ rules }: Pick<Settings, 'rules'>): boolean {
  return (rules['duplicate-story']?.severity ?? 'off') !== 'off';
}

export const wishes: Fact<Wishes> = {
  id: 'wishes',
  shape,
  collect: ({ document, settings }) => {
    if (!comparesWishes(settings) || isTask(document)) return [];
    const lines = indexLines(document.text);
    return document.sections.flatMap(({ stories, range }) =>
      stories.flatMap((story): Wishes => {
        const key = wishKey(story, document.language);
        return key === null ? [] : [[key, positionAt(lines, range.start + story.range.start).line]];
      }),
    );
  },
};

/** A document among those of one root. */
interface WishingDocument {
  readonly path: string;
  readonly root: string;
  readonly facts: Facts;
}

/**
 * For each document the wishes that an earlier one has too. Where `isPart`, others may have every one of them: what is
 * said too much is taken back when all parts are known.
 */
export function concludeWishes<Document extends WishingDocument>(
  documents: readonly Document[],
  isPart = false,
): (document: Document) => Pick<WorkspaceFacts, 'wishedBefore'> {
  const firsts = new Map<string, { readonly document: Document; readonly line: number }>();
  const keyIn = (root: string, key: string): string => `${root}\0${key}`;
  for (const document of documents)
    for (const [key, line] of saidOf(wishes, document.facts) ?? []) {
      const known = keyIn(document.root, key);
      if (!firsts.has(known)) firsts.set(known, { document, line });
    }
  return (document) => {
    const before: Record<string, string> = {};
    for (const [key] of saidOf(wishes, document.facts) ?? []) {
      const first = firsts.get(keyIn(document.root, key));
      if (isPart && first?.document === document) before[key] = document.path;
      if (first !== undefined && first.document !== document) before[key] = `${first.document.path}:${first.line}`;
    }
    return Object.keys(before).length === 0 ? {} : { wishedBefore: before };
  };
}
