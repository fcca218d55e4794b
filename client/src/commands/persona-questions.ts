/** Asks what a persona is made of: the name, who it is, what they need, and how anybody knows. */
import { type QuickPickItem, window } from 'vscode';
import type { PersonaEntry } from '../../../server/src/lsp/protocol.js';
import { normalizeName } from '../story-text.js';
import { askFor } from './ask-for.js';
import { type Part, review } from './review.js';

export interface PersonaAnswers {
  readonly name: string;
  readonly kind: string;
  readonly need: string;
  readonly evidence: string;
}

interface Kind extends QuickPickItem {
  readonly id: string;
}

const KINDS: readonly Kind[] = [
  { id: 'customer', label: 'Customer', detail: 'Uses what we make, and decides whether it helps' },
  { id: 'staff', label: 'Staff', detail: 'Works for our customers with what we make' },
  { id: 'partner', label: 'Partner', detail: 'Another organisation that works with us' },
  { id: 'internal', label: 'Internal', detail: 'One of us, who builds or runs it' },
  { id: 'anti', label: 'Nobody we serve', detail: 'Somebody we keep out, such as a burglar' },
];

/** `given` is the name where it is known; undefined where the person changed their mind. */
export async function askAboutPersona(
  known: readonly PersonaEntry[],
  given: string | undefined,
): Promise<PersonaAnswers | undefined> {
  const name = given ?? (await askForName(known, undefined));
  const kind = name === undefined ? undefined : await askForKind(name);
  const need = name === undefined || kind === undefined ? undefined : await askForNeed(name, '');
  const evidence = name === undefined || need === undefined ? undefined : await askForEvidence(name, '');
  if (name === undefined || kind === undefined || need === undefined || evidence === undefined) return undefined;
  let answers = { name, kind, need, evidence };
  for (;;) {
    const chosen = await review({ title: 'Define a Persona: is this right?', whole: draw(answers), parts: PARTS });
    if (chosen === undefined) return undefined;
    if (chosen === 'write') return answers;
    // Whoever changes their mind about a change keeps what they had.
    answers = { ...answers, [chosen]: (await again(chosen, answers, known)) ?? answers[chosen] };
  }
}

const PARTS: readonly Part<keyof PersonaAnswers>[] = [
  { name: 'name', label: 'Call them something else' },
  { name: 'kind', label: 'Say differently who it is' },
  { name: 'need', label: 'Say differently what they need' },
  { name: 'evidence', label: 'Say differently how we know' },
];

function again(
  part: keyof PersonaAnswers,
  { name, need, evidence }: PersonaAnswers,
  known: readonly PersonaEntry[],
): Promise<string | undefined> {
  if (part === 'name') return askForName(known, name);
  if (part === 'kind') return askForKind(name);
  return part === 'need' ? askForNeed(name, need) : askForEvidence(name, evidence);
}

/** "Tenant (customer) needs: … We know from: …". */
function draw({ name, kind, need, evidence }: PersonaAnswers): string {
  return `${name} (${kind}) · needs: ${need === '' ? '…' : need} · we know from: ${evidence === '' ? '…' : evidence}`;
}

async function askForName(known: readonly PersonaEntry[], value: string | undefined): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: 'Define a Persona (1 of 4)',
    prompt: 'What do you call them? Write it as it stands after “As a” in a story.',
    placeHolder: 'Tenant',
    value: value ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const name = normalizeName(text).toLowerCase();
      if (name === '') return 'A persona needs a name.';
      return known.some((persona) => persona.name.toLowerCase() === name) ? 'This persona is defined already.' : null;
    },
  });
  return answer === undefined ? undefined : normalizeName(answer);
}

async function askForKind(name: string): Promise<string | undefined> {
  const title = `Define a Persona (2 of 4): who is ${name}?`;
  const placeHolder = 'What do they have to do with us?';
  return (await window.showQuickPick(KINDS, { title, placeHolder, ignoreFocusOut: true }))?.id;
}

function askForNeed(name: string, value: string): Promise<string | undefined> {
  return askFor({
    title: `Define a Persona (3 of 4): what does ${name} need?`,
    prompt: 'One thing they are trying to get done. Leave it empty if nobody knows yet; more can follow in the file.',
    placeHolder: 'know when the plumber comes',
    value,
    normalize: tidy,
    missing: null,
  });
}

function askForEvidence(name: string, value: string): Promise<string | undefined> {
  return askFor({
    title: `Define a Persona (4 of 4): how do we know that about ${name}?`,
    prompt: 'Conversations, numbers, a date. Leave it empty if nobody has asked them yet.',
    placeHolder: '9 interviews in March',
    value,
    normalize: tidy,
    missing: null,
  });
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
