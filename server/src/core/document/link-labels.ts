/** Link definitions that stand in one section and are referred to in another: the parser has to be told about them. */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { lazily } from '../lazily.js';
import { remembered } from '../remembered.js';
import type { SectionSource } from './model.js';
import { createMarkdownParser, walk } from './parse-markdown.js';

const DEFINITION_LINE = /^[ \t>*+\d.)-]{0,16}\[[^\]]{1,999}\]:/m;
const DEFINITION_LINES = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:/g;
const BRACKETS = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g;

const parse = createMarkdownParser();

/** Whether a line of `text` looks like a link definition. */
export function mayDefineLinks(text: string): boolean {
  return text.includes(']:') && DEFINITION_LINE.test(text);
}

/** Everything in `text` that may refer to a link definition. */
export function mentionedLabels(text: string): readonly string[] {
  return text.includes('[') ? labelsIn(text, BRACKETS) : [];
}

/** For each section of a document: the labels defined anywhere in it, where the section mentions one of them. */
export function createLabelFinder(sections: readonly SectionSource[]): (section: SectionSource) => readonly string[] {
  const candidates = sections.filter((section) => section.mayDefineLinks && !section.isTooLarge());
  if (candidates.length === 0) return () => [];
  const likely = lazily(() => new Set(candidates.flatMap(likelyDefinitions)));
  const defined = lazily(() => [...new Set(candidates.flatMap(definitions))].sort());
  // Few sections refer to a definition elsewhere; only for them the definitions are worth parsing.
  return (section) => (section.mentionedLabels().some((label) => likely().has(label)) ? defined() : []);
}

const likelyDefinitions = remembered(({ text }: SectionSource) => labelsIn(text, DEFINITION_LINES));

const definitions = remembered(({ text }: SectionSource) => {
  const labels: string[] = [];
  walk(parse(text, []), (node) => {
    if (node.type === 'definition') labels.push(normalizeIdentifier(node.identifier));
  });
  return labels;
});

function labelsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => normalizeIdentifier(match[1] ?? ''));
}
