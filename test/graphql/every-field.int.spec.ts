import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeSchema } from '@pedigree/graphql-api';
import { eventId } from '@pedigree/kernel';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { selectAll } from './select-all.ts';
import { story } from './story.ts';

const schema = makeSchema();
let service: OwnService;

/** The last answer of each command. */
const told = new Map<
  string,
  { readonly __typename: string; readonly position: string; readonly event: { id: string } }
>();

/** Where the log ends, which is no matter of how far the views are. */
async function headOfLog(): Promise<string> {
  const response = await fetch(new URL('/readyz', service.url));
  const { head } = JSON.parse(await response.text());
  expect(head).toMatch(/^[a-z2-7]{16}\.\d+$/);
  return head;
}

function mutationOf(command: string): string {
  const typeName = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
  const selection = selectAll(schema, `${typeName}Result`, 3);
  return `mutation ($input: ${typeName}Input!) { answer: ${command}(input: $input) ${selection} }`;
}

beforeAll(async () => {
  service = await startOwnService({
    clock: () => Date.parse('2026-06-01T09:00:00Z'),
    limits: { cost: 1e15, aliases: 100_000, tokens: 100_000 },
  });
  for (const [command, input] of story) {
    const answer = await service.ask<{ answer: never }>(mutationOf(command), { input });
    expect({ command, errors: answer.errors }).toEqual({ command, errors: undefined });
    told.set(command, answer.data.answer);
  }
});
afterAll(() => service.remove());

describe('every mutation', () => {
  const commands = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => name !== 'record');

  test.each(commands)('%s is accepted, and every field of its payload answered', (command) => {
    const __typename = `${command.charAt(0).toUpperCase()}${command.slice(1)}Payload`;
    expect(told.get(command)).toMatchObject({ __typename });
  });

  test('record runs commands in their order, and a refusal stops none behind it', async () => {
    const answer = await service.ask<{ record: readonly { readonly __typename: string }[] }>(
      `mutation ($commands: [CommandInput!]!) { record(commands: $commands) ${selectAll(schema, 'RecordResult', 2)} }`,
      {
        commands: [
          { registerModel: { name: 'batch' } },
          { registerModel: { name: '/' } },
          { recordTraining: { model: 'batch' } },
          { registerModel: { name: 'a' }, registerDataset: { name: 'b' } },
        ],
      },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.record.map(({ __typename }) => __typename)).toEqual([
      'RecordPayload',
      'Rejection',
      'RecordPayload',
      'Rejection',
    ]);
  });

  test('a plan writes nothing, and tells the event that would be written', async () => {
    const before = await headOfLog();
    const plan = await service.ask(
      `mutation { promoteModel(input: { environment: "production", model: "fraud", version: "1", dryRun: true }) ${selectAll(schema, 'PromoteModelResult', 3)} }`,
    );
    expect(plan.errors).toBeUndefined();
    expect(plan.data).toMatchObject({
      promoteModel: {
        dryRun: true,
        repeated: false,
        event: { type: 'ModelPromoted', position: null, recordedAt: null },
      },
    });
    expect(await headOfLog()).toBe(before);
  });

  test('a command sent again is answered with what said it first', async () => {
    const query = `mutation { registerModel(input: { name: "again", commandId: "one" }) ${selectAll(schema, 'RegisterModelResult', 1)} }`;
    const first = await service.ask<{ registerModel: { event: object } }>(query);
    const second = await service.ask<{ registerModel: { event: object } }>(query);
    expect(first.data).toMatchObject({ registerModel: { repeated: false } });
    expect(second.data).toMatchObject({ registerModel: { repeated: true } });
    expect(second.data.registerModel.event).toEqual(first.data.registerModel.event);
  });
});

