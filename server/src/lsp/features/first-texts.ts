/** Words for what is about to be written: how a name is put into a sentence, and a configuration to start with. */
import { drawConfig } from '../../core/config/draw-config.js';
import { packs } from '../../core/language/packs.js';
import { theOne, withArticle } from '../../core/personas/naming.js';
import type { SpokenName } from '../protocol.js';

export function spokenName(name: string): SpokenName {
  return { afterAs: withArticle(name, packs.fallback), theOne: theOne(name, packs.fallback) };
}

export function firstConfiguration(): string {
  return drawConfig({ folder: null, personas: null });
}
