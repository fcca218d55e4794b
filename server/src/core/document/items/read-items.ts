/** Reads the items of one section: what its headings, labels, tables and sentences make requirements, goals, measures … */
import type { LanguagePack } from '../../language/pack.js';
import { overlaps, type TextRange } from '../../text/range.js';
import type { Block } from '../blocks.js';
import { clauseOf } from '../clause.js';
import type { ItemPlace, ItemReading, Item, SectionReading, Story, Title } from '../model.js';
import type { Prose } from '../prose.js';
import { sourceRange } from '../prose.js';
import { sentenceOf } from '../sentence.js';
import { itemsOfBlock } from './item-of-block.js';
import { itemsOfTable } from './item-tables.js';
import { isShownBelow } from './shown-items.js';
import { placeBehind, placeInside, placeOfCallout, placeOfLabel, placeOfTitle, type TitlePlace } from './places.js';

/** What of the section has been read already. */
export type Known = Pick<SectionReading, 'stories' | 'requirements' | 'titles'>;

interface Walk {
  readonly blocks: readonly Block[];
  readonly pack: LanguagePack;
  readonly taken: readonly TextRange[];
  readonly stories: readonly Story[];
  readonly items: Item[];
  readonly choices: Title[];
  /** What the headings around the section say. */
  readonly outer: ItemPlace | null;
  place: TitlePlace | null;
  /** The callout or fold that has a title of its own, and what was said of the points before it. */
  framed: { readonly frame: number; readonly before: TitlePlace | null } | null;
  /** List items that only announce what stands in them: "Q3:". */
  readonly announcing: Set<number>;
}

export function readItems(
  blocks: readonly Block[],
  outer: ItemPlace | null,
  known: Known,
  pack: LanguagePack,
): ItemReading {
  const taken = [
    ...known.stories.map(({ range }) => range),
    ...known.requirements.map(({ range }) => range),
    ...known.titles.map(({ clause }) => clause.range),
  ];
  const walk: Walk = {
    ...{ blocks, pack, taken, stories: known.stories, items: [...known.requirements], choices: [], outer },
    ...{ place: outer?.kind ?? null, framed: null, announcing: new Set<number>() },
  };
  blocks.forEach((block, at) => visit(walk, block, at));
  return { items: walk.items.sort((a, b) => a.range.start - b.range.start), choices: walk.choices };
}

function visit(walk: Walk, block: Block, at: number): void {
  enterFrame(walk, block);
  const { pack, place } = walk;
  if (block.inQuote && walk.framed === null) return;
  if (block.kind === 'heading' && block.items.length === 0) visitHeading(walk, block, at);
  else if (block.table !== null) {
    if (place === 'apart' || isShownBelow(walk.blocks, block, pack)) return;
    walk.items.push(...itemsOfTable(block.table, { place, pack, stories: walk.stories }));
  } else visitWords(walk, block, placeBehind(block, pack));
}

/** What a quotation says is its speaker's, unless its title says of what the points in it are; such a title counts up to its end. */
function enterFrame(walk: Walk, block: Block): void {
  if (walk.framed !== null && walk.framed.frame !== block.frame) {
    walk.place = walk.framed.before;
    walk.framed = null;
  }
  if (block.frame === 0 || walk.framed !== null) return;
  const announced = block.inQuote ? placeOfCallout(block, walk.pack) : placeOfLabel(block, walk.pack).place;
  if (announced !== null) walk.framed = { frame: block.frame, before: walk.place };
}

/** `behind` is what the last of several lines says of what comes. */
function visitWords(walk: Walk, block: Block, behind: TitlePlace | null): void {
  if (behind === null && announcesItems(walk, block)) {
    const last = block.items[block.items.length - 1];
    if (last !== undefined) walk.announcing.add(last);
  } else {
    visitText(walk, block);
    if (behind !== null) walk.place = behind;
  }
}

function visitHeading(walk: Walk, block: Block, at: number): void {
  const { pack, outer } = walk;
  const isOwn = at === 0 && block.group === 0;
  const kind = isOwn ? null : placeOfTitle(block.prose.text, pack);
  if (kind !== null) walk.place = placeInside(kind, walk.place);
  else if (walk.place !== 'apart' && (isOwn ? outer?.isAbove === true : walk.place !== null)) {
    if (isEntryPlace(walk.place) && !isTaken(walk, rangeOf(block.prose))) visitText(walk, block);
  }
  const title = isOwn && block.depth > 1 ? choiceOf(block, pack) : null;
  if (title !== null && !isTaken(walk, title.clause.range)) walk.choices.push(title);
}

/** Only of goals and plans the points are headings often. */
function isEntryPlace(place: TitlePlace | null): boolean {
  return place === 'goals' || place === 'okr' || place === 'plan';
}

function choiceOf(block: Block, { grammar, items, morphology }: LanguagePack): Title | null {
  const sentence = sentenceOf(block.prose, true, grammar);
  const [first] = sentence.tokens;
  const isChoice = first !== undefined && items.choices.has(first.lower);
  if (!isChoice && !sentence.tokens.some(({ lower }) => items.selections.has(morphology.singular(lower)))) return null;
  const clause = clauseOf(sentence, { start: 0, end: sentence.tokens.length });
  return clause === null ? null : { kind: 'choice', label: null, clause };
}

/** "Goals:", "**Key results**": whether the block only says what comes next; it may end what was said before. */
function announcesItems(walk: Walk, block: Block): boolean {
  const { place, isBold, hasColon } = placeOfLabel(block, walk.pack);
  if (place !== null) walk.place = placeInside(place, walk.place);
  else if (isBold) walk.place = walk.outer?.kind ?? null;
  return place !== null || hasColon;
}

function visitText(walk: Walk, block: Block): void {
  const { pack, place, stories, announcing } = walk;
  const range = rangeOf(block.prose);
  if (place === 'apart' || isShownBelow(walk.blocks, block, pack) || isTaken(walk, range)) return;
  const owner = stories.filter((story) => story.range.start < range.start).at(-1) ?? null;
  const isNested = block.items.length > 1 && !block.items.slice(0, -1).some((item) => announcing.has(item));
  const found = itemsOfBlock(block, { place, owner, isNested, pack });
  if (found === 'announcement') {
    const last = block.items[block.items.length - 1];
    if (last !== undefined) announcing.add(last);
  } else walk.items.push(...found);
}

function isTaken({ taken }: Walk, range: TextRange): boolean {
  return taken.some((other) => overlaps(other, range));
}

function rangeOf(prose: Prose): TextRange {
  return sourceRange(prose, 0, prose.text.length);
}
