/** Why what stands at a place is judged as it is, for whoever names a place in a text. */
import { explainAt, type Explaining, type Explanation } from '../../core/engine/explain.js';
import { createLinter } from '../../core/engine/lint.js';
import { readWith } from '../../core/engine/read-with.js';
import type { Rule } from '../../core/rules/rule.js';
import type { TextRange } from '../../core/text/range.js';
import type { Source } from '../../workspace/read-sources.js';

export interface ExplainedPlace {
  /** Null where no story is judged there. */
  readonly explained: Explanation | null;
  /** For what else may be asked about the text. */
  readonly explaining: Explaining;
}

/** `isMeant` says whether the place is in a range of the text. */
export function explainPlace(
  { text, settings, registry }: Pick<Source, 'text' | 'settings' | 'registry'>,
  rules: readonly Rule[],
  isMeant: (range: TextRange) => boolean,
): ExplainedPlace {
  const explaining = { document: readWith(settings, text), linter: createLinter({ registry, settings, rules }), rules };
  return { explained: explainAt(explaining, isMeant), explaining };
}
