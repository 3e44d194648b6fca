import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;
const clock = createManualClock('2026-05-01T00:00:00Z');

beforeAll(async () => {
  service = await startOwnService({ clock: clock.now, limits: { positionWaitMilliseconds: 300 } });
});
afterAll(() => service.remove());

const register = async (name: string): Promise<string> => {
  const answer = await service.ask<{ registerModel: { position: string } }>(
    `mutation { registerModel(input: { name: "${name}" }) { ... on RegisterModelPayload { position } } }`,
  );
  return answer.data.registerModel.position;
};

const find = (name: string, headers: Record<string, string> = {}, knownAt?: string) =>
  service.ask<{ model: { ref: string } | null }>(
    'query ($model: String!, $knownAt: KnownAt) { model(model: $model, knownAt: $knownAt) { ref } }',
    { model: name, knownAt },
    headers,
  );

const unreached = {
  message: expect.stringMatching(/required: .*came: /),
  extensions: { code: 'POSITION_NOT_REACHED' },
};

test('a read that passes the position of a write sees it, every time', async () => {
  for (let round = 0; round < 50; round++) {
    const position = await register(`read-your-writes-${round}`);
    const answer = await find(`read-your-writes-${round}`, { 'pedigree-min-position': position });
    expect(answer.data.model?.ref).toBe(`model:default/read-your-writes-${round}`);
  }
});

test('every answer of /graphql carries the position it may be asked for again', async () => {
  const position = await register('header');
  const body = JSON.stringify({ query: 'mutation { registerModel(input: { name: "header2" }) { __typename } }' });
  const response = await fetch(service.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const [logId, number] = position.split('.');
  expect(response.headers.get('pedigree-position')).toBe(`${logId}.${Number(number) + 1}`);
  const broken = await fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  });
  expect(broken.headers.get('pedigree-position')).toMatch(/^[a-z2-7]{16}\.\d+$/);
});

describe('a stream of server-sent events', () => {
  const stream = (query: string, position: string) =>
    fetch(service.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'pedigree-min-position': position,
      },
      body: JSON.stringify({ query }),
    });

  test('shows the position of a write that is passed to it, every time', async () => {
    for (let round = 0; round < 50; round++) {
      const position = await register(`streamed-${round}`);
      const response = await stream(`{ model(model: "streamed-${round}") { ref } }`, position);
      expect(await response.text()).toContain(`"ref":"model:default/streamed-${round}"`);
      expect(response.headers.get('pedigree-position')).toBe(position);
    }
  });

  test('carries the position that was shown when it began, and a mutation its own in its payload', async () => {
    const position = await register('begun');
    const subscription = await stream('subscription { events { position } }', position);
    expect(subscription.headers.get('pedigree-position')).toBe(position);
    await subscription.body?.cancel();
    const writing =
      'mutation { registerModel(input: { name: "written" }) { ... on RegisterModelPayload { position } } }';
    const mutation = await stream(writing, position);
    expect(mutation.headers.get('pedigree-position')).toBe(position);
    const [logId, number] = position.split('.');
    expect(await mutation.text()).toContain(`"position":"${logId}.${Number(number) + 1}"`);
  });

  test('is refused as any other answer where the position does not come within the limit', async () => {
    const [logId] = (await register('streamed-limit')).split('.');
    const response = await stream('{ __typename }', `${logId}.999999`);
    expect([response.status, await response.json()]).toEqual([503, { errors: [unreached] }]);
    expect(response.headers.get('pedigree-position')).toMatch(new RegExp(`^${logId}\\.\\d+$`));
  });
});

test('a position that does not come within the limit is not reached', async () => {
  const [logId] = (await register('limit')).split('.');
  const answer = await find('limit', { 'pedigree-min-position': `${logId}.999999` });
  expect(answer.errors).toEqual([expect.objectContaining(unreached)]);
});

test('the same question with the asOf that was answered has the same answer, whatever comes later', async () => {
  const query = `query ($knownAt: KnownAt) { models(first: 200, knownAt: $knownAt) { nodes { ref description versions(first: 10) { nodes { number label } } } asOf { position recordedAt } } }`;
  const before = await service.ask<{ models: { asOf: { position: string } } }>(query);
  await register('later');
  await service.ask('mutation { recordTraining(input: { model: "later" }) { __typename } }');
  expect(await service.ask(query, { knownAt: before.data.models.asOf.position })).toEqual(before);
  expect(await service.ask(query)).not.toEqual(before);
});

test('knownAt as a time is the last position recorded by then, and now is the same as leaving it out', async () => {
  clock.set('2026-05-02T00:00:00Z');
  await register('on-the-second');
  clock.set('2026-05-03T00:00:00Z');
  await register('on-the-third');
  expect((await find('on-the-second', {}, '2026-05-02')).data.model).not.toBeNull();
  expect((await find('on-the-second', {}, '2026-05-01T23:59:59.999Z')).data.model).toBeNull();
  expect((await find('on-the-third', {}, '2026-05-02T12:00:00Z')).data.model).toBeNull();
  expect((await find('on-the-third', {}, 'now')).data.model).not.toBeNull();
});

test('a time that lies ahead is not reached, and a time just passed is', async () => {
  clock.set('2026-05-04T00:00:00Z');
  expect((await find('x', {}, '2026-05-04T00:00:01Z')).errors?.[0]?.extensions?.code).toBe('POSITION_NOT_REACHED');
  clock.set('2026-05-04T00:00:02Z');
  expect((await find('x', {}, '2026-05-04T00:00:01Z')).errors).toBeUndefined();
});

test('a testimony is answered with the later changes whose predecessor it moved', async () => {
  await service.ask(
    'mutation { registerModel(input: { name: "moved" }) { __typename } a: recordTraining(input: { model: "moved" }) { __typename } b: recordTraining(input: { model: "moved" }) { __typename } defineEnvironment(input: { name: "qa" }) { __typename } promoteModel(input: { environment: "qa", version: "moved@1" }) { __typename } }',
  );
  const late = await service.ask(
    'mutation { promoteModel(input: { environment: "qa", version: "moved@2", occurredAt: "2026-04-01" }) { ... on PromoteModelPayload { event { evidence } basisMoved { since basisMoved } serving { allocation { version { number } } } } } }',
  );
  expect(late.data).toEqual({
    promoteModel: {
      event: { evidence: 'REPORTED' },
      basisMoved: [{ since: '2026-05-04T00:00:02.000Z', basisMoved: true }],
      serving: { allocation: [{ version: { number: 1 } }] },
    },
  });

  const planned = await service.ask(
    'mutation { promoteModel(input: { environment: "qa", version: "moved@2", occurredAt: "2026-03-01", dryRun: true }) { ... on PromoteModelPayload { basisMoved { since } } } }',
  );
  expect(planned).toEqual({ data: { promoteModel: { basisMoved: null } } });
});
