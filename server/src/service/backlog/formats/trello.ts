/** Cards as Trello exports a board: Markdown, with the number that people see. */
import { type Issue, onOneLineOrNull, webAddress } from '../issue.js';
import { numberedId } from './ids.js';
import { isObject, type JsonObject } from './json-object.js';

export function isTrello({ idShort, name, desc }: JsonObject): boolean {
  return typeof idShort === 'number' && typeof name === 'string' && typeof desc === 'string';
}

export function trelloCard(entry: JsonObject, { lists }: JsonObject): Issue | string {
  const id = numberedId(entry['idShort']);
  const title = onOneLineOrNull(entry['name']);
  if (id === null || title === null) return `has no ${id === null ? 'number' : 'name'}`;
  const labels: readonly unknown[] = Array.isArray(entry['labels']) ? entry['labels'] : [];
  const columns: readonly unknown[] = Array.isArray(lists) ? lists : [];
  const column = columns.find((one) => isObject(one) && one['id'] === entry['idList']);
  return {
    id,
    title,
    body: typeof entry['desc'] === 'string' ? entry['desc'] : '',
    criteria: '',
    link: webAddress(entry['shortUrl']) ?? webAddress(entry['url']),
    type: null,
    status: isObject(column) ? onOneLineOrNull(column['name']) : null,
    labels: labels.flatMap((label) => onOneLineOrNull(isObject(label) ? label['name'] : null) ?? []),
  };
}
