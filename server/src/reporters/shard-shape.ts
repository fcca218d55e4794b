/** What the JSON of one part of a divided run carries besides. */
import { z } from 'zod';

export const shardShape = z
  .looseObject({
    index: z.int().min(1).describe('Which part this is, counted from 1.'),
    count: z.int().min(1).describe('How many parts there are.'),
  })
  .optional()
  .describe('Only with --shard: what “merge” has to know. Whatever else is in it may change with every version.');
