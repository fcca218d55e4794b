/** What the files of issues are called, on every system the same. */
import { shortHash } from '../../core/text/hash.js';
import type { Issue } from './issue.js';

const MOST_LETTERS = 80;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Files of these names are read in other ways. */
const TAKEN = /^(?:personas?|readme|journey|changelog)$/i;

/** By id. Two ids that would share a name get an ending that tells them apart. */
export function fileNames(issues: readonly Issue[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const { id } of issues) {
    const plain = nameOf(id);
    const name = used.has(plain.toLowerCase()) ? `${plain}-${shortHash(id)}` : plain;
    used.add(name.toLowerCase());
    names.set(id, `${name}.md`);
  }
  return names;
}

function nameOf(id: string): string {
  const name = id
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  if (name === '') return `story-${shortHash(id)}`;
  return RESERVED.test(name) || TAKEN.test(name) ? `story-${name}` : name;
}
