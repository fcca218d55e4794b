/** What a rule is: its facts, its options and its check, in one definition. */
import type { z } from 'zod';
import type {
  Clause,
  Criterion,
  DocumentModel,
  Goal,
  Measure,
  PlanEntry,
  Requirement,
  Section,
  Statement,
  Story,
  Title,
} from '../document/model.js';
import type { Fix, Found, RelatedPersona, RelatedPlace, Severity } from '../finding/finding.js';
import type { Untruths } from '../finding/untruth-shape.js';
import type { Journeys } from '../journey/journey.js';
import type { Subject } from '../judgement/subject.js';
import type { TechnologyJudgement } from '../judgement/technology.js';
import type { Verdicts } from '../judgement/verdicts.js';
import type { Vocabulary } from '../judgement/vocabulary.js';
import type { LanguagePack } from '../language/pack.js';
import type { Question } from '../language/weights.js';
import type { PersonaRegistry } from '../personas/registry.js';
import type { Resolution } from '../personas/resolve.js';
import type { TextRange } from '../text/range.js';

/** What a check reports; the engine adds id, severity and the message text. */
export interface Report<MessageId extends string> {
  readonly message: MessageId;
  readonly range: TextRange;
  readonly data?: Readonly<Record<string, string>>;
  readonly fixes?: readonly Fix[];
  readonly story?: Story;
  readonly related?: readonly RelatedPersona[];
  readonly places?: readonly RelatedPlace[];
  /** Holds wherever `key` does: said at the first place of the document, in the words of `often` where there are more; `again` is null where nothing is said at the others. */
  readonly once?: { readonly key: string; readonly often: MessageId; readonly again: MessageId | null };
  /** A question to the author: likely, not sure. It is never more than a hint. */
  readonly isQuestion?: boolean;
  /** Lowers this one finding below the rule's severity (never raises it). */
  readonly atMost?: Severity;
}

/** What a check may look at. Everything is readonly and already computed. */
export interface RuleContext<Options, MessageId extends string> {
  readonly document: DocumentModel;
  /** The section that holds what is checked; for a document the first one. */
  readonly section: Section;
  /** What the document as a whole is about. */
  readonly subject: Subject;
  readonly registry: PersonaRegistry;
  /** What a persona reference means in this registry. */
  readonly resolve: (reference: string) => Resolution;
  /** What each technology in a clause of this story is to the want; worked out once for all rules. */
  readonly technologiesIn: (clause: Clause, story: Story | null) => readonly TechnologyJudgement[];
  /** What the evidence says of a story; weighed once for all rules. */
  readonly verdictsOn: (story: Story) => Verdicts;
  readonly vocabulary: Vocabulary;
  /** The stages of the customers' life, where the project has written them down. */
  readonly journeys: Journeys | null;
  readonly language: LanguagePack;
  readonly options: Options;
  /** Facts about the other documents of the same root; see `WorkspaceFacts`. */
  readonly workspace: WorkspaceFacts;
  /** For a check of the document: what else was found in it and is not suppressed, by place. */
  readonly found: () => readonly Found[];
  readonly report: (report: Report<MessageId>) => void;
}

/** What a document needs to know about the others of its root. */
export interface WorkspaceFacts {
  /** Set on the one document that carries findings about the whole root, with the personas its stories name. */
  readonly namedPersonas: ReadonlyMap<string, number> | null;
  /** Set on a checklist beside the document that it is about: what speaks against its claims there. */
  readonly claimed?: { readonly path: string; readonly untruths: Untruths };
  /** Set on a document that describes personas. */
  readonly lives?: Lives;
  /** Wishes that an earlier document has too: key of the wish, see `wishKey`, and its place there, `path:line`. */
  readonly wishedBefore?: Readonly<Record<string, string>>;
}

