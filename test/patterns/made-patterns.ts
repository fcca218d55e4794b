/** Notes the patterns that the program makes while it runs, with the place that makes each. */
import { appendFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NOTER = '__patternAt';
/** Some are made of a text that is read: a few of each place tell how it goes. */
const ENOUGH = 12;

/** Lets every `new RegExp(…)` of the sources pass through the noter. */
export function notePatterns(): Plugin {
  return {
    name: 'note-patterns',
    enforce: 'pre',
    transform(code, id) {
      const path = /\/((?:server|client)\/(?:src|page)\/.*\.ts)$/.exec(id)?.[1];
      if (path === undefined || !code.includes('new RegExp(')) return null;
      return code.replaceAll('new RegExp(', (_, at: number) => {
        const line = code.slice(0, at).split('\n').length;
        return `new (globalThis.${NOTER}?.(${JSON.stringify(`${path}:${String(line)}`)}) ?? RegExp)(`;
      });
    },
  };
}

/** Writes each pattern once into `file`, a line of JSON each. */
export function startNoting(file: string): void {
  const seen = new Map<string, Set<string>>();
  const at = (place: string): typeof RegExp =>
    new Proxy(RegExp, {
      construct: (target, given: [string, string?]) => {
        const { source, flags } = new target(...given);
        const patterns = seen.get(place) ?? new Set<string>();
        seen.set(place, patterns);
        const key = `${flags} ${source}`;
        if (!patterns.has(key) && patterns.size < ENOUGH) {
          patterns.add(key);
          appendFileSync(file, `${JSON.stringify({ place, source, flags })}\n`);
        }
        return new target(...given);
      },
    });
  Object.assign(globalThis, { [NOTER]: at });
}
