/** Completes whole stories, job stories and criteria at the start of a line. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { LanguagePack } from '../../../core/language/pack.js';
import { withArticle } from '../../../core/personas/naming.js';
import type { Persona } from '../../../core/personas/persona.js';
import { GAP } from '../../../core/rules/suggestions.js';
import type { Placed, Session } from '../../session.js';
import { begun } from './begun.js';
import { type Cursor, snippet } from './cursor.js';
import { choices } from './personas.js';

const LINE = /^(\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ x]\]\s+)?)([a-z]{0,12}(?: [a-z]{0,6})?)$/i;

interface Pattern {
  readonly label: string;
  readonly detail: string;
  /** What people type who want it. */
  readonly words: readonly string[];
  readonly text: (place: Place) => string;
  /** Only where a story stands above. */
  readonly isCriterion: boolean;
}

interface Place {
  /** "a tenant,an owner", for a choice; empty where nobody is known. */
  readonly people: string;
  readonly bullet: string;
}

const PATTERNS: readonly Pattern[] = [
  {
    label: 'user story',
    detail: `As a ${GAP}, I want to ${GAP} so that ${GAP}.`,
    words: ['story', 'user story', 'as a'],
    text: ({ people }) =>
      `As ${people === '' ? `a \${1:${GAP}}` : `\${1|${people}|}`}, I want to \${2:${GAP}} so that \${3:${GAP}}.`,
    isCriterion: false,
  },
  {
    label: 'job story',
    detail: `When ${GAP}, I want to ${GAP} so that ${GAP}.`,
    words: ['job story', 'when'],
    text: () => `When \${1:${GAP}}, I want to \${2:${GAP}} so that \${3:${GAP}}.`,
    isCriterion: false,
  },
  {
    label: 'Given, when, then',
    detail: `Given ${GAP}, when ${GAP}, then ${GAP}.`,
    words: ['given', 'criterion', 'acceptance'],
    text: ({ bullet }) => `${bullet === '' ? '- ' : ''}Given \${1:${GAP}}, when \${2:${GAP}}, then \${3:${GAP}}.`,
    isCriterion: true,
  },
  {
    label: 'checklist',
    detail: 'A criterion to tick off',
    words: ['checklist', 'criterion', 'todo'],
    text: ({ bullet }) => `${bullet.includes('[') ? '' : `${bullet === '' ? '- ' : ''}[ ] `}\${1:${GAP}}`,
    isCriterion: true,
  },
];

const WORDS = PATTERNS.flatMap((pattern) => pattern.words.map((word) => ({ word, pattern })));

/** Nothing on a line without letters unless somebody asks: an empty bullet is no question. */
export function completeSnippets(
  { before, after, offset, isAsked, replace }: Cursor,
  { surroundings, snapshot }: Placed,
  { client }: Session,
): readonly CompletionItem[] {
  const [, lead = '', written] = LINE.exec(before) ?? [];
  if (written === undefined || after.trim() !== '' || (written === '' && !isAsked)) return [];
  const hasStory = snapshot.model.sections.some(({ stories, range }) => range.start < offset && stories.length > 0);
  // A choice needs an editor that can offer it.
  const people = client.canUseSnippets ? peopleIn(surroundings.registry.personas, snapshot.model.language) : '';
  const place = { people, bullet: lead.trim() };
  const insert = (textToInsert: string) => replace(written.length, textToInsert);
  const offered = begun(written, WORDS, { textOf: ({ word }) => word });
  return PATTERNS.filter(({ isCriterion }) => hasStory || !isCriterion).flatMap((pattern) => {
    const found = offered.find(({ word }) => word.pattern === pattern);
    if (found === undefined) return [];
    const { label, detail, text } = pattern;
    const { filterText } = found;
    return [{ label, kind: CompletionItemKind.Snippet, detail, filterText, ...snippet(client, text(place), insert) }];
  });
}

function peopleIn(personas: readonly Persona[], language: LanguagePack): string {
  const people = choices(personas, language).map(({ name }) => withArticle(name, language));
  return people.map((person) => person.replace(/[\\,|$}]/g, '\\$&')).join(',');
}
