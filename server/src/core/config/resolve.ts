/** Follows `extends` from a configuration to everything it rests on, and answers what holds for each document. */
import type { Journeys } from '../journey/journey.js';
import type { Persona } from '../personas/persona.js';
import type { Rule } from '../rules/rule.js';
import { didYouMean } from '../text/did-you-mean.js';
import { indexLines, positionAt } from '../text/line-index.js';
import { listWords } from '../text/list-words.js';
import type { PlacedProblem } from '../text/problem.js';
import type { ConfigPath } from '../text/source.js';
import { createPathMatcher } from './globs.js';
import { toPersona } from './inline-persona.js';
import { isLayoutName, layoutLayer, type LayoutName, layoutNames, layoutPlaceOf, silentLayer } from './layouts.js';
import { languageOf, mergeLayers, type SettingsLayer } from './merge.js';
import { type ConfigFormat, parseConfig, type ParsedConfig } from './parse.js';
import { getPresetRules, isPresetName, presetNames } from './presets.js';
import type { Config } from './schema.js';
import type { Settings } from './settings.js';

export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly format: ConfigFormat;
}

/** Finds what `extends` names; `from` is the path of the configuration that says so. */
export type ReadConfig = (reference: string, from: string) => Promise<ConfigFile | { readonly problem: string }>;

/** A file or pattern as written in a configuration, with the place for problems about it. */
export interface NamedFile {
  readonly pattern: string;
  /** The configuration that names it; the pattern is relative to its folder. */
  readonly from: string;
  readonly line: number;
  readonly column: number;
}

/** A pattern that chooses documents. */
export interface PlacedPattern extends NamedFile {
  readonly key: 'files' | 'ignores' | 'overrides';
}

export interface ResolvedConfig {
  /** Every configuration file that was read, the most general first. */
  readonly sources: readonly string[];
  readonly layers: readonly SettingsLayer[];
  /** Null where the configuration leaves it to the conventions. */
  readonly personas: { readonly files: readonly NamedFile[]; readonly inline: readonly Persona[] } | null;
  readonly journey: NamedFile | null;
  /** What documents and personas are written in, unless they say otherwise; null where no configuration says it. */
  readonly language: string | null;
  /** Null: every Markdown file. */
  readonly files: readonly string[] | null;
  readonly ignores: readonly string[];
  /** The tools whose folders are known by their names. */
  readonly layouts: ReadonlySet<LayoutName>;
  /** Where `files`, `ignores` and `overrides` name what they are for. */
  readonly patterns: readonly PlacedPattern[];
  readonly problems: readonly PlacedProblem[];
}

export interface ResolveOptions {
  readonly rules: readonly Rule[];
  readonly readConfig: ReadConfig;
}

/** More than this is a mistake: shared configurations that name each other again and again. */
const MAX_FILES = 100;

interface Chain extends ResolveOptions {
  readonly sources: string[];
  readonly layers: SettingsLayer[];
  readonly problems: PlacedProblem[];
  /** Whether anything says what to start from; `extends: []` says "nothing". */
  hasBase: boolean;
  personas: ResolvedConfig['personas'];
  journey: NamedFile | null;
  files: readonly string[] | null;
  ignores: readonly string[];
  /** Named one by one. */
  readonly layouts: Set<LayoutName>;
  findsLayouts: boolean;
  readonly patterns: PlacedPattern[];
}

interface OpenFile {
  readonly file: ConfigFile;
  readonly parsed: ParsedConfig;
  readonly problemAt: (path: ConfigPath, message: string) => PlacedProblem;
}

/** Reads `file` and all that it extends. Without any preset in sight, `recommended` is the base. */
export async function resolveConfig(file: ConfigFile, options: ResolveOptions): Promise<ResolvedConfig> {
  const chain: Chain = {
    ...options,
    sources: [],
    layers: [],
    problems: [],
    hasBase: false,
    personas: null,
    journey: null,
    files: null,
    ignores: [],
    layouts: new Set(),
    findsLayouts: true,
    patterns: [],
  };
  await addFile(file, [], chain);
  const base = chain.hasBase ? [] : [presetLayer('recommended', options.rules)];
  const { sources, layers, personas, journey, files, ignores, patterns, problems } = chain;
  const read = { sources, personas, journey, files, ignores, patterns, problems };
  const layouts = new Set(chain.findsLayouts ? layoutNames : chain.layouts);
  return { ...read, layers: [...base, ...layers], language: languageOf(layers), layouts };
}

