/** Runs the active rules over sections and documents; what several rules ask for is worked out once. */
import type { Settings } from '../config/settings.js';
import type { Clause, DocumentModel, Item, Section, Statement, Story } from '../document/model.js';
import { type Finding, isAtLeast, type Once, type Severity } from '../finding/finding.js';
import { titleKey } from '../judgement/sections.js';
import { createSubjectReader, type Subject } from '../judgement/subject.js';
import { raised } from '../judgement/weigh.js';
import { reasonsOn } from '../judgement/reasons.js';
import { withBareProduct } from '../judgement/bare-product.js';
import { judgeTechnologies, type TechnologyJudgement } from '../judgement/technology.js';
import type { Witness } from '../judgement/evidence.js';
import { judgeStory, type Verdicts, withEvidence } from '../judgement/verdicts.js';
import type { LanguagePack } from '../language/pack.js';
import { createVocabulary } from '../judgement/vocabulary.js';
import type { PersonaRegistry } from '../personas/registry.js';
import { type Resolution, resolvePersona } from '../personas/resolve.js';
import { remembered, rememberedIn } from '../remembered.js';
import type { Report, Rule, RuleContext } from '../rules/rule.js';
import { fillMessage } from './message.js';
import { createPrecedence } from './precedence.js';

export interface RuleRunner {
  readonly subject: (document: DocumentModel) => Subject;
  /** Ranges are relative to the section. */
  readonly section: (document: DocumentModel, section: Section, facts: Facts) => readonly Finding[];
  /** Ranges are offsets into the document. */
  readonly document: (document: DocumentModel, facts: Facts) => readonly Finding[];
  /** Leaves out what other findings make needless; all ranges count from the same start. */
  readonly precedence: (findings: readonly Finding[]) => readonly Finding[];
  /** What speaks for and against each fault of a story of the document. */
  readonly reasons: (document: DocumentModel, story: Story) => ReturnType<typeof reasonsOn>;
}

type Facts = Pick<SharedContext, 'workspace' | 'subject'> & Partial<Pick<SharedContext, 'found'>>;

export interface RunnerInput {
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
  /** Only those that are on. */
  readonly rules: readonly Rule[];
  /** See `LinterInput`. */
  readonly margin: number;
}

type AnyContext = RuleContext<Record<string, unknown>, string>;
/** What a check looks at: a story, a title, a sentence; nothing where it looks at the document. */
type About = Pick<Finding, 'story' | 'extent'>;
type SharedContext = Omit<AnyContext, 'options' | 'report'>;

export function createRuleRunner(input: RunnerInput): RuleRunner {
  const { settings, rules } = input;
  const { subject, contextOf, witnessOf } = createContexts(input);
  const precedence = createPrecedence(rules);
  const asksStatements = rules.some(({ on }) => on.statement !== undefined);
  const run = (rule: Rule, context: SharedContext, findings: Finding[], about: About = {}): AnyContext => {
    const { language } = context;
    const report = (told: Report<string>) =>
      findings.push(findingOf(rule, { severity: severityOf(settings, rule), language }, { ...told, ...about }));
    return contextWith(context, { options: settings.rules[rule.id]?.options ?? {}, report });
  };
  return {
    subject,
    precedence,
    section: (document, section, facts) => {
      const findings: Finding[] = [];
      const context = contextOf(document, section, facts);
      const contextFor = (rule: Rule, about: About): AnyContext => run(rule, context, findings, about);
      const { stories, titles, items } = section;
      // Only a text that says what a product is to do is worth reading sentence by sentence.
      const isRead = asksStatements && section.statements !== null && context.subject.isPlan();
      const told = { stories, titles, items, statements: isRead ? section.statements() : [] };
      for (const rule of rules) checkSection(rule, told, contextFor);
      return precedence(findings);
    },
    document: (document, facts) => {
      const [first] = document.sections;
      if (first === undefined) return [];
      const findings: Finding[] = [];
      const context = contextOf(document, first, facts);
      for (const rule of rules) rule.on.document?.(document, run(rule, context, findings));
      return precedence(findings);
    },
    reasons: (document, story) => reasonsOn(story, witnessOf(document, subject(document))),
  };
}

/** Lets one rule look at all that stands in a section. */
function checkSection(
  rule: Rule,
  {
    stories,
    titles,
    items,
    statements,
  }: Pick<Section, 'stories' | 'titles' | 'items'> & {
    readonly statements: readonly Statement[];
  },
  contextFor: (rule: Rule, about: About) => AnyContext,
): void {
  const { story: checkStory, title: checkTitle, statement: checkStatement } = rule.on;
  if (checkStory) for (const story of stories) checkStory(story, contextFor(rule, { story, extent: story.range }));
  if (checkTitle) for (const title of titles) checkTitle(title, contextFor(rule, { extent: title.clause.range }));
  for (const item of items) checkOf(rule, item)?.(item, contextFor(rule, { extent: item.range }));
  if (checkStatement)
    for (const statement of statements) checkStatement(statement, contextFor(rule, aboutStatement(statement)));
}

/** What is said in a story is said about it. */
function aboutStatement({ story, clause }: Statement): About {
  return story === null ? { extent: clause.range } : { story, extent: story.range };
}

/** Field by field: each rule has one for each story, and to spread one into the other takes ten times as long. */
function contextWith(shared: SharedContext, { options, report }: Pick<AnyContext, 'options' | 'report'>): AnyContext {
  const { document, section, subject, registry, resolve, vocabulary, language, workspace } = shared;
  const { technologiesIn, verdictsOn, found, journeys } = shared;
  return {
    document,
    section,
    subject,
    registry,
    resolve,
    vocabulary,
    language,
    workspace,
    technologiesIn,
    verdictsOn,
    found,
    journeys,
    options,
    report,
  };
}

