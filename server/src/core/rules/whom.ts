/** Who gains by a story, as messages say it: a machine or somebody who builds the product is never meant. */
import type { Story } from '../document/model.js';
import { normaliseName } from '../personas/normalise.js';
import { coreOf, employeeName, isSystemName, isTeamRole } from '../personas/resolve.js';
import type { RuleContext } from './rule.js';

type Knowledge = Pick<RuleContext<unknown, string>, 'resolve' | 'language'>;

/** "the nurse", "Kieran"; "the people it serves" where the story speaks of a system or a role of the team. */
export function whoGains(story: Story, context: Knowledge): string {
  return isForNobody(story, context) ? context.language.messages.named.served : story.address;
}

/** Whether no customer is named: the persona is a thing, or builds the product. */
export function isForNobody({ persona }: Story, { resolve, language }: Knowledge): boolean {
  if (persona === null) return false;
  const known = resolve(persona.text).persona;
  if (known !== null) return known.kind === 'internal';
  const name = normaliseName(persona.text, language);
  return isSystemName(coreOf(name, language), language) || isTeamRole(employeeName(name, language), language);
}
