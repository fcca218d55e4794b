/** Knows the reports that this product writes: what they quote is no text of its own. */

/** The first line of a report in Markdown. */
export const REPORT_MARK = '<!-- customer-first report -->';

/** Whether the text is such a report; nothing in it is read. */
export function isOwnReport(text: string): boolean {
  return text.startsWith(REPORT_MARK);
}
