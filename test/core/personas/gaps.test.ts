/** What is still to be filled in says nothing about anybody, wherever it stands. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../server/src/core/language/en/pack.js';
import { isGap, isScaffold, missingIn, withoutGaps } from '../../../server/src/core/personas/gaps.js';
import type { Persona } from '../../../server/src/core/personas/persona.js';
import { createRegistry } from '../../../server/src/core/personas/registry.js';

const nobody: Persona = {
  ...{ id: 'night-porter', name: 'Night porter', kind: 'customer', technical: false, definedAt: null },
  ...{ aliases: [], tools: [], needs: [], pains: [], evidence: [] },
};

const somebody = (parts: Partial<Persona>): Persona => ({ ...nobody, ...parts });

describe('a value', () => {
  it.each([
    ['…', true],
    ['TBD', true],
    [' to be done ', true],
    ['*tbd* …', true],
    ['n/a', true],
    ['?!', true],
    ['', true],
    ['- ?', true],
    ['quiet', false],
    ['7', false],
    ['nothing but quiet', false],
  ])('“%s” is a gap: %s', (value, expected) => {
    expect(isGap(value, english)).toBe(expected);
  });
});

describe('a persona without gaps', () => {
  it('keeps what is written, in every field', () => {
    const written = somebody({
      aliases: ['watchman', '…'],
      tools: ['TBD', 'torch'],
      needs: ['quiet', '…'],
      pains: ['…', 'noise'],
      evidence: ['TBD', 'five visits'],
    });
    expect(withoutGaps(written, english)).toEqual(
      somebody({
        ...{ aliases: ['watchman'], tools: ['torch'], needs: ['quiet'], pains: ['noise'], evidence: ['five visits'] },
      }),
    );
  });

  it('is known by its name where nobody gave it an id, and by its id where somebody did', () => {
    expect(withoutGaps(somebody({ id: '' }), english).id).toBe('night-porter');
    expect(withoutGaps(somebody({ id: 'np', needs: ['…'] }), english).id).toBe('np');
  });

  it('is the very same object where nothing is missing', () => {
    const whole = somebody({ needs: ['quiet'], pains: ['noise'] });
    expect(withoutGaps(whole, english)).toBe(whole);
  });
});

describe('a scaffold', () => {
  it.each<[Partial<Persona>, boolean]>([
    [{ isBare: true }, true],
    [{ needs: ['…'] }, true],
    [{ pains: ['TBD'] }, true],
    [{ evidence: ['…'] }, true],
    [{ needs: ['quiet', '…'] }, false],
    [{ needs: ['…'], pains: ['noise'] }, false],
    [{ needs: ['…'], evidence: ['five visits'] }, false],
    [{}, false],
  ])('%j: %s', (parts, expected) => {
    expect(isScaffold(somebody(parts), english)).toBe(expected);
    expect(createRegistry([somebody(parts)], [], english).isDescribed).toBe(!expected);
  });

  it('leaves a registry described as long as somebody else is', () => {
    const people = [somebody({ needs: ['…'] }), somebody({ id: 'nurse', name: 'Nurse', needs: ['both hands'] })];
    expect(createRegistry(people, [], english).isDescribed).toBe(true);
  });
});

describe('what is missing', () => {
  it.each<[Partial<Persona>, readonly string[]]>([
    [{}, ['need', 'evidence']],
    [{ needs: ['quiet'] }, ['evidence']],
    [{ pains: ['noise'] }, ['evidence']],
    [{ needs: ['quiet'], pains: ['noise'], evidence: ['five visits'] }, []],
    [{ evidence: ['five visits'] }, ['need']],
    [{ kind: 'system' }, []],
    [{ kind: 'anti' }, []],
    [{ kind: 'staff' }, ['need', 'evidence']],
  ])('of %j: %j', (parts, expected) => {
    expect(missingIn(somebody(parts))).toEqual(expected);
  });
});