/** What the stories of a root say of the personas that a document describes. */
export interface Lives {
  /** The document, as personas say where they are described. */
  readonly path: string;
  /** By key of a persona: the stages that its stories stand in, one entry a story, null where they say none. */
  readonly stages: ReadonlyMap<string, readonly (string | null)[]>;
  /** How many stories there are, whomever they are for. */
  readonly stories: number;
  /** Whether all documents of the root were read. */
  readonly isWhole: boolean;
  /** The day it is, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** Named sets of severities to start from; what each is for stands in `config/presets.ts`. */
export type PresetName = 'recommended' | 'core' | 'strict' | 'developer-product' | 'discovery';

/** How much a rule matters in a preset; `true`: as much as its `severity` says. */
type PresetPlace = Severity | 'off' | true;

/** Where another rule takes the word: anywhere in the story, or on words that overlap. */
export type YieldsOn = 'same story' | 'same words';

/** Message -> the names in `Report.data` that its sentence may use. */
type MessageIds = Readonly<Record<string, readonly string[]>>;

export interface RuleDefinition<Schema extends z.ZodObject, Messages extends MessageIds> {
  /** Names the smell; never reused. */
  readonly id: string;
  /** One sentence, in the product owner's words: what the text should do. */
  readonly requires: string;
  /** Which part it looks at, for the docs. */
  readonly part: 'persona' | 'want' | 'outcome' | 'story' | 'criterion' | 'measure' | 'document' | 'workspace';
  /** `trial` rules are off in `recommended`. */
  readonly stage: 'trial' | 'stable';
  /** Certainty times harm: an error only for what is certain and costs somebody something. */
  readonly severity: Severity;
  /** Only where it differs: a stable rule is on in every preset but `core`, one on trial in `strict` alone. */
  readonly presets?: Readonly<Partial<Record<PresetName, PresetPlace>>>;
  /** How much it matters in specs whose tool is known by its folders, whatever the presets say; see `config/layouts.ts`. */
  readonly inLayouts?: Severity;
  /** Ids of rules that say the same thing better, and where this one is silent for them. */
  readonly yieldsTo?: Readonly<Record<string, YieldsOn>>;
  /** What the evidence is weighed for; such a rule asks where it is not sure, and explains itself by what was seen. */
  readonly weighs?: Question;
  /** Says that a part of a story is missing: whoever writes it may be about to add it, so an editor waits until they have left. */
  readonly isAboutGap?: true;
  /** What it says of a document depends on others, so that it is only known when all have been read. */
  readonly isOnAll?: true;
  /** The ideas and literature it rests on; shown in docs and hover. */
  readonly source: string;
  readonly options: Schema;
  /** What it can say, and the placeholders of each; the sentences stand with their language. */
  readonly messages: Messages;
  /** What it looks at. Ranges it reports are offsets into what is looked at: the section, or the document. */
  readonly on: Checks<z.output<Schema>, keyof Messages & string>;
}

/** What a rule can look at. */
export interface LookedAt {
  readonly story: Story;
  readonly title: Title;
  readonly requirement: Requirement;
  readonly criterion: Criterion;
  readonly goal: Goal;
  readonly measure: Measure;
  readonly planEntry: PlanEntry;
  readonly statement: Statement;
  readonly document: DocumentModel;
}

export type Checks<Options, MessageId extends string> = {
  readonly [Kind in keyof LookedAt]?: (about: LookedAt[Kind], context: RuleContext<Options, MessageId>) => void;
};

/** A rule with its types erased, as the engine handles it. */
export type Rule = RuleDefinition<z.ZodObject, MessageIds>;

/** Whether one document alone cannot tell what the rule finds. */
export function isOnAll(rule: Pick<Rule, 'part' | 'isOnAll'>): boolean {
  return rule.part === 'workspace' || rule.isOnAll === true;
}

/** The ids of those that are meant. */
export function idsOf(rules: readonly Rule[], isMeant: (rule: Rule) => boolean): ReadonlySet<string> {
  return new Set(rules.filter(isMeant).map(({ id }) => id));
}

/** Keeps the option and message types together; returns the definition as the engine's `Rule`. */
export function defineRule<Schema extends z.ZodObject, const Messages extends MessageIds>(
  rule: RuleDefinition<Schema, Messages>,
): Rule {
  return rule as unknown as Rule;
}
