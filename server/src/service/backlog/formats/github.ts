/** Issues as “gh issue list --json …” and GitHub's interface answer them. */
import { type Issue, onOneLineOrNull, webAddress } from '../issue.js';
import { numberedId } from './ids.js';
import { isObject, type JsonObject } from './json-object.js';

export function isGithub({ number, title }: JsonObject): boolean {
  return typeof number === 'number' && typeof title === 'string';
}

/** Pull requests are issues to the interface, and none to anybody else. */
export function githubIssue(entry: JsonObject): Issue | string | null {
  if (isObject(entry['pull_request'])) return null;
  const id = numberedId(entry['number']);
  const title = onOneLineOrNull(entry['title']);
  if (id === null || title === null) return `has no ${id === null ? 'number' : 'title'}`;
  const labels: readonly unknown[] = Array.isArray(entry['labels']) ? entry['labels'] : [];
  return {
    id,
    title,
    body: typeof entry['body'] === 'string' ? entry['body'] : '',
    criteria: '',
    link: webAddress(entry['html_url']) ?? webAddress(entry['url']),
    type: isObject(entry['type']) ? onOneLineOrNull(entry['type']['name']) : null,
    status: onOneLineOrNull(entry['state'])?.toLowerCase() ?? null,
    labels: labels.flatMap((label) => onOneLineOrNull(isObject(label) ? label['name'] : label) ?? []),
  };
}
