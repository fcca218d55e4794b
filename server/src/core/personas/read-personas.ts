/** Reads personas from Markdown: below headings, in tables and in lists, or one persona in a file's front matter. */
import { isOwnReport } from '../document/own-report.js';
import { frontMatterOf } from '../document/front-matter.js';
import { anyOf } from '../document/word-patterns.js';
import type { LanguagePack } from '../language/pack.js';
import { remembered } from '../remembered.js';
import type { TextRange } from '../text/range.js';
import { type Draft, isTold } from './persona-draft.js';
import { type AnnouncesPeople, draftsOf } from './persona-drafts.js';
import { type FieldName, isParked, isYes, slugOf, toKind } from './persona-fields.js';
import type { Persona } from './persona.js';
import { roleNames } from './role-names.js';
import { singlePersona } from './single-persona.js';
import { isAudienceTitle, isRegistryTitle, maybeSomebody } from './persona-title.js';

const LONGEST = 500_000;

/** A cheap question to a whole file: could anything in it be a field with needs or pains, or a title above personas? */
const needsIn = remembered(({ people: { fields, label, registryWords } }: LanguagePack) => {
  const starts = [...fields.needs, ...fields.pains].map((name) => name.split(' ')[0] ?? name);
  return new RegExp(anyOf([...starts, label, ...registryWords]), 'i');
});

export interface PersonaFileOptions {
  readonly language: LanguagePack;
  /** Named in the configuration: every section counts, whatever it holds. */
  readonly isNamed?: boolean;
  /** What stands below a title such as “Personas” counts, and nothing else: the file is about something else. */
  readonly isBeside?: boolean;
  /** Titles such as “User types” announce people as well as “Personas” does. */
  readonly isOfAudience?: boolean;
}

/**
 * The personas that a Markdown file defines, in order. A file counts only if it is named in the configuration, says
 * `customer-first: personas` in its front matter, has at least one section with needs, goals or pains, or says something
 * about people below a title such as “Personas”: many files called personas.md are about something else. Never throws;
 * what cannot be read is no persona.
 */
export function readPersonas(source: string, path: string, options: PersonaFileOptions): readonly Persona[] {
  if (source.length > LONGEST || isOwnReport(source)) return [];
  const { language, isBeside = false } = options;
  const front = frontMatterOf(source);
  const single = singlePersona(source, front, { path, language });
  if (single !== null) return [single];
  if (!isSaid(front, options) && options.isOfAudience !== true && !needsIn(language).test(source)) return [];
  const drafts = draftsOf(source, language, titlesFor(options));
  return peopleOf(drafts, isSaid(front, options), isBeside).map((draft) => toPersona(draft, path));
}

/** A heading or a row of a file with personas that is none, and why. */
export interface LeftHeading {
  readonly title: string;
  readonly range: TextRange;
  /** `partOf`: stands below this persona, without being a field. `otherLevel`: personas have other headings. */
  readonly why: 'noField' | 'noNeedInFile' | 'otherLevel' | 'notInList' | { readonly partOf: string };
}

/** What `readPersonas` passes over, in order, apart from fields and titles that personas stand below. */
export function leftHeadings(source: string, options: PersonaFileOptions): readonly LeftHeading[] {
  if (source.length > LONGEST) return [];
  const front = frontMatterOf(source);
  if (singlePersona(source, front, { path: '', language: options.language }) !== null) return [];
  const drafts = draftsOf(source, options.language, titlesFor(options));
  const people = peopleOf(drafts, isSaid(front, options), options.isBeside === true);
  const taken = new Set(people);
  const names = new Set(people.map(({ name }) => slugOf(name)));
  const depth = people.find(({ form }) => form === 'heading')?.depth;
  const titles = new Set(people.flatMap((draft) => draft.within));
  return drafts.flatMap((draft): readonly LeftHeading[] => {
    const isHeading = draft.form === 'heading';
    if (taken.has(draft) || titles.has(draft) || draft.isRegistry) return [];
    if (options.isBeside === true && !draft.within.some(({ isRegistry }) => isRegistry)) return [];
    if (!isHeading && names.has(slugOf(draft.name))) return [];
    const owner = draft.within.find((each) => taken.has(each));
    const left = !isHeading ? 'notInList' : depth === undefined || draft.depth === depth ? 'noField' : 'otherLevel';
    const why = people.length === 0 ? 'noNeedInFile' : owner === undefined ? left : { partOf: owner.name };
    return [{ title: draft.name, range: draft.range, why }];
  });
}

function titlesFor({ isOfAudience }: PersonaFileOptions): AnnouncesPeople {
  if (isOfAudience !== true) return isRegistryTitle;
  return (title, language) => isRegistryTitle(title, language) || isAudienceTitle(title, language);
}

/** Whether somebody says that this file is about personas. */
function isSaid(front: Readonly<Record<string, string>>, { isNamed }: PersonaFileOptions): boolean {
  return isNamed === true || front['customer-first'] === 'personas';
}