describe('every query', () => {
  const asked: Readonly<Record<string, string>> = {
    dataset: '(dataset: "default/data/prices")',
    datasets: '',
    datasetVersion: '(version: "default/data/prices@1")',
    model: '(model: "fraud")',
    models: '(namespace: "default", first: 10)',
    modelVersion: '(version: "fraud@champion")',
    modelVersions: '(model: "fraud")',
    environment: '(environment: "production")',
    environments: '',
    serving: '(environment: "production", model: "fraud")',
    environmentServing: '(environment: "production@2026-06-02")',
    servingHistory: '(environment: "production", model: "fraud", withdrawn: true)',
    rollout: `(id: "${eventId('environment-default/production', 'roll-out', 0)}")`,
    rollouts: '(environment: "production", model: "fraud", state: ABORTED)',
    policyBreaches: '(environment: "dev")',
    restorePlans: '(to: "2026-06-02")',
    events: '(first: 100)',
    event: '(id: "none")',
    node: '(id: "none")',
    lineage: '(of: "fraud@1", first: 10)',
    path: '(from: "dataset:default/data/raw@1", to: "fraud@1")',
    impact: '(of: "dataset:default/data/raw@1")',
    recipe: '(of: "fraud@1")',
    software: '(package: "numpy")',
    search: '(text: "fraud")',
    whoUses: '(package: "numpy", range: ">=1")',
    leaderboard: '(metric: "auc", acrossDatasets: true)',
    paretoFront: '(metrics: [{ metric: "auc" }, { metric: "loss" }], acrossDatasets: true)',
    diff: '(a: "fraud@1", b: "fraud@1", all: true)',
    blame: '(of: "fraud@1")',
    bisect: '(metric: "auc", good: "base@1", bad: "fraud@1")',
    route: '(environment: "production", model: "fraud", key: "customer-17")',
    checkout: '(environment: "production", model: "fraud")',
    merge: '(a: "fraud@1", b: "base@1")',
    mergeBase: '(a: "fraud@1", b: "fraud@1")',
    compare: '(of: ["fraud@1", "fraud@1"], all: true)',
  };

  test('there is none that is not asked here', () => {
    expect(Object.keys(asked).sort()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort());
  });

  test.each(Object.entries(asked).filter(([name]) => name !== 'event' && name !== 'node'))(
    '%s answers every field, by a compiled plan as by GraphQL’s own executor',
    async (name, args) => {
      const type = schema.getQueryType()?.getFields()[name]?.type.toString().replace('!', '') ?? '';
      const query = `{ ${name}${args} ${selectAll(schema, type, 4)} }`;
      const own = await service.ask<Record<string, unknown>>(query);
      expect(own.errors).toBeUndefined();
      expect(own.data[name]).not.toBeNull();
      for (let again = 0; again < 3; again++) expect(await service.ask(query)).toEqual(own);
    },
  );

  const things: Readonly<Record<string, string>> = {
    DatasetVersion: 'datasetVersion(version: "default/data/prices@1")',
    ModelVersion: 'modelVersion(version: "fraud@git:0123456789abcdef0123456789abcdef01234567")',
    Dataset: 'dataset(dataset: "default/data/raw")',
    Model: 'model(model: "base")',
    Environment: 'environment(environment: "dev")',
  };

  test.each(Object.entries(things))(
    'node finds a %s by its id again, and its event by its own',
    async (type, query) => {
      const found = await service.ask<{ found: { id: string; event: { id: string } } }>(
        `{ found: ${query} { id event { id } } }`,
      );
      const { id, event } = found.data.found;
      const again = await service.ask(
        'query ($id: ID!, $event: ID!) { node(id: $id) { __typename id } told: node(id: $event) { id } event(id: $event) { id eventId } }',
        { id, event: event.id },
      );
      expect(again).toEqual({
        data: { node: { __typename: type, id }, told: { id: event.id }, event: { id: event.id, eventId: event.id } },
      });
    },
  );

  test('what nobody recorded is null, empty or UNKNOWN, and never an error', async () => {
    const answer = await service.ask(`{
      dataset(dataset: "none") { id } model(model: "none") { id } environment(environment: "none") { id }
      datasetVersion(version: "none@1") { id } modelVersion(version: "none@1") { id }
      modelVersions(model: "none") { nodes { id } } servingHistory(environment: "none") { nodes { since } }
      serving(environment: "none", model: "none") { state allocation { share } since until actor { id } event { id } }
      environmentServing(environment: "none") { environment { id } models { state } }
      node(id: "none") { id } event(id: "00000000-0000-5000-8000-000000000000") { id }
    }`);
    expect(answer).toEqual({
      data: {
        dataset: null,
        model: null,
        environment: null,
        datasetVersion: null,
        modelVersion: null,
        modelVersions: { nodes: [] },
        servingHistory: { nodes: [] },
        serving: { state: 'UNKNOWN', allocation: [], since: null, until: null, actor: null, event: null },
        environmentServing: { environment: null, models: [] },
        node: null,
        event: null,
      },
    });
  });

  test('pages of a list join without a gap or a repeat', async () => {
    const whole = await service.ask<{ events: { nodes: readonly { id: string }[] } }>(
      '{ events(first: 1000) { nodes { id } } }',
    );
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: {
        data: { events: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
      } = await service.ask(
        'query ($after: String) { events(first: 7, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      ids.push(...page.data.events.nodes.map(({ id }) => id));
      if (!page.data.events.pageInfo.hasNextPage) break;
      after = page.data.events.pageInfo.endCursor;
    }
    expect(ids).toEqual(whole.data.events.nodes.map(({ id }) => id));
  });
});
