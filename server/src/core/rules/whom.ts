/** Who gains by a story, as messages say it: a machine or somebody who builds the product is never meant. */
import type { Clause, Story } from '../document/model.js';
import { buildsByName, roleKey } from '../judgement/builders.js';
import { normaliseName } from '../personas/normalise.js';
import { coreOf, isSystemName } from '../personas/resolve.js';
import type { RuleContext } from './rule.js';

type Knowledge = Pick<RuleContext<unknown, string>, 'resolve' | 'language' | 'subject'>;

/** "the nurse", "Kieran"; "the people it serves" where the story speaks of a system or of somebody who builds it. */
export function whoGains(story: Story, context: Knowledge): string {
  return isForNobody(story, context) ? context.language.messages.named.served : story.address;
}

/** Whether no customer is named: the persona is a thing, or builds the product. */
export function isForNobody({ persona }: Story, context: Knowledge): boolean {
  if (persona === null) return false;
  if (isBuilder(persona, context)) return true;
  const { resolve, language } = context;
  if (resolve(persona.text).persona !== null) return false;
  return isSystemName(coreOf(normaliseName(persona.text, language), language), language);
}

/** Whether this is somebody who builds the product, by what the project says of them, their role, or what they wish here. */
export function isBuilder({ text }: Pick<Clause, 'text'>, { resolve, subject, language }: Knowledge): boolean {
  const { persona } = resolve(text);
  if (persona !== null) return persona.kind === 'internal';
  return buildsByName(text, language) || subject.isBuiltBy(roleKey(text, language));
}
