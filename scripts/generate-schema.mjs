// Describes the configuration as a JSON Schema, from the schema that checks it and the options of the rules.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const path = 'schema/customer-first.schema.json';

/** The generated file as `{ path, text }`, in a list like those of the other generators. */
export async function generateSchema() {
  const { toJsonSchema, rules } = await loadTypeScript([
    "export { toJsonSchema } from './server/src/core/config/json-schema.js';",
    "export { rules } from './server/src/core/rules/index.js';",
  ]);
  return [{ path, text: `${JSON.stringify(toJsonSchema(rules), null, 2)}\n` }];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { path, text } of await generateSchema()) {
    const file = new URL(`../${path}`, import.meta.url);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}
