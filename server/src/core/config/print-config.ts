/** Writes down what holds for one document, as a configuration of its own, with comments that say who decided each part. */
import { Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { SUPPRESSION_RULE } from '../finding/finding.js';
import type { Persona } from '../personas/persona.js';
import type { Rule } from '../rules/rule.js';
import { type LayerOrigin, mergeLayers, type SettingsLayer } from './merge.js';
import { layoutNames, layoutPlaceOf } from './layouts.js';
import { layersFor, type ResolvedConfig } from './resolve.js';
import type { Settings } from './settings.js';

export interface PrintConfigInput {
  /** The document, as a person knows it; for the heading only. */
  readonly title: string;
  /** The document's path relative to the configuration's folder, for overrides. */
  readonly path: string;
  /** The folder of the configuration. */
  readonly folder: string;
  readonly config: ResolvedConfig;
  readonly rules: readonly Rule[];
  /** Where the personas that hold were read from, as paths relative to the configuration's folder. */
  readonly personaFiles: readonly string[];
  /** Names a configuration file for a person. */
  readonly nameSource: (path: string) => string;
  /** A file pattern of the configuration at `from`, as seen from the configuration's folder. */
  readonly locate: (pattern: string, from: string) => string;
}

interface Printing extends PrintConfigInput {
  /** The layers that hold, the most general first. */
  readonly layers: readonly SettingsLayer[];
  readonly settings: Settings;
}

/** YAML that can be saved as a configuration: with it alone, the same holds for the document. */
export function printConfig(input: PrintConfigInput): string {
  const layers = layersFor(input.config, input.path, input);
  const printing: Printing = { ...input, layers, settings: mergeLayers(layers, input.rules) };
  const document = new Document({});
  document.commentBefore = headingOf(printing);
  const named = isUsual(input.config) ? [] : [...input.config.layouts];
  addTo(document, null, { key: 'extends', value: named, why: 'everything is written out below' });
  addPersonas(document, printing);
  addFiles(document, printing);
  addLanguage(document, printing);
  addVocabulary(document, printing);
  addRules(document, printing);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Which preset was switched on by the document's place, and why. */
export function layoutSentence({ config, path, folder }: Pick<PrintConfigInput, 'config' | 'path' | 'folder'>): string {
  const place = layoutPlaceOf(`${folder}/${path}`, config.layouts);
  if (place === null) return '';
  const whatFor = {
    spec: 'which is judged there',
    checklist: 'of which only the claims are looked at there',
    aside: 'in which nothing is judged there',
  }[place.role];
  return `The preset “${place.layout}” is on because of this file’s place, “${place.because}”, ${whatFor}.`;
}

function headingOf(printing: Printing): string {
  const { title, config, personaFiles, nameSource } = printing;
  const layout = layoutSentence(printing);
  const sources = config.sources.map(nameSource);
  const read = sources.length === 0 ? 'There is no configuration file: this is what holds without one.' : null;
  return [
    ` What holds for ${title}.`,
    ` ${read ?? `Read from ${sources.join(', ')}; what stands later in this list wins.`}`,
    ...(config.personas === null ? [` ${personasOf(personaFiles)}`] : []),
    ...(layout === '' ? [] : [` ${layout}`]),
  ].join('\n');
}

function personasOf(files: readonly string[]): string {
  if (files.length === 0) return 'No file with personas was found.';
  return `Personas were found in ${files.join(', ')}.`;
}

function addPersonas(document: Document, { config, locate, nameSource }: Printing): void {
  const { personas } = config;
  if (personas === null) return;
  const files = personas.files.map(({ pattern, from }) => locate(pattern, from));
  const from = [...new Set(personas.files.map((file) => nameSource(file.from)))];
  add(document, 'personas', [...files, ...personas.inline.map(plainPersona)], fromAll(from));
}

/** Without what holds anyway. */
function plainPersona({ definedAt: _, ...persona }: Persona): Readonly<Record<string, unknown>> {
  const isSaid = (value: unknown): boolean => value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(persona).filter(([, value]) => isSaid(value)));
}

function addFiles(document: Document, { config, locate, nameSource }: Printing): void {
  const { journey, files, ignores, sources } = config;
  const all = fromAll(sources.map(nameSource));
  if (journey !== null) {
    add(document, 'journey', locate(journey.pattern, journey.from), fromAll([nameSource(journey.from)]));
  }
  if (files !== null) add(document, 'files', files, all);
  if (ignores.length > 0) add(document, 'ignores', ignores, all);
  if (!isUsual(config)) add(document, 'layouts', false, all);
}

/** Whether every tool is known by its folders. */
function isUsual({ layouts }: ResolvedConfig): boolean {
  return layouts.size === layoutNames.length;
}

function addLanguage(document: Document, printing: Printing): void {
  const { language } = printing.settings;
  if (language === null) return;
  const from = printing.layers.findLast((layer) => layer.language !== undefined);
  add(document, 'language', language, originsOf(from === undefined ? [] : [from], printing));
}

function addVocabulary(document: Document, printing: Printing): void {
  const { settings, layers } = printing;
  const lists = (['allow', 'deny', 'domain'] as const).filter((list) => settings.vocabulary[list].length > 0);
  if (lists.length > 0) {
    add(document, 'vocabulary', {}, '');
    for (const list of lists) {
      const from = layers.filter(({ vocabulary }) => (vocabulary[list] ?? []).length > 0);
      const why = originsOf(from, printing);
      addTo(document, 'vocabulary', { key: list, value: settings.vocabulary[list], why });
    }
  }
  if (settings.exemptSections.length === 0) return;
  const from = layers.filter(({ exemptSections }) => exemptSections.length > 0);
  add(document, 'exemptSections', settings.exemptSections, originsOf(from, printing));
}

function addRules(document: Document, printing: Printing): void {
  const { rules, settings, layers } = printing;
  add(document, 'rules', {}, '');
  for (const rule of rules) {
    const from = layers.filter((layer) => layer.rules[rule.id] !== undefined);
    const setting = settings.rules[rule.id];
    const value = setting === undefined ? 'off' : entryOf(rule, setting);
    const why = setting === undefined ? 'nothing switches it on' : deciders(rule.id, from, printing);
    addTo(document, 'rules', { key: rule.id, value, why });
  }
  const about = settings.rules[SUPPRESSION_RULE];
  const from = layers.filter((layer) => layer.rules[SUPPRESSION_RULE] !== undefined);
  const why = about === undefined ? 'where nothing is said' : deciders(SUPPRESSION_RULE, from, printing);
  addTo(document, 'rules', { key: SUPPRESSION_RULE, value: about?.severity ?? 'warning', why });
}

/** Options only where they differ from what the rule does anyway. */
function entryOf(rule: Rule, { severity, options }: Settings['rules'][string]): unknown {
  const usual = rule.options.safeParse({});
  const isUsual = usual.success && JSON.stringify(usual.data) === JSON.stringify(options);
  return isUsual ? severity : [severity, options];
}

/** Who set the severity last, and who the options where that was somebody else. */
function deciders(id: string, from: readonly SettingsLayer[], { nameSource }: Printing): string {
  const severity = from.at(-1);
  const options = from.findLast((layer) => Array.isArray(layer.rules[id]) && layer.rules[id].length > 1);
  if (severity === undefined) return '';
  const who = `from ${nameOrigin(severity.origin, nameSource)}`;
  if (options === undefined || options === severity) return who;
  return `${who}; options from ${nameOrigin(options.origin, nameSource)}`;
}

function originsOf(layers: readonly SettingsLayer[], { nameSource }: Printing): string {
  return fromAll([...new Set(layers.map(({ origin }) => nameOrigin(origin, nameSource)))]);
}

function nameOrigin(origin: LayerOrigin, nameSource: (path: string) => string): string {
  if (origin.kind === 'preset') return `the preset “${origin.name}”`;
  return `${origin.isOverride ? 'an override in ' : ''}${nameSource(origin.path)}`;
}

function fromAll(names: readonly string[]): string {
  return names.length === 0 ? '' : `from ${names.join(' and ')}`;
}

function add(document: Document, key: string, value: unknown, why: string): void {
  const pair = document.createPair<Node, Node>(key, value);
  comment(pair, why);
  document.add(pair);
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly why: string;
}

/** Adds to the keys below `parent`, in one line. */
function addTo(document: Document, parent: string | null, { key, value, why }: Entry): void {
  const map = (parent === null ? document.contents : document.get(parent)) as YAMLMap<Node, Node>;
  const node = document.createNode(value, { flow: true });
  const pair = document.createPair<Node, Node>(key, node);
  comment(pair, why);
  map.add(pair);
}

/** Lists and sets of keys carry it before them, single values behind. */
function comment(pair: Pair<Node, Node> | undefined, why: string): void {
  if (pair?.value == null || why === '') return;
  const isBlock = 'items' in pair.value && pair.value.flow !== true;
  if (isBlock) pair.value.commentBefore = ` ${why}`;
  else pair.value.comment = ` ${why}`;
}
