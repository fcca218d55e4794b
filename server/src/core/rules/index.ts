/** The catalogue: every rule, in the order of the docs. */
import { businessOnlyMeasures } from './business-only-measures.js';
import { conflictingMeasures } from './conflicting-measures.js';
import { customerAfterthought } from './customer-afterthought.js';
import { customerBurden } from './customer-burden.js';
import { dataWithoutPurpose } from './data-without-purpose.js';
import { dehumanisingLabel } from './dehumanising-label.js';
import { duplicatePersona } from './duplicate-persona.js';
import { duplicateStory } from './duplicate-story.js';
import { genericPersona } from './generic-persona.js';
import { incompleteJourneyMap } from './incomplete-journey-map.js';
import { incompletePersona } from './incomplete-persona.js';
import { insideOutWant } from './inside-out-want.js';
import { internalJargon } from './internal-jargon.js';
import { internalOnlyValidation } from './internal-only-validation.js';
import { internalRolePersona } from './internal-role-persona.js';
import { journeyCoverageGap } from './journey-coverage-gap.js';
import { malformedStory } from './malformed-story.js';
import { missingAcceptanceCriteria } from './missing-acceptance-criteria.js';
import { missingJourneyStage } from './missing-journey-stage.js';
import { missingMeasure } from './missing-measure.js';
import { missingOutcome } from './missing-outcome.js';
import { missingPersona } from './missing-persona.js';
import { missingValidation } from './missing-validation.js';
import { orphanRequirement } from './orphan-requirement.js';
import { outcomeInsideOut } from './outcome-inside-out.js';
import { outcomeIsAFeature } from './outcome-is-a-feature.js';
import { outcomeIsImplementation } from './outcome-is-implementation.js';
import { outcomeRepeatsWant } from './outcome-repeats-want.js';
import { outcomeVague } from './outcome-vague.js';
import { outputAsMeasure } from './output-as-measure.js';
import { personaRegistryMissing } from './persona-registry-missing.js';
import { personaWithoutEvidence } from './persona-without-evidence.js';
import { placeholderText } from './placeholder-text.js';
import { platitude } from './platitude.js';
import type { Rule } from './rule.js';
import { severalPersonas } from './several-personas.js';
import { severalWants } from './several-wants.js';
import { solutionWithoutNeed } from './solution-without-need.js';
import { systemAsPersona } from './system-as-persona.js';
import { technologyAsGoal } from './technology-as-goal.js';
import { technologyInCriterion } from './technology-in-criterion.js';
import { technologyInWant } from './technology-in-want.js';
import { tickedButUntrue } from './ticked-but-untrue.js';
import { toolBeforeNeed } from './tool-before-need.js';
import { uiInWant } from './ui-in-want.js';
import { undefinedAcronym } from './undefined-acronym.js';
import { undefinedPersona } from './undefined-persona.js';
import { unknownJourneyStage } from './unknown-journey-stage.js';
import { unsupportedClaim } from './unsupported-claim.js';
import { unusedPersona } from './unused-persona.js';
import { vagueQuality } from './vague-quality.js';

export const rules: readonly Rule[] = [
  businessOnlyMeasures,
  conflictingMeasures,
  customerAfterthought,
  customerBurden,
  dataWithoutPurpose,
  dehumanisingLabel,
  duplicatePersona,
  duplicateStory,
  genericPersona,
  incompleteJourneyMap,
  incompletePersona,
  insideOutWant,
  internalJargon,
  internalOnlyValidation,
  internalRolePersona,
  journeyCoverageGap,
  malformedStory,
  missingAcceptanceCriteria,
  missingJourneyStage,
  missingMeasure,
  missingOutcome,
  missingPersona,
  missingValidation,
  orphanRequirement,
  outcomeInsideOut,
  outcomeIsAFeature,
  outcomeIsImplementation,
  outcomeRepeatsWant,
  outcomeVague,
  outputAsMeasure,
  personaRegistryMissing,
  personaWithoutEvidence,
  placeholderText,
  platitude,
  severalPersonas,
  severalWants,
  solutionWithoutNeed,
  systemAsPersona,
  technologyAsGoal,
  technologyInCriterion,
  technologyInWant,
  tickedButUntrue,
  toolBeforeNeed,
  uiInWant,
  undefinedAcronym,
  undefinedPersona,
  unknownJourneyStage,
  unsupportedClaim,
  unusedPersona,
  vagueQuality,
];
