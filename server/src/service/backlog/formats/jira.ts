/** Issues as Jira's interface answers them: /rest/api/2 in wiki markup, /rest/api/3 as documents. */
import { type Issue, onOneLineOrNull, webAddress } from '../issue.js';
import { isAdf, markdownOfAdf } from '../markup/adf.js';
import { markdownOfWiki } from '../markup/wiki.js';
import { isObject, type JsonObject } from './json-object.js';

export function isJira({ key, fields }: JsonObject): boolean {
  return typeof key === 'string' && isObject(fields);
}

/** `names` stands beside the issues where they were asked for with “expand=names”. */
export function jiraIssue(entry: JsonObject, around: JsonObject): Issue | string {
  const told = entry['names'] ?? around['names'];
  const names = isObject(told) ? told : {};
  const fields = isObject(entry['fields']) ? entry['fields'] : {};
  const id = onOneLineOrNull(entry['key']);
  const title = onOneLineOrNull(fields['summary']);
  if (id === null || title === null) return `has no ${id === null ? 'key' : 'summary'}`;
  const labels: readonly unknown[] = Array.isArray(fields['labels']) ? fields['labels'] : [];
  return {
    id,
    title,
    body: textOf(fields, [...keysOf(names, STORY), 'description']),
    criteria: textOf(fields, keysOf(names, CRITERIA)),
    link: linkOf(entry['self'], id),
    type: nameOf(fields['issuetype']),
    status: nameOf(fields['status']),
    labels: labels.flatMap((label) => onOneLineOrNull(label) ?? []),
  };
}

const STORY = /^user[ _-]story(?: description)?$/i;
const CRITERIA = /^acceptance[ _-]criteri(?:a|on)$/i;

/** Teams add fields under names of their own. */
function keysOf(names: JsonObject, wanted: RegExp): readonly string[] {
  return Object.keys(names).filter((key) => {
    const name = names[key];
    return typeof name === 'string' && wanted.test(name.trim());
  });
}

function textOf(fields: JsonObject, keys: readonly string[]): string {
  const texts = keys.map((key) => toMarkdown(fields[key])).filter((text) => text !== '');
  return [...new Set(texts)].join('\n\n');
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
