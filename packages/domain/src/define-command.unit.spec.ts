import { describe, expect, test } from '@jest/globals';
import { datasetCommands } from './dataset/commands.ts';
import { isFaulty } from './define-command.ts';
import { environmentCommands } from './environment/commands.ts';
import { modelCommands } from './model/commands.ts';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

describe('what is read of any command', () => {
  const { read } = modelCommands.registerModel;

  test('is its own members, and beside them what every command may carry', () => {
    const said = {
      commandId: 'c:1',
      correlationId: 'r',
      causationId: 'a',
      reason: 'why',
      ifRevision: -1,
      dryRun: true,
      source: { system: 'gto', location: '/repo', object: 'abc', by: 'Zoë' },
    };
    expect(read({ name: 'a/b', namespace: 'team', occurredAt: '2026-05-01', ...said })).toEqual({
      command: { model: { namespace: 'team', name: 'a/b' } },
      occurredAt: '2026-05-01T00:00:00.000Z',
      ...said,
    });
  });

  test('has every fault told at once, each with its place', () => {
    const said = read({ name: ' x', namespace: '_x', commandId: '', ifRevision: -2, dryRun: 'yes', occured: 1 });
    expect(isFaulty(said) && said.faults.map((fault) => fault.split(':')[0])).toEqual([
      'occured',
      'name',
      'namespace',
      'commandId',
      'ifRevision',
      'dryRun',
    ]);
  });

  test.each<readonly [string, unknown, string]>([
    ['no object', 5, 'required: a value of type object; came: 5'],
    ['null', null, 'required: a value of type object; came: null'],
    ['a list', [1], 'required: a value of type object; came: a list of 1'],
    ['no name', {}, 'name: required: a value of type string; came: nothing'],
    ['an object for a name', { name: {} }, 'name: required: a value of type string; came: an object'],
    ['no words', { name: 'x', reason: '' }, 'reason: required: at least 1 characters; came: ""'],
    [
      'too many words',
      { name: 'x', reason: 'x'.repeat(10_001) },
      'reason: required: at most 10000 characters; came: "xx',
    ],
    ['a time that is none', { name: 'x', occurredAt: 'noon' }, 'occurredAt: required: a time as in RFC 3339'],
    [
      'a stray member of a source',
      { name: 'x', source: { system: 'x', user: 'y' } },
      'source: required: members that are known here; came: "user"',
    ],
    [
      'a member that is called like a method',
      JSON.parse('{"name":"x","__proto__":{}}'),
      '__proto__: required: a member of this command',
    ],
    [
      'a member within, which copying would lose',
      JSON.parse('{"name":"x","parameters":{"a":[{"__proto__":1}]}}'),
      'required: members of any name but __proto__; came: one of that name',
    ],
    [
      'a list that is deeper than a stack',
      nested(65),
      'required: lists and objects at most 64 deep; came: deeper ones',
    ],
  ])('is refused for %s', (_, input, fault) => {
    const said = read(input);
    expect(isFaulty(said) ? said.faults : []).toEqual([expect.stringContaining(fault)]);
  });
});

describe('values', () => {
  test.each<readonly [string, object, string]>([
    [
      'NaN',
      { metrics: { auc: Number.NaN } },
      'metrics.auc: required: a finite number or one of the texts NaN, Infinity, -Infinity; came: NaN',
    ],
    [
      'an integer beyond 2^53',
      { parameters: { seed: 2 ** 53 } },
      'parameters.seed: required: integers within ±(2^53 - 1), larger ones as text; came: a larger one as a number',
    ],
    ['one deep inside', { parameters: { a: { b: [1, 2 ** 53] } } }, 'parameters.a.b.1: required: integers within'],
    ['half a digest', { artifacts: [{ digest: 'md5:1' }] }, 'artifacts.0.digest: required: a digest algorithm:value'],
    ['a size below nothing', { artifacts: [{ size: -1 }] }, 'artifacts.0.size: required: at least 0; came: -1'],
    [
      'a size that is no integer',
      { artifacts: [{ size: 0.5 }] },
      'artifacts.0.size: required: a value of type int; came: 0.5',
    ],
    [
      'half a commit',
      { code: { commit: 'abc' } },
      'code.commit: required: a full commit id in lower-case hex; came: "abc"',
    ],
    [
      'a relation that is none',
      { parents: [{ model: 'x@1', relation: 'CHILD' }] },
      'parents.0.relation: required: one of FINE_TUNE, MERGE',
    ],
    [
      'a parent without a version',
      { parents: [{ model: 'x', relation: 'COPY' }] },
      'version: required: a version of the model; came: "none"',
    ],
    [
      'a time of a run that is none',
      { run: { id: 'r', endedAt: 'noon' } },
      'run.endedAt: required: a time as in RFC 3339',
    ],
    ['a label of digits', { label: '2024' }, 'label: required: a label or alias'],
    [
      'a version where none belongs',
      { model: 'fraud@1' },
      'model: required: a reference of kind model without a version; came: "fraud@1"',
    ],
    ['another kind', { model: 'dataset:fraud' }, 'model: required: a reference of kind model; came: "dataset:fraud"'],
  ])('%s is refused', (_, input, fault) => {
    const said = modelCommands.recordTraining.read({ model: 'fraud', ...input });
    expect(isFaulty(said) ? said.faults : []).toEqual([expect.stringContaining(fault)]);
  });

  test('an empty recipe is none', () => {
    expect(modelCommands.recordTraining.read({ model: 'fraud', datasets: [] })).toEqual({
      command: { model: { namespace: 'default', name: 'fraud' }, branch: 'main', result: {}, parents: [] },
    });
  });

  test('the namespace of an input is meant where a reference has none', () => {
    const said = datasetCommands.versionDataset.read({
      namespace: 'team',
      dataset: 'images',
      digest: 'opaque:1',
      derivedFrom: ['raw@1', 'other/raw@1'],
    });
    expect(said).toMatchObject({
      command: {
        dataset: { namespace: 'team', name: 'images' },
        derivedFrom: [{ namespace: 'team' }, { namespace: 'other' }],
      },
    });
  });
});

test('what a command can say of a person is known, and nothing else is called so', () => {
  const commands = { ...datasetCommands, ...modelCommands, ...environmentCommands };
  const personal = Object.entries(commands).flatMap(([name, { personalMembers }]) =>
    personalMembers.map((member) => `${name}.${member}`),
  );
  expect(personal).toEqual([
    'registerDataset.description',
    'describeDataset.description',
    'registerModel.description',
    'describeModel.description',
    'defineEnvironment.description',
  ]);
});
