/** Remembers what was found in a text, as long as nothing that it depends on has changed. */
import { createHash } from 'node:crypto';
import type { Settings } from '../core/config/settings.js';
import { packs } from '../core/language/packs.js';
import type { PersonaRegistry } from '../core/personas/registry.js';
import { remembered } from '../core/remembered.js';
import { openCacheFile } from './cache-file.js';
import type { CheckContext, CheckedText } from './check-text.js';
import { digest } from './digest.js';

/** A text with all that its findings depend on. Its name and place are no part of that: moved files stay known. */
export interface CacheQuestion extends CheckContext {
  readonly text: string;
}

export interface ResultCache {
  readonly get: (question: CacheQuestion) => CheckedText | undefined;
  readonly put: (question: CacheQuestion, result: CheckedText) => void;
  /** Writes what is new. Trouble is told as a note; it is never a reason to fail. */
  readonly save: () => void;
}

export interface CacheOptions {
  /** A folder of its own. */
  readonly folder: string;
  /** Which program this is: another one may find other things. */
  readonly version: string;
  /** Told what a person should know: that the cache was damaged, or cannot be written. */
  readonly onNote: (message: string) => void;
  /** Bytes on disk, at most. */
  readonly limit?: number | undefined;
}

const KEY_LENGTH = 32;

/** Opens the cache in a folder. Never throws: what cannot be read is not there, what is damaged is ignored. */
export function openResultCache({ folder, version, onNote, limit }: CacheOptions): ResultCache {
  const onDamage = (): void => onNote('The cache was damaged. It is not used, and made anew.');
  const file = openCacheFile({ folder, onDamage, limit });
  const keyOf = createKey(version);
  return {
    get: (question) => file.get(keyOf(question)) as CheckedText | undefined,
    put: (question, result) => file.put(keyOf(question), result),
    save: () => {
      const trouble = file.save();
      if (trouble !== null) onNote(`The cache could not be written (${trouble}).`);
    },
  };
}

/** Remembers in memory what the last two runs were about; `below` is asked for the rest. */
export function createMemory(version: string, below?: ResultCache): ResultCache {
  const keyOf = createKey(version);
  let before = new Map<string, CheckedText>();
  let now = new Map<string, CheckedText>();
  return {
    get: (question) => {
      const key = keyOf(question);
      const known = now.get(key) ?? before.get(key) ?? below?.get(question);
      if (known !== undefined) now.set(key, known);
      return known;
    },
    put: (question, result) => {
      now.set(keyOf(question), result);
      below?.put(question, result);
    },
    save: () => {
      before = now;
      now = new Map();
      below?.save();
    },
  };
}

function createKey(version: string): (question: CacheQuestion) => string {
  const contextDigest = createContextDigest(version);
  return (question) =>
    createHash('sha256')
      .update(contextDigest(question))
      .update(question.text, 'utf16le')
      .digest('hex')
      .slice(0, KEY_LENGTH);
}

/** Stands for version, weights, settings and every persona that holds: whatever a rule may look at besides the text. */
function createContextDigest(version: string): (context: CheckContext) => string {
  const weights = packs.all.map((pack) => [pack.id, pack.weights?.version ?? null]);
  const ofSettings = remembered((settings: Settings) => digest([version, weights, settings]));
  const ofRegistry = remembered(({ personas, files }: PersonaRegistry) => digest([personas, files]));
  return ({ registry, settings }) => `${ofSettings(settings)} ${ofRegistry(registry)} `;
}
