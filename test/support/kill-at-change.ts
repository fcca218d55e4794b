/** Ends programs without warning while they write: at a change of the folder they write into, never at a time. */
import type { ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';

/** `moment`: at the first change, the second, …; a program that makes fewer comes to its own end. */
export function killAtChange(child: ChildProcess, folder: string, moment: number): void {
  const watcher = watch(folder);
  let changes = 0;
  watcher.on('change', () => {
    if (++changes === moment) child.kill('SIGKILL');
  });
  child.once('close', () => watcher.close());
}
