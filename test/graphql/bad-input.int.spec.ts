import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { story } from './story.ts';

let service: OwnService;
let eventsBefore = '';

beforeAll(async () => {
  service = await startOwnService({
    clock: () => Date.parse('2026-06-01T09:00:00Z'),
    limits: { positionWaitMilliseconds: 300 },
  });
  const commands = story.map(([command, input]) => ({ [command]: input }));
  await service.ask('mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename } }', {
    commands,
  });
  eventsBefore = JSON.stringify(await service.ask('{ events(last: 1) { nodes { position } } }'));
});
afterAll(() => service.remove());

describe('a refused command says what was required and what came', () => {
  const refused: readonly (readonly [title: string, command: string, input: object, code: string])[] = [
    [
      'an unknown reference',
      'promoteModel',
      { environment: 'production', model: 'none', version: '1' },
      'UNKNOWN_REFERENCE',
    ],
    [
      'an unknown version',
      'promoteModel',
      { environment: 'production', model: 'fraud', version: '99' },
      'UNKNOWN_REFERENCE',
    ],
    ['a malformed name', 'registerModel', { name: ' /x' }, 'INVALID_INPUT'],
    ['a name in another normal form', 'registerModel', { name: 'e\u0301' }, 'INVALID_INPUT'],
    ['a namespace of the service', 'registerModel', { name: 'x', namespace: '_system' }, 'INVALID_INPUT'],
    ['a malformed command id', 'registerModel', { name: 'x', commandId: 'no spaces' }, 'INVALID_INPUT'],
    [
      'a malformed reference',
      'promoteModel',
      { environment: 'model:x', model: 'fraud', version: '1' },
      'INVALID_INPUT',
    ],
    [
      'shares that do not sum to the whole',
      'promoteModel',
      { environment: 'production', model: 'fraud', allocation: [{ version: '1', share: 5000 }] },
      'INVALID_SHARES',
    ],
    [
      'a time in the future',
      'promoteModel',
      { environment: 'production', model: 'fraud', version: '1', occurredAt: '2027-01-01' },
      'OCCURRED_IN_FUTURE',
    ],
    ['a time that is none', 'registerModel', { name: 'x', occurredAt: '2026-02-30' }, 'INVALID_INPUT'],
    ['a digest that is none', 'versionDataset', { dataset: 'prices', digest: 'md5:xyz' }, 'INVALID_INPUT'],
    ['an integer past 2^53', 'recordTraining', { model: 'fraud', parameters: { seed: 2 ** 60 } }, 'INVALID_INPUT'],
    ['a text as metric', 'recordTraining', { model: 'fraud', metrics: { auc: 'high' } }, 'INVALID_INPUT'],
    [
      'a size that is negative',
      'versionDataset',
      { dataset: 'default/data/raw', digest: `md5:${'4'.repeat(32)}`, size: -1 },
      'INVALID_INPUT',
    ],
    [
      'a correction without a reason',
      'correctServing',
      { environment: 'production', model: 'fraud', since: '2026-05-01', allocation: [] },
      'REASON_REQUIRED',
    ],
    [
      'a revision that has passed',
      'promoteModel',
      { environment: 'production', model: 'fraud', version: '1', ifRevision: 0 },
      'REVISION_CHANGED',
    ],
    [
      'a retracted version',
      'promoteModel',
      { environment: 'production', model: 'fraud', version: '2' },
      'VERSION_RETRACTED',
    ],
  ];

  test.each(refused)('%s', async (_, command, input, code) => {
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
    const answer = await service.ask<{ answer: { code: string; message: string } }>(
      `mutation ($input: ${type}Input!) { answer: ${command}(input: $input) { ... on Rejection { code message } } }`,
      { input },
    );
    expect(answer).toEqual({ data: { answer: { code, message: expect.stringMatching(/required: .*came: /s) } } });
  });

  test('a command id that was used for something else', async () => {
    const tag = (value: string) =>
      service.ask(`mutation { tagModelVersion(input: { version: "fraud@1", key: "stage", value: "${value}", commandId: "once" }) {
        __typename ... on Rejection { code }
      } }`);
    await tag('first');
    expect(await tag('second')).toEqual({
      data: { tagModelVersion: { __typename: 'Rejection', code: 'COMMAND_ID_REUSED' } },
    });
    eventsBefore = JSON.stringify(await service.ask('{ events(last: 1) { nodes { position } } }'));
  });
});

