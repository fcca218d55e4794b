/** Everything that handlers of the editor's messages need. */
import type { Connection } from 'vscode-languageserver';
import type { Session } from '../session/session.js';
import type { Announcer } from './announcer.js';
import type { WorkspacePublisher } from './workspace-publisher.js';

/** The session is there from the editor's greeting on. */
export interface Server {
  readonly connection: Connection;
  readonly session: () => Session;
  readonly announcer: Announcer;
  readonly publisher: WorkspacePublisher;
}
