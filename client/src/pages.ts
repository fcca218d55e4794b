/** The pages of the documentation that come with the extension, at addresses that links can lead to, on a computer and in a browser. */
import { commands, type Disposable, FileSystemError, Uri, workspace } from 'vscode';

const SCHEME = 'customer-first-docs';

/** What the server puts before the path of a page within the extension. package.json names how VS Code shows these. */
export const PAGES = `${SCHEME}:/`;

/** Nothing else of the extension, and nothing outside. */
const PAGE = /^\/docs\/(?:rules|guides)\/[\w-]+\.md$/;

/** Not as files of the disk: nothing is to check them as if they were somebody's stories. */
export function providePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async (uri) => {
      if (!PAGE.test(uri.path)) throw FileSystemError.FileNotFound(uri);
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, uri.path)));
    },
  });
}

/** For links in cards, and for what the server wants to be shown. */
export async function openPage(address: unknown): Promise<void> {
  if (typeof address !== 'string' || !address.startsWith(PAGES)) return;
  await commands.executeCommand('vscode.open', Uri.parse(address));
}
