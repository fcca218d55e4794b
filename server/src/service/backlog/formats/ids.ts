/** Names of issues, as people say them. */
import { count } from '../../../core/text/count.js';
import { type ExportProblem, type Issue, onOneLineOrNull } from '../issue.js';

const MOST_LETTERS = 100;

/** A bare number gets the sign that all trackers show before it. */
export function numberedId(value: unknown): string | null {
  const id = onOneLineOrNull(value)?.slice(0, MOST_LETTERS) ?? null;
  return id !== null && /^\d+$/.test(id) ? `#${id}` : id;
}

/** Whether an id is only its title said again. */
export function isTitle({ id, title }: Issue): boolean {
  return id.replace(/ \(\d{1,9}\)$/, '') === title.slice(0, MOST_LETTERS);
}

export interface Nameless {
  /** The issue with its title for an id: drafts that no tracker has counted yet are stories all the same. */
  readonly name: (issue: Issue, at: { readonly line: number | null }) => Issue;
  readonly problems: () => readonly ExportProblem[];
}

export function createNameless(): Nameless {
  const used = new Map<string, number>();
  let first: number | null = null;
  let named = 0;
  return {
    name: (issue, { line }) => {
      first ??= line;
      named++;
      const title = issue.title.slice(0, MOST_LETTERS);
      const times = (used.get(title) ?? 0) + 1;
      used.set(title, times);
      return { ...issue, id: times === 1 ? title : `${title} (${times.toString()})` };
    },
    problems: () => {
      if (named === 0) return [];
      const [has, its] = named === 1 ? ['has', 'it is'] : ['have', 'they are'];
      return [{ line: first, message: `${count(named, 'issue')} ${has} no id, so ${its} named after the title.` }];
    },
  };
}
