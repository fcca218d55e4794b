/** Shows what was put together before it is written, with a way back to each answer. */
import { type QuickPickItem, window } from 'vscode';

/** One answer, how it reads, and what somebody would still ask about it. */
export interface Part<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly question?: string | undefined;
}

interface Review<Name extends string> {
  readonly title: string;
  /** All of it, as it will stand there. */
  readonly whole: string;
  readonly parts: readonly Part<Name>[];
}

interface Choice<Name extends string> extends QuickPickItem {
  readonly name: Name | 'write';
}

/** The part that should be said differently; undefined where the person changed their mind. */
export async function review<Name extends string>({
  title,
  whole,
  parts,
}: Review<Name>): Promise<Name | 'write' | undefined> {
  const choices: readonly Choice<Name>[] = [
    { name: 'write', label: '$(check) Write it down', detail: whole },
    ...parts.map(({ name, label, question }) => {
      return { name, label: `$(edit) ${label}`, ...(question === undefined ? {} : { detail: question }) };
    }),
  ];
  const placeHolder = 'Read it aloud once: would they say that?';
  return (await window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true }))?.name;
}
