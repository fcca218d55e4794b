/** What makes a finding the same finding after its text was moved, wrapped, laid out or emphasised differently. */
import type { Clause, Story } from '../document/model.js';
import { longHash, shortHash } from '../text/hash.js';
import { ownCopy } from '../text/own-copy.js';
import type { TextRange } from '../text/range.js';

/** The identity of a finding without any place in it: not its line, not its file, not how often it occurs. */
export interface FindingIdentity {
  /** 16 hex digits of the rule and the clause that it is about. */
  readonly clause: string;
  /** What stands around that clause: hashes of who, want and outcome, joined by `-`; '' where it is in no story. */
  readonly story: string;
  /** Which of these is the clause itself, from 0; -1 for none. */
  readonly part: number;
  /** Whether the clause is long enough to be known again by itself; “user” is not. */
  readonly isSpecific: boolean;
  /** For people: the words, on one line, shortened. */
  readonly words: string;
}

/** What a finding is about. Ranges count from where the story's own do. */
export interface Flagged {
  readonly ruleId: string;
  readonly range: TextRange;
  /** What stands in `range`, as written. */
  readonly text: string;
  readonly story?: Story | undefined;
  /** The sentence around it, as written, where there is no story. */
  readonly sentence?: string;
  /** The “to” of “I want to”, in the language of the document. */
  readonly infinitive: string;
}

/** Fewer words than this recur by chance. */
const SPECIFIC_WORDS = 4;
const MOST_SHOWN = 72;

/** Identifies a finding by the words a reader sees: markup, letter case, line breaks and punctuation do not count. */
export function identityOf({ ruleId, range, text, story, sentence, infinitive }: Flagged): FindingIdentity {
  const normalise = (words: string): string => normaliseWords(words, infinitive);
  if (story === undefined) {
    const around = sentence === undefined ? '' : keyOfSentence(sentence, infinitive);
    return identify({ ruleId, words: normalise(text), term: '', parts: around, part: -1, shown: sentence ?? text });
  }
  const clauses = clausesOf(story);
  const found = clauses.findIndex((clause) => clause !== null && isWithin(range, clause.range));
  // What points between the clauses, at “I want” say, is about the wish.
  const part = found >= 0 ? found : story.want !== null ? 1 : story.outcome !== null ? 2 : 0;
  const clause = clauses[part];
  const own = clause?.text ?? text;
  const shown = part === 0 && story.want !== null ? `${own} … ${story.want.text}` : own;
  const parts = keyOfStory(story, infinitive);
  return identify({ ruleId, words: normalise(own), term: termIn(clause, range), parts, part, shown });
}

/** What `FindingIdentity.story` is for every finding about this story. */
export function keyOfStory(story: Story, infinitive: string): string {
  return clausesOf(story)
    .map((one) => (one === null ? '' : keyOfSentence(one.text, infinitive)))
    .join('-');
}

/** The same for a sentence or a title that is no story. */
export function keyOfSentence(sentence: string, infinitive: string): string {
  return shortHash(normaliseWords(sentence, infinitive));
}

function clausesOf({ persona, situation, want, outcome }: Story): readonly (Clause | null)[] {
  return [persona ?? situation, want, outcome];
}

/** The fingerprint of a finding: its clause's own, or one more for each time the same clause occurred before. */
export function fingerprintOf({ clause }: Pick<FindingIdentity, 'clause'>, occurrence: number): string {
  return occurrence === 0 ? clause : longHash(`${clause}\0${occurrence}`);
}

interface Parts {
  readonly ruleId: string;
  readonly words: string;
  readonly term: string;
  readonly parts: string;
  readonly part: number;
  readonly shown: string;
}

function identify({ ruleId, words, term, parts, part, shown }: Parts): FindingIdentity {
  return {
    clause: longHash(`${ruleId}\0${part}\0${words}\0${term}`),
    story: parts,
    part,
    isSpecific: words.split(' ').length >= SPECIFIC_WORDS,
    words: ownCopy(shorten(shown)),
  };
}

/** The words of the clause that are pointed at; '' where it is the whole clause. */
function termIn(clause: Clause | null | undefined, range: TextRange): string {
  const words = clause?.words.filter((word) => isWithin(word.range, range)) ?? [];
  return words.length === clause?.words.length ? '' : words.map((word) => word.lower).join(' ');
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Layouts differ in whether the “to” of “I want to” belongs to the want. */
function normaliseWords(words: string, infinitive: string): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.startsWith(`${infinitive} `) ? plain.slice(infinitive.length + 1) : plain;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_SHOWN) return line;
  const cut = line.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
