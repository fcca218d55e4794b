/** Turns the addresses that editors use for documents into paths, and back. */

/** Scheme, host, path, and what only addresses within a file have. Schemes of one letter are drives. */
const ADDRESS = /^([a-z][a-z\d+.-]+):(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(?:#(.*))?$/is;

/** "/vscode-vfs:github/owner/docs/a.md": files that only the editor can open have a path as well. */
const ELSEWHERE = /^\/([a-z][a-z\d+.-]+):([^/]*)(\/.*)?$/is;

interface Address {
  readonly scheme: string;
  readonly host: string;
  /** Without escapes. */
  readonly path: string;
  /** Whether it names one state or one part of a file, and not the file. */
  readonly isPart: boolean;
  readonly fragment: string;
}

/** The absolute path, with `/`; null for a document that is nowhere, such as a new one without a name. */
export function pathOf(uri: string): string | null {
  const address = readAddress(uri);
  if (address === null || !address.path.startsWith('/')) return null;
  const { scheme, host, path, isPart, fragment } = address;
  switch (scheme) {
    case 'file':
      return localPath(host, path);
    case 'untitled':
      return host === '' ? localPath('', path) : null;
    case 'vscode-notebook-cell': {
      const home = schemeOfNotebook(fragment);
      return home === 'file' ? localPath(host, path) : `/${home}:${host}${path}`;
    }
    default:
      return isPart ? null : `/${scheme}:${host}${path === '/' ? '' : path}`;
  }
}

/** The address of the file at the absolute `path`. */
export function uriOf(path: string): string {
  const [, scheme = 'file', host = '', rest = '/'] = ELSEWHERE.exec(path) ?? [];
  if (scheme !== 'file') return `${scheme}:${host === '' ? '' : `//${host}`}${escape(rest)}`;
  const local = isElsewhere(path) ? rest : path;
  const whole = local.startsWith('//') ? local.slice(2) : /^[A-Za-z]:/.test(local) ? `/${local}` : local;
  return `file://${escape(whole)}`;
}

/** Whether only the editor can open the file at this path. */
export function isElsewhere(path: string): boolean {
  return ELSEWHERE.test(path);
}

/** A name for a document that is nowhere: "untitled:Untitled-1" -> "Untitled-1". */
export function nameOfUri(uri: string): string {
  const bare = uri.replace(/^[a-z][\w+.-]*:\/*/i, '').replace(/[^\w.-]+/g, '-');
  return bare === '' ? 'untitled' : bare;
}

/** Whether it has never been a file of its own. */
export function isDraft(uri: string): boolean {
  return pathOf(uri) === null || /^(?:untitled|vscode-notebook-cell):/i.test(uri);
}

function readAddress(uri: string): Address | null {
  const [, scheme, host = '', path = '', query, fragment] = ADDRESS.exec(uri) ?? [];
  if (scheme === undefined) return null;
  try {
    return {
      ...{ scheme: scheme.toLowerCase(), host, path: decodeURIComponent(path) },
      ...{ isPart: query !== undefined || fragment !== undefined, fragment: fragment ?? '' },
    };
  } catch {
    return null; // Broken escapes.
  }
}

/** A local file may be called like a place elsewhere; then it says that it is a file. */
function localPath(host: string, path: string): string {
  if (host !== '' && host !== 'localhost') return `//${host}${path}`;
  if (/^\/[A-Za-z]:/.test(path)) return withDrive(path.slice(1));
  return isElsewhere(path) ? `/file:${path}` : path;
}

/** VS Code writes the scheme of the notebook at the end of the cell's fragment, after an "s". */
function schemeOfNotebook(fragment: string): string {
  const [, written] = /s([A-Za-z\d+/]+=*)$/.exec(fragment) ?? [];
  try {
    const scheme = written === undefined ? '' : atob(written);
    return /^[a-z][a-z\d+.-]+$/i.test(scheme) ? scheme : 'file';
  } catch {
    return 'file'; // Something else in base 64's letters.
  }
}

function escape(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Editors disagree about the case of drive letters. */
function withDrive(path: string): string {
  return path.charAt(0).toUpperCase() + path.slice(1);
}
