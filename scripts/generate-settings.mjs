// Describes the editor's settings and its tools for agents in package.json, from what reads and answers them.
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

/** As newer editors list it for their agents; others pass over it. In a browser there is nothing to read files with. */
function describeTool({ name, title, description }, inputSchema) {
  const words = `_${name}`.replace(/_./g, (end) => end[1].toUpperCase());
  return {
    ...{ name: `customerFirst_${name}`, toolReferenceName: `customerFirst${words}`, displayName: title },
    ...{ modelDescription: description, userDescription: `${description.split(/[.;] /)[0]}.`.replace(/\.\.$/, '.') },
    ...{ canBeReferencedInPrompt: true, tags: ['user stories', 'requirements'], when: '!isWeb', inputSchema },
  };
}

/** package.json as it should be, as `{ path, text }`, in a list like those of the other generators. */
export async function generateSettings() {
  const { z, manifestSettingsSchema, SECTION, tools, schemaOf } = await loadTypeScript([
    "export { z } from 'zod';",
    "export { manifestSettingsSchema, SECTION } from './server/src/lsp/session/client-settings.js';",
    "export { tools } from './server/src/mcp/tools/index.js';",
    "export { schemaOf } from './server/src/mcp/schema-of.js';",
  ]);
  const manifest = JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
  const properties = Object.fromEntries(listSettings(z.toJSONSchema(manifestSettingsSchema), SECTION));
  manifest.contributes.configuration = { title: manifest.displayName, properties };
  manifest.contributes.languageModelTools = tools.map((tool) => describeTool(tool, schemaOf(tool.takes, 'input')));
  return [{ path, text: `${JSON.stringify(manifest, null, 2)}\n` }];
}
