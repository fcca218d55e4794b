/** What the extension tells VS Code about itself: settings as the schema has them, commands that exist, words for people. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { manifestSettingsSchema } from '../../server/src/lsp/session/client-settings.js';
import { hasPath, readText } from '../support/project-files.js';

const manifest = JSON.parse(readText('package.json'));
const { contributes } = manifest;
const commands: readonly { command: string; title: string; category: string }[] = contributes.commands;

describe('settings', () => {
  const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = contributes.configuration.properties;
  const schema = z.toJSONSchema(manifestSettingsSchema);

  it('are those of the schema, with the same defaults, choices and words', () => {
    const flat = flatten(schema, 'customerFirst');
    expect(Object.keys(settings)).toEqual(flat.map(([name]) => name));
    for (const [name, { type, default: value, description, enum: choices }] of flat) {
      const expected = { type, default: value, description, ...(choices === undefined ? {} : { enum: choices }) };
      expect(settings[name]).toMatchObject(expected);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('can differ between folders, where they are about documents', () => {
    const scopes = Object.entries(settings).filter(([, { scope }]) => scope !== 'resource');
    expect(scopes.map(([name]) => name)).toEqual(['customerFirst.preview', 'customerFirst.trace.server']);
  });
});

describe('commands', () => {
  const sources = [readText('client/src/commands/register.ts'), readText('client/src/commands/customers.ts')];
  const registered = [...sources.join('\n').matchAll(/^ {4}(\w+): (?:async )?\(/gm)].map(
    ([, name = '']) => `customerFirst.${name}`,
  );

  it('are the ones that the extension knows', () => {
    const hidden = ['showReferences', 'openPage', 'openCustomer', 'showRest'].map((name) => `customerFirst.${name}`);
    expect([...commands.map(({ command }) => command), ...hidden].sort()).toEqual([...registered].sort());
  });

  it('stand together in the palette, and only where they make sense', () => {
    for (const { category } of commands) expect(category).toBe('Customer First');
    const conditions = new Map(
      contributes.menus.commandPalette.map(({ command, when }: { command: string; when: string }) => [command, when]),
    );
    for (const { command } of commands) expect(conditions.get(command), command).toBeTruthy();
  });

  it('are linked from the walkthrough by names that exist', () => {
    const steps: readonly { description: string; media: { svg: string; altText: string } }[] =
      contributes.walkthroughs[0].steps;
    for (const { description, media } of steps) {
      expect(hasPath(media.svg)).toBe(true);
      expect(media.altText.length).toBeGreaterThan(20);
      for (const [, command] of description.matchAll(/command:(customerFirst\.\w+)/g)) {
        expect(commands.map((each) => each.command)).toContain(command);
      }
    }
  });
});

describe('the configuration', () => {
  it('is completed and checked in JSON and in YAML, by the schema that comes along', () => {
    const [json] = contributes.jsonValidation;
    const [yaml] = contributes.yamlValidation;
    expect([json.fileMatch, ...yaml.fileMatch].sort()).toEqual([
      '.customer-first.json',
      '.customer-first.yaml',
      '.customer-first.yml',
    ]);
    for (const { url } of [json, yaml]) expect(hasPath(url.replace('./', ''))).toBe(true);
  });
});

/** Settings within settings, with dots between their names. */
function flatten(
  { properties = {} }: z.core.JSONSchema.BaseSchema,
  prefix: string,
): [string, z.core.JSONSchema.BaseSchema][] {
  return Object.entries(properties).flatMap(([key, property]): [string, z.core.JSONSchema.BaseSchema][] => {
    if (typeof property === 'boolean') return [];
    const name = `${prefix}.${key}`;
    return property.properties === undefined ? [[name, property]] : flatten(property, name);
  });
}
