/** The picture as a tree to look through: people, the stages of their life, names nobody has described, and what each lacks. */
import type { Card, Picture } from '../../core/picture/shape.js';
import { cellWords, kindWords, knownWords } from '../../core/picture/words.js';
import { count } from '../../core/text/count.js';
import { listWords } from '../../core/text/list-words.js';

export interface CoverageNode {
  /** The same as long as it stands for the same. */
  readonly id: string;
  readonly kind: 'group' | 'persona' | 'need' | 'stage' | 'cell' | 'lack' | 'name';
  readonly label: string;
  /** What it lacks, or how much there is of it. */
  readonly description: string;
  readonly tone: Tone;
  /** Where it is written down; lines are counted from 1. */
  readonly place: { readonly path: string; readonly line: number } | null;
  readonly children: readonly CoverageNode[];
  /** Keys of the stories that it leads to, below its children. */
  readonly stories: readonly string[];
}

export type Tone = 'good' | 'fair' | 'poor' | 'none';

const NOTHING = { description: '', tone: 'none', place: null, children: [], stories: [] } as const;

/** Groups, those that hold something; none where there is neither a story nor a person. */
export function treeOf(picture: Picture): readonly CoverageNode[] {
  const { personas, stages, rewriteFirst } = picture;
  const groups: readonly CoverageNode[] = [
    { ...NOTHING, ...group('people', 'People'), children: personas.map((card) => personaNode(card, picture)) },
    { ...NOTHING, ...group('stages', 'Stages'), children: stages.map((_, at) => stageNode(at, picture)) },
    { ...NOTHING, ...group('names', 'Names Nobody Has Described'), children: nameNodes(picture) },
    { ...NOTHING, ...group('rewrite', 'To Rewrite First'), stories: rewriteFirst.map(({ story }) => story) },
  ];
  return groups.filter(({ children, stories }) => children.length + stories.length > 0);
}

function group(id: string, label: string): Pick<CoverageNode, 'id' | 'kind' | 'label'> {
  return { id, kind: 'group', label };
}

function personaNode(card: Card, picture: Picture): CoverageNode {
  const { id, name, definedAt, stories } = card;
  const kind = card.kind === 'customer' ? '' : `, ${kindWords(card)}`;
  return {
    ...{ id: `persona ${id}`, kind: 'persona', label: name, place: definedAt, stories },
    description: `${servedWords(card)}${kind}`,
    tone: stories.length === 0 ? 'poor' : card.gains.length === 0 ? 'fair' : 'good',
    children: lacksOf(card, picture),
  };
}

function servedWords({ stories, gains }: Pick<Card, 'stories' | 'gains'>): string {
  if (stories.length === 0) return 'no story';
  return `${gains.length.toString()} of ${stories.length.toString()} with a gain`;
}

/** Needs and stages without a story, and how little is known of somebody. */
function lacksOf(card: Card, { matrix, stages }: Picture): readonly CoverageNode[] {
  const { id, needs, known, definedAt } = card;
  const cells = matrix.find(({ persona }) => persona === id)?.cells ?? [];
  const gaps = stages.filter((_, at) => cells[at]?.state === 'gap').map(({ title }) => title);
  const isKnown = known === 'fresh' || known === 'supposed';
  const lack = (name: string, label: string, description: string): CoverageNode => {
    return { ...NOTHING, id: `${name} ${id}`, kind: 'lack', label, description, tone: 'fair', place: definedAt };
  };
  return [
    ...needs.flatMap(({ text, isOpen }, at): readonly CoverageNode[] => {
      if (isOpen !== true) return [];
      return [{ ...lack(`need ${at.toString()}`, text, 'a need without a story'), kind: 'need' }];
    }),
    ...(gaps.length === 0 ? [] : [lack('gaps', listWords(gaps, 'and'), 'no story, though their life leads here')]),
    ...(isKnown ? [] : [lack('evidence', 'How do you know them?', knownWords(card))]),
  ];
}

function stageNode(at: number, { stages, matrix, personas }: Picture): CoverageNode {
  const { id = '', title = '' } = stages[at] ?? {};
  const rows = matrix.flatMap(({ persona, cells }) => {
    const cell = cells[at];
    return cell === undefined || cell.state === 'never' || cell.state === 'empty' ? [] : [{ persona, cell }];
  });
  const gaps = rows.filter(({ cell }) => cell.state === 'gap').length;
  const gains = new Set(rows.flatMap(({ cell }) => cell.gains)).size;
  const all = new Set(rows.flatMap(({ cell }) => cell.stories)).size;
  const served = all === 0 ? 'no story' : `${gains.toString()} of ${all.toString()} with a gain`;
  return {
    ...{ ...NOTHING, id: `stage ${id}`, kind: 'stage', label: title },
    description: gaps === 0 ? served : `${count(gaps, 'gap')}, ${served}`,
    tone: gains > 0 && gaps === 0 ? 'good' : gains > 0 ? 'fair' : gaps > 0 ? 'poor' : all > 0 ? 'fair' : 'none',
    children: rows.map(({ persona, cell }): CoverageNode => ({
      ...{ ...NOTHING, id: `stage ${id} ${persona ?? ''}`, kind: 'cell' },
      label: personas.find((card) => card.id === persona)?.name ?? 'Nobody described',
      description: cellWords(cell),
      tone: cell.state === 'served' ? 'good' : cell.state === 'gap' ? 'poor' : 'fair',
      stories: cell.stories,
    })),
  };
}

function nameNodes({ strangers, nobody }: Picture): readonly CoverageNode[] {
  const names = strangers.map(({ name, state, didYouMean, stories }): CoverageNode => ({
    ...{ ...NOTHING, id: `name ${state} ${name.toLowerCase()}`, kind: 'name', label: name, stories },
    description: [
      count(stories.length, 'story', 'stories'),
      didYouMean.length > 0 ? `did you mean ${didYouMean.join(' or ')}?` : STATES[state],
    ]
      .filter((part) => part !== '')
      .join(', '),
    tone: state === 'unknown' ? 'fair' : 'poor',
  }));
  if (nobody.length === 0) return names;
  const description = count(nobody.length, 'story', 'stories');
  const node = { ...NOTHING, id: 'nobody', kind: 'cell', label: 'Nobody named', tone: 'poor' } as const;
  return [...names, { ...node, description, stories: nobody }];
}

const STATES: Readonly<Record<Picture['strangers'][number]['state'], string>> = {
  generic: 'can be anybody',
  system: 'is a system',
  builder: 'builds it',
  unknown: '',
};
