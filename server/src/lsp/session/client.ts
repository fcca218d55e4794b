/** What the editor at the other end can do, read once from its greeting. */
import type { InitializeParams } from 'vscode-languageserver';
import { pathOf } from '../uris.js';

export interface Client {
  /** Asks for diagnostics itself; otherwise they are sent to it. */
  readonly canPull: boolean;
  readonly canRefreshDiagnostics: boolean;
  readonly canRefreshLenses: boolean;
  readonly canRefreshHints: boolean;
  readonly canRefreshTokens: boolean;
  /** Shows other places that a finding is about. */
  readonly canRelate: boolean;
  readonly canConfigure: boolean;
  readonly canRegisterConfiguration: boolean;
  readonly canWatch: boolean;
  readonly hasFolders: boolean;
  readonly canVersionEdits: boolean;
  readonly canCreateFiles: boolean;
  /** Shows what would be changed, and asks. */
  readonly canConfirmEdits: boolean;
  /** Asks what else has to be changed before it moves a file. */
  readonly canAskBeforeMoves: boolean;
  readonly canUseSnippets: boolean;
  /** Understands places to fill in also in the edits of an action. */
  readonly canUseSnippetEdits: boolean;
  /** Shows how far long work has come when the server starts it. */
  readonly canShowProgress: boolean;
  readonly canNestSymbols: boolean;
  readonly canShowDocument: boolean;
  readonly canShowMarkdown: boolean;
  readonly canShowMarkdownInLists: boolean;
  readonly canPrepareRename: boolean;
  /** Shows what is wrong when somebody points at it, so that nobody else need say it. */
  readonly showsFindingsInHover: boolean;
  /** Wants to be told when whom the stories serve may have changed. */
  readonly showsCoverage: boolean;
  /** Wants to be told how much is found in documents that are not shown. */
  readonly showsRest: boolean;
  /** Says beside a document what holds for it, as `customerFirst/effectiveConfiguration` answers. */
  readonly showsStatus: boolean;
  /** What the editor opens pages of the documentation below, ending in `/`; null where it says nothing of the kind. */
  readonly pages: string | null;
  /** What the editor itself can be asked to do by a click. */
  readonly commands: ReadonlySet<string>;
  /** Folders that are open at the start, as absolute paths. */
  readonly folders: readonly string[];
  /** Settings that came with the greeting, for editors that cannot be asked. */
  readonly initialSettings: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window } = params.capabilities;
  const edits = workspace?.workspaceEdit;
  return {
    canPull: textDocument?.diagnostic !== undefined,
    canRefreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    canRefreshLenses: workspace?.codeLens?.refreshSupport === true,
    canRefreshHints: workspace?.inlayHint?.refreshSupport === true,
    canRefreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    canRelate:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    canConfigure: workspace?.configuration === true,
    canRegisterConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    canVersionEdits: edits?.documentChanges === true,
    canCreateFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    canConfirmEdits: edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined,
    canAskBeforeMoves: workspace?.fileOperations?.willRename === true,
    canUseSnippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    canShowProgress: window?.workDoneProgress === true,
    canUseSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    canNestSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    canShowMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    canShowMarkdownInLists:
      textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    canPrepareRename: textDocument?.rename?.prepareSupport === true,
    canShowDocument: window?.showDocument?.support === true,
    showsFindingsInHover: optionOf(params.initializationOptions, 'showsFindingsInHover') === true,
    showsCoverage: optionOf(params.initializationOptions, 'showsCoverage') === true,
    showsRest: optionOf(params.initializationOptions, 'showsRest') === true,
    showsStatus: optionOf(params.initializationOptions, 'showsStatus') === true,
    pages: pagesOf(params.initializationOptions),
    commands: commandsOf(params.initializationOptions),
    folders: foldersOf(params),
    initialSettings: params.initializationOptions as unknown,
  };
}

/** `{ "commands": ["customerFirst.showReferences"] }` among the options of the greeting. */
function commandsOf(options: unknown): ReadonlySet<string> {
  const commands = optionOf(options, 'commands');
  return new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []);
}

/** `{ "pages": "customer-first-docs:/" }` among the options of the greeting. */
function pagesOf(options: unknown): string | null {
  const pages = optionOf(options, 'pages');
  return typeof pages === 'string' ? pages : null;
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? (options as Readonly<Record<string, unknown>>)[name] : null;
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri == null ? [] : [rootUri]);
  const paths = uris.map(pathOf).filter((path) => path !== null);
  const old = uris.length === 0 && workspaceFolders == null && rootPath != null ? [rootPath.replaceAll('\\', '/')] : [];
  return [...paths, ...old].map((path) => (path.length > 1 ? path.replace(/(?<!\/)\/+$/, '') : path));
}
