/** Describes the configuration as a JSON Schema, for help and checks in editors. */
import { z } from 'zod';
import type { Rule } from '../rules/rule.js';
import { createConfigSchema } from './schema.js';

/** Draft 7, because that is what editors understand. */
export function toJsonSchema(rules: readonly Rule[]): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(createConfigSchema(rules), {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return { $schema, title: 'customer-first configuration', description, ...rest };
}
