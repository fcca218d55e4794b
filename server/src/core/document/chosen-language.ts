/** Which language a text is read in: what its front matter says, else what the configuration says, else what it reads like. */
import type { LanguagePack } from '../language/pack.js';
import { type Packs, packs as shipped } from '../language/packs.js';
import { endOfFrontMatter, frontMatterOf } from './front-matter.js';
import { spokenIn } from './other-language.js';

export interface LanguageChoice {
  /** What the configuration says; null where it says nothing. */
  readonly configured: string | null;
  /** The fields at the top of the text, where somebody has read them already. */
  readonly frontMatter?: Readonly<Record<string, string>>;
  /** The languages that are read; those of this program where it is left out. */
  readonly packs?: Packs;
}

export function chooseLanguage(
  text: string,
  { configured, frontMatter = frontMatterOf(text), packs = shipped }: LanguageChoice,
): LanguagePack {
  const stated = statedLanguages(text, frontMatter);
  return packs.choose({ stated, configured, detect: (all) => spokenIn(text, all) });
}

/** As site generators and publishing tools call the field; an empty one leaves the word to the other. */
const NAMES = ['lang', 'language'] as const;

function statedLanguages(text: string, frontMatter: Readonly<Record<string, string>>): readonly string[] {
  return NAMES.flatMap((name) => {
    const value = frontMatter[name];
    return value === undefined ? [] : languagesIn(isOpen(value) ? value + linesBelow(text, name) : value);
  });
}

/** Whether the lines below go on with a list: `lang:` above items, or `lang: [` without its end. */
function isOpen(value: string): boolean {
  return value === '' || (value.startsWith('[') && !value.includes(']'));
}

/** `en`, `[en, de]` and `["en", "de"]`; the lines of a list are put together with commas. */
function languagesIn(value: string): readonly string[] {
  const names = value.split(/[[\],]/).map((name) => name.replace(/["']/g, '').trim());
  return names.filter((name) => name !== '');
}

const REMARK = /(?:^|[ \t])#[^]*$/;
const ITEM = /^[ \t]*-[ \t](.*)$/;
const MOST_LINES = 40;

/** What the lines below `name` add to its list. */
function linesBelow(text: string, name: string): string {
  const lines = text.slice(0, endOfFrontMatter(text)).split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => new RegExp(`^["']?${name}["']?[ \\t]*[:=]`, 'i').test(line));
  const isInBrackets = lines[at]?.includes('[') === true;
  let below = '';
  for (const written of at === -1 ? [] : lines.slice(at + 1, at + MOST_LINES)) {
    const line = written.replace(REMARK, '');
    const item = isInBrackets ? line : ITEM.exec(line)?.[1];
    if (item === undefined && line.trim() !== '') break;
    below += `,${item ?? ''}`;
    if (isInBrackets && line.includes(']')) break;
  }
  return below;
}
