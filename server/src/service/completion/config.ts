/** Completes keys and values of a configuration, from the same schema that checks it. */
import type { ConfigPlace } from '../../core/config/flow-place.js';
import { jsonPlaceAt } from '../../core/config/json-place.js';
import { type ConfigFormat, getSchema } from '../../core/config/parse.js';
import { isNested, keysAt, type SchemaWord, valuesAt } from '../../core/config/schema-at.js';
import { yamlPlaceAt } from '../../core/config/yaml-place.js';
import type { TextRange } from '../../core/text/range.js';
import type { Ports } from '../ports.js';
import type { Completion, Cursor } from './cursor.js';

type Schema = ReturnType<typeof getSchema>;

/** Works in half-typed files too. */
export function completeConfig(
  cursor: Cursor,
  format: ConfigFormat,
  { rules }: Pick<Ports, 'rules'>,
): readonly Completion[] {
  const schema = getSchema(rules);
  return format === 'json' ? inJson(cursor, schema) : inYaml(cursor, schema);
}

function inYaml(cursor: Cursor, schema: Schema): readonly Completion[] {
  const place = yamlPlaceAt(cursor.text, cursor.offset);
  if (place === null) return [];
  const range = { start: cursor.offset - place.written.length, end: cursor.offset };
  const keyOf = (key: string): string => {
    if (/^\s*:/.test(cursor.after)) return key;
    return isNested(schema, [...place.path, key]) && place.kind === 'either' ? `${key}:` : `${key}: `;
  };
  return draw(place, schema, { cursor, range, keyOf, valueOf: (value) => value });
}

function inJson(cursor: Cursor, schema: Schema): readonly Completion[] {
  const place = jsonPlaceAt(cursor.text, cursor.offset);
  if (place === null) return [];
  const keyOf = (key: string): string => `"${key}"${place.hasColon ? '' : ': '}`;
  const valueOf = (value: string): string => (/^(?:true|false)$/.test(value) ? value : `"${value}"`);
  return draw(place, schema, { cursor, range: place.range, keyOf, valueOf });
}

interface Drawing {
  readonly cursor: Cursor;
  readonly range: TextRange;
  readonly keyOf: (key: string) => string;
  readonly valueOf: (value: string) => string;
}

function draw(place: ConfigPlace, schema: Schema, drawing: Drawing): readonly Completion[] {
  const keys = place.kind === 'value' ? [] : keysAt(schema, place.path);
  const values = place.kind === 'key' ? [] : valuesAt(schema, place.path);
  const written = place.written.replace(/"$/, '');
  if ([...keys, ...values].some(({ text }) => text === written)) return [];
  const isNew = ({ text }: SchemaWord): boolean => !place.siblings.includes(text) && text !== '$schema';
  return [
    ...keys.filter(isNew).map((word, i) => item(word, i, 'field', drawing, drawing.keyOf)),
    ...values.map((word, i) => item(word, i, 'choice', drawing, drawing.valueOf)),
  ];
}

function item(
  { text, about }: SchemaWord,
  at: number,
  kind: Completion['kind'],
  { cursor, range }: Drawing,
  write: (text: string) => string,
): Completion {
  const written = write(text);
  return {
    label: text,
    kind,
    ...(about === null ? {} : { about }),
    // What is replaced may begin with a quote, and editors compare with that. Without the last letter, a word that is
    // written out fits no longer, so that its list closes before Enter is pressed.
    filterText: `${cursor.text[range.start] === '"' ? '"' : ''}${text.slice(0, -1)}`,
    sortText: String(at).padStart(3, '0'),
    edit: cursor.edit(range, written),
  };
}
