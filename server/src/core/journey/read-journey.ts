/** Reads the file in which a project writes down the stages of its customers' life. */
import { z } from 'zod';
import type { ConfigProblem } from '../text/problem.js';
import type { TextRange } from '../text/range.js';
import { type ConfigNode, type ConfigPath, getNode } from '../text/source.js';
import { readYaml } from '../text/yaml-source.js';
import { findClosest } from '../text/did-you-mean.js';
import type { Journeys } from './journey.js';

const names = z.union([z.array(z.string()), z.record(z.string(), z.unknown()), z.string()]);

const schema = z.looseObject({
  journeys: z
    .array(
      z.looseObject({
        personas: z.array(z.string()).default([]),
        stages: z
          .array(
            z.looseObject({
              id: z.string().min(1),
              title: z.string().min(1).optional(),
              aliases: z.array(z.string()).default([]),
              'not-applicable': names.default([]),
            }),
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
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).filter((step) => typeof step !== 'symbol');
    const { range } = getNode(root, path);
    const place = path.length === 0 ? '“journeys”' : `“${path.join('.')}”`;
    const message = `Write the journeys as a list, each with its “stages”, and each stage with an “id”: ${place} is not so.`;
    return { journeys: null, personas: [], problems: [{ message, range }] };
  }
  const journeys = parsed.data.journeys.map(({ personas, stages }, i) => ({
    personas,
    stages: stages.map(({ id, title, aliases, 'not-applicable': nobody }, j) => {
      const notApplicable =
        typeof nobody === 'string' ? [nobody] : Array.isArray(nobody) ? nobody : Object.keys(nobody);
      const { range } = getNode(root, ['journeys', i, 'stages', j, title === undefined ? 'id' : 'title']);
      return { id, title: title ?? id, aliases, notApplicable, definedAt: { path: file, range } };
    }),
  }));
  const slips = slipsIn(parsed.data, root);
  return { journeys: { isDeclared: true, journeys }, personas: mentionsIn(parsed.data, root), problems: slips };
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
      if (typeof nobody === 'string') return [at(nobody, path)];
      return Array.isArray(nobody)
        ? nobody.map((name, k) => at(name, [...path, k]))
        : Object.keys(nobody).map((name) => at(name, [...path, name]));
    }),
  ]);
}
