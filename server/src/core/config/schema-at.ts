/** Looks into the schema of the configuration: what may be written at a place, with descriptions. */
import { z } from 'zod';
import type { ConfigPath } from '../text/source.js';
import { layoutNames, layoutPurposes } from './layouts.js';
import { presetNames, presetPurposes } from './presets.js';

/** A key or value that may be written, and what it is for. */
export interface SchemaWord {
  readonly text: string;
  readonly about: string | null;
}

/** All alternatives that the schema knows at `path`. */
function schemasAt(schema: z.core.$ZodType, path: ConfigPath): readonly z.core.$ZodType[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemasAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option, path));
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemasAt(schema.element, rest);
  if (schema instanceof z.ZodTuple) {
    const item = typeof step === 'number' ? schema.def.items[step] : undefined;
    return item === undefined ? [] : schemasAt(item, rest);
  }
  const inner = schema instanceof z.ZodObject ? shapeOf(schema)[step] : undefined;
  return inner === undefined ? [] : schemasAt(inner, rest);
}

function shapeOf(schema: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

/** The keys that may stand in the set of keys at `path`. */
export function keysAt(schema: z.core.$ZodType, path: ConfigPath): readonly SchemaWord[] {
  return schemasAt(schema, path).flatMap((found) =>
    found instanceof z.ZodObject
      ? Object.entries(shapeOf(found)).map(([text, inner]) => ({ text, about: aboutOf(inner) }))
      : [],
  );
}

/** The single words that may be written as the value at `path`; nothing where any text may stand. */
export function valuesAt(schema: z.core.$ZodType, path: ConfigPath): readonly SchemaWord[] {
  const presets =
    path[0] === 'extends'
      ? [
          ...presetNames.map((text) => ({ text, about: presetPurposes[text] })),
          ...layoutNames.map((text) => ({ text, about: layoutPurposes[text] })),
        ]
      : [];
  const words = schemasAt(schema, path).flatMap((found): readonly string[] => {
    if (found instanceof z.ZodEnum) return found.options.map(String);
    return found instanceof z.ZodBoolean ? ['true', 'false'] : [];
  });
  return [...presets, ...[...new Set(words)].map((text) => ({ text, about: null }))];
}

/** Whether a set of keys or a list can stand at `path`, so that more lines follow. */
export function isNested(schema: z.core.$ZodType, path: ConfigPath): boolean {
  const found = schemasAt(schema, path);
  const isBlock = (one: z.core.$ZodType): boolean => one instanceof z.ZodObject || one instanceof z.ZodArray;
  return found.length > 0 && found.every(isBlock);
}

function aboutOf(schema: z.core.$ZodType): string | null {
  const about = z.globalRegistry.get(schema)?.description;
  if (about !== undefined) return about;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? aboutOf(schema.unwrap()) : null;
}
