/** Texts in which an attack once found something: they are tried first, always. */
export const keptTexts: readonly string[] = [];