/** What holds without any configuration file. */
export function getDefaultConfig(rules: readonly Rule[]): ResolvedConfig {
  const layers = [presetLayer('recommended', rules)];
  const nothing = { personas: null, journey: null, language: null, files: null };
  return { sources: [], layers, ...nothing, ignores: [], layouts: new Set(layoutNames), patterns: [], problems: [] };
}

/** Whether a layer has a say in the document at `path`, relative to the configuration's folder. */
export function holdsFor({ isFor }: Pick<SettingsLayer, 'isFor'>, path: string): boolean {
  return isFor === null || isFor(path);
}

export interface Lookup {
  readonly rules: readonly Rule[];
  /** Of the configuration: folders of tools may stand above it. */
  readonly folder: string;
  /** The stages that hold for all documents. */
  readonly journeys?: Journeys;
}

/** The layers that hold for a document, the most general first; `path` is relative to the configuration's folder. */
export function layersFor(config: ResolvedConfig, path: string, { rules, folder }: Lookup): readonly SettingsLayer[] {
  const layers = config.layers.filter((layer) => holdsFor(layer, path));
  const place = layoutPlaceOf(`${folder}/${path}`, config.layouts);
  if (place === null) return layers;
  const first = layers.findIndex(({ origin }) => origin.kind === 'file');
  const files = first === -1 ? layers.length : first;
  const own = layers.findIndex(({ origin }) => origin.kind === 'file' && origin.isOverride);
  const overrides = own === -1 ? layers.length : own;
  const silent = silentLayer(place, rules);
  return [
    ...layers.slice(0, files),
    layoutLayer(place, rules),
    ...layers.slice(files, overrides),
    ...(silent === null ? [] : [silent]),
    ...layers.slice(overrides),
  ];
}

/** The settings of each document, by its path relative to the configuration's folder; equal ones are the same object. */
export function createSettingsLookup(
  config: ResolvedConfig,
  around: readonly Rule[] | Lookup,
): (path: string) => Settings {
  const lookup: Lookup = 'folder' in around ? around : { rules: around, folder: '' };
  const { rules, folder, journeys } = lookup;
  const declared = journeys?.isDeclared === true ? { journeys } : {};
  const known = new Map<string, Settings>();
  return (path) => {
    const place = layoutPlaceOf(`${folder}/${path}`, config.layouts);
    const key = [place?.layout, place?.role, ...config.layers.map((layer) => holdsFor(layer, path))].join();
    const settings = known.get(key) ?? { ...mergeLayers(layersFor(config, path, lookup), rules), ...declared };
    known.set(key, settings);
    return settings;
  };
}

async function addFile(file: ConfigFile, above: readonly string[], chain: Chain): Promise<void> {
  const open = openFile(file, chain);
  chain.sources.unshift(file.path);
  const config = open.parsed.config;
  if (config === null) return;
  if (Array.isArray(config.extends) && config.extends.length === 0) chain.hasBase = true;
  const references = listOf(config.extends);
  for (const [i, reference] of references.entries()) {
    const place = Array.isArray(config.extends) ? ['extends', i] : ['extends'];
    await addReference(reference, place, open, [...above, file.path], chain);
  }
  addSettings(config, file.path, chain);
  addFileKeys(config, open, chain);
}

function openFile(file: ConfigFile, chain: Chain): OpenFile {
  const parsed = parseConfig(file.text, { format: file.format, rules: chain.rules });
  const lines = indexLines(file.text);
  const place = ({ message, range }: { message: string; range: { start: number; end: number } }): PlacedProblem => {
    return { path: file.path, message, range, ...positionAt(lines, range.start) };
  };
  chain.problems.push(...parsed.problems.map(place));
  return { file, parsed, problemAt: (path, message) => place({ message, range: parsed.rangeOf(path) }) };
}

