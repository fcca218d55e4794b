/**
 * Layouts of tools that write specs. Each is a preset that switches itself on by the place of a document: such a tool says
 * with its folders what a file is, and which files are its own instructions, plans and templates.
 */
import type { Rule } from '../rules/rule.js';
import type { SettingsLayer } from './merge.js';

export const layoutNames = ['spec-kit', 'kiro', 'openspec', 'bmad'] as const;

export type LayoutName = (typeof layoutNames)[number];

/** `spec`: judged. `checklist`: only what it claims is looked at. `aside`: no text about a need, so nothing is said. */
export type LayoutRole = 'spec' | 'checklist' | 'aside';

export interface LayoutPlace {
  readonly layout: LayoutName;
  readonly role: LayoutRole;
  /** The part of the path that says so. */
  readonly because: string;
}

/** What each preset is for, in one sentence. */
export const layoutPurposes: Readonly<Record<LayoutName, string>> = {
  'spec-kit':
    'For `specs/001-name/` as GitHub’s spec-kit writes it: judges `spec.md`, holds what `checklists/` claim against it, leaves plans and tasks alone.',
  kiro: 'For `.kiro/specs/` as Kiro writes it: judges `requirements.md` and leaves designs, tasks and steering files alone.',
  openspec:
    'For `openspec/`: judges specs, proposals and changes that are under way, and leaves designs, tasks and the archive alone.',
  bmad: 'For `docs/stories/1.2.name.md` as BMAD writes them: judges the story and its criteria, and leaves notes for developers and testers alone.',
};

export function isLayoutName(name: string): name is LayoutName {
  return (layoutNames as readonly string[]).includes(name);
}

interface Pattern {
  readonly layout: LayoutName;
  readonly role: LayoutRole;
  readonly path: RegExp;
}

const pattern = (layout: LayoutName, role: LayoutRole, path: RegExp): Pattern => ({ layout, role, path });

/** The first that fits decides. Each is bound to the end of the path, so folders further up never count. */
const PATTERNS: readonly Pattern[] = [
  pattern('spec-kit', 'aside', /\.specify\/(?:[^/]+\/)*[^/]+$/),
  pattern('spec-kit', 'spec', /specs\/\d{3,}-[^/]+\/spec\.md$/),
  pattern('spec-kit', 'checklist', /specs\/\d{3,}-[^/]+\/checklists\/[^/]+\.md$/),
  pattern('spec-kit', 'aside', /specs\/\d{3,}-[^/]+\/(?:plan|tasks|research|data-model|quickstart)\.md$/),
  pattern('spec-kit', 'aside', /specs\/\d{3,}-[^/]+\/contracts\/(?:[^/]+\/)*[^/]+$/),
  pattern('kiro', 'spec', /\.kiro\/specs\/(?:[^/]+\/)+(?:requirements|bugfix)\.md$/),
  pattern('kiro', 'aside', /\.kiro\/specs\/(?:[^/]+\/)+(?:design|tasks)\.md$/),
  pattern('kiro', 'aside', /\.kiro\/(?!specs\/)(?:[^/]+\/)+[^/]+$/),
  pattern('openspec', 'aside', /openspec\/changes\/archive\/(?:[^/]+\/)*[^/]+$/),
  pattern('openspec', 'spec', /openspec\/(?:[^/]+\/)+(?:spec|proposal)\.md$/),
  pattern('openspec', 'aside', /openspec\/changes\/[^/]+\/(?:design|tasks)\.md$/),
  pattern('openspec', 'aside', /openspec\/(?:AGENTS|project|README)\.md$/),
  pattern('bmad', 'aside', /(?:\.bmad-core|_bmad|\.bmad)\/(?:[^/]+\/)*[^/]+$/),
  pattern('bmad', 'spec', /stories\/\d{1,3}\.\d{1,3}[.-][^/]+\.md$/),
];

const LONGEST = 2000;

/** What `path` is in one of the layouts in use; null where it is a document like any other. */
export function layoutPlaceOf(path: string, layouts: ReadonlySet<LayoutName>): LayoutPlace | null {
  if (path.length > LONGEST) return null;
  for (const { layout, role, path: shape } of PATTERNS) {
    const found = layouts.has(layout) ? new RegExp(`(?:^|/)(?:${shape.source})`).exec(path) : null;
    if (found !== null) return { layout, role, because: found[0].replace(/^\//, '') };
  }
  return null;
}

/** Sections of a story that BMAD's agents write for each other, beside those that are known for everybody. */
const FOR_BUILDERS = ['Dev Notes', 'Dev Technical Guidance', 'Dev Agent Record', 'QA Results', 'Testing', 'File List'];

/** What the place says of the rules: before all files of a configuration. */
export function layoutLayer({ layout }: LayoutPlace, rules: readonly Rule[]): SettingsLayer {
  const on = rules.flatMap(({ id, inLayouts }) => (inLayouts === undefined ? [] : [[id, inLayouts] as const]));
  const exemptSections = layout === 'bmad' ? FOR_BUILDERS : [];
  return { ...nothingOf(layout), rules: Object.fromEntries(on), exemptSections };
}

/** What is not to be judged there: after what a configuration says of all documents, before what it says of this one. */
export function silentLayer({ layout, role }: LayoutPlace, rules: readonly Rule[]): SettingsLayer | null {
  if (role === 'spec') return null;
  const off = rules.filter(({ inLayouts }) => role === 'aside' || inLayouts === undefined);
  return { ...nothingOf(layout), rules: Object.fromEntries(off.map(({ id }) => [id, 'off' as const])) };
}

function nothingOf(name: LayoutName): SettingsLayer {
  return { origin: { kind: 'preset', name }, isFor: null, rules: {}, vocabulary: {}, exemptSections: [] };
}
