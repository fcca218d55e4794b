/** What stands below a heading, and whether that is nothing but a gap. */
import type { SectionSource } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';

/** The text of a section without its heading and comments. */
export function bodyOf({ text, head }: SectionSource): string {
  return text.slice(head?.length ?? 0).replace(/<!--[^]{0,2000}?-->/g, '');
}

const SIGNS = /[\s\p{P}\p{S}]+/u;

/** Empty, "TBD", "- …". */
export function isOpenBody(body: string, { mission }: LanguagePack): boolean {
  if (body.length > LONGEST) return false;
  const words = body
    .toLowerCase()
    .split(SIGNS)
    .filter((word) => word !== '');
  return words.every((word) => mission.gaps.has(word));
}

const LONGEST = 60;
