/** Counts fenced code, which tells documents about software from others. */

export interface FenceCount {
  /** Lines that open or close a fence. */
  readonly lines: number;
  /** Fences that name a programming language. */
  readonly codeBlocks: number;
}

const FENCE = /^ {0,3}(?:`{3,}|~{3,})[ \t]*([\w+-]*)/gm;
/** Fences that hold no code: stories, prose and pictures. */
const PROSE_FENCES = new Set(
  'gherkin feature cucumber markdown md text txt mermaid plantuml puml csv json quote'.split(' '),
);

export function countFences(text: string): FenceCount {
  let lines = 0;
  let codeBlocks = 0;
  for (const [, language = ''] of text.includes('```') || text.includes('~~~') ? text.matchAll(FENCE) : []) {
    lines++;
    if (language !== '' && !PROSE_FENCES.has(language.toLowerCase())) codeBlocks++;
  }
  return { lines, codeBlocks };
}
