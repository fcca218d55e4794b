/** Single sentences of a section that hold a turn of phrase some rule knows, wherever they stand. */
import type { LanguagePack } from '../language/pack.js';
import { type Block, announces } from './blocks.js';
import { clauseOf } from './clause.js';
import type { Gates } from './gates.js';
import { isShownBelow } from './items/shown-items.js';
import type { Statement, Story } from './model.js';
import type { Prose } from './prose.js';
import { gapBefore, isSentenceEnd, sentenceOf } from './sentence.js';
import type { TokenSpan } from './want-grammar.js';
import { piecesOf, runsOf } from './wanted-text.js';
import type { TextRange } from '../text/range.js';

const LONGEST_BLOCK = 2_000;
const LONGEST_LABEL = 80;

/** What to parse: the pieces with such a turn of phrase, and what stands directly above them. */
export function wantedStatements(section: string, gates: Gates): readonly (TextRange | null)[] {
  if (!gates.mayState(gates.see(section))) return [];
  const pieces = piecesOf(section, gates);
  const wanted = new Set<number>();
  pieces.forEach(({ seen, above }, at) => {
    if (!gates.mayState(seen)) return;
    for (let i = Math.max(0, above); i <= at; i++) wanted.add(i);
  });
  return runsOf(pieces, wanted);
}

export function readStatements(
  blocks: readonly Block[],
  stories: readonly Story[],
  pack: LanguagePack,
): readonly Statement[] {
  let label: string | null = null;
  return blocks.flatMap((block, at) => {
    if (block.inQuote) return [];
    if (block.table !== null)
      return isShownBelow(blocks, block, pack)
        ? []
        : block.table.rows.flatMap(({ cells }) =>
            cells.flatMap(({ prose }) => statementsOf(prose, { kind: 'cell', label, stories, pack })),
          );
    const { text } = block.prose;
    const isOwnHeading = at === 0 && block.kind === 'heading';
    if (text.length > LONGEST_BLOCK || isShownBelow(blocks, block, pack)) return [];
    const kind = block.kind === 'heading' ? 'heading' : block.items.length > 0 ? 'bullet' : 'paragraph';
    const found = statementsOf(block.prose, { kind, label, stories, pack });
    if (!isOwnHeading && isLabel(block)) label = text;
    return found;
  });
}

/** A heading, "Goals:" or a line in bold. */
function isLabel(block: Block): boolean {
  const { text, wrapped = [] } = block.prose;
  if (announces(block, LONGEST_LABEL)) return true;
  return text.length <= LONGEST_LABEL && wrapped.some(({ start, end }) => start === 0 && end >= text.trimEnd().length);
}

type Where = Pick<Statement, 'kind' | 'label'> & {
  readonly stories: readonly Story[];
  readonly pack: LanguagePack;
};

function statementsOf(prose: Prose, { kind, label, stories, pack }: Where): readonly Statement[] {
  const sentence = sentenceOf(prose, kind === 'heading', pack.grammar);
  return sentencesIn(sentence.tokens.length, (at) => isSentenceEnd(sentence, at) || isLineEnd(gapBefore(sentence, at)))
    .filter(({ start, end }) => sentence.tokens.slice(start, end).some(({ lower }) => pack.mission.cues.has(lower)))
    .flatMap((span) => {
      const clause = clauseOf(sentence, span);
      if (clause === null) return [];
      const { range } = clause;
      const story = stories.find((each) => each.range.start <= range.start && range.start < each.range.end) ?? null;
      return [{ kind, clause, around: prose.text, label, story }];
    });
}

/** Lines that a reader sees apart: "Persona: …" and below it "Pain: …". */
function isLineEnd(gap: string): boolean {
  return /[.:;!?]\s*\n/.test(gap) || /\n[^\S\n]*[-*+•]/.test(gap);
}

function sentencesIn(length: number, isEnd: (at: number) => boolean): readonly TokenSpan[] {
  const starts = [0];
  for (let at = 1; at < length; at++) if (isEnd(at)) starts.push(at);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? length }));
}
