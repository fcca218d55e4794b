/** One editor and the project it has open: what can be asked of it, and what is shown while somebody writes. */
import { openProject, type ProjectInput } from '../../service/open-project.js';
import type { Ports } from '../../service/ports.js';
import { createLinters, type LintSnapshot } from '../../service/project/linters.js';
import type { PageAddress } from '../convert.js';
import { uriOf } from '../uris.js';
import { MARGIN } from '../../service/writing/steady.js';
import type { ChangedLines } from '../../workspace/changed-lines.js';
import type { Writing } from '../writing/writing.js';
import type { SettingsReader } from './client-settings.js';
import type { Client } from './client.js';
import { createPace, type Pace } from './pace.js';
import { addressPages } from './rule-pages.js';
import { createSessionScope, type Rest, type SessionScope } from './session-scope.js';

export interface Session extends Ports {
  readonly client: Client;
  readonly writing: Writing;
  readonly settings: SettingsReader;
  readonly scope: SessionScope;
  readonly pace: Pace;
  /** What has changed since the last commit; null where nobody can tell. */
  readonly changed: ChangedLines | null;
  readonly pageAddress: PageAddress;
  /** Says why nobody can tell what has changed, to editors that show it nowhere else; null where somebody can. */
  readonly tellUnknown: (problem: string | null) => void;
  /** What is shown of a document: the same as `lint` says, but steady while somebody writes in it. */
  readonly lintSteadily: LintSnapshot;
}

export interface SessionOptions
  extends
    Pick<Session, 'client' | 'writing' | 'settings' | 'changed' | 'tellUnknown'>,
    Pick<ProjectInput, 'rules' | 'fileSystem' | 'documents' | 'onIndexed'> {
  /** See `addressPages`. */
  readonly shippedPages: string | null;
  readonly onRest: (rest: Rest) => void;
}

export function createSession(options: SessionOptions): Session {
  const { client, rules, writing, settings, changed, onRest, tellUnknown } = options;
  const ports = openProject({ ...options, folders: client.folders, addressOf: uriOf });
  const { lint } = ports;
  const around = [MARGIN, -MARGIN].map((margin) => createLinters(rules, margin));
  const lintSteadily: LintSnapshot = async (snapshot, surroundings) => {
    const plain = await lint(snapshot, surroundings);
    const facts = await ports.facts(snapshot, surroundings);
    return writing.steady(snapshot, plain, () => around.map((each) => each.lint(snapshot, surroundings, facts)));
  };
  const pageAddress = addressPages(client, options.shippedPages);
  const scope = createSessionScope(onRest);
  const asked = { client, writing, settings, changed, tellUnknown };
  return { ...ports, ...asked, scope, pace: createPace(), pageAddress, lintSteadily };
}