/** The check that looks at items of this kind. */
function checkOf(rule: Rule, { kind }: Item): ((item: Item, context: AnyContext) => void) | undefined {
  return rule.on[kind] as ((item: Item, context: AnyContext) => void) | undefined;
}

/** What all rules share: the vocabulary, resolved personas and judged technologies. */
interface Contexts {
  readonly subject: (document: DocumentModel) => Subject;
  readonly contextOf: (document: DocumentModel, section: Section, facts: Facts) => SharedContext;
  readonly witnessOf: (document: DocumentModel, subject: Subject) => Witness;
}

/** One for each language that documents are in. */
function createContexts(input: RunnerInput): Contexts {
  const contextsIn = remembered((pack: LanguagePack) => createContextsIn(pack, input));
  return {
    subject: (document) => contextsIn(document.language).subject(document),
    contextOf: (document, ...of) => contextsIn(document.language).contextOf(document, ...of),
    witnessOf: (document, ...of) => contextsIn(document.language).witnessOf(document, ...of),
  };
}

function createContextsIn(pack: LanguagePack, { registry, settings, margin }: RunnerInput): Contexts {
  const language = withMargin(withExemptions(pack, settings), margin);
  const vocabulary = createVocabulary(language, settings.vocabulary);
  const resolve = rememberedIn(new Map<string, Resolution>(), (reference) =>
    resolvePersona(registry, reference, language),
  );
  const witnessOf = (_document: DocumentModel, subject: Subject) => {
    const judged = new Map<Clause, readonly TechnologyJudgement[]>();
    const byGrammar = (clause: Clause, story: Story | null): readonly TechnologyJudgement[] =>
      rememberedIn(judged, () => judgeTechnologies({ clause, story, subject, vocabulary, language, resolve }))(clause);
    return { language, vocabulary, subject, resolve, technologiesIn: byGrammar };
  };
  return {
    witnessOf,
    subject: createSubjectReader(vocabulary, language),
    contextOf: (document, section, { workspace, subject, found = () => [] }) => {
      const witness = witnessOf(document, subject);
      const byGrammar = witness.technologiesIn;
      const verdictsOn = rememberedIn(new Map<Story, Verdicts>(), (story) => judgeStory(story, witness));
      const wanted = rememberedIn(new Map<Story, readonly TechnologyJudgement[]>(), (story) => {
        const { want } = story;
        if (want === null) return [];
        const judged = withEvidence(want, byGrammar(want, story), { verdicts: verdictsOn(story), language });
        return withBareProduct(want, judged, { story, witness });
      });
      const technologiesIn = (clause: Clause, story: Story | null): readonly TechnologyJudgement[] =>
        story !== null && clause === story.want ? wanted(story) : byGrammar(clause, story);
      const judgement = { technologiesIn, verdictsOn, found, journeys: settings.journeys ?? null };
      return { document, section, subject, registry, resolve, vocabulary, language, workspace, ...judgement };
    },
  };
}

/** The pack with the project's own exempt section titles. */
function withExemptions(pack: LanguagePack, settings: Settings): LanguagePack {
  if (settings.exemptSections.length === 0) return pack;
  const exemptSections = new Set([...pack.lexicon.exemptSections, ...settings.exemptSections.map(titleKey)]);
  return { ...pack, lexicon: { ...pack.lexicon, exemptSections } };
}

/** The pack with thresholds that are so much higher. */
function withMargin(pack: LanguagePack, margin: number): LanguagePack {
  return pack.weights === null || margin === 0 ? pack : { ...pack, weights: raised(pack.weights, margin) };
}

/** How loud, and in which language. */
interface Voice {
  readonly severity: Severity;
  readonly language: LanguagePack;
}

function severityOf(settings: Settings, rule: Rule): Severity {
  const severity = settings.rules[rule.id]?.severity;
  return severity === undefined || severity === 'off' ? rule.severity : severity;
}

function findingOf(rule: Rule, { severity, language }: Voice, report: Report<string> & About): Finding {
  const most = report.isQuestion === true ? 'info' : report.atMost;
  const lowered = most !== undefined && !isAtLeast(most, severity) ? most : severity;
  return {
    ruleId: rule.id,
    messageId: report.message,
    message: sentenceOf(rule, language, report),
    severity: lowered,
    range: report.range,
    fixes: report.fixes ?? [],
    ...(report.isQuestion === true ? { isQuestion: true } : {}),
    ...(report.story === undefined ? {} : { story: report.story }),
    ...(report.related === undefined ? {} : { related: report.related }),
    ...(report.places === undefined ? {} : { places: report.places }),
    ...(report.once === undefined ? {} : { once: onceOf(rule, language, { ...report, once: report.once }) }),
    ...(report.extent === undefined ? {} : { extent: report.extent }),
    ...(rule.part === 'workspace' ? { isOnWorkspace: true } : {}),
  };
}

type Said = Pick<Report<string>, 'message' | 'data'>;

function sentenceOf(rule: Rule, { messages }: LanguagePack, { message, data = {} }: Said): string {
  return fillMessage(messages.rules[rule.id]?.[message] ?? rule.requires, data);
}

/** The number of places is not known yet. */
function onceOf(
  rule: Rule,
  language: LanguagePack,
  { once, data }: Said & Required<Pick<Report<string>, 'once'>>,
): Once {
  const { key, often, again } = once;
  return {
    key,
    often: {
      messageId: often,
      message: sentenceOf(rule, language, { message: often, data: { ...data, count: '{count}' } }),
    },
    again:
      again === null
        ? null
        : { messageId: again, message: sentenceOf(rule, language, { message: again, data: data ?? {} }) },
  };
}
