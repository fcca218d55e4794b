/** Issues as “gh issue list --json …” and GitHub's interface answer them. */
import { type Issue, onOneLineOrNull, webAddress } from '../issue.js';
import { numberedId } from './ids.js';
import { isObject, type JsonObject } from './json-object.js';

export function isGithub(entry: JsonObject): boolean {
  const { number, title } = issueIn(entry);
  return typeof title === 'string' && (typeof number === 'number' || isDraft(entry));
}

/** In a project, an issue stands within an item. */
function issueIn(entry: JsonObject): JsonObject {
  return isObject(entry['content']) ? entry['content'] : entry;
}

/** Written in a project, and no issue yet. */
function isDraft({ content }: JsonObject): boolean {
  return isObject(content) && content['type'] === 'DraftIssue';
}

/** Pull requests are issues to the interface, and none to anybody else. */
export function githubIssue(item: JsonObject): Issue | string | null {
  const entry = issueIn(item);
  if (isObject(entry['pull_request']) || (entry !== item && entry['type'] === 'PullRequest')) return null;
  const id = numberedId(entry['number']);
  const title = onOneLineOrNull(entry['title']);
  if ((id === null && !isDraft(item)) || title === null) return `has no ${id === null ? 'number' : 'title'}`;
  const labels = listOf(entry['labels'] ?? item['labels']);
  return {
    id: id ?? '',
    title,
    body: typeof entry['body'] === 'string' ? entry['body'] : '',
    criteria: '',
    link: webAddress(entry['html_url']) ?? webAddress(entry['url']),
    type: isObject(entry['type']) ? onOneLineOrNull(entry['type']['name']) : null,
    status: onOneLineOrNull(entry['state'] ?? item['status'])?.toLowerCase() ?? null,
    labels: labels.flatMap((label) => onOneLineOrNull(isObject(label) ? label['name'] : label) ?? []),
  };
}

/** GitHub's newer interface wraps lists. */
function listOf(value: unknown): readonly unknown[] {
  const list = isObject(value) ? value['nodes'] : value;
  return Array.isArray(list) ? list : [];
}
