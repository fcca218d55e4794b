/** Why the story at a place is judged as it is, for whoever names a place in a text. */
import { explainAt, type Explanation } from '../../core/engine/explain.js';
import { createLinter } from '../../core/engine/lint.js';
import { readWith } from '../../core/engine/read-with.js';
import type { LanguagePack } from '../../core/language/pack.js';
import type { Rule } from '../../core/rules/rule.js';
import type { TextRange } from '../../core/text/range.js';
import type { Source } from '../../workspace/read-sources.js';

export interface ExplainedPlace {
  /** Null where no story is judged there. */
  readonly explained: Explanation | null;
  readonly language: LanguagePack;
}

/** `isMeant` says whether the place is in a range of the text. */
export function explainPlace(
  { text, settings, registry }: Pick<Source, 'text' | 'settings' | 'registry'>,
  rules: readonly Rule[],
  isMeant: (range: TextRange) => boolean,
): ExplainedPlace {
  const document = readWith(settings, text);
  const linter = createLinter({ registry, settings, rules });
  return { explained: explainAt({ document, linter, rules }, isMeant), language: document.language };
}
