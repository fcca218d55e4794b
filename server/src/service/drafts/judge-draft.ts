/** What a colleague would ask about the parts of a story that is still being put together, one field after the other. */
import { idsOf } from '../../core/rules/rule.js';
import { fillMessage } from '../../core/engine/message.js';
import { NO_FACTS } from '../../core/facts/named-people.js';
import { vagueQuality } from '../../core/judgement/qualities.js';
import type { LanguagePack } from '../../core/language/pack.js';
import { theOne, withArticle } from '../../core/personas/naming.js';
import { GAP } from '../../core/rules/suggestions.js';
import type { TextRange } from '../../core/text/range.js';
import type { Ports } from '../ports.js';
import type { Surroundings } from '../project/project.js';
import { createSnapshot } from '../texts/snapshot.js';

/** As it was typed; parts that nobody has been asked for yet are left out. */
export interface StoryDraft {
  readonly name: string;
  readonly want?: string | undefined;
  readonly outcome?: string | undefined;
}

export type DraftPart = 'persona' | 'want' | 'outcome';

export interface DraftRemark {
  readonly part: DraftPart;
  readonly message: string;
}

export interface JudgedDraft {
  /** The sentence, with gaps for what is left out. */
  readonly story: string;
  readonly remarks: readonly DraftRemark[];
}

interface Around extends Pick<Ports, 'linters' | 'rules'> {
  readonly language: LanguagePack;
  readonly surroundings: Surroundings;
  /** Absolute: where the story will stand. */
  readonly path: string;
}

const ENDED = /[.!?…]$/;

/** The first remark on each part, in the order of the parts. */
export function judgeDraft(draft: StoryDraft, around: Around): JudgedDraft {
  const { language, surroundings, linters, rules, path } = around;
  const { text, parts } = write(draft, language);
  // Nothing is a story before somebody wishes for something: their own name stands in for that.
  const { want = draft.name } = draft;
  const judged = write({ ...draft, want }, language).text;
  const snapshot = createSnapshot({ uri: 'draft', path, version: null, text: judged, language: language.id });
  const { findings } = linters.lint(snapshot, surroundings, NO_FACTS);
  const silent = idsOf(rules, ({ isAboutGap, part }) => isAboutGap === true || part === 'workspace');
  const said = findings
    .filter(({ ruleId }) => !silent.has(ruleId))
    .flatMap(({ range, message }) => {
      const part = partAt(parts, range);
      return part === null ? [] : [{ part, message }];
    });
  const wanted = draft.want === undefined ? null : (snapshot.stories[0]?.want ?? null);
  const vague = vagueIn(wanted, draft, language);
  const remarks = [...said, ...(vague === null ? [] : [{ part: 'want' as const, message: vague }])];
  const first = (part: DraftPart): readonly DraftRemark[] =>
    remarks.filter((remark) => remark.part === part).slice(0, 1);
  return { story: text, remarks: [...first('persona'), ...first('want'), ...first('outcome')] };
}

interface Written {
  readonly text: string;
  /** The places of what was typed. */
  readonly parts: ReadonlyMap<DraftPart, TextRange>;
}

function write({ name, want, outcome }: StoryDraft, language: LanguagePack): Written {
  const words: Readonly<Record<string, string | undefined>> = { who: withArticle(name, language), want, outcome };
  const names: Readonly<Record<string, DraftPart>> = { who: 'persona', want: 'want', outcome: 'outcome' };
  const parts = new Map<DraftPart, TextRange>();
  let text = '';
  let from = 0;
  const template = language.messages.drafts.written;
  for (const { 0: hole, 1: key = '', index } of template.matchAll(/\{(who|want|outcome)\}/g)) {
    text += template.slice(from, index);
    const part = names[key];
    const word = words[key];
    if (part !== undefined && word !== undefined)
      parts.set(part, { start: text.length, end: text.length + word.length });
    text += word ?? GAP;
    from = index + hole.length;
  }
  text += template.slice(from);
  return { text: ENDED.test(text) ? text : `${text}.`, parts };
}

function partAt(parts: ReadonlyMap<DraftPart, TextRange>, { start, end }: TextRange): DraftPart | null {
  for (const [part, range] of parts) if (start < range.end && range.start < end) return part;
  return null;
}

/** “The system is scalable”: what nobody can see to be true. In stories that stand in a text no rule asks for it. */
function vagueIn(
  want: Parameters<typeof vagueQuality>[0] | null,
  { name }: StoryDraft,
  language: LanguagePack,
): string | null {
  const phrase = want === null ? null : vagueQuality(want, language);
  const sentence = language.messages.rules['vague-quality']?.vague;
  if (phrase === null || sentence === undefined) return null;
  return fillMessage(sentence, { phrase: phrase.text, persona: theOne(name, language) });
}
