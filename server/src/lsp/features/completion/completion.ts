/** Completes what people look up otherwise: personas, stories, suppressions, front matter and the configuration. */
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { indexLines } from '../../../core/text/line-index.js';
import type { Placed } from '../../../service/ports.js';
import type { OpenDocument } from '../../../service/texts/open-documents.js';
import type { Snapshot } from '../../../service/texts/snapshot.js';
import { getConfigFormat } from '../../../workspace/config-references.js';
import { toOffset } from '../../convert.js';
import type { Session } from '../../session.js';
import { completeConfig } from './config.js';
import { createCursor, type Cursor } from './cursor.js';
import { completeFrontMatter, completePersonaFields } from './persona-file.js';
import { completePersonas } from './personas.js';
import { completeSnippets } from './snippets.js';
import { completeSuppressions } from './suppressions.js';

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/gm;

/** No list is complete: what may stand in it is told anew with every letter, in a text as in a configuration. */
export async function completion(session: Session, params: CompletionParams): Promise<CompletionList> {
  return { isIncomplete: true, items: [...(await itemsAt(session, params))] };
}

async function itemsAt(session: Session, params: CompletionParams): Promise<readonly CompletionItem[]> {
  const { uri } = params.textDocument;
  const open = session.documents.get(uri);
  if (open === undefined) return [];
  const format = session.project.isConfigSource(open.path) ? getConfigFormat(open.path) : null;
  if (format !== null) return completeConfig(cursorIn(plainText(open), params), format, session);
  const placed = await session.place(uri);
  return placed === null ? [] : inStories(cursorIn(placed.snapshot, params), placed, session);
}

function plainText(open: OpenDocument): Text {
  const text = open.text();
  return { text, lines: indexLines(text) };
}

type Text = Pick<Snapshot, 'text' | 'lines'>;

function cursorIn({ text, lines }: Text, { position, context }: CompletionParams): Cursor {
  const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  return createCursor({ text, lines, offset: toOffset(lines, position), isAsked });
}

async function inStories(cursor: Cursor, placed: Placed, session: Session): Promise<readonly CompletionItem[]> {
  const front = completeFrontMatter(cursor, placed, session);
  if (front !== null) return front;
  if (isInCode(cursor)) return [];
  const suppression = await completeSuppressions(cursor, placed, session);
  if (suppression !== null) return suppression;
  if (isInComment(cursor)) return [];
  return (
    completePersonas(cursor, placed, session) ??
    completePersonaFields(cursor, placed, session) ??
    completeSnippets(cursor, placed, session)
  );
}

/** In a fence, or in a code span that is not closed yet. */
function isInCode({ text, offset, before }: Cursor): boolean {
  const fences = text.slice(0, offset).match(FENCE)?.length ?? 0;
  return fences % 2 === 1 || (before.match(/`+/g)?.length ?? 0) % 2 === 1;
}

function isInComment({ text, offset }: Cursor): boolean {
  const start = text.lastIndexOf('<!--', offset);
  return start !== -1 && !text.slice(start, offset).includes('-->');
}
