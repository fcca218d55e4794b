/** Work items as “az boards query” and the interface of Azure DevOps answer them. */
import { type Issue, onOneLineOrNull, webAddress } from '../issue.js';
import { isHtml, markdownOfHtml } from '../markup/html.js';
import { numberedId } from './ids.js';
import { isObject, type JsonObject } from './json-object.js';

export function isAzure({ fields }: JsonObject): boolean {
  return isObject(fields) && Object.keys(fields).some((key) => key.startsWith('System.'));
}

export function azureIssue(entry: JsonObject): Issue | string {
  const fields = isObject(entry['fields']) ? entry['fields'] : {};
  const id = numberedId(entry['id'] ?? fields['System.Id']);
  const title = onOneLineOrNull(fields['System.Title']);
  if (id === null || title === null) return `has no ${id === null ? 'id' : 'title'}`;
  return {
    id,
    title,
    body: toMarkdown(fields['System.Description']),
    criteria: toMarkdown(fields['Microsoft.VSTS.Common.AcceptanceCriteria']),
    link: linkOf(entry),
    type: onOneLineOrNull(fields['System.WorkItemType']),
    status: onOneLineOrNull(fields['System.State']),
    labels: (onOneLineOrNull(fields['System.Tags']) ?? '').split(';').flatMap((tag) => onOneLineOrNull(tag) ?? []),
  };
}

/** Newer items may be written in Markdown. */
function toMarkdown(value: unknown): string {
  if (typeof value !== 'string') return '';
  return isHtml(value) ? markdownOfHtml(value) : value;
}

/** What people open; the address of the item itself is for programs. */
function linkOf({ _links: links, url }: JsonObject): string | null {
  const html = isObject(links) && isObject(links['html']) ? webAddress(links['html']['href']) : null;
  return html ?? webAddress(webAddress(url)?.replace(/\/_apis\/wit\/workItems\/(\d+)(?=\/|$)/i, '/_workitems/edit/$1'));
}
