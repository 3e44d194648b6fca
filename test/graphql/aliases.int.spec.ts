import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

const train = (more: object): Told => ['recordTraining', { model: 'fraud', ...more }];

const story: readonly Told[] = [
  ['registerModel', { name: 'fraud' }],
  train({ parameters: { seed: 1 } }),
  train({ parameters: { seed: 2 }, parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }] }),
  train({ branch: 'wide', parameters: { seed: 3 }, parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }] }),
  ['setModelAlias', { alias: 'champion', version: 'fraud@2' }],
  ['defineEnvironment', { name: 'production' }],
];

let service: OwnService;
let before: string;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  before = (await tellStory(service, story)).at(-1) ?? '';
});
afterAll(() => service.remove());

const say = (...words: readonly string[]) =>
  runLine([...words, '--command-id', words.join('-').replaceAll(/[^a-z0-9]+/g, '-')], {
    variables: { PEDIGREE_URL: service.url },
    clock: Date.now,
  });

interface Moved {
  readonly setModelAlias: { readonly code?: string; readonly version?: { readonly ref: string } };
}

async function move(version: number, expected: string) {
  const { data } = await service.ask<Moved>(
    `mutation ($input: SetModelAliasInput!) { setModelAlias(input: $input) {
      ... on SetModelAliasPayload { version { ref } } ... on Rejection { code } } }`,
    { input: { alias: 'contested', model: 'fraud', version: `${version}`, expected } },
  );
  return data.setModelAlias;
}

describe('an alias', () => {
  test('moves for one of those who expect it at the same version, and never for two', async () => {
    let at = 'none';
    for (let round = 0; round < 20; round++) {
      // Versions where it is not: who moves it to where it is has nothing to move.
      const others = [1, 2, 3].filter((number) => `${number}` !== at);
      const movers = [others[0], others[1], others[1], others[0]].map((number = 1) => move(number, at));
      const outcomes = await Promise.all(movers);
      const won = outcomes.flatMap(({ version }) => version?.ref ?? []);
      expect(outcomes.flatMap(({ code }) => code ?? [])).toEqual(Array(3).fill('ALIAS_MOVED'));
      expect(won).toHaveLength(1);
      const { data } = await service.ask<{ modelVersion: { ref: string } }>(
        '{ modelVersion(version: "fraud@contested") { ref } }',
        {},
        { 'pedigree-min-position': await headOfLog() },
      );
      expect(data.modelVersion.ref).toBe(won[0]);
      at = data.modelVersion.ref.split('@')[1] ?? '';
    }
  });

  async function headOfLog(): Promise<string> {
    const response = await fetch(new URL('/readyz', service.url));
    return JSON.parse(await response.text()).head;
  }
});

