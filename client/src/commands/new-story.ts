/** Asks who wants what and why, one after the other, shows the story, and writes it at the cursor. */
import { type QuickPickItem, type TextEditor, Uri, window, workspace } from 'vscode';
import type { JudgedDraft } from '../../../server/src/lsp/protocol.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';
import { drawStory, normalizeName, normalizeOutcome, normalizeWant, plainStory } from '../story-text.js';
import { askFor } from './ask-for.js';
import { definePersona } from './define-persona.js';
import { insertStory } from './insert-story.js';
import { type Part, review } from './review.js';

interface Choice extends QuickPickItem {
  readonly action?: 'define' | 'name';
}

type PartName = 'persona' | 'want' | 'outcome';

interface Draft {
  readonly name: string;
  readonly want?: string;
  readonly outcome?: string;
}

interface Place {
  readonly uri: string;
}

/** Where the answers lead: to the server, for the document at hand. */
interface Asking {
  readonly server: Server;
  readonly place: Place | undefined;
}

/** `persona` is whom it is for, where that is known already. */
export async function writeNewStory(server: Server, persona?: string): Promise<void> {
  const editor = window.activeTextEditor;
  const asking = { server, place: placeOf(server, editor) };
  let draft: Draft | undefined = persona === undefined ? await answer(asking, undefined, 'persona') : { name: persona };
  for (const part of ['want', 'outcome'] as const) {
    draft = draft === undefined ? undefined : await answer(asking, draft, part);
  }
  while (draft !== undefined) {
    const story = await draw(asking, draft);
    const chosen = await review({ title: 'New Story: is this it?', whole: story, parts: await partsOf(asking, draft) });
    if (chosen === undefined) return;
    if (chosen === 'write') return insertStory(editor, story);
    // Whoever changes their mind about a change keeps what they had.
    draft = (await answer(asking, draft, chosen)) ?? draft;
  }
}

/** The draft with one answer more, or another one; undefined where the person changed their mind. */
async function answer(asking: Asking, draft: Draft | undefined, part: PartName): Promise<Draft | undefined> {
  if (draft === undefined || part === 'persona') {
    const name = await choosePersona(asking, draft);
    return name === undefined ? undefined : { ...draft, name };
  }
  const { theOne: who } = await spoken(asking, draft.name);
  const words = await askFor({
    ...(part === 'want' ? wantField(who) : outcomeField(who)),
    value: draft[part],
    judge: (text) => judge(asking, { ...draft, [part]: text }, part),
  });
  return words === undefined ? undefined : { ...draft, [part]: words };
}

function wantField(who: string) {
  return {
    title: `New Story (2 of 3): what does ${who} want?`,
    prompt: 'I want …',
    placeHolder: 'to see when the contractor comes',
    normalize: normalizeWant,
    missing: 'Say what they want to do or get, in their own words.',
  };
}

function outcomeField(who: string) {
  return {
    title: `New Story (3 of 3): what gets better for ${who}?`,
    prompt: 'so that …',
    placeHolder: 'I do not have to take a whole day off',
    normalize: normalizeOutcome,
    missing: 'Say what changes for them. “…” keeps the place open if nobody knows yet.',
  };
}

/** The document at hand, or the folder where none is open. */
function placeOf(server: Server, editor: TextEditor | undefined): Place | undefined {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = editor?.document.uri ?? (folder === undefined ? undefined : Uri.joinPath(folder, 'stories.md'));
  return uri === undefined ? undefined : { uri: server.client().code2ProtocolConverter.asUri(uri) };
}

async function choosePersona({ server, place }: Asking, draft: Draft | undefined): Promise<string | undefined> {
  const known = place === undefined ? [] : ((await ask(server, { name: 'personas', params: place })) ?? []);
  const choices: readonly Choice[] = [
    ...known.map(({ name, description }) => ({ label: name, detail: description })),
    { label: '$(add) Define a new persona …', action: 'define' },
    { label: '$(edit) Somebody else …', description: 'for this story only', action: 'name' },
  ];
  const title = 'New Story (1 of 3): who is it for?';
  const choice = await window.showQuickPick(choices, {
    title,
    placeHolder: 'The person who notices when it is there',
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (choice?.action === 'define') return definePersona(server, place);
  if (choice?.action !== 'name') return choice?.label;
  return askFor({
    title,
    prompt: 'As a …',
    placeHolder: 'tenant who works shifts',
    value: draft?.name,
    normalize: normalizeName,
    missing: 'Name a person: who notices when it is there?',
    judge: (name) => judge({ server, place }, { name }, 'persona'),
  });
}

async function judged({ server, place }: Asking, draft: Draft): Promise<JudgedDraft | undefined> {
  return ask(server, { name: 'judgeStory', params: { ...draft, ...place } });
}

async function judge(asking: Asking, draft: Draft, part: PartName): Promise<string | null> {
  const { remarks } = (await judged(asking, draft)) ?? { remarks: [] };
  return remarks.find((remark) => remark.part === part)?.message ?? null;
}

async function partsOf(asking: Asking, draft: Draft): Promise<readonly Part<PartName>[]> {
  const { remarks } = (await judged(asking, draft)) ?? { remarks: [] };
  const questionAbout = (part: PartName): string | undefined => remarks.find((one) => one.part === part)?.message;
  return [
    { name: 'persona', label: 'Say differently who it is for', question: questionAbout('persona') },
    { name: 'want', label: 'Say differently what they want', question: questionAbout('want') },
    { name: 'outcome', label: 'Say differently what gets better', question: questionAbout('outcome') },
  ];
}

/** Where the server does not answer, a name stands as it was given: nothing that is typed is lost. */
async function spoken({ server, place }: Asking, name: string) {
  const params = { name, ...place };
  return (await ask(server, { name: 'spokenName', params })) ?? { theOne: name, story: plainStory(name) };
}

async function draw(asking: Asking, { name, want = '', outcome = '' }: Draft): Promise<string> {
  return drawStory({ story: (await spoken(asking, name)).story, want, outcome });
}
