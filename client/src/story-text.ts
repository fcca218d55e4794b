/** The words of a story, put together from what a person typed into a few fields. */

export interface StoryParts {
  /** The sentence in the language of the document: "As a tenant, I want {want}, so that {outcome}". */
  readonly story: string;
  readonly want: string;
  readonly outcome: string;
}

/** "As a tenant, I want to see my bill, so that I know what I pay." */
export function drawStory({ story, want, outcome }: StoryParts): string {
  const words: Readonly<Record<string, string>> = { want, outcome };
  return `${story.replace(/\{(want|outcome)\}/g, (_, name: string) => words[name] ?? '')}${/[.!?…]$/.test(outcome) ? '' : '.'}`;
}

/** Where the server does not answer, a name stands as it was given: nothing that is typed is lost. */
export function plainStory(name: string): string {
  return `As ${name}, I want {want}, so that {outcome}`;
}

/** Without “As a” and a closing comma, which the story brings along. */
export function normalizeName(text: string): string {
  return tidy(text).replace(/^as (?:an?|the) /i, '');
}

/** Without “I want” before it. */
export function normalizeWant(text: string): string {
  return tidy(text).replace(/^i (?:want|would like|need) /i, '');
}

/** Without “so that” before it; “…” stays, it keeps the place open. */
export function normalizeOutcome(text: string): string {
  return tidy(text).replace(/^so (?:that )?/i, '');
}

export interface Surroundings {
  /** The line before the story; null at the start of the document. */
  readonly above: string | null;
  readonly below: string | null;
  /** Whether it takes the place of an empty line. */
  readonly isOnEmpty: boolean;
}

/** The line breaks around a story that make it a paragraph of its own. */
export function findGap({ above, below, isOnEmpty }: Surroundings): {
  readonly before: string;
  readonly after: string;
} {
  const isFirst = above === null || above.trim() === '';
  const before = isFirst ? '' : isOnEmpty ? '\n' : '\n\n';
  return { before, after: below === null || below.trim() === '' ? '' : '\n' };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?[,;.]$/, '');
}
