import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { branchesStory } from './branches-story.ts';
import { tellStory } from './tell-story.ts';

let service: OwnService;
let positions: readonly string[];

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  positions = await tellStory(service, branchesStory);
});
afterAll(() => service.remove());

interface Blamed {
  readonly of: string;
  readonly facts: readonly { path: string; end: string; since: { number: number } }[];
}

/** By part and path the number of the version since which it is so; with how it ended where that is not plain. */
async function blame(of: string, more = ''): Promise<unknown> {
  const { data, errors } = await service.ask<{ blame: Blamed | null }>(
    `{ blame(of: "${of}"${more}) { of facts { path end since { number } } } }`,
  );
  expect(errors).toBeUndefined();
  const told = ({ end, since }: Blamed['facts'][number]) =>
    end === 'BROUGHT_IN' ? since.number : `${since.number} ${end}`;
  return data.blame && Object.fromEntries(data.blame.facts.map((fact) => [fact.path, told(fact)]));
}

const say = (...words: readonly string[]) =>
  runLine(words, { variables: { PEDIGREE_URL: service.url }, clock: Date.now });

describe('blame', () => {
  test('follows each fact to the parent that has it, the first where several have', async () => {
    expect(await blame('fraud@champion')).toEqual({
      'train (training)': 1,
      'train (test)': 2,
      '"a.b"': 2,
      'optimizer.momentum': 3,
      'optimizer.rate': 2,
      seed: 1,
      language: 1,
      'packages.numpy': 2,
    });
  });

  test('tells who brought it in, when, and why, and which version was meant', async () => {
    const { data } = await service.ask(
      `{ blame(of: "fraud@champion", paths: ["optimizer.momentum"]) { of asOf { position } facts {
        section path value since { ref reason occurredAt branch actor { id } } } } }`,
    );
    expect(data).toEqual({
      blame: {
        of: 'model:default/fraud@4',
        asOf: { position: positions.at(-1) },
        facts: [
          {
            section: 'PARAMETERS',
            path: 'optimizer.momentum',
            value: 0.8,
            since: {
              ref: 'model:default/fraud@3',
              reason: 'wider',
              occurredAt: '2026-03-01T00:00:00.000Z',
              branch: 'wide',
              actor: { id: 'anonymous' },
            },
          },
        ],
      },
    });
  });

  test('says where a parent is not recorded, from which it might have come', async () => {
    expect(await blame('fraud@5')).toEqual({ 'optimizer.rate': 2, seed: '5 PAST_UNKNOWN' });
  });

  test('ends where versions name each other by the same bytes', async () => {
    expect(await blame('twin@1')).toEqual({ seed: 1 });
    expect(await blame('double@1')).toEqual({ seed: 1 });
  });

  test('is of what is named: below a path, of a package, of a part', async () => {
    expect(await blame('fraud@4', ', paths: ["optimizer"]')).toEqual({ 'optimizer.momentum': 3, 'optimizer.rate': 2 });
    expect(await blame('fraud@4', ', paths: ["numpy", "datasets"]')).toEqual({
      'train (training)': 1,
      'train (test)': 2,
      'packages.numpy': 2,
    });
    expect(await blame('fraud@4', ', paths: ["parameters:seed"]')).toEqual({ seed: 1 });
    const { errors } = await service.ask('{ blame(of: "fraud@5", paths: ["sead"]) { of } }');
    expect(errors).toMatchObject([
      {
        message: 'paths: required: a path of the version (parameters:optimizer.rate, parameters:seed); came: "sead"',
        extensions: { code: 'INVALID_ARGUMENT' },
      },
    ]);
  });

  test('is as known then, and null for what is not there', async () => {
    expect(await blame('fraud@champion', `, knownAt: "${positions[3]}"`)).toBeNull();
    expect(await blame('fraud@branch:main', `, knownAt: "${positions[2]}"`)).toMatchObject({ seed: 1, '"a.b"': 2 });
    expect(await blame('fraud@9')).toBeNull();
  });
});

describe('pedigree blame', () => {
  test('shows a line a fact', async () => {
    const shown = await say('blame', 'fraud@champion', 'optimizer', 'train', 'packages');
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^model:default\/fraud@4 as known at /);
    expect(shown.stdout).toMatch(/^datasets\n {2}train \(test\) +md5:2222222222… +fraud@2 /m);
    expect(shown.stdout).toMatch(/^ {2}optimizer\.momentum +0\.8 +fraud@3 +2026-03-01 +anonymous +wider$/m);
    expect(shown.stdout).toMatch(/^software\n {2}packages\.numpy +2\.0\.0 +fraud@2 +2026-02-01 +anonymous +faster$/m);
  });

  test('--json has an item a fact', async () => {
    const { stdout } = await say('blame', 'fraud@5', 'seed', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      of: 'model:default/fraud@5',
      facts: [
        {
          section: 'parameters',
          path: 'seed',
          value: 8,
          end: 'PAST_UNKNOWN',
          since: 'model:default/fraud@5',
          number: 5,
        },
      ],
    });
  });

  test('who is not there is told', async () => {
    expect(await say('blame', 'fraud@9')).toMatchObject({
      exitCode: 1,
      stderr: 'pedigree: not found: model:default/fraud@9\n',
    });
    expect(await say('blame', 'fraud')).toMatchObject({ exitCode: 2 });
  });
});
