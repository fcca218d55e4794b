/** The shape of what a tool takes or answers, as clients are told it. */
import { z } from 'zod';

export function schemaOf(shape: z.ZodObject, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-7', io });
  return { ...schema, type: 'object' as const };
}
