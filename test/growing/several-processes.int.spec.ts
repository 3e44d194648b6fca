import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { readLog as readStored } from '@pedigree/event-store/testing';
import { openPostgresReader } from '@pedigree/event-store-postgres';
import { describeOnPrivatePostgres } from '@pedigree/postgres/suite';
import { expectOnce } from '../delivery/expect-once.ts';
import { readLog } from '../delivery/read-log.ts';
import { type Acknowledged, prepare, type Sent, send, Writers } from '../delivery/writers.ts';
import { overServerSentEvents, overWebSocket } from '../graphql/subscribers.ts';
import { ask } from '../harness/ask.ts';
import type { ChildService } from '../harness/child-service.ts';
import { rowsOnPostgres, rowsOnSqlite } from '../views/rows-of-both.ts';
import { untilShown } from './asked-service.ts';
import { expectChained } from './expect-chained.ts';
import { startGateway, startProjector, statusOf } from './fleet.ts';
import { type Follower, follow } from './followers.ts';

const servingChanged = 'subscription ($after: String!) { told: servingChanged(after: $after) { position } }';

/** Beside others on a busy machine each start takes its time. */
const patience = 240_000;

/** How often the projector that works is killed; `PEDIGREE_TEST_KILLS` asks for more. */
const takeOvers = Number(process.env.PEDIGREE_TEST_KILLS ?? 1);

/** Milliseconds within which another then has the views: at once as a rule, and within ten seconds unless the machine is busy. */
const soon = 15_000;

