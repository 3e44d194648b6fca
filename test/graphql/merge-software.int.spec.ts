import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

/** A version of a model with its packages, and the lock file and image that hold them. */
const trained = (
  packages: Readonly<Record<string, string>>,
  held: string,
  { parent, branch }: { readonly parent?: string; readonly branch?: string } = {},
): Told => [
  'recordTraining',
  {
    model: 'fraud',
    software: { language: 'python', packages, lockFileDigest: digest(held), imageDigest: digest(held) },
    ...(branch !== undefined && { branch }),
    ...(parent !== undefined && { parents: [{ model: parent, relation: 'FINE_TUNE' }] }),
  },
];

/** Three branches part from one version: each took another package further, and one took another tool for its lock file, too. */
const story: readonly Told[] = [
  ['registerModel', { name: 'fraud' }],
  trained({ numpy: '1.26.4', PyYAML: '6.0' }, '1'),
  trained({ numpy: '2.0.0', PyYAML: '6.0' }, '2', { parent: 'fraud@1', branch: 'wide' }),
  trained({ numpy: '1.26.4', pyyaml: '6.0.1' }, '3', { parent: 'fraud@1', branch: 'safe' }),
  trained({ numpy: '1.26.4', PyYAML: '6.0.2' }, '4', { parent: 'fraud@1', branch: 'new' }),
];

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, story);
});
afterAll(() => service.remove());

/** The software to train with, and the paths in conflict. */
async function merge(a: string, b: string, more = ''): Promise<unknown> {
  const { data, errors } = await service.ask<{
    merge: { recipe: { software: object }; conflicts: readonly { path: string }[] };
  }>(`{ merge(a: "${a}", b: "${b}"${more}) { recipe conflicts { path } } }`);
  expect(errors).toBeUndefined();
  return [data.merge.recipe.software, ...data.merge.conflicts.map(({ path }) => path)];
}

const python = (packages: object, held?: string) => ({
  language: 'python',
  packages,
  ...(held !== undefined && { lockFileDigest: digest(held), imageDigest: digest(held) }),
});

describe('merge', () => {
  test('of packages that each side brought one of claims no lock file and no image, and has no conflict of them', async () => {
    expect(await merge('fraud@2', 'fraud@3')).toEqual([python({ numpy: '2.0.0', pyyaml: '6.0.1' })]);
  });

  test('keeps lock file and image where the packages are those of one side', async () => {
    expect(await merge('fraud@1', 'fraud@3')).toEqual([python({ numpy: '1.26.4', pyyaml: '6.0.1' }, '3')]);
  });

  test('has one conflict of a package that two tools write in two ways; what is decided brings spelling and lock file', async () => {
    const path = 'packages.pyyaml';
    expect(await merge('fraud@3', 'fraud@4')).toEqual([python({ numpy: '1.26.4' }), path]);
    expect(await merge('fraud@3', 'fraud@4', `, ours: ["${path}"]`)).toEqual([
      python({ numpy: '1.26.4', pyyaml: '6.0.1' }, '3'),
      path,
    ]);
    expect(await merge('fraud@3', 'fraud@4', ', theirs: ["*"]')).toEqual([
      python({ numpy: '1.26.4', PyYAML: '6.0.2' }, '4'),
      path,
    ]);
  });
});
