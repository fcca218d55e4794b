/** The patterns of places that look like stories, made from the words of a language. See `story-lookalikes.ts`. */
import type { LanguagePack } from '../language/pack.js';
import { anyOf, phrasesOf } from './word-patterns.js';

export interface LookalikePatterns {
  /** Finds where something may begin; its groups `role`, `situation` and `reason` tell what. */
  readonly opener: RegExp;
  /** From the opener to the person; the first two words of the name are groups. */
  readonly person: RegExp;
  readonly article: RegExp;
  readonly strong: RegExp;
  readonly weak: RegExp;
  readonly reason: RegExp;
  readonly explains: RegExp;
  /** A wish after a situation, and what follows a reason that comes first. */
  readonly jobWish: RegExp;
  readonly afterReason: RegExp;
  /** The end of a story's text. */
  readonly gap: RegExp;
}

/** Blanks and signs of emphasis between words. */
const SPACE = '[\\s*_]{1,6}';
const AFTER_OPENER = '[\\s*_:]{1,8}';
const END = '(?![a-z0-9])';

export function lookalikePatterns({ grammar, lookalikes: words }: LanguagePack): LookalikePatterns {
  const any = (list: Iterable<string>, between = SPACE): string => anyOf(list, between);
  const openers = any(grammar.roleOpeners);
  const articles = any(grammar.articles);
  const adverbs = `(?:${any(words.adverbs)}${SPACE})?`;
  const firstReasons = any(phrasesOf(grammar.firstReason), ' ');
  const plainWish = `${any(words.wishers)}${SPACE}${any(words.plainWishes)}`;
  const namedPerson = `${openers} (?:${any([...grammar.indefiniteArticles, ...grammar.definiteArticles])}) `;
  return {
    opener: new RegExp(
      `(?<![a-z0-9])(?:(?<role>${openers})|(?<situation>${any(grammar.situationOpeners)})|${any(words.wishers, '[ \\t]{1,4}')}[ \\t*_]{1,4}${any(words.plainWishes)}|(?<reason>${firstReasons}))(?=[^a-z])`,
      'gi',
    ),
    person: new RegExp(
      `^${openers}${AFTER_OPENER}(?:${articles}${AFTER_OPENER})?(?:${any(words.asides)} )?[<[{(“"‘\'\`«*_]{0,3}([\\p{L}…<[{.]\\S{0,40})(?:[ ]+([\\p{L}][\\p{L}-]{0,30}))?`,
      'iu',
    ),
    article: new RegExp(`^${openers}${AFTER_OPENER}${articles}${END}`, 'i'),
    strong: new RegExp(
      `(?:^|[^\\p{L}]|(?<=\\p{Ll})(?=I))${any(words.wishers)}[\\s*_:|]{1,8}${adverbs}${any(words.wishes)}`,
      'iu',
    ),
    weak: new RegExp(`[,;:\\n*_|–—-][\\s*_]{0,6}${any(words.actors)}${SPACE}${any(words.abilities)}${END}`, 'i'),
    reason: new RegExp(`(?<![a-z0-9])${any(words.reasons, '[\\s*_:,]{1,6}')}${END}`, 'i'),
    explains: new RegExp(`^[^,\\n]{0,120},?[\\s*_]{1,4}${any(words.explains)}${END}`, 'i'),
    jobWish: new RegExp(`[,\\n][\\s*_]{0,6}${any(words.wishers)}${SPACE}${any(words.jobWishes)}`, 'i'),
    afterReason: new RegExp(`[,\\n][\\s*_]{0,6}(?:${namedPerson}|${plainWish})`, 'i'),
    gap: new RegExp(
      `\\n[ \\t]*\\n(?![^\\p{L}\\n]{0,12}${any(words.goesOn, ' ')}(?![\\p{L}\\p{N}]))|\\n[ \\t]{0,3}#`,
      'iu',
    ),
  };
}
