/** The catalogue: every rule, in the order of the docs. */
import { businessOnlyMeasures } from './business-only-measures.js';
import { conflictingMeasures } from './conflicting-measures.js';
import { customerAfterthought } from './customer-afterthought.js';
import { customerBurden } from './customer-burden.js';
import { dataWithoutPurpose } from './data-without-purpose.js';
import { dehumanisingLabel } from './dehumanising-label.js';
import { genericPersona } from './generic-persona.js';
import { insideOutWant } from './inside-out-want.js';
import { internalOnlyValidation } from './internal-only-validation.js';
import { internalRolePersona } from './internal-role-persona.js';
import { missingAcceptanceCriteria } from './missing-acceptance-criteria.js';
import { missingMeasure } from './missing-measure.js';
import { missingOutcome } from './missing-outcome.js';
import { missingPersona } from './missing-persona.js';
import { missingValidation } from './missing-validation.js';
import { outcomeInsideOut } from './outcome-inside-out.js';
import { outcomeIsAFeature } from './outcome-is-a-feature.js';
import { outcomeIsImplementation } from './outcome-is-implementation.js';
import { outcomeRepeatsWant } from './outcome-repeats-want.js';
import { outcomeVague } from './outcome-vague.js';
import { outputAsMeasure } from './output-as-measure.js';
import { personaRegistryMissing } from './persona-registry-missing.js';
import { placeholderText } from './placeholder-text.js';
import { platitude } from './platitude.js';
import type { Rule } from './rule.js';
import { solutionWithoutNeed } from './solution-without-need.js';
import { systemAsPersona } from './system-as-persona.js';
import { technologyAsGoal } from './technology-as-goal.js';
import { technologyInCriterion } from './technology-in-criterion.js';
import { technologyInWant } from './technology-in-want.js';
import { toolBeforeNeed } from './tool-before-need.js';
import { undefinedPersona } from './undefined-persona.js';
import { unsupportedClaim } from './unsupported-claim.js';
import { vagueQuality } from './vague-quality.js';

export const rules: readonly Rule[] = [
  businessOnlyMeasures,
  conflictingMeasures,
  customerAfterthought,
  customerBurden,
  dataWithoutPurpose,
  dehumanisingLabel,
  genericPersona,
  insideOutWant,
  internalOnlyValidation,
  internalRolePersona,
  missingAcceptanceCriteria,
  missingMeasure,
  missingOutcome,
  missingPersona,
  missingValidation,
  outcomeInsideOut,
  outcomeIsAFeature,
  outcomeIsImplementation,
  outcomeRepeatsWant,
  outcomeVague,
  outputAsMeasure,
  personaRegistryMissing,
  placeholderText,
  platitude,
  solutionWithoutNeed,
  systemAsPersona,
  technologyAsGoal,
  technologyInCriterion,
  technologyInWant,
  toolBeforeNeed,
  undefinedPersona,
  unsupportedClaim,
  vagueQuality,
];
