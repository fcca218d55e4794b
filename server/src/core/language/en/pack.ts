/** English, as one pack. */
import type { LanguagePack } from '../pack.js';
import { grammar } from './grammar.js';
import { lexicon } from './lexicon.js';
import { messages } from './messages.js';
import { morphology } from './morphology.js';
import { personaWords } from './persona-words.js';
import { relationWords } from './relation-words.js';
import { technologies } from './technology/technologies.generated.js';
import { wishWords } from './wish-words.js';

export const english: LanguagePack = {
  ...{ id: 'en', name: 'English' },
  ...{ grammar, lexicon, morphology, messages, technologies },
  people: personaWords,
  relations: relationWords,
  wishes: wishWords,
};
