// Keystrokes in files of 100 to 100,000 lines, by shape, beside markdownlint, and with 2,000 files around them.
import { join } from 'node:path';
import { written } from './shapes.mjs';
import { writeFolder } from './texts.mjs';
import { typeInTurns } from './typing.mjs';

export const LENGTHS = [100, 1_000, 10_000, 100_000];
const HEADED = 'headed stories';

/** By shape, a row for each length; all lengths are typed into in turn. */
export async function measureKeystrokes({ keys, longest }, say) {
  const lengths = LENGTHS.filter((length) => length <= longest);
  const rows = [];
  for (const [name, makeText] of Object.entries(written)) {
    say(`keystroke: ${name}`);
    const times = await typeInTurns(
      lengths.map((length) => ({ text: () => makeText(length) })),
      { keys },
    );
    rows.push({ name, times: lengths.map((length, i) => ({ length, ...times[i] })) });
  }
  return rows;
}

/** The same text in both servers, and in ours with many files around it. */
export async function measureAround(scratch, { keys, around }, say) {
  say(`keystroke: beside markdownlint, and among ${around} files`);
  const folder = join(scratch, 'around');
  writeFolder(folder, { count: around });
  const text = () => written[HEADED](1_000);
  const [alone, among, peer] = await typeInTurns(
    [{ text }, { text, options: { folder } }, { text, server: 'markdownlint' }],
    { keys },
  );
  return { around, alone, among, peer };
}
