/** The languages that stories are read in: the one place that knows their folders. */
import { english } from './en/pack.js';
import type { LanguagePack } from './pack.js';

/** For whatever is read or written where no document says its language. */
export const defaultPack: LanguagePack = english;
