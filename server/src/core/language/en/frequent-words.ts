/** Words that nearly every English text has and that few other languages have. */

export const frequentWords: ReadonlySet<string> = new Set(
  (
    'the and to that for with are this it from which you not our your have when should must can their they its these as ' +
    'by'
  ).split(' '),
);
