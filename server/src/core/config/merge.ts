/** Merges layers of settings, from the most general to the most particular, into the settings of one document. */
import { SUPPRESSION_RULE } from '../finding/finding.js';
import type { Rule } from '../rules/rule.js';
import type { PathMatcher } from './globs.js';
import type { RuleSetting, Settings } from './settings.js';

type Level = RuleSetting['severity'];
type RuleEntry = Level | readonly [Level, (Readonly<Record<string, unknown>> | undefined)?];

/** Who says it; `isOverride` for settings that hold for some of the documents only. */
export type LayerOrigin =
  | { readonly kind: 'preset'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly isOverride: boolean };

/** What one preset, file or override says. */
export interface SettingsLayer {
  readonly origin: LayerOrigin;
  /** The documents it is for; null for all. */
  readonly isFor: PathMatcher | null;
  readonly rules: Readonly<Record<string, RuleEntry | undefined>>;
  readonly vocabulary: Partial<Readonly<Record<keyof Settings['vocabulary'], readonly string[] | undefined>>>;
  readonly exemptSections: readonly string[];
  readonly language?: string | undefined;
}

/** Later layers win: options stay when only the severity is set, and a word moves to the list that names it last. */
export function mergeLayers(layers: readonly SettingsLayer[], rules: readonly Rule[]): Settings {
  return {
    rules: mergeRules(layers, rules),
    vocabulary: mergeVocabulary(layers),
    language: languageOf(layers),
    exemptSections: [...new Set(layers.flatMap((layer) => layer.exemptSections))],
  };
}

/** What the last layer says that says anything. */
export function languageOf(layers: readonly SettingsLayer[]): string | null {
  return layers.findLast(({ language }) => language !== undefined)?.language ?? null;
}

function mergeRules(layers: readonly SettingsLayer[], rules: readonly Rule[]): Settings['rules'] {
  const merged: Record<string, RuleSetting> = {};
  for (const rule of rules) {
    let setting: RuleSetting | undefined;
    for (const layer of layers) {
      const entry = Object.hasOwn(layer.rules, rule.id) ? layer.rules[rule.id] : undefined;
      if (entry !== undefined) setting = applyEntry(entry, setting, rule);
    }
    if (setting !== undefined) merged[rule.id] = setting;
  }
  const about = layers.findLast((layer) => layer.rules[SUPPRESSION_RULE] !== undefined)?.rules[SUPPRESSION_RULE];
  if (about !== undefined) merged[SUPPRESSION_RULE] = { severity: severityOf(about), options: {} };
  return merged;
}

function severityOf(entry: RuleEntry): Level {
  return typeof entry === 'string' ? entry : entry[0];
}

function applyEntry(entry: RuleEntry, before: RuleSetting | undefined, rule: Rule): RuleSetting {
  const [severity, options] = typeof entry === 'string' ? [entry] : entry;
  if (options !== undefined) return { severity, options: readOptions(rule, options) };
  return { severity, options: before?.options ?? readOptions(rule, {}) };
}

/** Fills in the rule's defaults; options the rule does not know (of a preset, say) fall back to its defaults. */
function readOptions(rule: Rule, options: Readonly<Record<string, unknown>>): RuleSetting['options'] {
  const result = rule.options.safeParse(options);
  if (result.success) return result.data;
  const defaults = rule.options.safeParse({});
  return defaults.success ? defaults.data : {};
}

function mergeVocabulary(layers: readonly SettingsLayer[]): Settings['vocabulary'] {
  const listOf = new Map<string, { readonly list: keyof Settings['vocabulary']; readonly term: string }>();
  for (const { vocabulary } of layers) {
    for (const list of ['deny', 'domain', 'allow'] as const) {
      for (const term of vocabulary[list] ?? []) listOf.set(term.toLowerCase(), { list, term });
    }
  }
  const termsOf = (wanted: string) =>
    [...listOf.values()].filter(({ list }) => list === wanted).map(({ term }) => term);
  return { allow: termsOf('allow'), deny: termsOf('deny'), domain: termsOf('domain') };
}
