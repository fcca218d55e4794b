/** What our own extension may ask the server besides the protocol of all editors. The one door between them, and types only. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Picture } from '../core/picture/shape.js';
import type { StoryLabel } from '../service/coverage/story-labels.js';
import type { CoverageNode } from '../service/coverage/tree.js';

export type { CoverageNode, StoryLabel };

export interface EffectiveConfiguration {
  /** As seen from the workspace folder; null where there is none. */
  readonly configPath: string | null;
  /** Files that personas were read from, as seen from the workspace folder. */
  readonly personaFiles: readonly string[];
  readonly personas: number;
  /** In the document itself, where it is open. */
  readonly stories: number;
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

/** Each is a request of the name `customerFirst/…`, with what is sent and what comes back. */
export interface Questions {
  readonly effectiveConfiguration: [params: { readonly uri: string }, answer: EffectiveConfiguration];
  /** The text of a configuration to start with. */
  readonly firstConfiguration: [params: object, answer: string];
  readonly personas: [params: { readonly uri: string }, answer: readonly PersonaEntry[]];
  /** Where no document is open, no address is sent. */
  readonly spokenName: [params: { readonly name: string; readonly uri?: string }, answer: SpokenName];
  /** Null where somebody changed their mind. */
  readonly lintWorkspace: [params: { readonly workDoneToken: string }, answer: WorkspaceCount | null];
  /** Null where somebody changed their mind. */
  readonly coverage: [params: object, answer: Coverage | null];
  /** Null where somebody of this name is there already, or there is no place to write them down. */
  readonly definePersona: [
    params: { readonly uri: string; readonly name: string; readonly description?: string },
    answer: WorkspaceEdit | null,
  ];
}
