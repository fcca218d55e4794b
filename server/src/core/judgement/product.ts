/** Finds a kind of product that is wished for: an app, a portal. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { spanOfWords } from './phrase.js';

export interface Product extends Span {
  /** Whether nothing else is wished for. */
  readonly isAll: boolean;
}

/** No name of a product has more words. */
const MOST_WORDS = 4;

/** "an app" as the whole want, or "a mobile app with a calendar": a kind of product, before what it is good for. */
export function productIn(want: Clause, { relations }: LanguagePack): Product | null {
  const { words } = want;
  const start = words.findIndex((word) => !relations.beforeProduct.has(word.lower));
  if (start === -1) return null;
  for (let end = Math.min(words.length, start + MOST_WORDS); end > start; end--) {
    const name = words
      .slice(start, end)
      .map((word) => word.lower)
      .join(' ');
    const next = words[end]?.lower;
    const isAll = next === undefined;
    const isProduct = isAll
      ? relations.products.has(name)
      : relations.mobileProducts.has(name) && relations.afterNoun.has(next);
    if (isProduct) return { ...spanOfWords(want, start, end), isAll };
  }
  return null;
}
