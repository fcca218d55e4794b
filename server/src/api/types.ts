/** What the library hands out, and what it can be asked, as a program sees it. */

/** How much a finding weighs, and whether a rule is on. */
export type Severity = 'info' | 'warning' | 'error';

/** A place in a text. */
export interface Position {
  /** From 1; `\n`, `\r\n` and a lone `\r` each end a line. */
  readonly line: number;
  /** From 1, counted in UTF-16 units, as JavaScript counts the characters of a string. */
  readonly column: number;
  /** From 0, in UTF-16 units from the start of the text: what `text.slice` takes. A byte order mark does not count. */
  readonly offset: number;
}

/** A stretch of text. */
export interface Range {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
}

/** Replaces a stretch of text; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A change that would answer a finding. */
export interface Fix {
  /** A `fix` keeps the meaning and may be applied unseen; a `suggestion` is for a person to choose. */
  readonly kind: 'fix' | 'suggestion';
  /** What it does, as a person reads it in a menu. */
  readonly title: string;
  /** They do not overlap; all of them or none. */
  readonly edits: readonly Edit[];
}

/** One place where a rule has something to say. */
export interface Finding {
  /** Such as `missing-outcome`; see `rules`. */
  readonly ruleId: string;
  /** What is wrong and what to write instead, in plain words. */
  readonly message: string;
  readonly severity: Severity;
  readonly range: Range;
  /** 16 hex digits that stay the same when the words move or are wrapped anew; unique within a file. */
  readonly fingerprint: string;
  /** The page that explains the rule: its address or, until the project is public, its path within the package. */
  readonly url: string;
  readonly fixes: readonly Fix[];
  /** On suppressed findings: the reason that the text gives, where it gives one. */
  readonly suppressedBecause?: string;
  /** A question: likely, not sure, and never more than an `info`. */
  readonly isQuestion?: true;
  /** On answered questions: what somebody wrote with the answer, where they did. */
  readonly answeredBecause?: string;
}

/** What was found in one file. */
export interface FileReport {
  /** With `/`, relative to `cwd`. */
  readonly path: string;
  /** How many stories were read. */
  readonly stories: number;
  /** By place, then rule. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the text answers. */
  readonly suppressed: readonly Finding[];
  /** Findings that the baseline accepts. */
  readonly baselined: readonly Finding[];
  /** Questions that somebody has answered. */
  readonly answered: readonly Finding[];
}

/** Something that could not be read: a file, or a setting of a configuration. The rest was read all the same. */
export interface Problem {
  /** With `/`, relative to `cwd`. */
  readonly path: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** True where it is only worth telling: everything was read. */
  readonly isNote: boolean;
}

/** How many there are of everything. */
export interface Summary {
  readonly files: number;
  readonly stories: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly baselined: number;
  readonly answered: number;
}

/** What one run has found. */
export interface Report {
  /** Sorted by path. */
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  readonly problems: readonly Problem[];
}

/** Which texts to read. Configurations, personas and ignore files are found as the command line finds them. */
export interface ReadOptions {
  /** Where paths start from and where configurations are looked for; the current folder where it is left out. */
  readonly cwd?: string;
  /** Files, folders and patterns; everything below `cwd` where it is left out. `!pattern` takes away from the others. */
  readonly paths?: readonly string[];
  /** Holds for every file instead of the nearest `.customer-first.yaml`. */
  readonly configFile?: string;
}

/** Which findings are accepted already. */
export interface AcceptedOptions {
  /** A baseline instead of the nearest `.customer-first-baseline.jsonl`; false reports what is accepted as well. */
  readonly baseline?: string | false;
  /** False asks again what is answered in the nearest `.customer-first-answers.jsonl`. */
  readonly answers?: false;
}

/** How to lint files. */
export interface LintOptions extends ReadOptions, AcceptedOptions {
  /** A folder in which results are remembered from run to run; nothing is remembered where it is left out. */
  readonly cacheFolder?: string;
  /** How many threads check at once; `auto` takes what suits the machine and the amount of text. One by default. */
  readonly concurrency?: number | 'auto';
  /** Ends the run early; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How to lint a text that need not be in a file. */
export interface LintTextOptions extends Omit<ReadOptions, 'paths'>, AcceptedOptions {
  /** The text is read as if it were this file, relative to `cwd`: it decides on configuration and personas. */
  readonly fileName?: string;
}

/** Some words of a story with their place. */
export interface Words {
  /** As a reader sees them: without Markdown's marks, on one line. */
  readonly text: string;
  readonly range: Range;
}

/** Who a story is for. */
export interface PersonaReference extends Words {
  /** What it is to the personas of the project: one of them (`exact`, `alias`, `plural`, `qualified`), or not. */
  readonly state:
    | 'exact'
    | 'alias'
    | 'plural'
    | 'qualified'
    | 'nearMiss'
    | 'several'
    | 'generic'
    | 'system'
    | 'internalRole'
    | 'unknown';
  /** The persona that is meant; null where it is none of the project's. */
  readonly id: string | null;
}

/** One user story or job story as it was understood. Parts that are not there are null. */
export interface Story {
  readonly kind: 'story' | 'jobStory';
  readonly range: Range;
  /** The titles around it, outermost first. */
  readonly heading: readonly string[];
  readonly persona: PersonaReference | null;
  readonly want: Words | null;
  /** What gets better for the person. */
  readonly outcome: Words | null;
  /** Acceptance criteria. */
  readonly criteria: readonly Words[];
  /** The step of the customer's journey, as written. */
  readonly stage: string | null;
}

/** The stories of one file. */
export interface StoryFile {
  /** With `/`, relative to `cwd`. */
  readonly path: string;
  readonly stories: readonly Story[];
}

/** The stories that were read. */
export interface StoryList {
  /** Sorted by path; files without stories are in it too. */
  readonly files: readonly StoryFile[];
  readonly problems: readonly Problem[];
}

/** What a rule asks for. */
export interface RuleInfo {
  readonly id: string;
  /** One sentence: what the text should do. */
  readonly requires: string;
  /** Which part of a story it looks at. */
  readonly part: string;
  /** Rules on `trial` are off unless they are switched on. */
  readonly stage: 'trial' | 'stable';
  /** Its own severity, before any configuration. */
  readonly severity: Severity;
  /** The page that explains it, as in `Finding`. */
  readonly url: string;
}
