/** Which words are spoken otherwise than their first letter says; read by `article.ts`. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** How a word begins; the longest beginning that fits decides. `$` stands for the end of the word. */
export const BEGINNINGS = {
  /** Vowels that sound like “y” or “w”. */
  a: words(`
    eu ewe ewer$ uni unidir unanim unary$ unesco usa use usi usu ute uti uto ubi ufo uganda uk uly ura ure uri uro
    uru uv ux$ one$ ones$ oneself$ oneness$ once$ oui oaxaca
  `),
  /** A silent “h”, “un-” before an “i”, and “y” as a vowel. */
  an: words(`
    hour honest honour honor heir hors$ unin unim unid unir unignit uniss unill euler yvonne yves yttri
    ypres
  `),
} as const;

/** Letters whose names begin with a vowel: “an X-ray”, “an F1 fan”. */
export const VOWEL_LETTERS = new Set('aefhilmnorsx');

/** Three capitals that are spoken as a word; four and more are, wherever they can be. */
export const SPOKEN_SHORT = new Set(words('SIM RAM ROM LAN NAS RIB FOB'));

/** Consonants that English words begin with; capitals that begin otherwise are spelt: HVAC, MRSA, RSPCA. */
export const ONSET =
  /^(?:[bcdfghjklmnpqrstvwxyz]|s[cklmnptw]|[bcdfgpt]r|[bcfgps]l|[cstw]h|qu|tw|str|scr|spr|spl)?[aeiou]/;
