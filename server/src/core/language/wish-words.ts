/** What a human language has to supply so that a free sentence can be read as somebody's wish. */
import type { PhraseTable } from './phrases.js';

type Words = ReadonlySet<string>;

export interface WishWords {
  /** How a story is worded anew. */
  readonly story: {
    /** With `{persona}` where the person stands, article and all. */
    readonly opening: string;
    readonly wish: string;
    /** The same said by several: "we want". */
    readonly wishTogether: string;
    /** By which it is told that several speak: "we", "our", "us". */
    readonly together: Words;
    /** Before a gap in the place of a person. */
    readonly gapBefore: string;
    readonly reason: string;
  };
  /** Those who write the sentence: "We need ...". */
  readonly writers: Words;
  /** Before the person who is meant: "all tenants". */
  readonly beforePeople: Words;
  /** Said only of people, with what they want to do after it: "must be able to", "want to". */
  readonly ability: PhraseTable;
  /** The same with a thing after it: "need", "want". */
  readonly need: PhraseTable;
  /** Said of people and things alike: "must", "should". */
  readonly duty: PhraseTable;
  /** What a thing does for a person: "allow tenants to", "let tenants". */
  readonly enable: PhraseTable;
  /** Nobody in particular: "it should be possible", "the ability", with "for" and "to" after it. */
  readonly possibility: PhraseTable;
  /** Nobody in particular, with a thing after it: "there should be". */
  readonly existence: PhraseTable;
  /** What turns a wish into its opposite. */
  readonly negations: Words;
  /** Openers of a condition: "When a repair is late, the system must ...". */
  readonly conditions: Words;
  /** What people do, at the start of a bullet: "See open repairs". */
  readonly verbs: Words;
  /** Between a possibility and the person: "possible for tenants to". */
  readonly forWhom: string;
  /** Words for the person that become the first person after the verb: "their" -> "my". */
  readonly own: ReadonlyMap<string, string>;
  /** The same for the subject of an outcome, with the verb after it: "they" -> "I", "are" -> "am". */
  readonly subject: ReadonlyMap<string, string>;
  readonly subjectVerb: ReadonlyMap<string, string>;
}
