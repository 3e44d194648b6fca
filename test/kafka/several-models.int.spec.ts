import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { readTopic, type TestRecord } from '@pedigree/kafka-relay/testing';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { isRelayed, relayThat } from './relay-health.ts';

/** Beside others on a busy machine each start takes its time. */
const patience = 240_000;

const production = { environment: 'production' };
const models = ['churn', 'fraud', 'spam'];

describeOnKafka('an event that changes what serves of several models', (kafka) => {
  let folder = '';
  let service: ChildService;
  const topics = { events: '', serving: '' };

  async function say(mutation: string, input: object): Promise<string> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data } = await ask<{ said: { code?: string; message?: string; event?: { eventId: string } } }>(
      service.url,
      `mutation ($input: ${type}Input!) { said: ${mutation}(input: $input) {
        ... on ${type}Payload { event { eventId } } ... on Rejection { code message } } }`,
      { input },
    );
    if (!data.said.event) throw new Error(`required: ${mutation} that is accepted; came: ${data.said.message}`);
    return data.said.event.eventId;
  }

  /** What the topic says of each model, beside what the views answer, once all of it is told. */
  async function expectTold(): Promise<void> {
    await relayThat(service, isRelayed);
    const records = await readTopic(kafka.brokers, topics.serving);
    for (const model of models) {
      const { data } = await ask<{ serving: Answer }>(service.url, question, { model });
      const { state, since, event, allocation } = data.serving;
      const shown = allocation.map(({ version, share, shadow }) => ({ version: version.ref, share, shadow }));
      expect(lastOf(records, model)).toMatchObject({ state, since, event: event.eventId, allocation: shown });
    }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-relayed-several-'));
    Object.assign(topics, { events: kafka.newName('events'), serving: kafka.newName('serving') });
    service = await startChildService({
      data: join(folder, 'data'),
      environment: {
        PEDIGREE_KAFKA: kafka.brokers.join(','),
        PEDIGREE_KAFKA_EVENTS: topics.events,
        PEDIGREE_KAFKA_SERVING: topics.serving,
        PEDIGREE_KAFKA_CHECKPOINTS: kafka.newName('relay'),
      },
    });
    await say('defineEnvironment', { name: 'production' });
    for (const name of models) {
      await say('registerModel', { name });
      for (let version = 0; version < 2; version++) await say('recordTraining', { model: name });
    }
  }, patience);
  afterAll(async () => {
    await service?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    'is one record of events, and one of what serves for each model; pauses are told, and change none',
    async () => {
      const promotion = await say('promoteModels', {
        ...production,
        models: models.map((model) => ({ model, version: '1' })),
      });
      await expectTold();
      const before = (await readTopic(kafka.brokers, topics.serving)).length;
      expect(before).toBe(models.length);

      const { data } = await ask<{ event: { occurredAt: string } }>(
        service.url,
        'query ($id: ID!) { event(id: $id) { occurredAt } }',
        { id: promotion },
      );
      const rollout = await say('startRollout', {
        ...production,
        versions: [{ version: 'churn@2' }, { version: 'fraud@2' }],
        steps: ['SHADOW', '25%', '100%'],
        holdFor: '0',
      });
      await say('pauseRollout', { ...production, rollout });
      await say('resumeRollout', { ...production, rollout });
      await say('advanceRollout', { ...production, rollout });
      await expectTold();
      const restore = await say('restoreEnvironment', { ...production, to: data.event.occurredAt });
      await expectTold();

      const served = (await readTopic(kafka.brokers, topics.serving)).slice(before);
      expect(served).toHaveLength(6);
      const told = await readTopic(kafka.brokers, topics.events);
      const ofEnvironment = told.filter(({ key }) => key === 'environment-default/production');
      expect(ofEnvironment.map(({ headers }) => headers.type)).toEqual([
        'EnvironmentDefined',
        'ModelPromoted',
        'RolloutStarted',
        'RolloutPaused',
        'RolloutResumed',
        'RolloutAdvanced',
        'EnvironmentRestored',
      ]);
      expect(ofEnvironment.at(-1)?.headers.id).toBe(restore);
    },
    patience,
  );
});

interface Answer {
  readonly state: string;
  readonly since: string;
  readonly event: { readonly eventId: string };
  readonly allocation: readonly {
    readonly version: { readonly ref: string };
    readonly share: number | null;
    readonly shadow: boolean;
  }[];
}

const question = `query ($model: String!) { serving(environment: "production", model: $model) {
  state since event { eventId } allocation { version { ref } share shadow } } }`;

function lastOf(records: readonly TestRecord[], model: string): object {
  return JSON.parse(records.findLast(({ key }) => key === `default/production/${model}`)?.value ?? 'null');
}
