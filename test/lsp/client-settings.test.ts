/** The settings of the editor: what the guide says about them is so, and wrong values do no harm. */
import { describe, expect, it } from 'vitest';
import { clientSettingsSchema, createSettingsReader } from '../../server/src/lsp/session/client-settings.js';
import { readText } from '../support/project-files.js';

const defaults = clientSettingsSchema.parse({});

describe('settings', () => {
  it('stand in the guide, with defaults and purpose', () => {
    const rows = [
      ...readText('docs/guides/other-editors.md').matchAll(
        /^\| `customerFirst\.([\w.]+)` +\| .*? \| `"?(\w*)"?` +\| (.*?) +\|$/gm,
      ),
    ];
    const listed = rows.map(([, name = '', value = '', purpose = '']) => [name, value, purpose]);
    const { inlayHints, ...plain } = clientSettingsSchema.shape;
    const shape = [
      ...Object.entries(plain).map(([name, option]) => [name, String(option.parse(undefined)), option.description]),
      ...Object.entries(inlayHints.unwrap().shape).map(([name, option]) => {
        return [`inlayHints.${name}`, String(option.parse(undefined)), option.description];
      }),
    ];
    expect(listed).toEqual(shape);
  });

  it.each([
    [null],
    ['nonsense'],
    [{ enable: 'yes', run: 7 }],
    [{ customerFirst: { run: 'never' } }],
    [{ inlayHints: true }],
  ])('%j counts as nothing said', async (answer) => {
    const settings = createSettingsReader({ ask: () => Promise.resolve(answer), initial: undefined });
    expect(await settings.of('file:///a.md')).toEqual(defaults);
  });

  it('survive an editor that fails to answer', async () => {
    const settings = createSettingsReader({ ask: () => Promise.reject(new Error('no')), initial: { run: 'onSave' } });
    expect(await settings.of('file:///a.md')).toEqual({ ...defaults, run: 'onSave' });
  });
});
