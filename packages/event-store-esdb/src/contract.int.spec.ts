import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { describeEventStore, ManualClock, type StoreHarness } from '@pedigree/event-store/contract';
import { connect, toPlace } from './connect.ts';
import { openStoreOn } from './open.ts';
import { type Double, startDouble } from './testing/index.ts';

const given = process.env.PEDIGREE_TEST_ESDB ?? '';

/** Logs of names of their own on one server. `hold` holds its commits; where a server cannot, the stores' clients do. */
function createEsdbHarness(url: () => string, hold?: () => () => void): () => Promise<StoreHarness> {
  return async () => {
    const place = toPlace({ url: url(), log: `pedigree_${randomBytes(8).toString('hex')}` });
    const clock = new ManualClock(Date.parse('2026-03-01T09:00:00.000Z'));
    const opened: EventStore[] = [];
    let gate = Promise.resolve();
    return {
      clock,
      keepsIdsUnique: false,
      // Two clients that are held send in any order.
      opensOnce: hold === undefined,
      patience: 20_000,
      async open() {
        const client = connect(place);
        const send = client.write;
        client.write = async (...given) => {
          await gate;
          return send.apply(client, given);
        };
        const store = await openStoreOn(client, place, { clock: clock.read, random: randomBytes });
        opened.push(store);
        return store;
      },
      async holdCommits() {
        if (hold) {
          const release = hold();
          return async () => release();
        }
        let open = () => {};
        gate = new Promise((resolve) => {
          open = resolve;
        });
        return async () => open();
      },
      async dispose() {
        await Promise.all(opened.map((store) => store.close()));
      },
    };
  };
}

describe('on the double', () => {
  let double: Double;

  beforeAll(async () => {
    double = await startDouble();
  });

  afterAll(() => double.stop());

  describeEventStore(
    'The EventStoreDB store',
    createEsdbHarness(
      () => double.connectionString,
      () => double.log.hold(),
    ),
  );
});

// Declared only where there is a server: what is passed over counts as failed in CI, where nobody has one.
if (given !== '') {
  describe('on the server of PEDIGREE_TEST_ESDB', () => {
    describeEventStore(
      'The EventStoreDB store',
      createEsdbHarness(() => given),
    );
  });
}