/** The personas among the drafts; where some stand below “Personas”, only those. */
function peopleOf(drafts: readonly Draft[], isDeclared: boolean, isBeside: boolean): readonly Draft[] {
  const below = drafts.filter((draft) => draft.within.some(({ isRegistry }) => isRegistry));
  const inside = below.length === 0 ? [] : takenFrom(below, { isDeclared, isBeside, isTitled: true });
  if (inside.length > 0 || (isBeside && !isDeclared)) return inside;
  return takenFrom(drafts, { isDeclared, isBeside, isTitled: false });
}

interface Standing {
  readonly isDeclared: boolean;
  readonly isBeside: boolean;
  /** Below a title such as “Personas”. */
  readonly isTitled: boolean;
}

function takenFrom(drafts: readonly Draft[], standing: Standing): readonly Draft[] {
  const headings = headingsFrom(
    drafts.filter(({ form }) => form === 'heading'),
    standing,
  );
  const isBelow = ({ within }: Draft): boolean => within.some((each) => headings.includes(each));
  const names = new Set(headings.map(({ name }) => slugOf(name)));
  const others = drafts.filter((draft) => {
    if (draft.form === 'heading' || isBelow(draft) || names.has(slugOf(draft.name))) return false;
    if (draft.isUnsaid === true && (standing.isBeside || !maybeSomebody(draft.name, draft.language))) return false;
    // Stories list the people they are about by their names alone.
    if (standing.isBeside && draft.fields.size === 0 && draft.description.length === 0) return false;
    names.add(slugOf(draft.name));
    return true;
  });
  return drafts.filter((draft) => headings.includes(draft) || others.includes(draft));
}

/** Which headings are personas: those at one depth of whom something is said, or who are somebody beside others. */
function headingsFrom(headings: readonly Draft[], { isDeclared, isBeside, isTitled }: Standing): readonly Draft[] {
  const hasNeed = headings.some(isWithNeed);
  if (!isDeclared && !isTitled && !hasNeed) return [];
  const depth = personaDepth(headings, isTitled);
  const level = headings.filter((draft) => draft.depth === depth && !draft.isRegistry);
  const isSomebody = ({ name, isLabelled, language }: Draft): boolean => isLabelled || maybeSomebody(name, language);
  const isBare = ({ fields, description }: Draft): boolean => fields.size === 0 && description.length === 0;
  // A file of personas that is only begun, one name below the other.
  const isBegun = isTitled && !isBeside && level.every((draft) => isSomebody(draft) && isBare(draft));
  const isSaid = isDeclared || hasNeed || isBegun;
  if (!isSaid && !level.some((draft) => isSomebody(draft) && isTold(draft))) return [];
  return level.filter((draft) => isDeclared || draft.fields.size > 0 || isSomebody(draft));
}

/** "Primary" above several people is the name of none. */
function isNamedBelow({ name, isLabelled, isRegistry, language }: Draft): boolean {
  return !isRegistry && !isAudienceTitle(name, language) && (isLabelled || maybeSomebody(name, language));
}

function isWithNeed({ fields }: Draft): boolean {
  return fields.has('needs') || fields.has('pains');
}

/** Personas stand at the depth where the first needs are found; without any, below the file's title. */
function personaDepth(headings: readonly Draft[], isTitled: boolean): number {
  const first = headings.find((draft) => isWithNeed(draft) && !draft.isRegistry);
  if (first !== undefined) return first.depth;
  if (isTitled) return (headings.find(isNamedBelow) ?? headings[0])?.depth ?? 0;
  return headings.find((draft) => draft.depth > 1)?.depth ?? (headings.some(({ fields }) => fields.size > 0) ? 1 : 0);
}

function toPersona(draft: Draft, path: string): Persona {
  const { language } = draft;
  const values = (name: FieldName): readonly string[] => (draft.fields.get(name) ?? []).map(({ text }) => text);
  const list = (name: FieldName): readonly string[] =>
    values(name)
      .flatMap((value) => value.split(/[,;]/))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const said = draft.fields.get('name')?.[0];
  const { text: name, range } = draft.isBare && said !== undefined ? said : { text: draft.name, range: draft.range };
  const others = [...(said === undefined || draft.isBare ? [] : [said.text]), ...roleNames(values('role'), language)];
  const aliases = list('aliases');
  const known = new Set([name, ...aliases].map(slugOf));
  return {
    id: slugOf(values('id')[0] ?? name),
    name,
    kind: toKind(values('kind')[0]),
    aliases: [...aliases, ...others.filter((other) => !known.has(slugOf(other)))],
    technical: isYes(values('technical')[0], language),
    tools: list('tools'),
    needs: values('needs'),
    pains: values('pains'),
    evidence: values('evidence'),
    ...(draft.fields.has('stages') ? { stages: list('stages') } : {}),
    ...(isParked(values('standing')[0], language) ? { isParked: true } : {}),
    ...(draft.fields.size === 0 && draft.description.length === 0 ? { isBare: true } : {}),
    definedAt: { path, range },
  };
}
