/** What can be done with the rows of the view “Customers”, and with the report. */
import { type ExtensionContext, Range, Uri, ViewColumn, window } from 'vscode';
import type { CoverageSource } from '../customers/coverage.js';
import { type Entry, entryAt, type Place, placeOf } from '../customers/entries.js';
import { provideReport } from '../customers/report.js';
import { showCustomers } from '../customers/view.js';
import type { Server } from '../server.js';
import { definePersona } from './define-persona.js';
import { writeNewStory } from './new-story.js';

export type Commands = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

export function customerCommands(context: ExtensionContext, server: Server, source: CoverageSource): Commands {
  const view = showCustomers(context, source);
  const report = provideReport(context, { source, open: (place) => openPlace(source, place, ViewColumn.One) });
  return {
    showReport: () => report.show(),
    showPersonaInReport: (given) => report.show(personaOf(given)),
    openCustomer: (given) => openEntry(source, given, ViewColumn.Active),
    openCustomerAside: (given) => openEntry(source, given, ViewColumn.Beside),
    writeStoryFor: (given) => writeNewStory(server, nameOf(given)),
    describeCustomer: (given) => {
      const uri = firstAddress(source, given);
      return definePersona(server, { name: nameOf(given) ?? '', ...(uri === undefined ? {} : { uri }) });
    },
    showInCustomers: async () => {
      const editor = window.activeTextEditor;
      const coverage = await source.fresh();
      if (editor === undefined || coverage === undefined) return;
      const address = server.client().code2ProtocolConverter.asUri(editor.document.uri);
      const entry = entryAt(coverage, address, editor.selection.active.line + 1);
      if (entry === null) void window.showInformationMessage('No story or persona stands here.');
      else await view.reveal(entry, { select: true, focus: true, expand: true });
    },
  };
}

function isEntry(given: unknown): given is Entry {
  return typeof given === 'object' && given !== null && ('node' in given || 'story' in given);
}

/** The id of the persona that a row stands for. */
function personaOf(given: unknown): string | undefined {
  if (!isEntry(given) || !('node' in given) || given.node.kind !== 'persona') return undefined;
  return given.node.id.slice('persona '.length);
}

function nameOf(given: unknown): string | undefined {
  return isEntry(given) && 'node' in given ? given.node.label : undefined;
}

/** Of the first story that uses a name: personas are described for the stories around it. */
function firstAddress(source: CoverageSource, given: unknown): string | undefined {
  const coverage = source.current();
  if (coverage === undefined || !isEntry(given) || !('node' in given)) return undefined;
  const story = coverage.picture.stories.find(({ key }) => key === given.node.stories[0]);
  return story === undefined ? undefined : coverage.files[story.path];
}

async function openEntry(source: CoverageSource, given: unknown, column: ViewColumn): Promise<void> {
  const coverage = source.current();
  const place = coverage === undefined || !isEntry(given) ? null : placeOf(given, coverage);
  if (place !== null) await openPlace(source, place, column);
}

async function openPlace(source: CoverageSource, { path, line }: Place, viewColumn: ViewColumn): Promise<void> {
  const address = source.current()?.files[path];
  if (address === undefined) return;
  const selection = new Range(line - 1, 0, line - 1, 0);
  await window.showTextDocument(Uri.parse(address), { selection, viewColumn });
}
