/** Issues as Jira's interface answers them: /rest/api/2 in wiki markup, /rest/api/3 as documents. */
import { type Issue, onOneLineOrNull, webAddress } from '../issue.js';
import { isAdf, markdownOfAdf } from '../markup/adf.js';
import { markdownOfWiki } from '../markup/wiki.js';
import { isObject, type JsonObject } from './json-object.js';

export function isJira({ key, fields }: JsonObject): boolean {
  return typeof key === 'string' && isObject(fields);
}

/** `names` stands beside the issues where they were asked for with “expand=names”. */
export function jiraIssue(entry: JsonObject, { names }: JsonObject): Issue | string {
  const fields = isObject(entry['fields']) ? entry['fields'] : {};
  const id = onOneLineOrNull(entry['key']);
  const title = onOneLineOrNull(fields['summary']);
  if (id === null || title === null) return `has no ${id === null ? 'key' : 'summary'}`;
  const labels: readonly unknown[] = Array.isArray(fields['labels']) ? fields['labels'] : [];
  return {
    id,
    title,
    body: toMarkdown(fields['description']),
    criteria: toMarkdown(fields[criteriaKey(isObject(names) ? names : {}) ?? '']),
    link: linkOf(entry['self'], id),
    type: nameOf(fields['issuetype']),
    status: nameOf(fields['status']),
    labels: labels.flatMap((label) => onOneLineOrNull(label) ?? []),
  };
}

function criteriaKey(names: JsonObject): string | undefined {
  const isCriteria = (name: unknown): boolean =>
    typeof name === 'string' && /^acceptance[ _-]criteri(?:a|on)$/i.test(name.trim());
  return Object.keys(names).find((key) => isCriteria(names[key]));
}

function toMarkdown(value: unknown): string {
  if (isAdf(value)) return markdownOfAdf(value);
  return typeof value === 'string' ? markdownOfWiki(value) : '';
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? onOneLineOrNull(value['name']) : null;
}

/** “https://acme.atlassian.net/rest/api/3/issue/10001” is for programs. */
function linkOf(self: unknown, id: string): string | null {
  const base = webAddress(self)?.split('/rest/')[0];
  return base === undefined ? null : webAddress(`${base}/browse/${encodeURIComponent(id)}`);
}
