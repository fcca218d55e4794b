/** Completes suppressions: their kinds, the rules they are for, and the place for the reason. */
import { GAP } from '../../core/rules/suggestions.js';
import type { Placed } from '../ports.js';
import type { Ports } from '../ports.js';
import { withEdits } from '../texts/file-changes.js';
import { begun } from './begun.js';
import { type Abilities, type Completion, type Cursor, snippet } from './cursor.js';

const OPENING = /<!--\s*([a-z-]*)$/;
const RULES =
  /<!--\s*customer-first-(disable(?:-next-line|-line|-file)?|enable)\s+((?:[a-z][\w-]*(?:\s*,\s*|\s+))*)((?:[a-z][\w-]*)?)$/;
const LONGEST = 1000;
const KINDS = {
  'disable-next-line': 'Accept a finding of the next line, with a reason.',
  'disable-line': 'Accept a finding of this line, with a reason.',
  disable: 'Accept findings from here on, with a reason.',
  enable: 'Findings count again from here on.',
  'disable-file': 'Accept findings of the whole file, with a reason.',
};

type Around = Abilities & Pick<Ports, 'rules' | 'lint'>;

/** Null where the cursor is in no suppression. */
export async function completeSuppressions(
  cursor: Cursor,
  placed: Placed,
  around: Around,
): Promise<readonly Completion[] | null> {
  const before = cursor.before.slice(-LONGEST);
  const kind = OPENING.exec(before)?.[1];
  if (kind !== undefined) return kinds(kind, cursor);
  const match = RULES.exec(before);
  if (match === null) return null;
  const [, directive = '', named = '', partial = ''] = match;
  const hasReason = directive !== 'enable' && cursor.after.trim() === '';
  const ids = await rules(partial, { cursor, placed, around, named, tail: hasReason ? ` -- \${1:${GAP}} -->` : '' });
  return hasReason && named !== '' && partial === '' ? [reason(cursor, around), ...ids] : ids;
}

function kinds(partial: string, { replace }: Cursor): readonly Completion[] {
  const words = Object.entries(KINDS).map(([kind, about]) => ({ label: `customer-first-${kind}`, about }));
  return begun(partial, words, { textOf: ({ label }) => label }).map(({ word: { label, about }, filterText }, i) => ({
    label,
    kind: 'directive',
    about,
    filterText,
    sortText: String(i),
    edit: replace(partial.length, label),
  }));
}

interface RulePlace {
  readonly cursor: Cursor;
  readonly placed: Placed;
  readonly around: Around;
  /** Rules that are named before. */
  readonly named: string;
  /** What comes after the last rule. */
  readonly tail: string;
}

/** Rules that have found something below come first. */
async function rules(partial: string, place: RulePlace): Promise<readonly Completion[]> {
  const { cursor, placed, around, named, tail } = place;
  const below = await foundBelow(cursor, placed, around);
  const before = new Set(named.split(/[\s,]+/));
  const others = around.rules.filter(({ id }) => !before.has(id));
  return begun(partial, others, { textOf: ({ id }) => id }).map(({ word: { id, requires }, filterText }) => ({
    label: id,
    kind: 'value',
    about: requires,
    filterText,
    sortText: `${below.has(id) ? '1' : '2'} ${id}`,
    ...snippet(around, `${id}${tail}`, (text) => cursor.replace(partial.length, text)),
  }));
}

/** A comment that is not closed yet swallows what comes below it, so it is left out for the moment. */
async function foundBelow(
  { before, after, offset }: Cursor,
  { snapshot, surroundings }: Placed,
  { lint }: Pick<Around, 'lint'>,
): Promise<ReadonlySet<string>> {
  const start = offset - (before.length - before.lastIndexOf('<!--'));
  const range = { start, end: offset + after.length };
  const { findings } = await lint(withEdits(snapshot, [{ range, text: '' }]), surroundings);
  return new Set(findings.filter((finding) => finding.range.end >= start).map(({ ruleId }) => ruleId));
}

function reason({ replace }: Cursor, around: Around): Completion {
  return {
    label: '-- reason',
    kind: 'draft',
    about: 'Why the exception is right, so that others can follow it.',
    sortText: '0',
    ...snippet(around, `-- \${1:${GAP}} -->`, (text) => replace(0, text)),
  };
}
