// Describes the configuration, the JSON report, the JSON of the picture and of personas as JSON Schemas, from the descriptions that the program itself uses.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const configPath = 'schema/customer-first.schema.json';
const reportPath = 'schema/report.schema.json';
const picturePath = 'schema/picture.schema.json';
const personasPath = 'schema/personas.schema.json';

/** The generated files as `{ path, text }`, in a list like those of the other generators. */
export async function generateSchema() {
  const { toJsonSchema, toReportSchema, toPictureSchema, toPersonasSchema, rules } = await loadTypeScript([
    "export { toJsonSchema } from './server/src/core/config/json-schema.js';",
    "export { toReportSchema } from './server/src/reporters/json-shape.js';",
    "export { toPictureSchema } from './server/src/reporters/picture/json.js';",
    "export { toPersonasSchema } from './server/src/reporters/personas-json.js';",
    "export { rules } from './server/src/core/rules/index.js';",
  ]);
  const draw = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
  return [
    { path: configPath, text: draw(toJsonSchema(rules)) },
    { path: reportPath, text: draw(toReportSchema()) },
    { path: picturePath, text: draw(toPictureSchema()) },
    { path: personasPath, text: draw(toPersonasSchema()) },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { path, text } of await generateSchema()) {
    const file = new URL(`../${path}`, import.meta.url);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
