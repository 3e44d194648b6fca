import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { namePackagesAlike, normalPackageName, type Software, type Spellings } from './package-names.ts';

const first = (spellings: Spellings) => spellings.find((name) => name !== undefined);
const alike = (...all: readonly Software[]) => namePackagesAlike(all, { choose: first });
const python = (packages: Readonly<Record<string, string>>): Software => ({ language: 'Python', packages });

test.each([
  ['PyYAML', 'pyyaml'],
  ['ruamel.yaml', 'ruamel-yaml'],
  ['typing__extensions', 'typing-extensions'],
  ['a.-_b', 'a-b'],
])('%s is %s to Python (PEP 503)', (name, normal) => {
  expect(normalPackageName(name)).toBe(normal);
});

describe('packages', () => {
  test('of Python have one name, the one that is chosen, and how each wrote it is told', () => {
    const { all, spellings } = alike(python({ PyYAML: '6.0', numpy: '1' }), {}, python({ pyyaml: '6.1', numpy: '1' }));
    expect(all).toEqual([python({ PyYAML: '6.0', numpy: '1' }), {}, python({ PyYAML: '6.1', numpy: '1' })]);
    expect(spellings).toEqual(new Map([['PyYAML', ['PyYAML', undefined, 'pyyaml']]]));
  });

  test.each<readonly [string, Software, Software]>([
    ['JavaScript', { language: 'node', packages: { Q: '1' } }, { language: 'node', packages: { q: '1' } }],
    ['nobody knows which language', { packages: { Q: '1' } }, { packages: { q: '1' } }],
    ['different languages', python({ Q: '1' }), { language: 'r', packages: { q: '1' } }],
  ])('of %s are as they are written', (_, one, other) => {
    expect(alike(one, other)).toEqual({ all: [one, other], spellings: new Map() });
  });

  test('of a version that does not say its language are read as those of the others', () => {
    const { all } = alike(python({ PyYAML: '6.0' }), { packages: { pyyaml: '6.0' } });
    expect(all).toEqual([python({ PyYAML: '6.0' }), { packages: { PyYAML: '6.0' } }]);
  });

  test('that one version has by two names keep them in all', () => {
    const all = [python({ PyYAML: '6.0', pyyaml: '6.1' }), python({ pyyaml: '6.2' })];
    expect(alike(...all)).toEqual({ all, spellings: new Map() });
  });

  test('keep their versions, and have one name in two versions where their normal names are one', () => {
    const names = fc.constantFrom('a-b', 'a_b', 'A.b', 'ab', '__proto__', 'c');
    const softwares = fc.array(fc.dictionary(names, fc.constantFrom('1', '2')).map(python), { maxLength: 4 });
    fc.assert(
      fc.property(softwares, (all) => {
        const named = alike(...all).all;
        const versionsOf = ({ packages = {} }: Software) =>
          Object.entries(packages).map(([name, version]) => `${normalPackageName(name)} ${version}`);
        expect(named.map(versionsOf)).toEqual(all.map(versionsOf));
        const namesOf = ({ packages = {} }: Software) => Object.keys(packages);
        const isOnce = (normal: string) =>
          all.every((each) => namesOf(each).filter((name) => normalPackageName(name) === normal).length <= 1);
        const written = named.flatMap(namesOf).filter((name) => isOnce(normalPackageName(name)));
        expect(new Set(written).size).toBe(new Set(written.map(normalPackageName)).size);
      }),
      { numRuns: 500 },
    );
  });
});
