/** The settings of one document after presets, files and overrides are merged: all that the engine needs to know. */
import type { Severity } from '../finding/finding.js';
import type { Journeys } from '../journey/journey.js';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Validated options of the rule; defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Settings {
  /** By rule id; a rule that is absent is off. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly vocabulary: {
    /** Terms that are never a technology here. */
    readonly allow: readonly string[];
    /** Terms that always are. */
    readonly deny: readonly string[];
    /** What the product itself is about: technologies that are the customer's own material. */
    readonly domain: readonly string[];
  };
  /** The language of documents that do not say theirs; null where nobody says it. See `core/language/packs.ts`. */
  readonly language: string | null;
  /** Section titles whose text is exempt from the technology rules, besides the language pack's. */
  readonly exemptSections: readonly string[];
  /** The stages of the customers' life that the project has written down; left out where it has not. */
  readonly journeys?: Journeys;
}
