/** The report in a tab: it follows the theme and what is written, and leads to the stories. */
import {
  type Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
} from 'vscode';
import type { CoverageSource } from './coverage.js';
import type { Place } from './entries.js';

const KIND = 'customerFirst.report';

export interface ReportView {
  /** How many stories it shows, as soon as it does; it goes to those for `persona`, an id, where one is given. */
  readonly show: (persona?: string) => Promise<number>;
}

export interface ReportOptions {
  readonly source: CoverageSource;
  readonly open: (place: Place) => Promise<void>;
}

interface Page {
  readonly panel: WebviewPanel;
  /** Whose stories to go to once it is drawn. */
  persona: string | undefined;
  waiting: ((stories: number) => void)[];
}

/** There is one at a time; it comes back with the window. */
export function provideReport({ extensionUri, subscriptions }: ExtensionContext, options: ReportOptions): ReportView {
  let page: Page | undefined;
  const adopt = (panel: WebviewPanel): Page => {
    const adopted: Page = { panel, persona: undefined, waiting: [] };
    panel.onDidDispose(() => {
      for (const resume of adopted.waiting.splice(0)) resume(0);
      if (page === adopted) page = undefined;
    });
    connect(adopted, extensionUri, options);
    page = adopted;
    return adopted;
  };
  subscriptions.push(
    window.registerWebviewPanelSerializer(KIND, {
      deserializeWebviewPanel: async (panel) => void adopt(panel),
    }),
  );
  return {
    show: (persona) => {
      const shown = page ?? adopt(window.createWebviewPanel(KIND, 'Whom We Serve', column()));
      shown.persona = persona;
      return new Promise((resolve) => {
        shown.waiting.push(resolve);
        const isAsked = shown.panel.visible;
        shown.panel.reveal(undefined, false);
        if (isAsked) send(shown, options.source);
      });
    },
  };
}

/** Beside what is being written, so that one sees what it changes. */
function column(): ViewColumn {
  return window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside;
}

function connect(page: Page, extension: Uri, { source, open }: ReportOptions): void {
  const { panel } = page;
  const scripts = Uri.joinPath(extension, 'dist/web');
  panel.webview.options = { enableScripts: true, localResourceRoots: [scripts] };
  const icon = (look: string): Uri => Uri.joinPath(extension, `media/customers-${look}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  let following: Disposable | undefined;
  const follow = (): void => {
    following?.dispose();
    following = panel.visible ? source.follow() : undefined;
  };
  const changes = source.onDidChange(() => send(page, source));
  panel.onDidChangeViewState(follow);
  panel.onDidDispose(() => {
    changes.dispose();
    following?.dispose();
  });
  panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const { kind, path, line, stories } = message as Readonly<Record<string, unknown>>;
    if (kind === 'ready') {
      if (source.current() === undefined) await source.fresh();
      else send(page, source);
    }
    if (kind === 'open' && typeof path === 'string' && typeof line === 'number') await open({ path, line });
    if (kind === 'drawn') for (const resume of page.waiting.splice(0)) resume(Number(stories));
  });
  panel.webview.html = frame(panel.webview, panel.webview.asWebviewUri(Uri.joinPath(scripts, 'page.js')));
  follow();
}

function send(page: Page, source: CoverageSource): void {
  const { picture } = source.current() ?? {};
  const { persona } = page;
  const words = 'What your stories say could not be read. The log says why.';
  page.persona = undefined;
  void page.panel.webview.postMessage(picture === undefined ? { words } : { picture, persona });
}

/** Nothing else is loaded, and nothing else runs. */
function frame({ cspSource }: Webview, script: Uri): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${cspSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Whom We Serve</title>
</head>
<body><script src="SCRIPT"></script></body>
</html>`.replace('SCRIPT', String(script));
}
