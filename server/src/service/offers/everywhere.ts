/** Offers to write a persona's name wherever the same other words stand for them, in all documents of the project. */
import type { LanguagePack } from '../../core/language/pack.js';
import { normaliseName, singularName } from '../../core/personas/normalise.js';
import { putName } from '../../core/personas/put-name.js';
import { escapePattern } from '../../core/text/escape-pattern.js';
import type { TextEdit, TextRange } from '../../core/text/range.js';
import { mentionsIn } from '../personas/mentions.js';
import type { FileChange } from '../texts/file-changes.js';
import type { Snapshot } from '../texts/snapshot.js';
import type { OfferContext, OfferMaker } from './offer.js';

type Used = 'snapshot' | 'surroundings' | 'index';

export const writeEverywhere: OfferMaker<Used> = async ({ fixes, range }, context) => {
  const names = fixes.flatMap(({ name }) => name ?? []);
  if (names.length === 0) return [];
  const { text } = context.snapshot;
  const written = text.slice(range.start, range.end);
  const found = await findAll(written, context);
  return names.flatMap((name) => {
    const changes = found.flatMap((place) => changeOf(place, name));
    const count = changes.reduce((sum, { places }) => sum + places, 0);
    if (count < 2) return [];
    const files = changes.length === 1 ? '' : `, in ${changes.length.toString()} files`;
    const title = `Write “${name}” instead of “${written}” at all ${count.toString()} places${files}`;
    return [{ title, changes: changes.map(({ change }) => change), isFar: true }];
  });
};

interface Found {
  readonly file: Snapshot;
  readonly ranges: readonly TextRange[];
}

async function findAll(
  written: string,
  { snapshot, surroundings, index }: Pick<OfferContext, Used>,
): Promise<readonly Found[]> {
  const { root } = surroundings;
  // What has not been read yet is not waited for: a menu is to open.
  const others = ((await index.peek()) ?? []).filter(
    (document) => document.root === root && document.snapshot.uri !== snapshot.uri,
  );
  return [{ snapshot, registry: surroundings.registry }, ...others].map(({ snapshot: file, registry }) => ({
    file,
    ranges: mentionsIn(file, registry)
      .filter(({ personas }) => personas.length === 0)
      .flatMap((mention) => wordsIn(mention, written, file.model.language)),
  }));
}

/** The place in a mention that has these words, as one or many: all of it, or one of the people named. */
function wordsIn(
  { text, range }: { readonly text: string; readonly range: TextRange },
  written: string,
  language: LanguagePack,
): readonly TextRange[] {
  const key = (name: string): string => singularName(normaliseName(name, language), language);
  if (key(text) === key(written)) return [range];
  const at = ` ${text.toLowerCase()} `.search(
    new RegExp(`(?<=[^\\p{L}\\p{N}])${escapePattern(written.toLowerCase())}(?=[^\\p{L}\\p{N}])`, 'iu'),
  );
  const isWhole = range.end - range.start === text.length;
  return at === -1 || !isWhole ? [] : [{ start: range.start + at - 1, end: range.start + at - 1 + written.length }];
}

/** Nothing where no place of the file could be written so. */
function changeOf(
  { file, ranges }: Found,
  name: string,
): readonly { readonly change: FileChange; readonly places: number }[] {
  const { text, model } = file;
  const edits = ranges.map((range) => putName({ text, range, language: model.language }, name));
  const made = edits.filter((each): each is readonly TextEdit[] => each !== null);
  return made.length === 0 ? [] : [{ change: { file, edits: made.flat() }, places: made.length }];
}
