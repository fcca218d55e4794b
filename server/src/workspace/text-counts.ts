/** Counts what one text holds: stories, those of them that are judged, and what looks like one and was not read. */
import type { Settings } from '../core/config/settings.js';
import type { DocumentModel } from '../core/document/model.js';
import { isOverlooked, type UnreadLine, unreadText } from '../core/document/unread-lines.js';
import { isTask } from '../core/engine/lint.js';
import type { ItemCounts, ReadFile } from '../core/engine/report.js';
import { SUPPRESSION_RULE } from '../core/finding/finding.js';

export interface Counted {
  readonly counts: Pick<ReadFile, 'stories' | 'items' | 'judged' | 'unread' | 'language'>;
  /** All lines that look like stories, those that are meant as something else too. */
  readonly lines: readonly UnreadLine[];
}

export function countText(model: DocumentModel, settings: Settings): Counted {
  const stories = model.sections.reduce((sum, section) => sum + section.stories.length, 0);
  const { lines, language } = unreadText(model);
  const judged = isTask(model) || isIdle(settings) ? 0 : stories;
  return {
    counts: { stories, items: itemsIn(model), judged, unread: lines.filter(isOverlooked).length, language },
    lines,
  };
}

function itemsIn({ sections }: DocumentModel): ItemCounts {
  const counts: { -readonly [Kind in keyof ItemCounts]: number } = {};
  for (const { items } of sections) for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Whether no rule looks at stories. */
function isIdle({ rules }: Settings): boolean {
  return Object.entries(rules).every(([id, { severity }]) => severity === 'off' || id === SUPPRESSION_RULE);
}
