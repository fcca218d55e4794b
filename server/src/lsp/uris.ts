/** Turns the addresses that editors use for documents into paths, and back. */

/** Documents of these kinds have a place among the files, saved or not. */
const WITH_PATH: ReadonlySet<string> = new Set(['file:', 'untitled:', 'vscode-notebook-cell:']);

/** The absolute path, with `/`; null for a document that is nowhere, such as a new one without a name. */
export function pathOf(uri: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(uri);
    if (!WITH_PATH.has(protocol) || !pathname.startsWith('/')) return null;
    const path = decodeURIComponent(pathname);
    if (host !== '') return `//${host}${path}`;
    return /^\/[A-Za-z]:/.test(path) ? withDrive(path.slice(1)) : path;
  } catch {
    return null; // Not an address, or one with broken escapes.
  }
}

/** The address of the file at the absolute `path`. */
export function uriOf(path: string): string {
  const whole = path.startsWith('//') ? path.slice(2) : /^[A-Za-z]:/.test(path) ? `/${path}` : path;
  return `file://${whole.split('/').map(encodeURIComponent).join('/')}`;
}

/** A name for a document that is nowhere: "untitled:Untitled-1" -> "Untitled-1". */
export function nameOfUri(uri: string): string {
  const bare = uri.replace(/^[a-z][\w+.-]*:\/*/i, '').replace(/[^\w.-]+/g, '-');
  return bare === '' ? 'untitled' : bare;
}

export function isDraft(uri: string): boolean {
  return !uri.startsWith('file:');
}

/** Editors disagree about the case of drive letters. */
function withDrive(path: string): string {
  return path.charAt(0).toUpperCase() + path.slice(1);
}
