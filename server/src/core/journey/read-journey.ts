/** Reads the file in which a project writes down the stages of its customers' life. */
import { z } from 'zod';
import type { ConfigProblem } from '../text/problem.js';
import type { TextRange } from '../text/range.js';
import { type ConfigNode, type ConfigPath, getNode } from '../text/source.js';
import { readYaml } from '../text/yaml-source.js';
import { findClosest } from '../text/did-you-mean.js';
import type { Journeys } from './journey.js';

/** What somebody writes as one word or number is that word, and one where several may stand is a list of it. */
const text = z.union([z.string().min(1), z.number().transform(String)]);
const texts = z.union([z.array(text), text.transform((one) => [one])]);
const names = z.union([texts, z.record(z.string(), z.unknown())]);

const stage = z.looseObject({
  id: text,
  title: text.optional(),
  aliases: texts.default([]),
  'not-applicable': names.default([]),
});

const schema = z.looseObject({
  journeys: z
    .array(
      z.looseObject({
        personas: texts.default([]),
        stages: z
          .array(
            z.union([
              text.transform((id): z.output<typeof stage> => ({ id, aliases: [], 'not-applicable': [] })),
              stage,
            ]),
          )
          .min(1),
      }),
    )
    .min(1),
});

export interface ReadJourneys {
  /** Null where the text does not say any. */
  readonly journeys: Journeys | null;
  /** Where it names personas. */
  readonly personas: readonly Mention[];
  readonly problems: readonly ConfigProblem[];
}

export interface Mention {
  readonly name: string;
  readonly range: TextRange;
}

/** Never throws, whatever the text. JSON is YAML as well. */
export function readJourneys(text: string, file = ''): ReadJourneys {
  const { root, problems } = readYaml(text);
  if (root === null || problems.length > 0) return { journeys: null, personas: [], problems };
  const parsed = schema.safeParse(root.value);
  if (!parsed.success)
    return {
      journeys: null,
      personas: [],
      problems: parsed.error.issues.map((issue) => problemOf(placeOf(issue), root)),
    };
  const journeys = parsed.data.journeys.map(({ personas, stages }, i) => ({
    personas,
    stages: stages.map(({ id, title, aliases, 'not-applicable': nobody }, j) => {
      const notApplicable = Array.isArray(nobody) ? nobody : Object.keys(nobody);
      const { range } = getNode(root, ['journeys', i, 'stages', j, title === undefined ? 'id' : 'title']);
      return { id, title: title ?? id, aliases, notApplicable, definedAt: { path: file, range } };
    }),
  }));
  const slips = slipsIn(parsed.data, root);
  return { journeys: { isDeclared: true, journeys }, personas: mentionsIn(parsed.data, root), problems: slips };
}

/** What each field has to be, as somebody would tell a colleague. */
const WANTED: Readonly<Record<string, string>> = {
  journeys: '“journeys” is a list: write “journeys:”, and below it “- stages:” with the stages.',
  stages: '“stages” is a list of at least one: write “- id: join” for each stage.',
  id: 'A stage needs an “id” of one word, such as “id: join”.',
  title: '“title” is a text, such as “title: Move in”.',
  personas: '“personas” is a list of names, such as “personas: [tenant, owner]”.',
  aliases: '“aliases” is a list of words, such as “aliases: [apply, sign up]”.',
  'not-applicable': '“not-applicable” is a list of personas who never come here, such as “not-applicable: [owner]”.',
};

/** Of several forms that a value may have, the last one says the most. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined;
  return inner === undefined ? issue.path : [...issue.path, ...placeOf(inner)];
}

function problemOf(path: readonly PropertyKey[], root: ConfigNode): ConfigProblem {
  const steps = path.filter((step) => typeof step !== 'symbol');
  const field = steps.findLast((step) => typeof step === 'string') ?? 'journeys';
  // A list has the name of its field; what stands in it is one of its stages.
  const isStage = field === 'stages' && typeof steps.at(-1) === 'number';
  const message = isStage ? 'A stage is a word, or “id: join” with what else is known of it.' : WANTED[field];
  return { message: message ?? `“${field}” is not as it should be.`, range: getNode(root, steps).range };
}

const KEYS: Readonly<Record<'top' | 'journey' | 'stage', readonly string[]>> = {
  top: ['version', 'journeys', 'measures'],
  journey: ['id', 'title', 'personas', 'stages'],
  stage: ['id', 'title', 'aliases', 'not-applicable', 'phase', 'question'],
};

/** Names of fields that are nearly right, which would say nothing without a word, and stages that have the id of another. */
function slipsIn(data: z.output<typeof schema>, root: ConfigNode): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const look = (value: object, known: readonly string[], path: ConfigPath): void => {
    for (const name of Object.keys(value)) {
      const meant = known.includes(name) ? null : findClosest(name, known);
      if (meant === null) continue;
      const { key, range } = getNode(root, [...path, name]);
      problems.push({ message: `“${name}” is not known here. Write “${meant}”.`, range: key ?? range });
    }
  };
  look(data, KEYS.top, []);
  for (const [i, journey] of data.journeys.entries()) {
    look(journey, KEYS.journey, ['journeys', i]);
    const seen = new Set<string>();
    for (const [j, stage] of journey.stages.entries()) {
      const path = ['journeys', i, 'stages', j];
      look(stage, KEYS.stage, path);
      const { range } = getNode(root, [...path, 'id']);
      if (seen.has(stage.id))
        problems.push({ message: `Two stages are called “${stage.id}”. Give each its own id.`, range });
      seen.add(stage.id);
    }
  }
  return problems;
}

function mentionsIn({ journeys }: z.output<typeof schema>, root: ConfigNode): readonly Mention[] {
  const at = (name: string, path: ConfigPath): Mention => {
    const { key, range } = getNode(root, path);
    return { name, range: typeof path.at(-1) === 'string' && path.at(-1) === name ? (key ?? range) : range };
  };
  return journeys.flatMap(({ personas, stages }, i) => [
    ...personas.map((name, j) => at(name, ['journeys', i, 'personas', j])),
    ...stages.flatMap(({ 'not-applicable': nobody }, j) => {
      const path = ['journeys', i, 'stages', j, 'not-applicable'];
      return Array.isArray(nobody)
        ? nobody.map((name, k) => at(name, [...path, k]))
        : Object.keys(nobody).map((name) => at(name, [...path, name]));
    }),
  ]);
}
