/** Whether this session shows findings of the whole workspace, whatever the settings say: somebody has asked for them. */

export interface SessionScope {
  readonly isWorkspace: () => boolean;
  /** From now on until the server ends. */
  readonly widen: () => void;
}

export function createSessionScope(): SessionScope {
  let isWide = false;
  return {
    isWorkspace: () => isWide,
    widen: () => void (isWide = true),
  };
}
