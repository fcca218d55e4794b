/** Matches paths against the patterns of a configuration, which read like those of a .gitignore. */
import picomatch from 'picomatch/posix';

/** Paths are relative to the folder of the configuration and use `/`. */
export type PathMatcher = (path: string) => boolean;

/** Patterns come from files of other people: no nested repetitions that could take forever to match. */
const OPTIONS: picomatch.PicomatchOptions = { dot: true, noextglob: true, nonegate: true };

/**
 * Matches a path when the last pattern that fits it is not one with `!`.
 * A pattern without `/` fits at any depth; one that fits a folder fits everything in it.
 */
export function createPathMatcher(patterns: readonly string[]): PathMatcher {
  const tests = patterns.map((pattern) => ({ isExcluding: pattern.startsWith('!'), fits: compile(pattern) }));
  return (path) => tests.findLast((test) => test.fits(path))?.isExcluding === false;
}

function compile(pattern: string): PathMatcher {
  const bare = pattern
    .replace(/^!/, '')
    .replace(/^\.?\//, '')
    .replace(/(?<!\/)\/+$/, '');
  if (bare === '' || bare === '.') return (path) => pattern !== '' && !path.startsWith('../');
  const anchored = bare.includes('/') || /^!?\.?\//.test(pattern) ? bare : `**/${bare}`;
  try {
    return picomatch([anchored, `${anchored}/**`], OPTIONS);
  } catch {
    return (path) => path === bare;
  }
}
