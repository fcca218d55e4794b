/** English claims that people and tools tick off: those of checklists about specifications, and of a Definition of Ready. */
import type { ClaimWords } from '../claim-words.js';
import { phrases } from '../word-lists.js';

export const claimWords: ClaimWords = {
  claims: {
    agnostic: phrases(`
      success criteria are technology agnostic
      success criteria are technology-agnostic
      success criteria are tech agnostic
      success criteria are free of technology
      technology agnostic success criteria
      technology-agnostic success criteria
      success criteria have no implementation details
    `),
    technology: phrases(`
      no implementation details
      no implementation detail
      no technical details
      no technical implementation
      no tech stack
      free of implementation details
      without implementation details
      technology agnostic
      technology-agnostic
      tech agnostic
      tech-agnostic
      solution free
      solution-free
      what not how
      describes what not how
    `),
    value: phrases(`
      focused on user value
      focuses on user value
      focus on user value
      focused on customer value
      focused on the user
      focused on the customer
      focused on user needs
      centered on user value
      written for users
    `),
    clear: phrases(`
      testable and unambiguous
      clear and unambiguous
      unambiguous
      requirements are measurable
      no vague terms
      no vague language
    `),
    measurable: phrases(`
      success criteria are measurable
      success criteria is measurable
      success criterion is measurable
      measurable success criteria
      success metrics are measurable
      measurable outcomes defined in success criteria
      goals are measurable
    `),
    answered: phrases(`
      no needs clarification
      needs clarification markers
      no open questions
      all questions are answered
      all questions answered
      no unresolved questions
    `),
    criteria: phrases(`
      all acceptance scenarios are defined
      acceptance scenarios are defined
      acceptance scenarios defined
      acceptance criteria are defined
      acceptance criteria defined
      acceptance criteria are written
      acceptance criteria written
      has acceptance criteria
      have acceptance criteria
      have clear acceptance criteria
      has clear acceptance criteria
      have clear acceptance scenarios
      each story has acceptance criteria
    `),
    persona: phrases(`
      persona is named
      persona named
      persona identified
      persona is identified
      persona is defined
      persona defined
      user is identified
      user role is clear
      user role is identified
      target users identified
      target user identified
      we know who it is for
    `),
    outcome: phrases(`
      value is clear
      user value is clear
      business value is clear
      benefit is clear
      benefit is stated
      outcome is clear
      outcome is stated
      value is stated
      user value defined
      value to the user is clear
      states a benefit
      states an outcome
      says why
    `),
    complete: phrases(`
      all mandatory sections completed
      mandatory sections completed
      all required sections completed
      all sections completed
      no placeholders
      no placeholder text
    `),
  },
  exceptions: phrases(`
    except
    except for
    apart from
    other than
    besides
    mostly
    partly
    partially
    with exceptions
    with the exception
    not yet
    n/a
    not applicable
    accepted
    agreed with
    deliberately
    intentionally
  `),
  openMarks: ['[needs clarification'],
  storyTitles: ['user story', 'story', 'scenario story'],
};
