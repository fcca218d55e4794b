/** Linters for the settings and personas in use; one is kept as long as what it depends on says the same. */
import type { Settings } from '../../core/config/settings.js';
import type { DocumentModel } from '../../core/document/model.js';
import { createLinter, type Linter, type LintResult } from '../../core/engine/lint.js';
import type { PersonaRegistry } from '../../core/personas/registry.js';
import { remembered } from '../../core/remembered.js';
import type { Rule, WorkspaceFacts } from '../../core/rules/rule.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { Surroundings } from './project.js';

/** What decides the findings of a document besides its own text. */
export interface LintKey {
  readonly linter: Linter;
  readonly facts: string;
}

export interface Linters {
  readonly keyFor: (surroundings: Surroundings, facts: WorkspaceFacts) => LintKey;
  /** The findings of one version of a document; the same object as long as nothing has changed. */
  readonly lint: (snapshot: Snapshot, surroundings: Surroundings, facts: WorkspaceFacts) => LintResult;
}

/** The findings of one version of a document, with what the workspace knows about it. */
export type LintSnapshot = (snapshot: Snapshot, surroundings: Surroundings) => Promise<LintResult>;

/** More combinations of settings and personas than this are not in use at a time. */
const MOST_LINTERS = 24;

interface Remembered extends LintKey {
  readonly result: LintResult;
}

/** See `LinterInput` for `margin`. */
export function createLinters(rules: readonly Rule[], margin = 0): Linters {
  const linters = new Map<string, Linter>();
  const results = new WeakMap<DocumentModel, Remembered>();
  const linterFor = ({ registry, settings }: Surroundings): Linter => {
    const key = `${registryKey(registry)}\0${settingsKey(settings)}`;
    const linter = linters.get(key) ?? createLinter({ registry, settings, rules, margin });
    // What was used last stands last, so that the first one is the one to drop.
    linters.delete(key);
    linters.set(key, linter);
    for (const old of [...linters.keys()].slice(0, Math.max(0, linters.size - MOST_LINTERS))) linters.delete(old);
    return linter;
  };
  const keyFor = (surroundings: Surroundings, facts: WorkspaceFacts): LintKey => ({
    linter: linterFor(surroundings),
    facts: factsKey(facts),
  });
  return {
    keyFor,
    lint: ({ model }, surroundings, facts) => {
      const key = keyFor(surroundings, facts);
      const before = results.get(model);
      if (before?.linter === key.linter && before.facts === key.facts) return before.result;
      const result = key.linter.lint(model, facts);
      results.set(model, { ...key, result });
      return result;
    },
  };
}

/** Everything that a finding can depend on; where a persona stands in its file is not part of it. */
const registryKey = remembered(({ personas, files }: PersonaRegistry) => {
  const plain = personas.map((persona) => ({ ...persona, definedAt: persona.definedAt?.path ?? null }));
  return JSON.stringify([plain, files]);
});

function factsKey({ namedPersonas, claimed, lives, wishedBefore }: WorkspaceFacts): string {
  if (namedPersonas === null && claimed === undefined && lives === undefined && wishedBefore === undefined) return '';
  return JSON.stringify([[...(namedPersonas ?? [])], claimed, lives, [...(lives?.stages ?? [])], wishedBefore]);
}

const settingsKey = remembered((settings: Settings) => JSON.stringify(settings));
