/** The picture as one page that stands for itself. */
import type { Picture } from '../../core/picture/shape.js';
import type { PictureOptions } from './markdown.js';

export function pictureHtml(_picture: Picture, _options: PictureOptions): string {
  return '';
}
