/** The few settings that live in the editor; everything about rules lives in the project's own configuration. */
import { z } from 'zod';

export const SECTION = 'customerFirst';

/** A wrong value falls back to its default: settings are checked where they are written, not here. */
export const clientSettingsSchema = z.object({
  enable: z.boolean().catch(true).describe('Whether stories are checked at all.'),
  run: z
    .enum(['onType', 'onSave'])
    .catch('onType')
    .describe('When stories are checked: while you type, or when you save.')
    .meta({
      enumDescriptions: ['While you type. What you are just writing is left alone until you go on.', 'When you save.'],
    }),
  scope: z
    .enum(['workspace', 'openFiles'])
    .catch('workspace')
    .describe('What is reported when the editor asks for the whole workspace: every document, or the open ones.')
    .meta({ enumDescriptions: ['Every document of the workspace.', 'Only the documents that are open.'] }),
  inlayHints: z
    .object({
      alias: z
        .boolean()
        .catch(false)
        .describe('Whether a persona’s other name or plural shows who is meant, as in “renter → Tenant”.'),
    })
    .catch({ alias: false }),
  accepted: z
    .enum(['hint', 'hide'])
    .catch('hint')
    .describe('What becomes of findings that are accepted in the baseline.')
    .meta({ enumDescriptions: ['They are faded, and say that they are accepted.', 'They are not shown.'] }),
  codeLens: z
    .boolean()
    .catch(true)
    .describe('Whether the heading of each persona shows how many stories there are for them.'),
});

/** What VS Code offers in its settings: those, and one that it reads itself. */
export const manifestSettingsSchema = clientSettingsSchema.extend({
  'trace.server': z
    .enum(['messages', 'verbose'])
    .catch('messages')
    .describe('What the log shows of the talk with the language server. Only where the level of the log is “Trace”.')
    .meta({
      scope: 'window',
      enumDescriptions: ['Which messages are sent.', 'Which messages are sent, and all that is in them.'],
    }),
});

export type ClientSettings = z.output<typeof clientSettingsSchema>;

export interface SettingsReader {
  /** The settings for one document. */
  readonly of: (uri: string) => Promise<ClientSettings>;
  /** Forgets what was asked; `pushed` is what came along for editors that cannot be asked. */
  readonly reset: (pushed?: unknown) => void;
  readonly forget: (uri: string) => void;
}

export interface SettingsReaderOptions {
  /** Asks the editor; null where it cannot be asked. */
  readonly ask: ((uri: string) => Promise<unknown>) | null;
  readonly initial: unknown;
}

export function createSettingsReader({ ask, initial }: SettingsReaderOptions): SettingsReader {
  let common = readSettings(initial);
  const known = new Map<string, Promise<ClientSettings>>();
  return {
    of: (uri) => {
      if (ask === null) return Promise.resolve(common);
      const settings =
        known.get(uri) ??
        ask(uri).then(
          (value) => (value == null ? common : readSettings(value)),
          () => common,
        );
      known.set(uri, settings);
      return settings;
    },
    reset: (pushed) => {
      known.clear();
      if (pushed !== undefined && pushed !== null) common = readSettings(pushed);
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** Some editors send the section itself, others everything with the section inside. */
function readSettings(value: unknown): ClientSettings {
  const section = isObject(value) && isObject(value[SECTION]) ? value[SECTION] : value;
  return clientSettingsSchema.parse(isObject(section) ? section : {});
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