describe('a version that is called by an alias or a branch', () => {
  const two = 'model:default/fraud@2';
  const three = 'model:default/fraud@3';
  const asOf = { position: expect.stringMatching(/\.\d+$/) };
  const seen = 'asOf { position }';

  test.each<readonly [query: string, told: Record<string, unknown>]>([
    [`modelVersion(version: "fraud@champion") { ref ${seen} }`, { ref: two, asOf }],
    [`modelVersion(model: "fraud", version: "branch:wide") { ref ${seen} }`, { ref: three, asOf }],
    [`model(model: "fraud") { version(version: "champion") { ref ${seen} } }`, { version: { ref: two, asOf } }],
    [`lineage(of: "fraud@champion") { of ${seen} }`, { of: [two], asOf }],
    [`lineage(of: "fraud@branch:wide") { of ${seen} }`, { of: [three], asOf }],
    [`impact(of: "fraud@champion") { of ${seen} }`, { of: [two], asOf }],
    [`path(from: "fraud@1", to: "fraud@branch:wide") { nodes { ref } ${seen} }`, { nodes: [{}, { ref: three }], asOf }],
    [`recipe(of: "fraud@champion") { of parameters ${seen} }`, { of: two, parameters: { seed: 2 }, asOf }],
    [`diff(a: "fraud@champion", b: "fraud@branch:wide") { a b ${seen} }`, { a: two, b: three, asOf }],
    [`compare(of: ["fraud@champion", "fraud@branch:wide"]) { of ${seen} }`, { of: [two, three], asOf }],
    [`mergeBase(a: "fraud@champion", b: "fraud@branch:wide") { a b ${seen} }`, { a: two, b: three, asOf }],
    [
      `merge(a: "fraud@branch:wide", b: "fraud@champion", base: "fraud@branch:main") { a b bases ${seen} }`,
      { a: three, b: two, bases: [two], asOf },
    ],
    [`blame(of: "fraud@branch:wide") { of ${seen} }`, { of: three, asOf }],
    [
      `bisect(metric: "auc", good: "fraud@champion", bad: "fraud@branch:wide") { good bad ${seen} }`,
      { good: [two], bad: three, asOf },
    ],
    [`whoUses(of: "fraud@champion") { of ${seen} }`, { of: [two], asOf }],
    [
      `checkout(version: "fraud@champion") { manifest ${seen} }`,
      { manifest: { versions: [expect.objectContaining({ ref: two })] }, asOf },
    ],
  ])('is told by its number, as known where: %s', async (query, told) => {
    const { data, errors } = await service.ask<Record<string, unknown>>(`{ answer: ${query} }`);
    expect(errors).toBeUndefined();
    expect(data.answer).toMatchObject(told);
  });

  test('is what it was then', async () => {
    await service.ask('mutation { setModelAlias(input: { alias: "champion", version: "fraud@1" }) { __typename } }');
    const then = `modelVersion(version: "fraud@champion", knownAt: "${before}") { ref }`;
    const { data } = await service.ask(
      `{ ${then} diff(a: "fraud@champion", b: "fraud@1", knownAt: "${before}") { a } }`,
    );
    expect(data).toEqual({ modelVersion: { ref: two }, diff: { a: two } });
  });

  test.each<readonly [name: string, mutation: string, told: Record<string, unknown>]>([
    [
      'promoteModel',
      `promoteModel(input: { environment: "production", version: "fraud@branch:wide" }) {
        ... on PromoteModelPayload { serving { allocation { version { ref } } ${seen} } } }`,
      { serving: { allocation: [{ version: { ref: three } }], asOf } },
    ],
    [
      'recordEvaluation',
      `recordEvaluation(input: { version: "fraud@branch:wide", metrics: { auc: 0.5 } }) {
        ... on RecordEvaluationPayload { version { ref ${seen} } } }`,
      { version: { ref: three, asOf } },
    ],
    [
      'recordTraining',
      `recordTraining(input: { model: "fraud", parents: [{ model: "fraud@branch:wide", relation: MERGE }] }) {
        ... on RecordTrainingPayload { version { parents { ref } ${seen} } } }`,
      { version: { parents: [{ ref: three }], asOf } },
    ],
    [
      'retractModelVersion',
      `retractModelVersion(input: { version: "fraud@branch:wide", reason: "leaked" }) {
        ... on RetractModelVersionPayload { version { ref ${seen} } } }`,
      { version: { ref: three, asOf } },
    ],
  ])('is told by its number where it was acted on: %s', async (_name, mutation, told) => {
    const { data, errors } = await service.ask<Record<string, unknown>>(`mutation { answer: ${mutation} }`);
    expect(errors).toBeUndefined();
    expect(data.answer).toMatchObject(told);
  });
});

describe('pedigree model alias', () => {
  test('points it, refuses where it moved meanwhile, and takes it away', async () => {
    expect(await say('model', 'alias', 'fraud@branch:wide', 'challenger', '--expected', 'none')).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: expect.stringMatching(/^model:default\/fraud@challenger is model:default\/fraud@3\. Recorded at /),
    });
    expect(await say('model', 'alias', 'fraud@2', 'challenger', '--expected', '1')).toMatchObject({
      exitCode: 1,
      stderr:
        'pedigree: refused, ALIAS_MOVED: required: alias challenger pointing at version 1; came: it points at version 3\n',
    });
    const moved = await say('model', 'alias', 'fraud@2', 'challenger', '--expected', '3', '--json');
    expect(JSON.parse(moved.stdout)).toMatchObject({ version: 'model:default/fraud@2', repeated: false });
    expect(await say('model', 'unalias', 'fraud', 'challenger')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^model:default\/fraud@challenger is no more\. Recorded at /),
    });
  });

  test('pedigree retract says which version an alias meant', async () => {
    expect(await say('retract', 'fraud@champion', '--reason', 'leaked')).toMatchObject({
      stdout: expect.stringMatching(/^model:default\/fraud@1 must not be used any more\. /),
    });
  });
});