describe('a question that cannot be answered says what was required and what came', () => {
  const asked: readonly (readonly [title: string, query: string, code: string])[] = [
    ['a malformed reference', '{ serving(environment: "dataset:x", model: "m") { state } }', 'INVALID_ARGUMENT'],
    ['a model of another namespace', '{ serving(environment: "a/prod", model: "b/m") { state } }', 'INVALID_ARGUMENT'],
    ['a time that is none', '{ serving(environment: "p", model: "m", at: "yesterday") { state } }', 'INVALID_ARGUMENT'],
    [
      'a knownAt that is none',
      '{ serving(environment: "p", model: "m", knownAt: "then") { state } }',
      'INVALID_ARGUMENT',
    ],
    [
      'a knownAt of another log',
      '{ serving(environment: "p", model: "m", knownAt: "aaaaaaaaaaaaaaaa.1") { state } }',
      'POSITION_OF_ANOTHER_LOG',
    ],
    [
      'a knownAt in the future',
      '{ serving(environment: "p", model: "m", knownAt: "2031-01-01") { state } }',
      'POSITION_NOT_REACHED',
    ],
    ['a cursor that is none', '{ models(after: "x") { nodes { id } } }', 'INVALID_ARGUMENT'],
    ['a page that is too large', '{ models(first: 1001) { nodes { id } } }', 'LIMIT_EXCEEDED'],
    ['a page of nothing', '{ models(first: 0) { nodes { id } } }', 'LIMIT_EXCEEDED'],
    ['a last page of nothing', '{ events(last: 0) { nodes { id } } }', 'LIMIT_EXCEEDED'],
    ['a subject by its label', '{ events(filter: { subject: "fraud@v1.0.0" }) { nodes { id } } }', 'INVALID_ARGUMENT'],
    ['a subject of no event', '{ events(filter: { subject: "run:r7" }) { nodes { id } } }', 'INVALID_ARGUMENT'],
    ['a version without a model', '{ modelVersion(version: "3") { id } }', 'INVALID_ARGUMENT'],
    [
      'a position of another log',
      '{ events(after: "aaaaaaaaaaaaaaaa.1") { nodes { id } } }',
      'POSITION_OF_ANOTHER_LOG',
    ],
  ];

  test.each(asked)('%s', async (_, query, code) => {
    const answer = await service.ask(query);
    expect(answer.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/required: .*came: /), extensions: { code } }),
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/\n {4}at |\.ts:|\.js:/);
  });

  test.each([
    [
      'too deep',
      `{ models { nodes ${'{ event { id } versions { nodes { model '.repeat(8)}{ id }${' } } }'.repeat(8)} } }`,
      /at most 20 levels of fields/,
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      /at most 100 aliases/,
    ],
    [
      '10,000 aliases',
      `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      /required: a document of at most \d+ tokens; came: /,
    ],
    ['too many fields at the root', `{ ${'__typename '.repeat(51)} }`, /at most 50 fields at the root/],
    [
      'too costly',
      '{ models(first: 1000) { nodes { versions(first: 1000) { nodes { id } } } } }',
      /a cost of at most 100000 fields/,
    ],
    [
      'a list that is too long',
      `{ events(filter: { types: [${'ModelTrained '.repeat(1001)}] }) { nodes { id } } }`,
      /at most 1000 items in a list/,
    ],
    [
      'fragments within fragments',
      `query { ${'...f0 '}} ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f30 on Query { a: __typename b: __typename }`,
      /at most 100 aliases/,
    ],
  ])('a query that asks too much is told its limit: %s', async (_, query, limit) => {
    const answer = await service.ask(query);
    expect(JSON.stringify(answer.errors)).toMatch(limit);
  });

  test('a cost that comes with the variables, and a list that does', async () => {
    const query =
      'query ($first: Int, $types: [EventType!]) { models(first: 1000) { nodes { versions(first: $first) { nodes { id } } } } events(filter: { types: $types }) { nodes { id } } }';
    expect((await service.ask(query, { first: 2 })).errors).toBeUndefined();
    expect((await service.ask(query, { first: 1000 })).errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
    const types = Array.from({ length: 1001 }, () => 'ModelTrained');
    expect((await service.ask(query, { first: 2, types })).errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
  });

  test('a batch of more than 100 commands', async () => {
    const commands = Array.from({ length: 101 }, (_, index) => ({ registerModel: { name: `m${index}` } }));
    const answer = await service.ask(
      'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename } }',
      { commands },
    );
    expect(answer.errors?.[0]).toMatchObject({ message: 'commands: required: at most 100 commands; came: 101' });
  });
});

test('none of all this wrote anything', async () => {
  expect(JSON.stringify(await service.ask('{ events(last: 1) { nodes { position } } }'))).toBe(eventsBefore);
});
