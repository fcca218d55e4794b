/** Elements of HTML that lay out a page: each begins and ends what is read together. */

/** They start an HTML block which lasts until a blank line, wherever they stand (CommonMark 4.6, kind 6). */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);
