/** The languages in which stories are read, as a sentence names them. */
import { packs } from '../core/language/packs.js';
import { listWords } from '../core/text/list-words.js';

/** "English", and "English and German" where there are two. */
export function readLanguages(joiner: 'and' | 'or' = 'and'): string {
  return listWords(
    packs.all.map(({ name }) => name),
    joiner,
  );
}
