/** Reads the catalogue's examples: one JSON object a line, written for people, made exact by `setup` where that takes more. */
import { readFiles } from './fixture.js';
import type { LintTextInput, TextFile } from './lint-text.js';

export interface CatalogueExample {
  readonly rule: string;
  readonly expect: 'flag' | 'ok';
  readonly text: string;
  readonly input: LintTextInput;
}

/** What the text leaves to the reader's imagination. */
interface Setup {
  /** Personas in one line, as in fixtures. */
  readonly personas?: string;
  /** Stands instead of the text: files in the form `--- path`, then their lines. */
  readonly files?: readonly string[];
  /** Front matter or other lines in front of the text. */
  readonly before?: readonly string[];
}

interface Line {
  readonly rule: string;
  readonly expect: 'flag' | 'ok';
  readonly text: string;
  readonly setup?: Setup;
}

/** The story that an example starting with "…" is the outcome of. */
const STORY_HEAD = 'As a tenant, I want to report a leak at night';

/** All examples, ready to lint. */
export function readCatalogueExamples(jsonLines: string): readonly CatalogueExample[] {
  return jsonLines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
    .map((line) => ({ rule: line.rule, expect: line.expect, text: line.text, input: toInput(line) }));
}

function toInput({ text, setup = {} }: Line): LintTextInput {
  const { personas = null, before = [] } = setup;
  const files: readonly TextFile[] =
    setup.files === undefined
      ? [{ path: 'story.md', text: [...before, toStory(text)].join('\n') + '\n' }]
      : readFiles(setup.files);
  return { files, personas };
}

/** The text as it would stand in a file: notes for the reader taken out, gaps filled. */
function toStory(text: string): string {
  return text
    .replaceAll('⏎', '\n')
    .replaceAll('ˋ', '`')
    .replace(/ {2,}(?:→ .*|\(.*\))$/, '')
    .replace(/ \((?:[^()]*\b(?:persona|registered|technical: true)\b[^()]*|type: \w+)\)/, '')
    .replace(/^… /, `${STORY_HEAD} `)
    .replace(/((?:I|we) want) …$/, '$1 to see my bookings so that I can plan my week.')
    .replace(/^(As a [^,]+?) …$/, '$1, I want to see my bookings so that I can plan my week.');
}
