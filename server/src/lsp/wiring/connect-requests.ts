/** Answers what only editors with our own extension ask: what holds, who there is, and all findings at once. */
import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { z } from 'zod';
import { KINDS } from '../../core/personas/persona-fields.js';
import type { Persona } from '../../core/personas/persona.js';
import { defineNewPersona } from '../../service/personas/define.js';
import { acceptanceOf } from '../features/acceptance.js';
import { coverage } from '../features/coverage.js';
import { toWorkspaceEdit } from '../features/edits.js';
import { effectiveConfiguration, pathFor } from '../features/effective-configuration.js';
import { firstConfiguration, judgeStory, languageAt, spokenName } from '../features/first-texts.js';
import { lintWorkspace } from '../features/lint-workspace.js';
import { previewMarks } from '../features/preview.js';
import type { Questions, WorkspaceCount } from '../protocol.js';
import type { Session } from '../session/session.js';
import type { Server } from './served.js';

const aboutDocument = z.object({ uri: z.string() });
const aName = z.object({ name: z.string().trim().min(1).max(200) });
const words = z.string().max(2000).optional();
const newPersona = aboutDocument.extend({
  ...aName.shape,
  ...{ description: words, need: words, evidence: words, kind: z.enum(KINDS).optional() },
});
const mayNameDocument = z.object({ uri: z.string().optional() });
const accepting = mayNameDocument.extend({ isBeside: z.boolean().optional() });
const draft = mayNameDocument.extend({ ...aName.shape, want: words, outcome: words });
const newPace = mayNameDocument.extend({
  quiet: z.enum(['document', 'window', 'none']).optional(),
  isDrafting: z.boolean().optional(),
});
const longWork = z.object({ workDoneToken: z.union([z.string(), z.number()]).optional() }).nullish();

export function connectRequests(server: Server): void {
  const { connection, session, announcer } = server;
  const answer = <Name extends keyof Questions>(name: Name, handle: Handle<Name>): void =>
    void connection.onRequest(`customerFirst/${name}`, (params: unknown, token): unknown => handle(params, token));
  answer('effectiveConfiguration', (params) => effectiveConfiguration(session(), read(aboutDocument, params).uri));
  answer('firstConfiguration', () => firstConfiguration());
  answer('personas', async (params) => {
    const path = pathFor(session(), read(aboutDocument, params).uri);
    const { registry } = await session().project.surroundingsOf(path, textAt(session(), path));
    return registry.personas.map(({ id, name, ...persona }) => ({ id, name, description: describe(persona) }));
  });
  answer('spokenName', async (params) => {
    const { name, uri = '' } = read(aName.extend({ uri: z.string().optional() }), params);
    return spokenName(name, await languageAt(session(), uri));
  });
  answer('definePersona', (params) => editFor(session(), read(newPersona, params)));
  answer('judgeStory', (params) => judgeStory(session(), read(draft, params)));
  answer('acceptThere', (params, token) => acceptanceOf(session(), read(accepting, params), token));
  answer('setPace', (params) => {
    const change = read(newPace, params);
    session().pace.change(change);
    announcer.surroundingsChanged();
    return { isDrafting: session().pace.isDrafting(), isQuiet: session().pace.isQuiet(change.uri ?? '') };
  });
  answer('previewMarks', (params) => previewMarks(session(), read(aboutDocument, params).uri));
  answer('coverage', async (_params, token) => {
    const found = await coverage(session(), token);
    if (found === null) throw notWaitedFor();
    return found;
  });
  answer('lintWorkspace', async (params, token) => {
    const count = await withProgress(server, read(longWork, params)?.workDoneToken, token);
    if (count === null) throw notWaitedFor();
    await showAll(server);
    return count;
  });
}

function notWaitedFor(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Nobody waits for this any more.');
}

/** What is sent may be anything until it has been read. */
type Handle<Name extends keyof Questions> = (
  params: unknown,
  token: CancellationToken,
) => Questions[Name][1] | Promise<Questions[Name][1]>;

/** What comes from outside is checked, and a mistake in it is told. */
function read<Schema extends z.ZodType>(schema: Schema, params: unknown): z.output<Schema> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  throw new ResponseError(ErrorCodes.InvalidParams, `This cannot be answered: ${z.prettifyError(result.error)}`);
}

/** "customer; needs: know when the plumber comes". */
function describe({ kind, needs }: Pick<Persona, 'kind' | 'needs'>): string {
  return needs.length === 0 ? kind : `${kind}; needs: ${needs.slice(0, 3).join('; ')}`;
}

/** Of a document that is open. */
function textAt({ documents }: Session, path: string): string | undefined {
  return documents.byPath(path)?.text();
}

/** Null where somebody of this name is there already, or there is no place to write them down. */
async function editFor(
  session: Session,
  { uri, ...persona }: z.output<typeof newPersona>,
): Promise<WorkspaceEdit | null> {
  const path = pathFor(session, uri);
  const surroundings = await session.project.surroundingsOf(path, textAt(session, path));
  const changes = await defineNewPersona(persona, { texts: session.texts, surroundings });
  return changes === null ? null : toWorkspaceEdit(session.client, changes);
}

/** The progress of the one who asks; otherwise one of our own, which can be cancelled where it is shown. */
async function withProgress(
  { connection, session }: Server,
  workDoneToken: string | number | undefined,
  token: CancellationToken,
): Promise<WorkspaceCount | null> {
  const isOurs = workDoneToken === undefined && session().client.canShowProgress;
  const ours = isOurs ? await connection.window.createWorkDoneProgress() : null;
  const progress = ours ?? connection.window.attachWorkDoneProgress(workDoneToken);
  const either: CancellationToken = {
    get isCancellationRequested() {
      return token.isCancellationRequested || ours?.token.isCancellationRequested === true;
    },
    onCancellationRequested: token.onCancellationRequested,
  };
  progress.begin('Checking all stories', 0, 'Looking for files', true);
  try {
    return await lintWorkspace(session(), either, (percentage, message) => progress.report(percentage, message));
  } finally {
    progress.done();
  }
}

/** Editors that ask are told to ask again; the others are sent everything. */
async function showAll({ connection, session, announcer, publisher }: Server): Promise<void> {
  const { client } = session();
  announcer.surroundingsChanged();
  if (!client.canPull) await publisher.start();
  else if (client.canRefreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
}
