import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Decided, Decisions } from './decide.ts';
import { mergeStated } from './merge-stated.ts';
import type { StatedRecipe } from './recipe-facts.ts';

type Packages = Readonly<Record<string, string>>;

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const undecided: Decisions = { ours: [], theirs: [] };
const oursWherever: Decisions = { ours: ['*'], theirs: [] };
const theirsWherever: Decisions = { ours: [], theirs: ['*'] };

/** A recipe of Python: its packages, and which lock file it was trained with. */
const locked = (packages: Packages, lock?: string): StatedRecipe => ({
  software: { language: 'python', packages, ...(lock !== undefined && { lockFileDigest: digest(lock) }) },
});

/** The merged software, and what of it is in conflict. */
function merge(ours: StatedRecipe, theirs: StatedRecipe, base: StatedRecipe, decisions = undecided) {
  const { recipe, conflicts } = mergeStated(ours, theirs, [base], decisions);
  return { software: recipe.software, conflicts: conflicts.map(({ conflict }) => conflict.path) };
}

describe('the digest of a lock file', () => {
  const base = locked({ numpy: '1', scipy: '1' }, '0');

  test('is left out where each side brought some of the packages: there is no such lock file', () => {
    const merged = merge(locked({ numpy: '2', scipy: '1' }, '1'), locked({ numpy: '1', scipy: '2' }, '2'), base);
    expect(merged).toEqual({
      software: { language: 'python', packages: { numpy: '2', scipy: '2' } },
      conflicts: [],
    });
  });

  test('is that of the side whose packages are taken, also where that side tells none', () => {
    const ours = locked({ numpy: '2', scipy: '1' }, '1');
    const theirs: StatedRecipe = { software: { ...base.software, hardware: 'A100', lockFileDigest: digest('3') } };
    expect(merge(ours, theirs, base)).toEqual({ software: { ...ours.software, hardware: 'A100' }, conflicts: [] });
    const untold = locked({ numpy: '2', scipy: '1' });
    expect(merge(theirs, untold, base)).toEqual({ software: { ...untold.software, hardware: 'A100' }, conflicts: [] });
  });

  test('goes with what is decided', () => {
    const ours = locked({ numpy: '2', scipy: '1' }, '1');
    const theirs = locked({ numpy: '3', scipy: '1' }, '2');
    const conflicts = ['packages.numpy'];
    expect(merge(ours, theirs, base)).toEqual({
      software: { language: 'python', packages: { scipy: '1' } },
      conflicts,
    });
    expect(merge(ours, theirs, base, oursWherever)).toEqual({ software: ours.software, conflicts });
    expect(merge(ours, theirs, base, theirsWherever)).toEqual({ software: theirs.software, conflicts });
    const wider = locked({ numpy: '3', scipy: '2' }, '2');
    const mixed = { language: 'python', packages: { numpy: '2', scipy: '2' } };
    expect(merge(ours, wider, base, oursWherever)).toEqual({ software: mixed, conflicts });
  });

  test('is in conflict where both sides have the same packages by two lock files, or nobody tells packages', () => {
    const packages = { numpy: '2' };
    const said = { software: { language: 'python', packages }, conflicts: ['lockFileDigest'] };
    expect(merge(locked(packages, '1'), locked(packages, '2'), base)).toEqual(said);
    const bare = (lock: string): StatedRecipe => ({ software: { lockFileDigest: digest(lock) } });
    expect(merge(bare('1'), bare('2'), bare('0'))).toEqual({ software: undefined, conflicts: ['lockFileDigest'] });
    expect(merge(bare('0'), bare('2'), bare('0'))).toEqual({ ...bare('2'), conflicts: [] });
    const turned: StatedRecipe = { software: { language: 'node', lockFileDigest: digest('0') } };
    const both = { software: { language: 'node', lockFileDigest: digest('1') }, conflicts: [] };
    expect(merge(bare('1'), turned, bare('0'))).toEqual(both);
  });
});

describe('a Python package', () => {
  const base = locked({ PyYAML: '6.0', numpy: '1' });

  test('that the sides spell in two ways is in conflict once, and spelled by the side that is taken', () => {
    const [ours, theirs] = [locked({ PyYAML: '6.0.2', numpy: '1' }), locked({ pyyaml: '6.0.1', numpy: '1' })];
    const conflicts = ['packages.pyyaml'];
    expect(merge(ours, theirs, base, oursWherever)).toEqual({ software: ours.software, conflicts });
    expect(merge(ours, theirs, base, theirsWherever)).toEqual({ software: theirs.software, conflicts });
  });

  test('that one side changed and the other wrote in another way has the version and the spelling of the former', () => {
    const [ours, theirs] = [locked({ PyYAML: '6.0.2', numpy: '1' }), locked({ pyyaml: '6.0', numpy: '2' })];
    const packages = { PyYAML: '6.0.2', numpy: '2' };
    expect(merge(ours, theirs, base)).toEqual({ software: { language: 'python', packages }, conflicts: [] });
    expect(merge(theirs, ours, base)).toEqual({ software: { language: 'python', packages }, conflicts: [] });
  });
});

