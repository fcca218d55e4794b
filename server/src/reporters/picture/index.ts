/** All ways to draw a picture, by the name that `report --format` knows them by. */
import type { Picture } from '../../core/picture/shape.js';
import { digest } from './digest.js';
import { pictureHtml } from './html.js';
import { pictureJson } from './json.js';
import { pictureSvg } from './svg.js';
import { pictureMarkdown, type PictureOptions } from './markdown.js';

type PictureReporter = (picture: Picture, options: PictureOptions) => string;

export const pictureReporters = {
  md: pictureMarkdown,
  html: pictureHtml,
  json: (picture, { tool, shard }) => pictureJson(picture, tool, shard),
  svg: pictureSvg,
  digest,
} as const satisfies Readonly<Record<string, PictureReporter>>;

export type PictureFormat = keyof typeof pictureReporters;

export const pictureFormats = Object.keys(pictureReporters) as readonly PictureFormat[];
