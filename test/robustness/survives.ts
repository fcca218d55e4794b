/** What must hold for any text whatever: reading and linting end without a throw, and every place lies in the text. */
import { expect } from 'vitest';
import type { DocumentModel } from '../../server/src/core/document/model.js';
import { createMemory, readDocument } from '../../server/src/core/document/read-document.js';
import { createLinter, type LintResult } from '../../server/src/core/engine/lint.js';
import { english } from '../../server/src/core/language/en/pack.js';
import { readPersonas } from '../../server/src/core/personas/read-personas.js';
import { createRegistry } from '../../server/src/core/personas/registry.js';
import { resolvePersona } from '../../server/src/core/personas/resolve.js';
import { rules } from '../../server/src/core/rules/index.js';
import type { TextRange } from '../../server/src/core/text/range.js';
import { defaultSettings, type TextFile } from '../support/lint-text.js';
import { PERSONAS_PATH, readPersonaLine } from '../support/persona-line.js';

export interface People {
  /** Personas in one line, as fixtures write them. */
  readonly line: string | null;
  readonly files: readonly TextFile[];
}

export interface Editor {
  /** Lints the next version of a text as an editor does, which remembers the sections that stay the same. */
  readonly type: (text: string) => void;
  /** The same, and expects what a fresh start finds. */
  readonly typeAndCompare: (text: string) => void;
}

export function openEditor(people: People): Editor {
  const linter = linterFor(people);
  const memory = createMemory();
  const lint = (text: string): LintResult => {
    const document = readDocument(text, memory);
    const result = linter.lint(document, { namedPersonas: null });
    const wrong = [...rangesOutsideModel(document), ...rangesOutside(pick(result), text.length)];
    // Building the message for each of many thousand good texts would take longer than linting them.
    if (wrong.length > 0) expect.fail(`Places outside the text: ${JSON.stringify({ wrong, text })}`);
    return result;
  };
  return {
    type: (text) => void lint(text),
    typeAndCompare: (text) => {
      const fresh = linterFor(people).lint(readDocument(text), { namedPersonas: null });
      expect(pick(lint(text)), JSON.stringify(text)).toEqual(pick(fresh));
    },
  };
}

function pick({ findings, suppressed }: LintResult): Pick<LintResult, 'findings' | 'suppressed'> {
  return { findings, suppressed };
}

/** Reads a text as a personas file and looks somebody up among the people in it. */
export function expectPersonasSurvive(text: string): void {
  const personas = readPersonas(text, PERSONAS_PATH, { language: english });
  const outside = personas.filter(({ definedAt }) => definedAt !== null && !isIn(definedAt.range, text.length));
  if (outside.length > 0) expect.fail(`Places outside the text: ${JSON.stringify({ outside, text })}`);
  resolvePersona(createRegistry(personas, [PERSONAS_PATH], english), 'night-shift tennant', english);
}

function linterFor({ line, files }: People) {
  const inFiles = files.flatMap(({ path, text }) => readPersonas(text, path, { language: english }));
  const registry = createRegistry([...readPersonaLine(line ?? ''), ...inFiles], [PERSONAS_PATH], english);
  return createLinter({ registry, settings: defaultSettings(), rules });
}

/** Sections lie in the document, and what they hold lies in them: its places count from the section's start; the story above is another's. */
function rangesOutsideModel({ text, sections, headings, unread }: DocumentModel): readonly TextRange[] {
  const inside = sections.flatMap(({ range, storyAbove: _, ...held }) => rangesOutside(held, range.end - range.start));
  const cuts = [...sections, ...headings].map(({ range }) => range);
  return [...inside, ...[...cuts, ...unread].filter((range) => !isIn(range, text.length))];
}

function rangesOutside(value: unknown, length: number): readonly TextRange[] {
  return rangesIn(value).filter((range) => !isIn(range, length));
}

function isIn({ start, end }: TextRange, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}

/** Every range anywhere in a value. */
function rangesIn(value: unknown): readonly TextRange[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'range' ? [inner as TextRange] : rangesIn(inner)));
}
