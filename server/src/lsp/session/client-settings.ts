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
  show: z
    .enum(['all', 'changed', 'branch', 'new'])
    .catch('all')
    .describe('Which findings are shown: all, those on what has changed, or those that nobody has accepted.')
    .meta({
      enumDescriptions: [
        'All of them; what is accepted in the baseline is faded.',
        'Those on what has changed since the last commit of git. Where there is no git, all.',
        'Those on what has changed since this branch left the one it will be merged into, committed or not.',
        'Those that the baseline does not accept.',
      ],
    }),
  branch: z
    .string()
    .catch('')
    .default('')
    .describe(
      'The branch that yours will be merged into, such as “origin/develop”, for “customerFirst.show”: “branch”. Where nothing is said, the default branch.',
    ),
  severity: z
    .enum(['team', 'hint'])
    .catch('team')
    .describe('How findings look to you. It changes nothing for others, and nothing about what a build says.')
    .meta({
      enumDescriptions: [
        'As serious as the configuration says.',
        'All as hints: a few dots below the words, and nothing in the list of problems.',
      ],
    }),
  scope: z
    .enum(['few', 'workspace', 'openFiles'])
    .catch('few')
    .describe('Which documents are reported on when the editor asks for the whole workspace.')
    .meta({
      enumDescriptions: [
        'The open documents; the others as well where no more than 200 things are found in them. More are only counted.',
        'Every document of the workspace.',
        'Only the documents that are open.',
      ],
    }),
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

/** What VS Code offers in its settings: those, and some that it reads itself. */
export const manifestSettingsSchema = clientSettingsSchema.extend({
  preview: z
    .boolean()
    .catch(true)
    .describe(
      'Whether the Markdown preview shows persona, want and outcome, what is found in stories, and who the personas are.',
    )
    .meta({ scope: 'window' }),
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
