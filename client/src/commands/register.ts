/** Connects the names of the commands with what they do. */
import { commands, type ExtensionContext, window } from 'vscode';
import type { CoverageSource } from '../customers/coverage.js';
import { openPage } from '../pages.js';
import { createPace } from '../pace.js';
import { showRest } from '../rest.js';
import type { Server } from '../server.js';
import { acceptThere } from './accept-there.js';
import { customerCommands } from './customers.js';
import { createConfiguration } from './create-configuration.js';
import { definePersona } from './define-persona.js';
import { importBacklog } from './import-backlog.js';
import { lintWorkspace } from './lint-workspace.js';
import { writeNewStory } from './new-story.js';
import { createConfigurationView } from './show-configuration.js';
import { showReferences } from './show-references.js';
import { toggle } from './toggle.js';

/** The commands of the palette stand in package.json too; `showReferences`, `openPage`, `openCustomer` and `showRest` are only for links. */
export function registerCommands(context: ExtensionContext, server: Server, coverage: CoverageSource): void {
  const view = createConfigurationView(server);
  const pace = createPace(server);
  const rest = showRest(server);
  const all: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    newStory: () => writeNewStory(server),
    definePersona: (given) => definePersona(server, given),
    lintWorkspace: () => lintWorkspace(server),
    importBacklog: (given) => importBacklog(server, given),
    createConfiguration: () => createConfiguration(server),
    showConfiguration: () => view.show(),
    acceptThere: () => acceptThere(server),
    notNowHere: () => pace.notNowHere(),
    notNow: () => pace.notNow(),
    speakAgain: () => pace.speakAgain(),
    toggleDrafting: () => pace.toggleDrafting(),
    showRest: () => rest.choose(),
    toggle: () => toggle(),
    restart: () => server.restart(),
    showLog: () => server.log.show(),
    openPage: (address) => openPage(address),
    ...customerCommands(context, server, coverage),
    showReferences: (uri, position, locations) => showReferences(server, { uri, position, locations }),
  };
  const guarded = Object.entries(all).map(([name, run]) =>
    commands.registerCommand(`customerFirst.${name}`, async (...args: readonly unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        server.log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        void window.showErrorMessage(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    }),
  );
  context.subscriptions.push(view, pace, rest, ...guarded);
}
