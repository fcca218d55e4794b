/** Lints texts through the core alone, the way the command line and the editor do: no files, no configuration. */
import type { Settings } from '../../server/src/core/config/settings.js';
import { readDocument } from '../../server/src/core/document/read-document.js';
import { lintDocument } from '../../server/src/core/engine/lint.js';
import type { ReportedFinding } from '../../server/src/core/engine/report.js';
import { concludeFacts } from '../../server/src/core/facts/conclude.js';
import { collectFacts } from '../../server/src/core/facts/fact.js';
import { NO_FACTS } from '../../server/src/core/facts/named-people.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readJourneys } from '../../server/src/core/journey/read-journey.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry, type PersonaRegistry } from '../../server/src/core/personas/registry.js';
import { rules } from '../../server/src/core/rules/index.js';
import { factSets } from '../../server/src/workspace/fact-sets.js';
import { PERSONAS_PATH, readPersonaLine } from './persona-line.js';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface LintTextInput {
  readonly files: readonly TextFile[];
  /** Personas in one line; see `readPersonaLine`. */
  readonly personas?: string | null;
  /** Options by rule id; what is absent has its default. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly vocabulary?: Readonly<Partial<Settings['vocabulary']>>;
}

/** Every rule at its default severity with the defaults of its schema, whatever its stage. */
export function defaultSettings(input: Pick<LintTextInput, 'options' | 'vocabulary'> = {}): Settings {
  const entries = rules.map((rule) => {
    const options = rule.options.parse(input.options?.[rule.id] ?? {});
    return [rule.id, { severity: rule.severity, options }] as const;
  });
  return {
    rules: Object.fromEntries(entries),
    vocabulary: { allow: [], deny: [], domain: [], ...input.vocabulary },
    language: null,
    exemptSections: [],
  };
}

/** The day on which evidence in these texts is fresh or old. */
const TODAY = '2026-11-30';

/** The findings of every file, by path. */
export function lintTexts(input: LintTextInput): ReadonlyMap<string, readonly ReportedFinding[]> {
  const registry = buildRegistry(input);
  const journey = input.files.find(({ path }) => path === 'journey.yaml');
  const { journeys } = journey === undefined ? { journeys: null } : readJourneys(journey.text, journey.path);
  const settings = { ...defaultSettings(input), ...(journeys === null ? {} : { journeys }) };
  const texts = input.files.filter((file) => file !== journey);
  const documents = texts.map(({ path, text }) => ({ path, document: readDocument(text) }));
  const said = documents.map(({ path, document }) => {
    const alone = lintDocument({ document, registry, settings, workspace: NO_FACTS, rules });
    const facts = collectFacts(factSets.rules, { document, registry, settings, ...alone });
    const describes = registry.files.includes(path) ? path : null;
    return { path, root: '', describes, isOfWhole: true, isDescribed: registry.isDescribed, facts };
  });
  const factsFor = concludeFacts(said, TODAY);
  return new Map(
    documents.map(({ path, document }, i) => {
      const workspace = factsFor(said[i]!);
      return [path, lintDocument({ document, registry, settings, workspace, rules }).findings];
    }),
  );
}

function buildRegistry({ files, personas }: LintTextInput): PersonaRegistry {
  const inLine = readPersonaLine(personas ?? '');
  const persona = files.filter(({ path }) => /(?:^|\/)personas(?:\/[^/]+)?\.md$/.test(path));
  const read = persona.map(({ path, text }) => ({ path, found: readPersonas(text, path, { language: english }) }));
  const paths = read.filter(({ found }) => found.length > 0).map(({ path }) => path);
  return createRegistry(
    [...inLine, ...read.flatMap(({ found }) => found)],
    inLine.length > 0 ? [PERSONAS_PATH, ...paths] : paths,
    english,
  );
}
