/** What has changed since an earlier picture, in Markdown. */
import { type Change, type Moved, movesOf } from '../../core/picture/change.js';
import { count } from '../../core/text/count.js';
import { escapeMarkdown as escape } from '../markdown-text.js';
import { linksTo, type StoriesByKey } from './markdown-links.js';

export const MOVED: Readonly<Record<Moved['id'], string>> = {
  stories: 'stories',
  gains: 'stories that say a gain',
  none: 'stories without an outcome',
  technology: 'stories that start from technology',
  gaps: 'stages where somebody is left alone',
  strangers: 'names that nobody has described',
  score: 'score, of 100',
};

export function drawChange(change: Change, byKey: StoriesByKey): string {
  const rows = movesOf(change)
    .filter(({ before, after }) => before !== null || after !== null)
    .map(
      ({ id, before, after }) => `| ${MOVED[id]} | ${show(before)} | ${show(after)} | ${difference(before, after)} |`,
    );
  const { added, removed, since } = change;
  const news =
    added.length === 0
      ? 'No story is new'
      : `${count(added.length, 'story is', 'stories are')} new: ${linksTo(
          added.map(({ key }) => key),
          byKey,
        )}`;
  const gone = removed.length === 0 ? '' : ` ${count(removed.length, 'story is', 'stories are')} gone.`;
  return `## Since ${escape(since)}\n\n| | before | now | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${news}.${gone}`;
}

function show(value: number | null): string {
  return value === null ? '–' : value.toString();
}

export function difference(before: number | null, after: number | null): string {
  if (before === null || after === null || before === after) return '';
  return after > before ? `+${(after - before).toString()}` : `−${(before - after).toString()}`;
}
