import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { overWebSocket } from '../graphql/subscribers.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { runSubcommand } from '../moving/subcommand.ts';

interface Approval {
  readonly verdict: string;
  readonly environment: string | null;
  readonly actor: { readonly id: string };
}

const question = `query ($knownAt: KnownAt) { modelVersion(version: "fraud@1", knownAt: $knownAt) {
  approvals { verdict environment environmentRef actor { id } recordedBy { id } reason occurredAt event { position type } } retraction { reason } } }`;

/** Who says of a version that it may be used, and takes it back: as it holds, and as it held at each step. */
describeOnEachDatabase('two people judge a version, one of them twice', ({ placeOf }) => {
  const holds = new Map<string, readonly Approval[]>();
  let service: OwnService;

  async function say(by: string, mutation: string, input: object): Promise<{ position?: string; code?: string }> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{ result: { position?: string; code?: string } }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
        ... on ${type}Payload { position repeated } ... on Rejection { code } } }`,
      { input },
      { 'pedigree-actor': by },
    );
    expect(errors).toBeUndefined();
    return data.result;
  }

  async function approvals(knownAt?: string): Promise<readonly Approval[]> {
    const { data, errors } = await service.ask<{ modelVersion: { approvals: readonly Approval[] } }>(question, {
      knownAt,
    });
    expect(errors).toBeUndefined();
    return data.modelVersion.approvals;
  }

  /** Says it, and keeps what holds behind it. */
  async function judge(by: string, mutation: string, environment?: string): Promise<string> {
    const { position } = await say(by, mutation, { version: 'fraud@1', environment, reason: `${by} says so` });
    if (position === undefined) throw new Error(`required: an accepted ${mutation}; came: a refusal`);
    holds.set(position, await approvals(position));
    return position;
  }

  const words = (known: readonly Approval[]) =>
    known.map(({ verdict, environment, actor }) => `${actor.id} ${verdict} ${environment}`);

  beforeAll(async () => {
    service = await startOwnService({ places: placeOf('first') });
    await say('ada', 'registerModel', { name: 'fraud' });
    await say('ada', 'recordTraining', { model: 'fraud' });
    await say('ada', 'defineEnvironment', { name: 'production', production: true });
  });
  afterAll(() => service.remove());

  test('the last word of each for an environment, and for all, is what holds', async () => {
    const first = await judge('ada', 'approveModelVersion');
    await judge('grace', 'rejectModelVersion', 'production');
    const both = await judge('grace', 'approveModelVersion');
    await judge('grace', 'approveModelVersion', 'production');
    const last = await judge('ada', 'withdrawApproval');
    expect(words(holds.get(first) ?? [])).toEqual(['ada APPROVED null']);
    expect(words(holds.get(both) ?? [])).toEqual([
      'ada APPROVED null',
      'grace REJECTED production',
      'grace APPROVED null',
    ]);
    expect(holds.get(last)).toMatchObject([
      { environment: null, environmentRef: null, reason: 'grace says so', event: { position: both } },
      { environment: 'production', environmentRef: 'environment:default/production', verdict: 'APPROVED' },
    ]);
  });

  test('the same again writes nothing; what was not said is not taken back; without a reason nothing is said', async () => {
    const judgement = { version: 'fraud@1', environment: 'production', reason: 'again' };
    expect(await say('grace', 'approveModelVersion', judgement)).toMatchObject({ repeated: true });
    expect(await say('ada', 'withdrawApproval', judgement)).toEqual({ code: 'NOT_JUDGED' });
    expect(await say('ada', 'approveModelVersion', { version: 'fraud@1' })).toEqual({ code: 'REASON_REQUIRED' });
    await say('ada', 'retractModelVersion', { version: 'fraud@1', reason: 'leaked' });
    expect(await say('ada', 'approveModelVersion', judgement)).toEqual({ code: 'VERSION_RETRACTED' });
  });

  test('a subscriber is told each judgement behind the position it saw last', async () => {
    const [first = '', ...rest] = holds.keys();
    const subscriber = overWebSocket<{ events: { position: string; type: string; reason: string } }>(
      service.url,
      `subscription ($after: String) { events(after: $after, filter: {
        types: [ModelVersionApproved, ModelVersionRejected, ApprovalWithdrawn] }) { position type reason } }`,
      { after: first },
    );
    const told = [];
    while (told.length < rest.length) told.push((await subscriber.next()).data?.events);
    await subscriber.stop();
    expect(told.map((each) => each?.position)).toEqual(rest);
    expect(told.map((each) => each?.type)).toEqual([
      'ModelVersionRejected',
      'ModelVersionApproved',
      'ModelVersionApproved',
      'ApprovalWithdrawn',
    ]);
  });

  test('what one tells in another’s place stands beside that one’s own word, and takes nothing back', async () => {
    const source = { system: 'mail', by: 'grace' };
    const told = { version: 'fraud@1', environment: 'production', reason: 'so she said', source };
    expect(await say('eve', 'withdrawApproval', told)).toEqual({ code: 'NOT_JUDGED' });
    const { position = '' } = await say('eve', 'rejectModelVersion', told);
    const known = await approvals(position);
    expect(known).toHaveLength(3);
    expect(known.slice(1)).toMatchObject([
      { verdict: 'APPROVED', actor: { id: 'grace' }, recordedBy: null },
      { verdict: 'REJECTED', actor: { id: 'grace' }, recordedBy: { id: 'eve' } },
    ]);
    holds.set(position, known);
  });

  test('at each position the answer is what it was, also of views that are built again', async () => {
    for (const [position, known] of holds) expect(await approvals(position)).toEqual(known);
    await service.remove();
    const { PEDIGREE_STORE: store, PEDIGREE_VIEWS: views } = placeOf('first');
    expect(await runSubcommand(['rebuild', '--store', store, '--views', views])).toMatchObject({ code: 0 });
    service = await startOwnService({ places: placeOf('first') });
    for (const [position, known] of holds) expect(await approvals(position)).toEqual(known);
  });
});
