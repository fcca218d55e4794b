/** What is probably a slip in a file of personas: kinds and fields that nobody knows, front matter that cannot be read. */
import { endOfFrontMatter } from '../document/front-matter.js';
import type { LanguagePack } from '../language/pack.js';
import { findClosest } from '../text/did-you-mean.js';
import { fillIn } from '../text/fill-in.js';
import { listWords } from '../text/list-words.js';
import type { ConfigProblem } from '../text/problem.js';
import { readYaml } from '../text/yaml-source.js';
import { fieldNames, isKind, KINDS, personaFields } from './persona-fields.js';
import type { Persona } from './persona.js';

/** Front matter of personas, as people write it; what a site generator or note-taking tool wants to know is welcome. */
const OF_TOOLS: ReadonlySet<string> = new Set(
  (
    'title description summary tags tag keywords date created updated modified author authors owner reviewed layout ' +
    'permalink slug draft lang language image photo picture avatar category categories publish template order weight ' +
    'nav_order parent sidebar toc cssclass cssclasses journey customer-first'
  ).split(' '),
);
const KNOWN_KEYS = ['name', 'id', 'kind', 'aliases', 'technical', 'tools', 'needs', 'pains', 'evidence'];
const TOP_KEY = /^([A-Za-z][\w -]{0,40})[ \t]*:(?=[ \t]|$)[ \t]*(.*)$/s;
const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.{0,60})$/;
const FIELD = /^[ \t]*(?:[-*+][ \t]+)?[*_]{0,2}([A-Za-z][A-Za-z -]{2,30})(?:[*_]{0,2}:|:[*_]{0,2})[ \t]+(\S.*)$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const FEWEST_LETTERS = 4;
const LONGEST = 500_000;

/**
 * Problems of a file that defines `personas`, with offsets into `text`. In running text only what looks like a known word
 * counts, because personas may say anything; front matter is read by its keys, so every unknown one counts.
 */
export function personaProblems(
  text: string,
  personas: readonly Persona[],
  language: LanguagePack,
): readonly ConfigProblem[] {
  if (personas.length === 0 || text.length > LONGEST) return [];
  const front = endOfFrontMatter(text);
  const isSingle = personas.length === 1 && (personas[0]?.definedAt?.range.start ?? 0) < front;
  return [
    ...(isSingle || isOwnFile(text, front) ? frontMatterProblems(text, front, language) : []),
    ...bodyProblems(text, front, { personas, language }),
  ];
}

/** A file for one persona says its kind, needs or other names in its front matter. */
function isOwnFile(text: string, front: number): boolean {
  return /^(?:kind|needs|aliases)[ \t]*:/m.test(text.slice(0, front));
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesIn(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const line of text.slice(from, to).split('\n')) {
    lines.push({ text: line.replace(/\r$/, ''), start });
    start += line.length + 1;
  }
  return lines;
}

function frontMatterProblems(text: string, front: number, language: LanguagePack): readonly ConfigProblem[] {
  const [, ...lines] = linesIn(text, 0, front);
  const start = lines[0]?.start ?? 0;
  const body = text.slice(start, front).replace(/---\s*$/, '');
  const broken = readYaml(body).problems.map(({ message, range }) =>
    at(message, start + range.start, start + range.end),
  );
  if (broken.length > 0) return broken;
  return lines.flatMap((line) => {
    const match = TOP_KEY.exec(line.text);
    if (match?.[1] === undefined) return [];
    const key = match[1].trim();
    const range = [line.start, line.start + key.length] as const;
    if (key.toLowerCase() === 'kind') return kindProblem(match[2] ?? '', line, language);
    if (personaFields(key, language) !== null || OF_TOOLS.has(key.toLowerCase())) return [];
    return [at(unknownField(key, findClosest(key, KNOWN_KEYS), language), ...range)];
  });
}

interface Known {
  readonly personas: readonly Persona[];
  readonly language: LanguagePack;
}

function bodyProblems(text: string, front: number, { personas, language }: Known): readonly ConfigProblem[] {
  // Lines with the name of a persona, which may look like a field.
  const names = new Set(personas.map(({ definedAt }) => text.lastIndexOf('\n', (definedAt?.range.start ?? 0) - 1) + 1));
  const first = personas[0]?.definedAt?.range.start ?? 0;
  const problems: ConfigProblem[] = [];
  let isInCode = false;
  let isInField = false;
  for (const line of linesIn(text, front, text.length)) {
    if (FENCE.test(line.text)) isInCode = !isInCode;
    if (isInCode || line.start + line.text.length < first) continue;
    const title = HEADING.exec(line.text)?.[1];
    if (title !== undefined) {
      const place = line.start + line.text.indexOf(title);
      isInField = personaFields(title, language) !== null;
      if (!names.has(line.start) && !isInField) problems.push(...slip(title, place, language));
    } else if (!isInField) problems.push(...fieldProblems(line, language));
  }
  return problems;
}

function fieldProblems(line: Line, language: LanguagePack): readonly ConfigProblem[] {
  const match = FIELD.exec(line.text);
  const [, key, value] = match ?? [];
  if (key === undefined || value === undefined) return [];
  if (key.toLowerCase() === 'kind') return kindProblem(value, line, language);
  return personaFields(key, language) === null ? slip(key, line.start + line.text.indexOf(key), language) : [];
}

/** Nothing where the value is still a gap. */
function kindProblem(value: string, line: Line, { messages }: LanguagePack): readonly ConfigProblem[] {
  const word = /^["']?([\p{L}-]+)/u.exec(value)?.[1];
  if (word === undefined || isKind(value)) return [];
  const start = line.start + line.text.lastIndexOf(value) + value.indexOf(word);
  const meant = findClosest(word, KINDS);
  const { unknownKind, misspeltKind } = messages.personaFiles;
  const words = { kind: word, kinds: listWords(KINDS, messages.named.and), meant: meant ?? '' };
  return [at(fillIn(meant === null ? unknownKind : misspeltKind, words), start, start + word.length)];
}

/** A word that is nearly that of a field. */
function slip(written: string, start: number, language: LanguagePack): readonly ConfigProblem[] {
  const word = written.trim().toLowerCase();
  const meant = word.length < FEWEST_LETTERS ? null : findClosest(word, fieldNames(language));
  if (meant === null || (meant.startsWith(word) && meant.length > word.length + 2)) return [];
  return [at(unknownField(written.trim(), meant, language), start, start + written.trim().length)];
}

function unknownField(field: string, meant: string | null, { messages }: LanguagePack): string {
  if (meant !== null) return fillIn(messages.personaFiles.misspeltField, { field, meant });
  const fields = listWords(KNOWN_KEYS, messages.named.and);
  return fillIn(messages.personaFiles.unknownField, { field, fields });
}

function at(message: string, start: number, end: number): ConfigProblem {
  return { message, range: { start, end } };
}
