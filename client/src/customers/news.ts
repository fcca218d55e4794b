/** What has come since somebody last looked at the customers. */
import type { Memento } from 'vscode';
import type { Coverage } from '../../../server/src/lsp/protocol.js';
import { many } from '../many.js';

export interface News {
  /** Whether anybody has ever looked; nobody who does not care is told. */
  readonly isWanted: () => boolean;
  readonly isNew: (id: string) => boolean;
  /** Null where there is nothing new. */
  readonly summary: (coverage: Coverage) => { readonly value: number; readonly tooltip: string } | null;
  /** All of it has been seen. */
  readonly look: (coverage: Coverage) => Thenable<void>;
}

const PLACE = 'customerFirst.seenCustomers';

/** Enough of a key to tell one from another. */
const LENGTH = 10;

export function createNews(memory: Memento): News {
  let seen = readSeen(memory);
  const isNew = (id: string): boolean => seen !== null && !seen.has(id.slice(0, LENGTH));
  return {
    isWanted: () => seen !== null,
    isNew,
    summary: (coverage) => {
      const stories = coverage.picture.stories.filter(({ key }) => isNew(key)).length;
      const names = namesIn(coverage).filter(isNew).length;
      if (stories + names === 0) return null;
      const said = [
        ...(stories === 0 ? [] : [many(stories, 'new or reworded story', 'new or reworded stories')]),
        ...(names === 0
          ? []
          : [many(names, 'new name that nobody has described', 'new names that nobody has described')]),
      ];
      return { value: stories + names, tooltip: said.join(', ') };
    },
    look: (coverage) => {
      const all = [...coverage.picture.stories.map(({ key }) => key), ...namesIn(coverage)];
      seen = new Set(all.map((id) => id.slice(0, LENGTH)));
      return memory.update(PLACE, [...seen]);
    },
  };
}

/** Each as `newId` has it. */
function namesIn({ tree }: Coverage): readonly string[] {
  return tree.flatMap(({ children }) => children.flatMap(({ kind, label }) => (kind === 'name' ? [newId(label)] : [])));
}

/** Names are not told apart by their first letters alone. */
export function newId(name: string): string {
  let hash = 0;
  for (const letter of name.toLowerCase()) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0x7fffffff;
  return `name ${hash.toString(36)}`;
}

function readSeen(memory: Memento): ReadonlySet<string> | null {
  const kept = memory.get<unknown>(PLACE);
  return Array.isArray(kept) ? new Set(kept.filter((id) => typeof id === 'string')) : null;
}
