/** The languages in which stories are read. This file alone knows their folders: one more language is one more line. */
import { english } from './en/pack.js';
import type { LanguagePack } from './pack.js';

/** What tells the language of a document. */
export interface LanguageSigns {
  /** What its front matter says: "en", "en-GB", "English"; of several, the first one that is read here counts. */
  readonly stated?: readonly string[] | undefined;
  /** What the configuration says. */
  readonly configured?: string | null | undefined;
  /** The one of these that it reads like, or null; asked only where nobody says anything. */
  readonly detect?: ((packs: readonly LanguagePack[]) => LanguagePack | null) | undefined;
}

export interface Packs {
  /** At least one. */
  readonly all: readonly LanguagePack[];
  /** Where nothing tells. */
  readonly fallback: LanguagePack;
  readonly choose: (signs: LanguageSigns) => LanguagePack;
}

/** The first one is the fallback. */
export function createPacks(all: readonly [LanguagePack, ...LanguagePack[]]): Packs {
  const [fallback] = all;
  const called = (name: string | null | undefined): LanguagePack | undefined => {
    const wanted = (name ?? '').trim().toLowerCase();
    const [language = ''] = wanted.split(/[-_]/);
    return all.find((pack) => pack.id === language || pack.name.toLowerCase() === wanted);
  };
  return {
    all,
    fallback,
    choose: ({ stated = [], configured, detect }) =>
      firstOf(stated, called) ?? called(configured) ?? (all.length > 1 ? detect?.(all) : null) ?? fallback,
  };
}

function firstOf<Item>(names: readonly string[], called: (name: string) => Item | undefined): Item | undefined {
  for (const name of names) {
    const found = called(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What comes with this program. */
export const packs: Packs = createPacks([english]);
