/** English, as one pack. */
import type { LanguagePack } from '../pack.js';
import { claimWords } from './claim-words.js';
import { craftWords } from './craft-words.js';
import { criteria } from './criteria.js';
import { frequentWords } from './frequent-words.js';
import { gainWords } from './gain-words.js';
import { grammar } from './grammar.js';
import { insideWords } from './inside-words.js';
import { items } from './items.js';
import { kinWords } from './kin-words.js';
import { lexicon } from './lexicon.js';
import { lifeWords } from './life-words.js';
import { lookalikes } from './lookalikes.js';
import { measureWords } from './measure-words.js';
import { messages } from './messages.js';
import { morphology } from './morphology.js';
import { outcomeTurns } from './outcome-turns.js';
import { outcomeWords } from './outcome-words.js';
import { personaWords } from './persona-words.js';
import { planWords } from './plan-words.js';
import { missionWords } from './mission-words.js';
import { qualityWords } from './quality-words.js';
import { relationWords } from './relation-words.js';
import { systemWords } from './system-words.js';
import { technologies } from './technology/technologies.generated.js';
import { titles } from './titles.js';
import { weights } from './weights.generated.js';
import { wishWords } from './wish-words.js';

export const english: LanguagePack = {
  ...{ id: 'en', name: 'English', frequentWords },
  ...{ grammar, titles, criteria, items, lookalikes },
  ...{ lexicon, morphology, messages, technologies },
  people: personaWords,
  relations: relationWords,
  wishes: wishWords,
  outcomes: outcomeWords,
  turns: outcomeTurns,
  gains: gainWords,
  systems: systemWords,
  life: lifeWords,
  plans: planWords,
  insides: insideWords,
  measures: measureWords,
  craft: craftWords,
  qualities: qualityWords,
  mission: missionWords,
  kin: kinWords,
  claims: claimWords,
  weights,
};
