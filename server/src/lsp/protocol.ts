/** What our own extension may ask the server besides the protocol of all editors. The one door between them, and types only. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Picture } from '../core/picture/shape.js';
import type { StoryLabel } from '../service/coverage/story-labels.js';
import type { JudgedDraft } from '../service/drafts/judge-draft.js';
import type { CoverageNode } from '../service/coverage/tree.js';

export type { CoverageNode, JudgedDraft, StoryLabel };

export interface EffectiveConfiguration {
  /** As seen from the workspace folder; null where there is none. */
  readonly configPath: string | null;
  /** Files that personas were read from, as seen from the workspace folder. */
  readonly personaFiles: readonly string[];
  readonly personas: number;
  /** In the document itself, where it is open. */
  readonly stories: number;
  /** Why everything is shown although only what has changed is wanted; null where that is not so. */
  readonly unknownChanges: string | null;
  /** In YAML: a configuration of its own, with comments that say where each part comes from. */
  readonly text: string;
}

export interface PersonaEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** A name as sentences have it, in the language of the document. */
export interface SpokenName {
  /** "the tenant", "Marion". */
  readonly theOne: string;
  /** A story for them: "As a tenant, I want {want}, so that {outcome}". */
  readonly story: string;
}

export interface WorkspaceCount {
  readonly files: number;
  readonly stories: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Whom the stories of the workspace serve: the same data as `customer-first report --format json`. */
export interface Coverage {
  readonly picture: Picture;
  /** Addresses of the files that it names, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The same as a tree to look through. */
  readonly tree: readonly CoverageNode[];
  /** What each story is called and lacks, by key. */
  readonly stories: Readonly<Record<string, StoryLabel>>;
}

/** What is found today and not accepted yet. */
export interface AcceptanceOffer {
  readonly findings: number;
  readonly documents: number;
  /** Addresses of the baselines that are written. */
  readonly baselines: readonly string[];
  /** Addresses of baselines outside of the open folders: they stay as they are, and so does what they would hold. */
  readonly outside: readonly string[];
  /** What has to be written so that it is accepted. */
  readonly edit: WorkspaceEdit;
}

/** What a window wants to hear, until it closes. */
export interface PaceState {
  readonly isDrafting: boolean;
  /** Nothing is said about the document that was asked for. */
  readonly isQuiet: boolean;
}

/** Words of a document that its preview marks; they stand on one line, without marks of Markdown between them. */
export interface PreviewMark {
  /** Counted from 0. */
  readonly line: number;
  readonly character: number;
  readonly words: string;
  readonly kind: 'persona' | 'want' | 'outcome' | 'error' | 'warning' | 'info' | 'question';
  /** What is found there. */
  readonly title?: string;
  /** The key of the card that tells who this is. */
  readonly card?: string;
}

export interface PreviewMarks {
  readonly marks: readonly PreviewMark[];
  /** In plain text, line by line. Some marks have none: nobody has described the person. */
  readonly cards: Readonly<Record<string, string>>;
}

/** What exports of a tracker become, or why nothing. */
export type ImportedBacklog =
  | { readonly failure: string }
  | {
      readonly failure: null;
      readonly issues: number;
      readonly writes: readonly { readonly uri: string; readonly text: string; readonly isNew: boolean }[];
      /** Files that say the same already. */
      readonly same: number;
      /** Files that stay, since somebody has changed them or no import has made them. */
      readonly changed: number;
      readonly foreign: number;
      readonly problems: readonly string[];
    };

/** Each is a request of the name `customerFirst/…`, with what is sent and what comes back. */
export interface Questions {
  readonly effectiveConfiguration: [params: { readonly uri: string }, answer: EffectiveConfiguration];
  /** The text of a configuration to start with. */
  readonly firstConfiguration: [params: object, answer: string];
  readonly personas: [params: { readonly uri: string }, answer: readonly PersonaEntry[]];
  /** Where no document is open, no address is sent. */
  readonly spokenName: [params: { readonly name: string; readonly uri?: string }, answer: SpokenName];
  /** Null where nothing of the document is marked. */
  readonly previewMarks: [params: { readonly uri: string }, answer: PreviewMarks | null];
  /** Null where somebody changed their mind. */
  readonly lintWorkspace: [params: { readonly workDoneToken: string }, answer: WorkspaceCount | null];
  /** Null where somebody changed their mind. */
  readonly coverage: [params: object, answer: Coverage | null];
  /** Not in a browser. */
  readonly importBacklog: [
    params: { readonly exports: readonly string[]; readonly folder: string },
    answer: ImportedBacklog,
  ];
  /** What a tool for agents answers, in words. */
  readonly callTool: [params: { readonly name: string; readonly given: object }, answer: string];
  /** Null where somebody of this name is there already, or there is no place to write them down. */
  readonly definePersona: [
    params: {
      readonly uri: string;
      readonly name: string;
      readonly description?: string;
      readonly kind?: string;
      readonly need?: string;
      readonly evidence?: string;
    },
    answer: WorkspaceEdit | null,
  ];
  /** What a colleague would ask about a story that is being put together. */
  readonly judgeStory: [
    params: { readonly name: string; readonly want?: string; readonly outcome?: string; readonly uri?: string },
    answer: JudgedDraft,
  ];
  /** In one document, in those that share its baseline, or in all; null where a baseline cannot be read. */
  readonly acceptThere: [
    params: { readonly uri?: string; readonly isBeside?: boolean },
    answer: AcceptanceOffer | null,
  ];
  readonly setPace: [
    params: {
      /** The document that is meant, and that the answer is about. */
      readonly uri?: string;
      readonly quiet?: 'document' | 'window' | 'none';
      readonly isDrafting?: boolean;
    },
    answer: PaceState,
  ];
}
