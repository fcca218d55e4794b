/** Whether a file pattern can be matched in reasonable time. They come from files of other people, too. */

export const LONGEST_PATTERN = 500;

const MOST_STARS_IN_NAME = 3;
const MOST_FOLDER_STARS = 5;
const DEEPEST_BRACES = 5;
/** Ways to choose among what stands in braces: `{a,b}/{c,d,e}` has six. */
const MOST_CHOICES = 1_000;

/** What is wrong with `pattern` and what to do, as the end of a sentence that begins with it; null where nothing is. */
export function whyImmodest(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN) return `is longer than ${LONGEST_PATTERN} characters; write several patterns`;
  const { depth, choices } = countBraces(pattern);
  if (depth > DEEPEST_BRACES) return `is nested more than ${DEEPEST_BRACES} deep; use fewer braces`;
  if (choices > MOST_CHOICES) return `stands for more than ${MOST_CHOICES} patterns; use fewer braces`;
  // Every further star multiplies the time for matching: a handful is plenty for people, and too few for mischief.
  const folders = pattern.split('/');
  const isCrowded = (folder: string): boolean => (folder.match(/\*+/g) ?? []).length > MOST_STARS_IN_NAME;
  const isFine =
    folders.filter((folder) => folder.includes('**')).length <= MOST_FOLDER_STARS && !folders.some(isCrowded);
  return isFine ? null : 'has too many “*” to be matched in reasonable time; use fewer';
}

function countBraces(pattern: string): { readonly depth: number; readonly choices: number } {
  let open = 0;
  let depth = 0;
  let choices = 1;
  let here = 1;
  for (const char of pattern) {
    if (char === '{') depth = Math.max(depth, ++open);
    else if (char === ',') here++;
    else if (char === '}') {
      open = Math.max(0, open - 1);
      choices *= here;
      here = 1;
    }
  }
  return { depth, choices };
}
