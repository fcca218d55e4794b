/** Draws the pages of rules into a report, so that “Why?” leads to an answer wherever the report is read. */
import type { Nodes } from 'mdast';
import { createMarkdownParser } from '../core/document/parse-markdown.js';
import { isAddress } from '../core/engine/url.js';
import { escapeHtml } from './html-text.js';
import type { RuleFacts } from './reporter.js';

/** A rule whose page is at hand. */
export type ExplainedRule = RuleFacts & { readonly documentation: string };

/** Of the rules whose names are given, those that can be explained. */
export function explainedRules(rules: readonly RuleFacts[], names: ReadonlySet<string>): readonly ExplainedRule[] {
  return rules.filter((rule): rule is ExplainedRule => rule.documentation !== null && names.has(rule.id));
}

/** Where a report says why: `id` is known to be a plain word with hyphens. */
export function anchorOf(id: string): string {
  return `rule-${id}`;
}

/** '' where there is nothing to explain. */
export function drawRules(rules: readonly ExplainedRule[]): string {
  if (rules.length === 0) return '';
  const parse = createMarkdownParser();
  const pages = rules.map((rule) => drawRule(rule, drawAll(withoutFacts(parse(rule.documentation, []).children))));
  return `<div class="rules">\n<h2>Why?</h2>\n${pages.join('\n')}\n</div>`;
}

/** The table above the first title says how the rule is set, which is nothing for who reads a report. */
function withoutFacts(nodes: readonly Nodes[]): readonly Nodes[] {
  const first = nodes.findIndex((node) => node.type === 'heading' && node.depth > 1);
  return nodes.filter((node, i) => node.type !== 'table' || i > first);
}

function drawRule({ id, url }: RuleFacts, page: string): string {
  const elsewhere = isAddress(url)
    ? `\n<p><a href="${escapeHtml(url)}" rel="noreferrer">This page on the web</a></p>`
    : '';
  return `<div class="rule" id="${escapeHtml(anchorOf(id))}">\n<h3>${escapeHtml(id)}</h3>\n${page}${elsewhere}\n</div>`;
}

function drawAll(nodes: readonly Nodes[]): string {
  return nodes.map(draw).join('');
}

function draw(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `${drawLabel(node.meta)}<pre>${escapeHtml(node.value)}</pre>\n`;
    case 'strong':
      return `<strong>${drawAll(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${drawAll(node.children)}</em>`;
    case 'link':
      return drawLink(node.url, drawAll(node.children));
    case 'heading':
      // The title of the page is the name of the rule, which stands above it already.
      return node.depth === 1 ? '' : `<h4>${drawAll(node.children)}</h4>\n`;
    case 'paragraph':
      return `<p>${drawAll(node.children)}</p>\n`;
    case 'list':
      return `<ul>${drawAll(node.children)}</ul>\n`;
    case 'listItem':
      return `<li>${drawAll(node.children)}</li>`;
    case 'table':
      return `<table>${drawAll(node.children)}</table>\n`;
    case 'tableRow':
      return `<tr>${drawAll(node.children)}</tr>`;
    case 'tableCell':
      return `<td>${drawAll(node.children)}</td>`;
    case 'break':
      return '<br>';
    default:
      return ''; // Comments for generators, and what no page has.
  }
}

/** A link to another page of the package would lead nowhere from here. */
function drawLink(url: string, words: string): string {
  return isAddress(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${words}</a>` : words;
}

function drawLabel(meta: string | null | undefined): string {
  if (meta === 'incorrect') return '<p class="try">Flagged:</p>';
  return meta === 'correct' ? '<p class="try">Fine:</p>' : '';
}