describeOnPrivatePostgres('two gateways and two projectors on one server', (server) => {
  const started = new Set<ChildService>();
  let gateways: [ChildService, ChildService];
  let projectors: [ChildService, ChildService];
  let followers: readonly Follower[] = [];
  const acknowledged = new Map<string, Acknowledged>();

  const keep = async (starting: Promise<ChildService>) => {
    const service = await starting;
    started.add(service);
    return service;
  };
  const end = async (service: ChildService) => {
    started.delete(service);
    await service.kill();
  };
  const gateway = () => keep(startGateway(server.url));
  const projector = () => keep(startProjector(server.url));

  beforeAll(async () => {
    projectors = await Promise.all([projector(), projector()]);
    gateways = await Promise.all([gateway(), gateway()]);
    await prepare(gateways[0].url);
    const [first] = await readLog(gateways[0].url);
    const after = `${first?.position.split('.')[0]}.0`;
    followers = [overWebSocket, overServerSentEvents].map((subscribe, index) =>
      follow(subscribe, servingChanged, after, (coming) => gateways[(coming + index) % 2]?.url ?? ''),
    );
  }, patience);

  afterAll(async () => {
    for (const { stop } of followers) stop();
    await Promise.all([...started].map(end));
  }, patience);

  /** Writers at every gateway while `act` goes on; what was on its way then is sent again, at the other one. */
  async function underWriters(round: number, act: () => Promise<void>): Promise<void> {
    const writers = gateways.map(() => new Writers());
    const running = writers.map((each, index) => each.run(gateways[index]?.url ?? '', round * 10 + index, 32));
    await delay(500);
    await act();
    await delay(500);
    await Promise.all(gateways.map(end));
    await Promise.all(running);
    gateways = await Promise.all([gateway(), gateway()]);
    for (const { refusals, acknowledged: answers, inFlight } of writers) {
      expect(refusals).toEqual([]);
      for (const [id, answer] of answers) acknowledged.set(id, answer);
      await Promise.all([...inFlight.values()].map(sendAgain));
    }
  }

  /** Kills the projector that works; milliseconds until the other does. */
  async function takeOver(): Promise<number> {
    const isWorking = (await statusOf(projectors[0])) === 'ready';
    const [working, idle] = isWorking ? projectors : [projectors[1], projectors[0]];
    expect(await statusOf(idle)).toBe('standing by');
    await end(working);
    const began = performance.now();
    await until(async () => (await statusOf(idle)) === 'ready', soon);
    const taken = Math.round(performance.now() - began);
    projectors = [idle, await projector()];
    await until(async () => (await statusOf(projectors[1])) === 'standing by');
    return taken;
  }

  async function sendAgain(sent: Sent): Promise<void> {
    const answers = await Promise.all(gateways.map(({ url }) => send(url, sent)));
    const [one, other] = answers;
    expect([one?.event, one?.position]).toEqual([other?.event, other?.position]);
    if (one) acknowledged.set(sent.commandId, one);
  }

  test(
    'clients of both who write one stream lose no update, and an id is told once wherever it is sent',
    async () => {
      const promote = (index: number): Sent => ({
        commandId: `both-${index >> 1}`,
        mutation: 'promoteModel',
        input: { environment: 'production', model: 'model-0', version: '1' },
      });
      const train = (index: number): Sent => ({
        commandId: `trained-${index}`,
        mutation: 'recordTraining',
        input: { model: 'model-0' },
      });
      const clients = Array.from({ length: 32 }, (_, index) => async () => {
        const url = gateways[index % 2]?.url ?? '';
        const answers: Acknowledged[] = [];
        for (const sent of [promote(index), train(index)]) answers.push(await send(url, sent));
        return answers;
      });
      const answers = (await Promise.all(clients.map((client) => client()))).flat();
      for (const answer of answers) acknowledged.set(answer.commandId, answer);

      const promotions = answers.filter(({ commandId }) => commandId.startsWith('both-'));
      expect(promotions.filter(({ repeated }) => repeated)).toHaveLength(16);
      expect(new Set(promotions.map(({ event }) => event)).size).toBe(16);
      await expectChained(gateways[1].url, 'production', 16);
      const position =
        answers
          .map((answer) => answer.position)
          .sort(byNumber)
          .at(-1) ?? '';
      const query = '{ model(model: "model-0") { versions(first: 100) { nodes { number } } } }';
      const { data, errors } = await ask<{ model: { versions: { nodes: { number: number }[] } } }>(
        gateways[1].url,
        query,
        {},
        { 'pedigree-min-position': position },
      );
      expect(errors).toBeUndefined();
      expect(data.model.versions.nodes.map(({ number }) => number).sort((left, right) => left - right)).toEqual(
        Array.from({ length: 33 }, (_, index) => index + 1),
      );
    },
    patience,
  );

  test(
    'of two clients who plan at one revision, one at each gateway, one is written, and the other told that it moved',
    async () => {
      for (let ifRevision = 0; ifRevision < 16; ifRevision++) {
        const planned = gateways.map(({ url }, index) => {
          const input = { environment: 'qa', model: `model-${index}`, version: '1', ifRevision };
          return send(url, { commandId: `planned-${ifRevision}-${index}`, mutation: 'promoteModel', input });
        });
        const written = (await Promise.allSettled(planned)).filter((settled) => {
          if (settled.status === 'fulfilled') acknowledged.set(settled.value.commandId, settled.value);
          else expect(settled.reason).toMatchObject({ message: expect.stringMatching(/^REVISION_CHANGED: /) });
          return settled.status === 'fulfilled';
        });
        expect(written).toHaveLength(1);
      }
    },
    patience,
  );

  test(
    'kill -9 of the projector that works has another take over, and of both gateways loses nothing',
    async () => {
      await underWriters(1, async () => {
        const taken: number[] = [];
        while (taken.length < takeOvers) taken.push(await takeOver());
        console.info(`the views were taken over, in ms: ${taken.sort((left, right) => left - right).join(', ')}`);
      });
    },
    patience + takeOvers * 15_000,
  );

  test(
    'kill -9 of the server: what waits for it is written once when it is there again',
    async () => {
      await underWriters(2, async () => {
        server.crash('kill');
        await server.start();
        await delay(1_000);
      });
    },
    patience,
  );

  test(
    'after all that every command is in the log once, every subscriber was told each change once, when the view showed it, and the rows are as built anew',
    async () => {
      const { url } = gateways[0];
      await untilShown(url);
      await expectOnce(url, acknowledged);
      const log = await readLog(url);
      const changes = log.filter(({ type }) => type === 'ModelPromoted').map(({ position }) => position);
      expect(changes.length).toBeGreaterThan(100);
      await until(() => followers.every(({ told }) => told.length >= changes.length));
      for (const { told, cuts } of followers) {
        expect(told).toEqual(changes);
        expect(cuts()).toBeGreaterThanOrEqual(2);
      }
      const looks = followers.flatMap((follower) => follower.looks);
      expect(looks.length).toBeGreaterThan(5);
      expect(looks.filter(({ told, shown }) => byNumber(told, shown) > 0)).toEqual([]);
      const expected = rowsOnSqlite(await readWhole(server.url));
      const found = await rowsOnPostgres(server.url, 'pedigree_views');
      for (const table of Object.keys(expected)) expect([table, found[table]]).toEqual([table, expected[table]]);
    },
    patience,
  );
});

async function readWhole(url: string): Promise<StoredEvent[]> {
  const reader = await openPostgresReader({ url });
  const events = await readStored(reader);
  await reader.close();
  return events;
}

async function until(isSo: () => boolean | Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const end = AbortSignal.timeout(milliseconds);
  while (!(await isSo())) {
    if (end.aborted) throw new Error(`required: it within ${milliseconds} ms; came: it is not so yet`);
    await delay(20);
  }
}

function byNumber(left: string, right: string): number {
  return Number(left.split('.')[1]) - Number(right.split('.')[1]);
}
