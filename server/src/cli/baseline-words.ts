/** What `customer-first baseline` says. */
import type { BaselineEntry } from '../core/engine/baseline.js';
import { count } from '../core/text/count.js';
import { makePrintable } from '../reporters/hidden-signs.js';
import type { BaselineUse } from '../workspace/baseline.js';
import { toAbsolutePath } from '../workspace/node-file-system.js';
import { nameOf, relativePath } from '../workspace/paths.js';

const MOST_LISTED = 20;
const COMMAND = 'customer-first baseline';

/** One text for each thing that can happen; each ends in a line end. */
export const describe = {
  status(use: BaselineUse, cwd: string): string {
    const { file, found, accepted, stale } = use;
    const path = shownPath(use, cwd);
    if (file.text === null) {
      const would = found.length === 0 ? 'Nothing' : `${count(found.length, 'finding')} in ${filesOf(found)}`;
      return `There is no ${path} yet. ${would} would be accepted by “${COMMAND} create”.\n`;
    }
    const fresh = found.length - accepted.size;
    return [
      `${path} accepts ${count(file.entries.length, 'finding')}.\n`,
      stale.length === 0 ? '' : `${gone(stale)}“${COMMAND} prune” takes ${stale.length === 1 ? 'it' : 'them'} out.\n`,
      fresh === 0
        ? ''
        : `${are(fresh, 'finding')} not accepted yet. “${COMMAND} update” would accept ${fresh === 1 ? 'it' : 'them'}, too.\n`,
    ].join('');
  },

  isThere(use: BaselineUse, cwd: string): string {
    const accepts = count(use.file.entries.length, 'finding');
    return `${shownPath(use, cwd)} is there already and accepts ${accepts}. “${COMMAND} update” accepts what is new as well; “${COMMAND} create --force” starts anew.`;
  },

  nothingToAccept: (): string => 'Nothing is found, so there is nothing to accept. No file was written.\n',

  created(use: BaselineUse, cwd: string): string {
    const path = shownPath(use, cwd);
    const them = use.found.length === 1 ? 'It is' : 'They are';
    return (
      `${path} accepts ${count(use.found.length, 'finding')} in ${filesOf(use.found)}. ${them} no longer reported; new ones are.\n` +
      `Commit the file, so that it holds for everybody, and add this line to .gitattributes next to it, so that git merges it by itself:\n` +
      `  ${nameOf(use.file.path)} merge=union\n`
    );
  },

  updated(use: BaselineUse, cwd: string): string {
    const { found, accepted, stale } = use;
    const added = found.length - accepted.size;
    return `${shownPath(use, cwd)}: ${count(added, 'finding')} more accepted, ${stale.length} taken out.\n`;
  },

  pruned(use: BaselineUse, cwd: string): string {
    const path = shownPath(use, cwd);
    if (use.file.text === null) return `There is no ${path}, so there is nothing to take out.\n`;
    if (use.stale.length === 0) return `${path}: everything in it is still found. Nothing was changed.\n`;
    return `${path}: ${count(use.stale.length, 'finding')} taken out.\n`;
  },
};

export function shownPath({ file }: BaselineUse, cwd: string): string {
  return makePrintable(relativePath(toAbsolutePath(cwd, '.'), file.path));
}

function are(number: number, word: string): string {
  return `${count(number, word)} ${number === 1 ? 'is' : 'are'}`;
}

function filesOf(found: readonly { readonly path: string }[]): string {
  return count(new Set(found.map(({ path }) => path)).size, 'file');
}

function gone(stale: readonly BaselineEntry[]): string {
  const listed = stale.slice(0, MOST_LISTED).map(({ path, rule, words }) => {
    return `  ${makePrintable(`${path}: ${rule}${words === '' ? '' : ` “${words}”`}`)}\n`;
  });
  const more = stale.length > MOST_LISTED ? `  and ${stale.length - MOST_LISTED} more\n` : '';
  return `${stale.length} of these ${stale.length === 1 ? 'is' : 'are'} no longer found:\n${listed.join('')}${more}`;
}
