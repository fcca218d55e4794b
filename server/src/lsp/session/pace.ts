/** How much somebody wants to hear in this window; nothing of it stands in a setting, and it ends with the server. */

export interface Pace {
  /** Nothing is said about this document now. */
  readonly isQuiet: (uri: string) => boolean;
  /** Somebody drafts: what is said is a hint, and nothing is said about what is still missing. */
  readonly isDrafting: () => boolean;
  readonly change: (change: PaceChange) => void;
}

export interface PaceChange {
  /** Quiet about this document, about everything, or about nothing any more. */
  readonly quiet?: 'document' | 'window' | 'none' | undefined;
  readonly uri?: string | undefined;
  readonly isDrafting?: boolean | undefined;
}

export function createPace(): Pace {
  const quiet = new Set<string>();
  let isAllQuiet = false;
  let isDrafting = false;
  return {
    isQuiet: (uri) => isAllQuiet || quiet.has(uri),
    isDrafting: () => isDrafting,
    change: ({ quiet: whom, uri, isDrafting: drafts }) => {
      if (whom === 'window') isAllQuiet = true;
      if (whom === 'document' && uri !== undefined) quiet.add(uri);
      if (whom === 'none') {
        isAllQuiet = false;
        quiet.clear();
      }
      isDrafting = drafts ?? isDrafting;
    },
  };
}