async function addReference(
  reference: string,
  place: ConfigPath,
  open: OpenFile,
  above: readonly string[],
  chain: Chain,
): Promise<void> {
  if (isLayoutName(reference)) {
    chain.layouts.add(reference);
    return;
  }
  if (isPresetName(reference)) {
    chain.hasBase = true;
    chain.layers.push(presetLayer(reference, chain.rules));
    return;
  }
  const found = await chain.readConfig(reference, open.file.path);
  if ('problem' in found) {
    const isBareName = /^[\w:-]+$/.test(reference);
    const known = [...presetNames, ...layoutNames];
    const hint = isBareName ? didYouMean(reference, known) || ` The presets are ${listWords(known)}.` : '';
    chain.problems.push(open.problemAt(place, `“extends” names “${reference}”: ${found.problem}${hint}`));
  } else if (above.includes(found.path)) {
    const message = `“extends” runs in a circle: “${reference}” leads back to this file. Remove one of the two references.`;
    chain.problems.push(open.problemAt(place, message));
  } else if (chain.sources.length >= MAX_FILES) {
    chain.problems.push(
      open.problemAt(place, `“extends” leads to more than ${String(MAX_FILES)} files; “${reference}” was not read.`),
    );
  } else {
    await addFile(found, above, chain);
  }
}

function presetLayer(name: (typeof presetNames)[number], rules: readonly Rule[]): SettingsLayer {
  const origin = { kind: 'preset', name } as const;
  return { origin, isFor: null, rules: getPresetRules(name, rules), vocabulary: {}, exemptSections: [] };
}

function addSettings(config: Config, path: string, chain: Chain): void {
  const whole = { ...config, isFor: null };
  for (const part of [whole, ...overridesOf(config)]) {
    const { isFor, rules = {}, vocabulary = {}, exemptSections = [] } = part;
    const origin = { kind: 'file', path, isOverride: isFor !== null } as const;
    const language = part === whole ? config.language : undefined;
    chain.layers.push({ origin, isFor, rules, vocabulary, exemptSections, language });
  }
}

function overridesOf(config: Config) {
  return (config.overrides ?? []).map((override) => ({
    ...override,
    isFor: createPathMatcher(listOf(override.files)),
  }));
}

function addFileKeys(config: Config, { file, problemAt }: OpenFile, chain: Chain): void {
  const nameFile = (pattern: string, place: ConfigPath): NamedFile => {
    const { line, column } = problemAt(place, '');
    return { pattern, from: file.path, line, column };
  };
  const notePatterns = (key: PlacedPattern['key'], value: string | string[] | undefined, place: ConfigPath): void => {
    for (const [i, pattern] of listOf(value).entries()) {
      chain.patterns.push({ key, ...nameFile(pattern, Array.isArray(value) ? [...place, i] : place) });
    }
  };
  notePatterns('files', config.files, ['files']);
  notePatterns('ignores', config.ignores, ['ignores']);
  for (const [i, { files }] of (config.overrides ?? []).entries())
    notePatterns('overrides', files, ['overrides', i, 'files']);
  if (config.layouts !== undefined) chain.findsLayouts = config.layouts;
  if (config.files !== undefined) chain.files = listOf(config.files);
  chain.ignores = [...chain.ignores, ...listOf(config.ignores)];
  if (config.journey !== undefined) chain.journey = nameFile(config.journey, ['journey']);
  if (config.personas === undefined) return;
  const entries = listOf(config.personas);
  const placeOf = (i: number) => (Array.isArray(config.personas) ? ['personas', i] : ['personas']);
  chain.personas = {
    files: entries.flatMap((entry, i) => (typeof entry === 'string' ? [nameFile(entry, placeOf(i))] : [])),
    inline: entries.flatMap((entry) => (typeof entry === 'string' ? [] : [toPersona(entry)])),
  };
}

function listOf<Item>(value: Item | Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
