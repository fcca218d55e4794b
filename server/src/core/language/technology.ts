/** What the technology words of a language are, whatever the list they come from. */

/** What kind of technology a word is; rules decide by class and relation, never by the word alone. */
export type TechnologyClass =
  | 'infrastructure'
  | 'framework'
  | 'internals'
  | 'interface'
  | 'format'
  | 'customerTool'
  | 'channel'
  | 'trend'
  | 'enterpriseTool';

/**
 * How strictly a term must be written: in any case; in exactly this case; the same, and where a capital tells something;
 * or only beside one of `near`.
 */
export type TermMatch = 'word' | 'case' | 'name' | 'context';

export interface Technology {
  /** As usually written: "PostgreSQL", "message queue". Words separated by single spaces. */
  readonly term: string;
  readonly class: TechnologyClass;
  readonly match: TermMatch;
  /** Words (lower case) one of which must stand directly before or after the term; `case` and `name` may have some. */
  readonly near?: readonly string[];
  /** Where the entry comes from. */
  readonly source: 'hand' | 'devicon' | 'linguist';
}
