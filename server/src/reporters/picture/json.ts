/** The picture for programs, and for comparing with a later one. */
import { z } from 'zod';
import { type Picture, pictureShape } from '../../core/picture/shape.js';
import type { Tool } from '../reporter.js';
import { shardShape } from '../shard-shape.js';
import { toJsonText } from '../well-formed.js';

export const pictureFileShape = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Goes up when a reader of this shape would have to change.'),
    tool: z.strictObject({ name: z.literal('customer-first'), version: z.string() }),
    picture: pictureShape,
    shard: shardShape,
  })
  .describe('The picture of a workspace, as “customer-first report --format json” writes it.');

export function pictureJson(picture: Picture, { name, version }: Tool, shard?: object): string {
  const part = shard === undefined ? {} : { shard };
  return toJsonText({ schemaVersion: 1, tool: { name, version }, picture, ...part });
}

/** Draft 7, as the other schemas. */
export function toPictureSchema(): Readonly<Record<string, unknown>> {
  const { $schema, description, ...rest } = z.toJSONSchema(pictureFileShape, { target: 'draft-7' });
  return { $schema, title: 'customer-first picture', description, ...rest };
}
