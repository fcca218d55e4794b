/** Whether words can be a persona's name at all, and if not, why, for whoever typed them. */
import { anyOf } from '../../core/document/word-patterns.js';
import type { StoryGrammar } from '../../core/language/grammar.js';
import type { LanguagePack } from '../../core/language/pack.js';
import type { PersonaWords } from '../../core/language/persona-words.js';
import { shortName } from '../../core/personas/naming.js';
import { words } from '../../core/personas/normalise.js';
import { coreOf, isGenericName, isSystemName } from '../../core/personas/resolve.js';
import { remembered } from '../../core/remembered.js';

const standsBefore = remembered(
  ({ indefiniteArticles, definiteArticles }: StoryGrammar) =>
    new RegExp(`^${anyOf([...indefiniteArticles, ...definiteArticles])}\\s`, 'i'),
);

const determiner = remembered((people: PersonaWords) => new RegExp(`^(?:${people.determiner})$`, 'i'));

export interface NameKind {
  /** One of several other names that stand in a list. */
  readonly isAlias: boolean;
  /** The persona is a machine, and may be called like one. */
  readonly isSystem: boolean;
}

/** A sentence that refuses the name for a persona in this language; null where it will do. */
export function problemOf(written: string, { isAlias, isSystem }: NameKind, language: LanguagePack): string | null {
  const { grammar } = language;
  const wanted = written.trim();
  const parts = words(wanted, language);
  const name = parts.join(' ');
  const [first = ''] = parts;
  if (!/\p{L}/u.test(wanted)) return 'A persona needs a name. Write it in letters.';
  if (/[\r\n\u2028\u2029]/.test(wanted)) return 'A name stands on one line.';
  if (/[\p{Cf}\p{Cc}]/u.test(wanted)) return 'There is a hidden sign in this name. Type it anew.';
  const sign = /[|[\]{}<>\\]/.exec(wanted)?.[0];
  if (sign !== undefined) return `A name cannot have “${sign}” in it, because Markdown reads that as something else.`;
  if (parts.length === 1 && (grammar.articles.has(first) || determiner(language.people).test(first)))
    return `“${wanted}” is no name yet. Add who is meant, such as “night nurse”.`;
  if (standsBefore(grammar).test(wanted))
    return `Leave “${wanted.split(/\s/)[0] ?? ''}” out: stories put the article before the name.`;
  if (isGenericName(name, language)) return `“${wanted}” can be anybody. Choose a name that tells who is meant.`;
  if (!isSystem && isSystemName(coreOf(name, language), language))
    return `“${wanted}” is a thing. Name a person who is better off when it works.`;
  if (parts.some((part) => grammar.joiners.has(part))) return `“${wanted}” is more than one person. Give each a name.`;
  if (/[.,;:!?]$/.test(wanted)) return `Leave the “${wanted.at(-1) ?? ''}” at the end out.`;
  const short = shortName(wanted, language);
  if (!isAlias && short !== wanted)
    return `Stories would say “${short}” only. Write that alone, and the rest below the heading.`;
  return isAlias && /[,;]/.test(wanted) ? 'A comma would make two names of this one.' : null;
}
