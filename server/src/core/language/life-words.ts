/** What a human language has to supply to place a story in somebody's life with a product, and to read how well one knows. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

/** One step of the life with a product, where no journey of a project says otherwise. */
export interface UsualStage {
  readonly id: string;
  readonly title: string;
  /** What else a field may call it; in small letters. */
  readonly aliases: readonly string[];
}

/** Whose journey it is, what they do, feel and suffer at a stage, how one knows it, how it is today and how it shall be. */
export type MapPart = 'who' | 'does' | 'feels' | 'pain' | 'evidence' | 'asIs' | 'toBe';

export interface LifeWords {
  /** Names of the field that says the stage of a story, in small letters: "journey stage". */
  readonly stageFields: Words;
  /** In the order in which people live through them. */
  readonly usualStages: readonly UsualStage[];
  /** What a field says for a story that is about all stages: "all". */
  readonly everyStage: Words;
  /** What titles of journey maps hold. */
  readonly mapTitles: PhraseTable;
  /** How the parts of a journey map are called, as columns, rows or labels in small letters. */
  readonly mapParts: Readonly<Record<MapPart, Words>>;
  /** Words for people that tell nobody from others: "they". */
  readonly anybody: Words;
  /** Columns in which the stages of a journey map stand. */
  readonly stageColumns: Words;
  /** Names of the months in small letters, from January on. */
  readonly months: readonly string[];
  /** Beginnings of words that say that something is only supposed: "assumption". */
  readonly supposed: readonly string[];
  /** Phrases that say the same: "gut feeling". */
  readonly supposedBy: PhraseTable;
  /** Who can only say what they think customers need: "managers". */
  readonly askedInside: PhraseTable;
  /** Where customers themselves were heard or seen: "interviews", "tickets". */
  readonly askedOutside: PhraseTable;
  /** What makes an outcome one that can be counted or seen happen: "without", "no longer", "decide". */
  readonly observable: PhraseTable;
  /** By which only the organisation is better off: "we look innovative". */
  readonly ownGains: PhraseTable;
}
