/** Gives memory back when nobody is writing: Node keeps what reading a workspace has left behind as long as it can. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** In bytes; with less there is nothing to gain. */
const ENOUGH = 140_000_000;
/** What has come together since the last time, before it is worth while. */
const GROWTH = 1.15;
const EVERY_MS = 2000;
/** Less work than this share of the time is none. */
const IDLE = 0.03;

/** Looks every now and then; does not keep the process alive. */
export function tidyWhenIdle(): void {
  const collect = findCollector();
  let tidied = 0;
  let before = process.cpuUsage();
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const isIdle = user + system < EVERY_MS * 1000 * IDLE;
    const room = process.memoryUsage.rss();
    if (!isIdle || room < ENOUGH || room < tidied * GROWTH) return;
    collect();
    // The pages are given back a moment later.
    setTimeout(() => (tidied = process.memoryUsage.rss()), EVERY_MS / 2).unref();
  }, EVERY_MS).unref();
}

/** What is left is moved together, too: otherwise it keeps nearly every page in use. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    setFlagsFromString('--compact-on-every-full-gc');
    collect();
    collect();
    setFlagsFromString('--no-compact-on-every-full-gc');
  };
}
