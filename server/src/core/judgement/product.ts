/** Finds a kind of product that is wished for: an app, a portal. */
import type { Clause, Span } from '../document/model.js';
import type { LanguagePack } from '../language/pack.js';
import { spanOfWords } from './phrase.js';

export interface Product extends Span {
  /** Whether nothing else is wished for. */
  readonly isAll: boolean;
}

/** "an app" as the whole want, or "a mobile app with a calendar": a kind of product, before what it is good for. */
export function productIn(want: Clause, { relations }: LanguagePack): Product | null {
  const start = want.words.findIndex((word) => !relations.beforeProduct.has(word.lower));
  const product = (end: number): string =>
    want.words
      .slice(start, end)
      .map((word) => word.lower)
      .join(' ');
  if (start === -1) return null;
  const isAll = relations.products.has(product(want.words.length));
  let end = want.words.length;
  if (!isAll)
    do end--;
    while (
      end > start &&
      !(relations.mobileProducts.has(product(end)) && relations.afterNoun.has(want.words[end]!.lower))
    );
  return end <= start ? null : { ...spanOfWords(want, start, end), isAll };
}
