/** Whether this session shows findings of the whole workspace, whatever the settings say, and what it does not show. */

/** What is found in documents that are only counted. */
export interface Rest {
  readonly findings: number;
  readonly documents: number;
}

export interface SessionScope {
  /** Somebody has asked for all findings. */
  readonly isWorkspace: () => boolean;
  /** From now on until the server ends. */
  readonly widen: () => void;
  readonly noteRest: (rest: Rest) => void;
}

export function createSessionScope(onRest: (rest: Rest) => void): SessionScope {
  let isWide = false;
  let rest: Rest = { findings: 0, documents: 0 };
  return {
    isWorkspace: () => isWide,
    widen: () => void (isWide = true),
    noteRest: (now) => {
      const isNews = now.findings !== rest.findings || now.documents !== rest.documents;
      rest = now;
      if (isNews) onRest(now);
    },
  };
}
