/** What the presets make of the rules. */
import { describe, expect, it } from 'vitest';
import { getPresetRules, presetNames } from '../../../server/src/core/config/presets.js';
import { rules } from '../../../server/src/core/rules/index.js';
import { rules as fakeRules } from './fake-rules.js';

const namesIn = (preset: (typeof presetNames)[number]) => Object.keys(getPresetRules(preset, rules));

describe('a rule that says nothing about presets', () => {
  const silent = fakeRules.map((rule) => ({ ...rule, presets: {} }));
  const placesOf = (id: string) => presetNames.filter((name) => Object.hasOwn(getPresetRules(name, silent), id));

  it('is on everywhere but in core', () => {
    expect(placesOf('missing-outcome')).toEqual(['recommended', 'strict', 'developer-product', 'discovery']);
  });
  it('is on in strict alone while it is on trial', () => {
    expect(placesOf('ui-in-want')).toEqual(['strict']);
  });
});

describe('a rule that says something', () => {
  const [rule] = fakeRules;
  const said =
    rule === undefined ? [] : [{ ...rule, presets: { core: true, discovery: 'error', strict: 'off' } as const }];

  it('is taken at its word', () => {
    expect(getPresetRules('core', said)).toEqual({ 'technology-in-want': 'warning' });
    expect(getPresetRules('discovery', said)).toEqual({ 'technology-in-want': 'error' });
    expect(getPresetRules('strict', said)).toEqual({ 'technology-in-want': 'off' });
    expect(getPresetRules('recommended', said)).toEqual({ 'technology-in-want': 'warning' });
  });
});

describe('the catalogue', () => {
  it('has a core without hints about who builds the product, several people at once, and whole documents', () => {
    const hints = [
      'internal-role-persona',
      'several-personas',
      'missing-acceptance-criteria',
      'missing-measure',
      'placeholder-text',
      'platitude',
      'unsupported-claim',
    ];
    expect(namesIn('core')).toEqual(namesIn('recommended').filter((id) => !hints.includes(id)));
  });
  it('asks products for developers less', () => {
    expect(getPresetRules('developer-product', rules)).toEqual({
      ...getPresetRules('recommended', rules),
      'internal-role-persona': 'off',
      'technology-in-want': 'info',
    });
  });
  it('asks early notes less', () => {
    expect(getPresetRules('discovery', rules)).toEqual({
      ...getPresetRules('recommended', rules),
      'missing-outcome': 'warning',
      'undefined-persona': 'warning',
    });
  });
  it('keeps rules on trial out of everything but strict', () => {
    const onTrial = rules.filter(({ stage }) => stage === 'trial').map(({ id }) => id);
    for (const name of presetNames.filter((each) => each !== 'strict'))
      expect(namesIn(name).filter((id) => onTrial.includes(id))).toEqual([]);
  });
});
