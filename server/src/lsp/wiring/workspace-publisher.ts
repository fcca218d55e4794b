/** Sends the findings of all files to editors that do not ask for them, from the moment somebody wants to see them. */
import { CancellationToken, type Connection } from 'vscode-languageserver';
import { calm } from '../../service/breath.js';
import { workspaceReports } from '../features/workspace-reports.js';
import type { Session } from '../session/session.js';
import type { Announcer } from './announcer.js';

export interface WorkspacePublisher {
  /** Sends what there is, and again after every change; more calls than one change nothing. */
  readonly start: () => Promise<void>;
  /** The editor was told something else about this file, because it was opened or closed. */
  readonly forget: (uri: string) => void;
}

interface Audience {
  readonly connection: Connection;
  readonly session: () => Session;
  readonly announcer: Announcer;
}

export function createWorkspacePublisher(server: Audience): WorkspacePublisher {
  const told = new Map<string, string>();
  let first: Promise<void> | null = null;
  const { nextChange } = server.announcer;
  // What changes while something is being sent counts for the next round.
  const goOn = async (change: Promise<void>): Promise<void> => {
    for (let next = change; ;) {
      await next;
      await calm(nextChange, () => false);
      next = nextChange();
      await publish(server, told);
    }
  };
  const start = async (): Promise<void> => {
    const change = nextChange();
    await publish(server, told);
    goOn(change).catch((error: unknown) => server.connection.console.error(`customer-first: ${String(error)}`));
  };
  return { start: () => (first ??= start()), forget: (uri) => void told.delete(uri) };
}

/** Files that are open get theirs from the announcer. */
async function publish({ connection, session }: Audience, told: Map<string, string>): Promise<void> {
  const seen = new Set<string>();
  const isOpen = (uri: string): boolean => session().documents.get(uri) !== undefined;
  for await (const { uri, report } of workspaceReports(session(), CancellationToken.None)) {
    seen.add(uri);
    if (isOpen(uri)) told.delete(uri);
    else if ((told.get(uri) ?? NOTHING) !== report.id && (told.has(uri) || report.items.length > 0)) {
      told.set(uri, report.id);
      await connection.sendDiagnostics({ uri, diagnostics: [...report.items] });
    }
  }
  for (const uri of [...told.keys()].filter((known) => !seen.has(known))) {
    told.delete(uri);
    if (!isOpen(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

const NOTHING = '';
