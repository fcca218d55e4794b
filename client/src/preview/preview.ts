/** Shows in the Markdown preview of VS Code what is read and found in stories. */
import { commands, type Disposable, languages, type TextDocument, Uri, workspace } from 'vscode';
import type { PreviewMarks } from '../../../server/src/lsp/protocol.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';
import { markTokens, type Token } from './mark-tokens.js';

/** What is used of markdown-it, of which VS Code has its own. */
interface MarkdownIt {
  readonly renderer: { render: (tokens: Token[], options: unknown, env: unknown) => string };
}

/** What VS Code asks an extension for that says it has plugins for markdown-it. */
export interface PreviewPlugin extends Disposable {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

interface Known {
  readonly version: number;
  readonly marks: PreviewMarks | null;
  /** To tell whether anything has changed. */
  readonly text: string;
}

/** So many documents are kept; the oldest goes first. */
const MOST_KNOWN = 50;
/** Answers come in flocks. In milliseconds. */
const PAUSE = 200;

export function createPreview(server: Server): PreviewPlugin {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void commands.executeCommand('markdown.preview.refresh'), PAUSE);
  };
  const source = createSource(server, redraw);
  const following = [
    languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(source.lookAgain)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('customerFirst.preview') && redraw()),
  ];
  return {
    extendMarkdownIt: (markdown) => {
      const { renderer } = markdown;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) => {
        const uri = documentIn(env);
        const isWanted = workspace.getConfiguration('customerFirst').get('preview', true);
        const marks = uri === null || !isWanted ? null : source.marksFor(uri);
        return render(marks === null ? tokens : [...markTokens(tokens, marks)], options, env);
      };
      return markdown;
    },
    dispose: () => {
      clearTimeout(timer);
      for (const each of following) each.dispose();
    },
  };
}

interface Source {
  /** What is known at the moment; what is not is asked for. */
  readonly marksFor: (uri: Uri) => PreviewMarks | null;
  readonly lookAgain: (uri: Uri) => void;
}

function createSource(server: Server, onChange: () => void): Source {
  const known = new Map<string, Known>();
  const asked = new Set<string>();
  const learn = async (uri: Uri): Promise<void> => {
    const key = uri.toString();
    if (asked.has(key)) return;
    asked.add(key);
    const before = known.get(key);
    const version = documentOf(key)?.version ?? -1;
    await server.start();
    const params = { uri: server.client().code2ProtocolConverter.asUri(uri) };
    const marks = (await ask(server, { name: 'previewMarks', params })) ?? null;
    asked.delete(key);
    const text = JSON.stringify(marks);
    known.delete(key);
    known.set(key, { version, marks, text });
    for (const [oldest] of known) if (known.size > MOST_KNOWN) known.delete(oldest);
    if (text !== (before?.text ?? 'null')) onChange();
  };
  return {
    marksFor: (uri) => {
      const found = known.get(uri.toString());
      if (found === undefined || found.version !== documentOf(uri.toString())?.version) void learn(uri);
      return found?.marks ?? null;
    },
    lookAgain: (uri) => {
      if (known.has(uri.toString())) void learn(uri);
    },
  };
}

function documentOf(key: string): TextDocument | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}

/** VS Code says with each page which document it draws; pages of other kinds have none. */
function documentIn(env: unknown): Uri | null {
  const uri = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : null;
  return uri instanceof Uri ? uri : null;
}
