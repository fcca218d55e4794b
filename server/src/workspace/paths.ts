/** Arithmetic on absolute paths with `/`, the same on every system. */

/** The folder a path is in; the root is in itself. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash < 0) return path;
  const folder = path.slice(0, slash);
  return folder === '' || folder.endsWith(':') ? path.slice(0, slash + 1) : folder;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` as seen from the absolute `folder`; `.` and `..` are worked out. */
export function joinPath(folder: string, path: string): string {
  const isAbsolute = path.startsWith('/') || /^[A-Za-z]:\//.test(path);
  const [root = '', rest] = splitRoot(isAbsolute ? path : `${folder}/${path}`);
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return root + parts.join('/');
}

/** The way from `folder` to `path`, with `../` where it has to go up; the path itself across drives. */
export function relativePath(folder: string, path: string): string {
  if (isInside(folder, path)) return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  if (same === 0 && splitRoot(folder)[0] !== splitRoot(path)[0]) return path;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/') || '.';
}

/** Whether `path` is somewhere below `folder`. */
export function isInside(folder: string, path: string): boolean {
  return path.length > folder.length && path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `folder` and the folders around it, innermost first. */
export function foldersUpwards(folder: string): readonly string[] {
  const folders = [folder];
  for (let above = folderOf(folder), last = folder; above !== last; last = above, above = folderOf(above))
    folders.push(above);
  return folders;
}

/** For sorting: by code units, so that the order is the same everywhere. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function splitRoot(path: string): readonly [root: string, rest: string] {
  const root = /^(?:[A-Za-z]:)?\/*/.exec(path)?.[0] ?? '';
  return [root.replace(/(?<!\/)\/+$/, '') + (root === '' ? '' : '/'), path.slice(root.length)];
}
