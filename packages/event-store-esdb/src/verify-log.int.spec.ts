import { randomBytes } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeEvent } from '@pedigree/event-store/testing';
import { openEsdbStore } from './open.ts';
import { type Double, startDouble } from './testing/index.ts';
import { verifyEsdbLog } from './verify-log.ts';

const onProgress = (): void => {};

const streams = ['model-default/a', 'model-default/b', 'model-default/c'];

describe('Verifying a log on EventStoreDB', () => {
  let double: Double;

  beforeEach(async () => {
    double = await startDouble();
    const url = double.connectionString;
    const store = await openEsdbStore({ url, clock: () => '2026-03-01T09:00:00.000Z', random: randomBytes });
    for (const stream of streams) {
      await store.append(stream, 'none', [makeEvent({ stream, revision: 0, text: 'first' })]);
    }
    await store.close();
  });

  afterEach(() => double.stop());

  test('finds sound what was written, between what the server and others wrote', async () => {
    const verified = await verifyEsdbLog({ url: double.connectionString, onProgress });
    expect(verified).toMatchObject({ events: 3, streams: 3, fault: null, newer: null });
    expect(verified.head).toBe(
      double.log.events.filter(({ stream }) => /^pedigree-.{16}-/.test(stream)).at(-1)?.position,
    );
  });

  test('names the position of an event that Pedigree has not written', async () => {
    const client = EventStoreDBClient.connectionString(double.connectionString);
    const stream = double.log.events.find(({ stream }) => /^pedigree-.{16}-/.test(stream))?.stream ?? '';
    const data = Buffer.from('{}');
    const event = { id: crypto.randomUUID(), contentType: 'application/octet-stream', type: 'Other', data } as const;
    await client.appendToStream(stream, { ...event, metadata: undefined });
    await client.dispose();
    const { fault } = await verifyEsdbLog({ url: double.connectionString, onProgress });
    expect(fault?.position).toBe(double.log.events.findLast((logged) => logged.stream === stream)?.position);
    expect(fault?.message).toMatch(/required: a UUID as id; came: undefined$/);
  });
});
