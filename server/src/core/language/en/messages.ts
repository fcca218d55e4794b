/** Every sentence that is said about a text, in English: what is wrong and what to write first, no blame. */
import type { Messages } from '../messages.js';
import { judgements, reasons } from './reasons.js';

export const messages: Messages = {
  rules: {
    'business-only-measures': {
      ours: 'Would {persona} notice any measure here? Add one they would: time, effort, errors, complaints.',
    },
    'duplicate-persona': {
      sameName: '“{persona}” is described twice. Put both descriptions together, or give one of them another name.',
      sharedName: '“{name}” stands for “{persona}” and for “{other}”. Keep the name for one of them.',
      slip: '“{persona}” and “{other}” look like the same person. Put them together, or give one of them a clearer name.',
    },
    'conflicting-measures': {
      asks: 'Do “{one}” and “{other}” pull against each other? Decide which one wins, or give one a limit (“… without … rising above …”).',
      twice: 'Two targets for the same thing: keep “{one}” or “{other}”.',
    },
    'customer-afterthought': {
      late: '“{phrase}” comes late: plan it before the launch, even with three people. What is learned after it costs most.',
      last: 'Should “{title}” stand before “{before}”? Say first whom it is for and what they need.',
    },
    'customer-burden': {
      burden:
        '“{phrase}” is work for {persona}. Use what is known already, offer a choice of channel, or say why it has to be (security, law).',
      asks: 'Could {persona} be spared “{phrase}”? If so, write what we do instead; if not, write why it has to be.',
    },
    'data-without-purpose': {
      collected:
        'What does {persona} get for it (“{phrase}”)? Add “so that …” or the law that asks for it, or leave it out.',
      asks: 'What does {persona} get for it (“{phrase}”)? Write it down, or leave it out.',
    },
    'dehumanising-label': {
      label: '“{term}” hides a person. Write who they are and what they are going through.',
      better: '“{term}” hides a person. Write “{instead}”, or who they are and what they are going through.',
      asks: 'Does “{term}” hide a person? Then write who they are and what they are going through.',
    },
    'duplicate-story': {
      again: 'The same wish of the same person stands at {place}. Keep one, or say what is different here.',
    },
    'generic-persona': {
      generic:
        '“{persona}” can be anybody. Which person is it? Describe them by what they are trying to do, for example “someone moving house”.',
      genericWork:
        '“{persona}” can be anybody. Who notices the result? Write the story for that person, or, as this is work on the product, mark it as a task (“type: task”).',
      genericKnown:
        '“{persona}” can be anybody. Which person is it? Pick {personas}, or describe them by what they are trying to do.',
      genericOften:
        '“{persona}” can be anybody. Which person is it? Describe them by what they are trying to do, for example “someone moving house”: {count} requirements here speak of them.',
      genericKnownOften:
        '“{persona}” can be anybody. Which person is it? Pick {personas}, or describe them by what they are trying to do: {count} requirements here speak of them.',
    },
    'incomplete-journey-map': {
      incomplete: 'This map does not say {missing}. Add a row or column for it: what a map leaves out, nobody mends.',
    },
    'incomplete-persona': {
      incomplete:
        '“{persona}” has no needs yet. Write what they try to get done and what stops them today, in their words.',
      asks: 'What does “{persona}” try to get done? Write it below a title such as “Needs”, in their words.',
    },
    'inside-out-want': {
      process: '“{phrase}” is our process. Write what they want to have done, with the least effort for {persona}.',
      asks: 'Is “{phrase}” our process, or what {persona} wishes? Write what they want to have done, with the least effort.',
    },
    'internal-jargon': {
      ours: '“{phrase}” is our word. What would {persona} call it? Write that.',
      plain: '“{phrase}” is our word. Write “{plain}”, or what {persona} would call it.',
    },
    'internal-only-validation': {
      inside: '“{phrase}” is what we think. Add one test with people it is for, even three, and what they do.',
      asks: 'Has anybody tried it whom it is for (“{phrase}”)? Write who, when and what you learned.',
    },
    'internal-role-persona': {
      builder:
        '“{persona}” builds the product. Name the person who notices the result, or mark this item as a task (“type: task”). If they are your customers, add them to your personas.',
    },
    'journey-coverage-gap': {
      gap: 'No story is for “{persona}” at {stages}. Write one, or, where nothing is to be done, “not-applicable” into the journey.',
    },
    'malformed-story': {
      noWish: 'Who it is for can be read, but not what they wish. Write “As a …, I want …, so that …”.',
    },
    'missing-journey-stage': {
      missing: 'Where in the life of {persona} with you does this happen? Add “Stage: …”, one of: {stages}.',
      missingOften:
        'Where in somebody’s life with you do these {count} stories happen? Add “Stage: …”, one of: {stages}.',
    },
    'missing-acceptance-criteria': {
      missing:
        'How will {persona} and you agree that this works? Add “Acceptance criteria” with one thing they can see or do.',
      asks: 'How will {persona} and you agree that this works? Add “Acceptance criteria” with one thing they can see or do.',
      empty: 'Nothing stands here yet. Write one thing that somebody can see or do when it works.',
    },
    'missing-measure': {
      missing:
        'How will you see that “{title}” helped? Add one signal with the value of today and the value you aim for.',
      vague:
        'How would you see “{phrase}”? Write what people do then, with the value of today and the one you aim for.',
    },
    'missing-outcome': {
      missing:
        'Nothing says what gets better for {persona}. Add “so that …” with a result they would notice. If the answer is another feature, ask “and then what?” once more.',
      possible: 'Is “{phrase}” why {persona} wants this? Then begin it with “so that”; if not, add what gets better.',
    },
    'missing-persona': {
      missing:
        'Who wants this? Start with “As a …, ” and the person who is better off, or, if the situation matters more, with “When …, I want …”.',
      missingWork:
        'Who notices the result? Start with “As a …, ” and that person, or, as this is work on the product, mark it as a task (“type: task”).',
      missingKnown:
        'Who wants this? Start with “As a …, ” and one of your personas ({personas}), or with “When …, I want …”.',
    },
    'missing-validation': {
      missing:
        'Who outside the team has seen “{title}”? Write who, when and what you learned, or the day of the next test.',
      empty: 'Nothing stands here yet. Write who has tried it and what you learned, or the day of the next test.',
    },
    'orphan-requirement': {
      nobody: 'For whom is this? Put it below a story, or name who notices when it is missing.',
      often:
        'For whom are these {count} requirements? Put them below a story, or name who notices when one is missing.',
    },
    'outcome-inside-out': {
      insideOut:
        'Only {beneficiary} gains here (“{phrase}”). Say what gets better for {persona}, and keep the business effect as a measure under “Business goal”.',
      asks: 'Does {persona} gain here, or only {beneficiary}? Say what gets better for {persona} as well (“{phrase}”).',
    },
    'outcome-is-a-feature': {
      feature:
        'And then? Write what {persona} can decide, avoid or finish: “{phrase}” is only the next step on the screen.',
    },
    'outcome-is-implementation': {
      asks: 'Would {persona} notice “{phrase}”? If not, write what they can do then, or are spared.',
      implementation: '“{phrase}” is true of the system. Write what {persona} can do or avoid then.',
    },
    'outcome-repeats-want': {
      asks: 'Does “{outcome}” say more than the want? If not, write what gets better for {persona} once it works.',
      repeats:
        '“{outcome}” repeats the want. Write what gets better for {persona} once it works: the effect in their life or work.',
    },
    'outcome-vague': {
      asks: 'Would {persona} notice “{phrase}” by itself? If not, name the moment or the number, such as “without calling”.',
      vague:
        'How would {persona} notice “{phrase}”? Name the moment or the number, such as “without calling” or “in two minutes”.',
    },
    'output-as-measure': {
      asks: 'Does “{phrase}” count what {persona} does or gets? If not, measure what they do differently then.',
      output:
        '“{phrase}” counts our work. Measure what {persona} does differently then: finishes, returns, no longer calls.',
    },
    'persona-registry-missing': {
      missing:
        '{stories} {distinct}, but no file says who they are. Run “customer-first init” to create personas.md from the names you already use.',
      unwritten:
        '{file} lists {listed}, but none of their needs yet. Write down one need of each, and how you know it.',
    },
    'persona-without-evidence': {
      none: 'How do you know “{persona}”? Add whom you asked or watched and when, or “assumption”, a date and who will check.',
      noneOften:
        'How do you know these {count} people? Add to each whom you asked or watched and when, or “assumption”, a date and who will check.',
      supposed: 'Nobody has checked “{persona}” yet: “{evidence}”. Talk to one of them, and write down when you did.',
      inside:
        'Only colleagues speak for “{persona}” (“{evidence}”). Add one conversation with such a person, and its date.',
      old: 'The last time somebody looked at “{persona}” was {month}. Talk to one of them, and write down what has changed.',
    },
    'several-personas': {
      several:
        'Do {people} want this for the same reason? If not, write one story each; if so, name them by what they share.',
    },
    'placeholder-text': {
      open: '“{text}” is still open. Write it, or who finds out by when (“open: … — @name, date”).',
      asks: 'Is “{text}” still open? Write it, or who finds out by when (“open: … — @name, date”).',
      mark: '“{text}” is still open. Answer it, or write who finds out by when.',
    },
    platitude: {
      cliche:
        'What happens then (“{phrase}”)? Write what somebody gets at which moment, such as “an answer within an hour”.',
    },
    'several-wants': {
      several: 'Can “{first}” come before “{second}”? Write two stories, so that {persona} gets the first one sooner.',
    },
    'solution-without-need': {
      solution:
        '“{title}” is a solution. Add “Problem” with one situation you saw: nothing here says what somebody cannot do today.',
      asks: 'What can nobody do today that “{title}” is for? Add “Problem” with one situation you saw.',
    },
    'system-as-persona': {
      system:
        '“{persona}” cannot want anything. Who is better off when it works? Write the story for that person, or mark this item as a task (“type: task”).',
      organisation:
        '“{persona}” is an organisation. Name somebody in it or before it who is better off when this works, and write the story for that person.',
    },
    'technology-as-goal': {
      asks: 'Is “{term}” the need, or one way to it? If a way, write what {persona} can do or know then, and keep “{term}” as a possible solution.',
      asksPoint:
        'Is “{term}” the need, or one way to it? If a way, write who can do what then, and keep “{term}” as one way.',
      point: '“{term}” is a means. Write who can do what when this is done, and keep “{term}” as one way to it.',
      goal: '“{term}” is a technology, not a need. Write what {persona} cannot do today as the want (“I want to …”), and keep “{term}” as one possible solution.',
    },
    'technology-in-criterion': {
      asks: 'Would {persona} notice “{term}”? If not, write what they see or can do then.',
      hidden:
        'Nobody sees “{term}”. Write what {persona} can see or do then, and keep “{term}” for the technical tests.',
    },
    'technology-in-want': {
      asks: 'Is “{term}” the need, or one way to it? If a way, write the result for {persona}, and move “{term}” to “Constraints” or “Technical notes”.',
      names:
        '“{term}” says how to build it, not what it is for. Write the result for {persona}, and move “{term}” to a “Constraints” or “Technical notes” section.',
    },
    'tool-before-need': {
      tool: '“{phrase}” chooses a tool first. Say which capability is missing, for which persona and how you will see that it works; then compare tools against that list.',
    },
    'ticked-but-untrue': {
      untrue: 'Ticked, but not so: change {place} (“{words}”), or untick “{claim}” and say what is open.',
      untrueOften: 'Ticked, but not so: change {count} places, the first in {place} (“{words}”), or untick “{claim}”.',
      asks: 'Is this true? See {place}: “{words}”. If not, change that or untick “{claim}”.',
      asksOften: 'Is this true? See {count} places, the first in {place}: “{words}”. If not, untick “{claim}”.',
    },
    'ui-in-want': {
      widget: 'What does {persona} want to do or see there? Write that; “{phrase}” is a detail of the screen.',
    },
    'undefined-acronym': {
      unknown: 'Does everybody know “{phrase}”? Write it out once: “… ({phrase})”.',
      often: 'Does everybody know “{phrase}”? It is never written out here, as at {count} places in all.',
    },
    'undefined-persona': {
      alias: '“{persona}” is “{meant}” in your personas. Write it like that, so that everybody sees who is meant.',
      unknown:
        '“{persona}” is not one of your personas. Use one that is, or add “{persona}” to {file} with what they need and how you know.',
      unknownOften:
        '“{persona}” is not one of your personas. Use one that is, or add “{persona}” to {file} with what they need and how you know: {count} stories here name them.',
      unknownAgain: '“{persona}” again, not one of your personas. See where this file names them first.',
      nearMiss:
        '“{persona}” is not one of your personas. Did you mean {meant}? Otherwise add “{persona}” to {file} with what they need and how you know.',
      nearMissOften:
        '“{persona}” is not one of your personas. Did you mean {meant}? It is written so in {count} stories here, and can be corrected in all of them at once.',
      nearMissAgain: '“{persona}” again: did you mean {meant}? It can be corrected everywhere at once.',
      severalMisspelt:
        '{persona} are not among your personas. Did you mean {meant}? Otherwise add them to {file} with what they need and how you know.',
      perhaps:
        '“{persona}” is not one of your personas. Is {meant} meant? If not, add them to {file} with what they need and how you know.',
      perhapsOften:
        '“{persona}” is not one of your personas. Is {meant} meant? If not, add them to {file}: {count} stories here name them.',
      several: '“{persona}” are not all your personas. Write one story for each, with a persona from {file}.',
      severalOften:
        '“{persona}” are not all your personas. Write one story for each, with a persona from {file}: {count} stories here name them.',
      severalAgain: '“{persona}” again, not all among your personas. See where this file names them first.',
    },
    'unknown-journey-stage': {
      unknown: '“{stage}” is no stage of your journey. Write one of these, or add it there: {stages}.',
      meant: '“{stage}” is no stage of your journey. Write “{meant}”; all of them: {stages}.',
    },
    'unused-persona': {
      unused: 'No story is for “{persona}”. Write the first one, or mark them as parked (“status: parked”).',
    },
    'unsupported-claim': {
      claim:
        'How do you know (“{phrase}”)? Add the source or the number, or write “Assumption:” and how you will check it.',
    },
    'vague-quality': {
      vague: 'Would {persona} and you agree when “{phrase}” is true? If not, name a number, a limit or an example.',
    },
  },
  fixes: {
    write: 'Write “{name}” instead',
    writeAll: 'Write {names} instead',
    startWith: 'Start with “{opening}, ”',
    markReason: 'Write it as “{words} …”',
    addReason: 'Add “so that …” after the want',
    goOn: 'Continue with “{words} …”',
    move: 'Move “{phrase}” to a “Constraints” section',
    clearWant: 'Write what is not possible today as the want',
    clearOutcome: 'Clear the outcome and write the effect instead',
    addProblem: 'Add “Problem” before it',
    addMeasure: 'Add “How we know it works” at the end',
    addValidation: 'Add “Validation” at the end',
    addCriteria: 'Add “Acceptance criteria” below it',
    addNeed: 'Add “Need”, “Required capabilities” and “How we know it works” first',
    untick: 'Untick it',
    addNeeds: 'Make room for needs',
    addStage: 'Say that it is at “{stage}”',
  },
  reasons,
  judgements,
  answers: {
    want: 'Yes, “{phrase}” is the need',
    outcome: 'Yes, that is what they gain',
    other: 'Yes, that is meant as it stands',
  },
  suppressions: {
    unknownRule: 'There is no rule “{name}”. “customer-first rules” lists them all.',
    unknownKind:
      '“{name}” is no suppression. Write customer-first-disable-next-line, or -disable-line, -disable-file, -disable, -enable.',
    unused: 'Nothing is found here any more, so this suppression can go.',
    reasonless:
      'This suppression gives no reason. Add “-- ” and why the exception is right, so that others can follow it.',
    remove: 'Remove this suppression',
  },
  personaFiles: {
    unknownField: '“{field}” is no field of a persona, so it is not read. Known are {fields}.',
    misspeltField: '“{field}” is no field of a persona, so it is not read. Did you mean “{meant}”?',
    unknownKind: 'customer-first knows the kinds {kinds}, not “{kind}”.',
    misspeltKind: 'customer-first knows the kinds {kinds}, not “{kind}”. Did you mean “{meant}”?',
  },
  drafts: {
    written: 'As {who}, I want {want}, so that {outcome}',
    story: 'As {who}, I want to {want} so that {outcome}.',
    jobStory: 'When {situation}, I want to {want} so that {outcome}.',
    criterion: 'Given {state}, when {event}, then {result}.',
    somebody: 'a {who}',
  },
  draftWords: {
    story: ['story', 'user story', 'as a'],
    jobStory: ['job story', 'when'],
    criterion: ['given', 'criterion', 'acceptance'],
    checklist: ['checklist', 'criterion', 'todo'],
  },
  written: {
    outcomeField: 'Outcome',
    ableTo: '{reason} {who} can',
    goOn: 'and {who}',
    constraints: 'Constraints',
    because: 'because',
    need: 'Need',
    capabilities: 'Required capabilities',
    proof: 'How we know it works',
    problem: 'Problem',
    validation: 'Validation',
    criteria: 'Acceptance criteria',
  },
  named: {
    served: 'the people it serves',
    customer: 'the customer',
    organisation: 'the organisation',
    personas: 'your personas',
    configuration: 'Your configuration',
    lineHere: 'line {n}',
    lineThere: 'line {n} of {file}',
    defined: '“{name}” is defined here.',
    and: 'and',
    or: 'or',
  },
  mapParts: {
    who: 'whose journey it is',
    does: 'what people do',
    feels: 'what they feel',
    pain: 'what hurts them',
    evidence: 'where you saw it',
    asIs: 'how it is today',
    toBe: 'how it shall be',
  },
  counted: {
    personas: ['{n} persona', '{n} personas'],
    storiesName: ['{n} story names', '{n} stories name'],
  },
};
