/** Completes what people look up otherwise, in the editor's form. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { indexLines, type LineIndex } from '../../core/text/line-index.js';
import { completeInConfig, completeInStories } from '../../service/completion/completion.js';
import { type Completion, createCursor } from '../../service/completion/cursor.js';
import { toEditorEdit, toOffset } from '../convert.js';
import type { Session } from '../session/session.js';

type Completing = Pick<Session, 'client' | 'documents' | 'lint' | 'place' | 'project' | 'rules'>;

/** No list is complete: what may stand in it is told anew with every letter, in a text as in a configuration. */
export async function completion(session: Completing, params: CompletionParams): Promise<CompletionList> {
  return { isIncomplete: true, items: [...(await itemsAt(session, params))] };
}

interface Text {
  readonly text: string;
  readonly lines: LineIndex;
}

async function itemsAt(session: Completing, params: CompletionParams): Promise<readonly CompletionItem[]> {
  const open = session.documents.get(params.textDocument.uri);
  if (open === undefined) return [];
  const isAsked = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const cursorIn = ({ text, lines }: Text) =>
    createCursor({ text, lines, offset: toOffset(lines, params.position), isAsked });
  if (session.project.isConfigSource(open.path)) {
    const config = { text: open.text(), lines: indexLines(open.text()) };
    const found = completeInConfig(cursorIn(config), open.path, session);
    if (found !== null) return found.map((one) => toItem(one, config.lines));
  }
  const placed = await session.place(open.uri);
  if (placed === null) return [];
  const { canUseSnippets, canShowMarkdownInLists } = session.client;
  const around = { ...session, canUseSnippets, canShowMarkdownInLists };
  const found = await completeInStories(cursorIn(placed.snapshot), placed, around);
  return found.map((one) => toItem(one, placed.snapshot.lines));
}

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  persona: CompletionItemKind.Class,
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  choice: CompletionItemKind.EnumMember,
  directive: CompletionItemKind.Keyword,
  draft: CompletionItemKind.Snippet,
};

function toItem({ kind, about, edit, more, form, ...item }: Completion, lines: LineIndex): CompletionItem {
  return {
    ...item,
    kind: KINDS[kind],
    ...(about === undefined ? {} : { documentation: toDocumentation(about) }),
    ...(form === undefined ? {} : { insertTextFormat: FORMS[form] }),
    textEdit: toEditorEdit(lines, edit),
    ...(more === undefined ? {} : { additionalTextEdits: more.map((one) => toEditorEdit(lines, one)) }),
  };
}

const FORMS = { snippet: InsertTextFormat.Snippet, plain: InsertTextFormat.PlainText } as const;

function toDocumentation(about: NonNullable<Completion['about']>): NonNullable<CompletionItem['documentation']> {
  return typeof about === 'string' ? about : { kind: 'markdown', value: about.markdown };
}