const optional = { requiredKeys: [] };
const recipesOf = (packages: fc.Arbitrary<Packages>): fc.Arbitrary<StatedRecipe> =>
  fc.record(
    {
      parameters: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 1 })),
      software: fc.record(
        {
          language: fc.constantFrom('python', 'python', 'python', 'node'),
          packages: packages.map((each) => ({ ...each })),
          lockFileDigest: fc.constantFrom(digest('1'), digest('2')),
          imageDigest: fc.constantFrom(digest('1'), digest('2')),
          hardware: fc.constantFrom('A100', 'H100'),
        },
        optional,
      ),
    },
    optional,
  );
const packagesNamed = (...names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), fc.constantFrom('1', '2'), { maxKeys: 3 });
const recipes = recipesOf(packagesNamed('PyYAML', 'pyyaml', 'Pyyaml', 'numpy', 'ruamel.yaml'));
const severalBases = fc.array(recipes, { maxLength: 2 });
const decisions = fc.constantFrom(undecided, oursWherever, theirsWherever);

/** What a recipe says, stated or merged: a part that is not there says as much as an empty one. */
function told({ parameters = {}, software = {} }: { readonly parameters?: unknown; readonly software?: unknown }) {
  return { parameters, software };
}

function toldOf(ours: StatedRecipe, theirs: StatedRecipe, bases: readonly StatedRecipe[]) {
  const { recipe, conflicts } = mergeStated(ours, theirs, bases, undecided);
  return { ...told(recipe), conflicts };
}

describe('merging recipes', () => {
  test('one with itself, and the base with one, is that one, to the letter', () => {
    fc.assert(
      fc.property(recipes, recipes, severalBases, (one, other, bases) => {
        expect(toldOf(one, one, bases)).toEqual({ ...told(one), conflicts: [] });
        expect(toldOf(one, other, [one])).toEqual({ ...told(other), conflicts: [] });
        expect(toldOf(other, one, [one, one])).toEqual({ ...told(other), conflicts: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('exchanging the sides exchanges their names and nothing else', () => {
    const exchange = ({ ours, theirs }: Decisions): Decisions => ({ ours: theirs, theirs: ours });
    const back = ({ section, conflict, decision }: Decided) => ({
      section,
      conflict: { ...conflict, ours: conflict.theirs, theirs: conflict.ours },
      decision: decision && (decision === 'OURS' ? 'THEIRS' : 'OURS'),
    });
    fc.assert(
      fc.property(recipes, recipes, severalBases, decisions, (one, other, bases, decided) => {
        const merged = mergeStated(one, other, bases, decided);
        const exchanged = mergeStated(other, one, bases, exchange(decided));
        expect(exchanged.recipe).toEqual(merged.recipe);
        expect(exchanged.conflicts.map(back)).toEqual(merged.conflicts);
      }),
      { numRuns: 1000 },
    );
  });

  test('where packages are told, digests stand beside the packages of their side, all of them, and beside no others', () => {
    const plain = recipesOf(packagesNamed('numpy', 'scipy'));
    fc.assert(
      fc.property(plain, plain, fc.array(plain, { maxLength: 2 }), decisions, (one, other, bases, decided) => {
        const merged = softwareOf(mergeStated(one, other, bases, decided).recipe);
        const [ours, theirs] = [softwareOf(one), softwareOf(other)];
        const areTold = [one, other, ...bases].some(({ software }) => software?.packages !== undefined);
        if (!areTold || ours.packages === theirs.packages) return;
        const side = [ours, theirs].find(({ packages }) => packages === merged.packages);
        expect(merged.digests).toEqual(side?.digests ?? {});
      }),
      { numRuns: 1000 },
    );
  });
});

/** Packages with their language as one text, and what says by its bytes what they are. */
function softwareOf({ software = {} }: { readonly software?: unknown }) {
  const { language, packages, lockFileDigest, imageDigest }: NonNullable<StatedRecipe['software']> = Object(software);
  const named = packages && Object.entries(packages).sort();
  return { packages: JSON.stringify({ language, named }), digests: { lockFileDigest, imageDigest } };
}
