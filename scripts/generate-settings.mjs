// Describes the editor's settings in package.json, from the schema that reads them.
import { readFileSync } from 'node:fs';
import { loadTypeScript } from './load-typescript.mjs';

const path = 'package.json';

/** `{ "customerFirst.run": { … } }`; settings within settings get a dotted name, as VS Code has them. */
function listSettings(schema, prefix) {
  return Object.entries(schema.properties).flatMap(([name, property], order) =>
    property.properties === undefined
      ? [[`${prefix}.${name}`, { scope: 'resource', order, ...property }]]
      : listSettings(property, `${prefix}.${name}`),
  );
}

/** package.json as it should be, as `{ path, text }`, in a list like those of the other generators. */
export async function generateSettings() {
  const { z, manifestSettingsSchema, SECTION } = await loadTypeScript([
    "export { z } from 'zod';",
    "export { manifestSettingsSchema, SECTION } from './server/src/lsp/session/client-settings.js';",
  ]);
  const manifest = JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
  const properties = Object.fromEntries(listSettings(z.toJSONSchema(manifestSettingsSchema), SECTION));
  manifest.contributes.configuration = { title: manifest.displayName, properties };
  return [{ path, text: `${JSON.stringify(manifest, null, 2)}\n` }];
}
