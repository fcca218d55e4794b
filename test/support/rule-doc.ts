/** Reads a rule's documentation page: its headings and the examples that run as tests. */
import { readFiles } from './fixture.js';

export interface DocExample {
  readonly verdict: 'correct' | 'incorrect';
  /** 1-based line of the opening fence. */
  readonly line: number;
  readonly text: string;
  /** The block's files; a personas.md shown on the page belongs to every later example. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const OPEN = /^~~~markdown (correct|incorrect|personas\.md)$/;

/** All examples of the page, in order. */
export function readExamples(page: string): readonly DocExample[] {
  const examples: DocExample[] = [];
  const lines = page.split('\n');
  let personas: { readonly path: string; readonly text: string }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const kind = OPEN.exec(lines[i] ?? '')?.[1];
    if (kind === undefined) continue;
    const end = lines.indexOf('~~~', i);
    const block = lines.slice(i + 1, end);
    if (kind === 'personas.md') personas = [{ path: 'personas.md', text: block.join('\n') }];
    else {
      const verdict = kind === 'correct' ? 'correct' : 'incorrect';
      examples.push({ verdict, line: i + 1, text: block.join('\n'), files: [...personas, ...readFiles(block)] });
    }
    i = end;
  }
  return examples;
}

/** The titles of the `##` headings outside of examples, in order. */
export function readTitles(page: string): readonly string[] {
  const prose = page.replace(/^~~~.*?^~~~$/gms, '');
  return prose.split('\n').flatMap((line) => /^## (.+)$/.exec(line)?.slice(1) ?? []);
}
