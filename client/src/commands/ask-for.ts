/** Asks one question in a box, and answers what is typed the way a colleague would: at once, and without being in the way. */
import { InputBoxValidationSeverity, window } from 'vscode';

export interface Field {
  readonly title: string;
  readonly prompt: string;
  readonly placeHolder: string;
  /** What stands there at first. */
  readonly value?: string | undefined;
  readonly normalize: (text: string) => string;
  /** What is said where nothing is written; null where that is fine. */
  readonly missing: string | null;
  /** What a colleague would ask about an answer; null where there is nothing to ask. */
  readonly judge?: (answer: string) => Promise<string | null>;
}

/** Nobody is asked in the middle of a word. In milliseconds. */
const PAUSE = 300;

/** Undefined where the person changed their mind. */
export async function askFor(field: Field): Promise<string | undefined> {
  const { title, prompt, placeHolder, value = '', normalize, missing, judge } = field;
  let latest = 0;
  const answer = await window.showInputBox({
    ...{ title, prompt, placeHolder, value, ignoreFocusOut: true },
    validateInput: async (text) => {
      const turn = ++latest;
      const words = normalize(text);
      if (words === '') return missing;
      if (judge === undefined) return null;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const question = turn === latest ? await judge(words) : null;
      // A question keeps nobody from going on.
      return question === null ? null : { message: question, severity: InputBoxValidationSeverity.Warning };
    },
  });
  return answer === undefined ? undefined : normalize(answer);
}
