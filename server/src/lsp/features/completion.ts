/** Completes personas after "As a", rule names in suppressions, and whole stories. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type TextDocumentPositionParams,
  type TextEdit as EditorEdit,
} from 'vscode-languageserver';
import type { Persona } from '../../core/personas/persona.js';
import { GAP, inSentence } from '../../core/rules/suggestions.js';
import type { TextRange } from '../../core/text/range.js';
import { lineAround, toEditorEdit, toOffset } from '../convert.js';
import type { Placed, Session } from '../session.js';

const PERSONA =
  /(?:^|[^\p{L}\p{N}])as[*_]{0,3}\s+[*_]{0,3}(?:(an?)|the)[*_]{0,3}:?\s+[*_]{0,3}([\p{L}\p{N}' -]{0,60})$/iu;
const DIRECTIVE = /<!--\s*([a-z-]*)$/;
const RULES = /<!--\s*customer-first-(?:disable(?:-next-line|-line|-file)?|enable)\s+(?:[\w-]+\s*,\s*)*([\w-]*)$/;
const STORY = /^\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ x]\]\s+)?([a-z]{0,12}(?: [a-z]{0,6})?)$/i;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/gm;
const DIRECTIVES = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'];
const STORY_WORDS = ['story', 'user story', 'as a'];

/** Where the cursor is: the line up to it, and the way to replace its last letters. */
interface Cursor {
  readonly before: string;
  readonly offset: number;
  readonly replace: (length: number, text: string) => EditorEdit;
  readonly edit: (range: TextRange, text: string) => EditorEdit;
}

export async function completion(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<readonly CompletionItem[]> {
  const placed = await session.place(textDocument.uri);
  if (placed === null) return [];
  const { text, lines } = placed.snapshot;
  const offset = toOffset(lines, position);
  if (isInCode(text.slice(0, offset))) return [];
  const edit = (range: TextRange, newText: string): EditorEdit => toEditorEdit(lines, { range, text: newText });
  const cursor: Cursor = {
    before: text.slice(lineAround(text, lines, offset).start, offset),
    offset,
    edit,
    replace: (length, newText) => edit({ start: offset - length, end: offset }, newText),
  };
  return ruleIds(cursor, session) ?? directives(cursor) ?? personas(cursor, placed) ?? stories(cursor, placed, session);
}

function isInCode(before: string): boolean {
  return (before.match(FENCE)?.length ?? 0) % 2 === 1;
}

function ruleIds({ before, replace }: Cursor, { rules }: Session): readonly CompletionItem[] | null {
  const partial = RULES.exec(before)?.[1];
  if (partial === undefined) return null;
  return rules.map(({ id, requires }) => ({
    label: id,
    kind: CompletionItemKind.Value,
    documentation: requires,
    textEdit: replace(partial.length, id),
  }));
}

function directives({ before, replace }: Cursor): readonly CompletionItem[] | null {
  const partial = DIRECTIVE.exec(before)?.[1];
  if (partial === undefined) return null;
  return DIRECTIVES.map((kind) => `customer-first-${kind}`)
    .filter((label) => label.startsWith(partial))
    .map((label) => ({ label, kind: CompletionItemKind.Keyword, textEdit: replace(partial.length, label) }));
}

function personas(
  { before, offset, replace, edit }: Cursor,
  { surroundings }: Placed,
): readonly CompletionItem[] | null {
  const match = PERSONA.exec(before);
  if (match === null) return null;
  const [whole, article, partial = ''] = match;
  return choices(surroundings.registry.personas).map((persona, i) => {
    const name = inSentence(persona.name);
    const right = articleOf(name);
    const start = offset - whole.length + (article === undefined ? 0 : whole.lastIndexOf(` ${article}`) + 1);
    const isWrong = article !== undefined && article.toLowerCase() !== right && whole.includes(` ${article}`);
    return {
      label: persona.name,
      kind: CompletionItemKind.Class,
      detail: persona.kind,
      ...(persona.needs.length === 0 ? {} : { documentation: `Needs: ${persona.needs.join('; ')}` }),
      filterText: name,
      sortText: i.toString().padStart(4, '0'),
      textEdit: replace(partial.length, name),
      ...(isWrong ? { additionalTextEdits: [edit({ start, end: start + article.length }, right)] } : {}),
    };
  });
}

function stories(
  { before, replace }: Cursor,
  { surroundings }: Placed,
  { client }: Session,
): readonly CompletionItem[] {
  const partial = STORY.exec(before)?.[1]?.toLowerCase();
  const word = STORY_WORDS.find((candidate) => partial !== undefined && candidate.startsWith(partial));
  if (partial === undefined || word === undefined) return [];
  const names = choices(surroundings.registry.personas).map(({ name }) => inSentence(name));
  const withArticles = names.map((name) => `${articleOf(name)} ${name}`.replace(/[\\,|$}]/g, '\\$&'));
  const who = withArticles.length === 0 ? 'a ${1:person}' : `\${1|${withArticles.join(',')}|}`;
  const text = client.canUseSnippets
    ? `As ${who}, I want to \${2:${GAP}} so that \${3:${GAP}}.`
    : `As a ${GAP}, I want to ${GAP} so that ${GAP}.`;
  return [
    {
      label: 'user story',
      kind: CompletionItemKind.Snippet,
      detail: 'As a …, I want to … so that ….',
      filterText: word,
      insertTextFormat: client.canUseSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: replace(partial.length, text),
    },
  ];
}

/** People we build for; nobody starts a story for a machine or for somebody they do not serve. */
function choices(all: readonly Persona[]): readonly Persona[] {
  return all.filter(({ kind }) => kind !== 'system' && kind !== 'anti');
}

function articleOf(name: string): string {
  return /^[aeiou]/i.test(name) ? 'an' : 'a';
}
