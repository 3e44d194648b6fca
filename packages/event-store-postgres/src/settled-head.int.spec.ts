import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { makeEvents } from '@pedigree/event-store/testing';
import { toInstant, toMilliseconds } from '@pedigree/kernel';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { startGate } from '@pedigree/postgres/testing';
import { Client } from 'pg';
import { openPostgresStore } from './open.ts';
import { openPostgresReader } from './open-reader.ts';

const noon = '2026-05-01T12:00:00.000Z';
const before = (time: string) => toInstant(toMilliseconds(time) - 60_000);
const afterNoon = '2026-05-01T12:00:00.001Z';

describeOnPostgres('what was known at a time, where several processes write', (server) => {
  const open = (schema: string, clock: () => string) =>
    openPostgresStore({ url: server.url, schema, clock, random: randomBytes });

  async function append(store: EventStore, stream: string, revision = 0) {
    const outcome = await store.append(stream, revision === 0 ? 'none' : revision - 1, makeEvents(stream, revision, 1));
    if (!outcome.appended) throw new Error('required: an append; came: a conflict');
    return outcome;
  }

  test.each([
    ['that has written before', true],
    ['that has not', false],
  ])('is closed: a process %s, and whose clock is slow, records after it', async (_which, hasWritten) => {
    const schema = hasWritten ? 'written' : 'unwritten';
    const asked = await open(schema, () => noon);
    const slow = await open(schema, () => before(noon));
    if (hasWritten) await append(slow, 'model-default/slow');
    const settled = await asked.head(noon);
    const { recordedAt, position } = await append(slow, 'model-default/slow', hasWritten ? 1 : 0);
    expect(recordedAt).toBe(afterNoon);
    expect(position).toBeGreaterThan(settled.position);
    await Promise.all([asked.close(), slow.close()]);
  });

  test('is told behind an append of another process that was stamped before and is under way', async () => {
    const asked = await open('held', () => noon);
    const writing = await open('held', () => before(noon));
    await append(writing, 'model-default/first');
    const holder = new Client(server.url);
    await holder.connect();
    await holder.query('begin; lock table held.event in share mode');
    const held = append(writing, 'model-default/held');
    await waitingFor(holder, 1);
    const settling = asked.head(noon);
    await waitingFor(holder, 2);
    await holder.query('commit');
    const { position, recordedAt } = await held;
    expect(recordedAt).toBe(before(noon));
    expect((await settling).position).toBe(position);
    await Promise.all([asked.close(), writing.close(), holder.end()]);
  });

  test('is closed by who opened the log only to read it, and told unsettled where that may not write', async () => {
    const slow = await open('read', () => before(noon));
    await append(slow, 'model-default/slow');
    const readOnly = `${server.url}?options=-c%20default_transaction_read_only%3Don`;
    const barred = await openPostgresReader({ url: readOnly, schema: 'read' });
    expect(await barred.head(noon)).toEqual({ position: 1n, recordedAt: before(noon) });
    expect((await append(slow, 'model-default/slow', 1)).recordedAt).toBe(before(noon));
    const reader = await openPostgresReader({ url: server.url, schema: 'read' });
    expect((await reader.head(noon)).position).toBe(2n);
    expect((await append(slow, 'model-default/slow', 2)).recordedAt).toBe(afterNoon);
    await Promise.all([slow.close(), barred.close(), reader.close()]);
  });

  test('may be settled in an empty log: it takes all of another log afterwards', async () => {
    const source = await open('source', () => before(noon));
    await append(source, 'model-default/first');
    const bytes = (await source.readAll(0n, 10)).map((event) => event.bytes);
    const store = await open('emptied', () => noon);
    await store.head(noon);
    async function* lines() {
      yield* bytes;
    }
    expect(await store.restore(lines())).toEqual({ restored: 1 });
    expect((await store.readAll(0n, 10)).map((event) => Buffer.from(event.bytes))).toEqual(
      bytes.map((each) => Buffer.from(each)),
    );
    await Promise.all([source.close(), store.close()]);
  });

  test('is settled with all that has passed by then: no later question about the past writes the log’s row', async () => {
    const store = await open('once', () => noon);
    const admin = new Client(server.url);
    await admin.connect();
    const rowVersion = async () => (await admin.query('select ctid, xmin from once.log')).rows;
    const unsettled = await rowVersion();
    await store.head(before(before(noon)));
    const settled = await rowVersion();
    expect(settled).not.toEqual(unsettled);
    for (const time of [before(before(noon)), before(noon), noon]) await store.head(time);
    expect(await rowVersion()).toEqual(settled);
    await Promise.all([store.close(), admin.end()]);
  });

  test('is told without a write where the log has a later event', async () => {
    const store = await open('later', () => noon);
    await append(store, 'model-default/first');
    const gate = await startGate(server.url);
    const asked = await openPostgresStore({ url: gate.url, schema: 'later', clock: () => noon, random: randomBytes });
    expect(await asked.head(before(noon))).toEqual({ position: 1n, recordedAt: noon });
    expect(gate.count('/* settle */')).toBe(0);
    await Promise.all([store.close(), asked.close()]);
    gate.close();
  });

  test('costs who settles it nothing afterwards: its next batch is one statement still, stamped after that time', async () => {
    const gate = await startGate(server.url);
    const store = await openPostgresStore({ url: gate.url, schema: 'alone', clock: () => noon, random: randomBytes });
    const stream = 'model-default/first';
    await append(store, stream);
    await store.head(noon);
    const locked = gate.count('/* lockHead */');
    expect(locked).toBe(1);
    expect((await append(store, stream, 1)).recordedAt).toBe(afterNoon);
    expect(gate.count('/* lockHead */')).toBe(locked);
    await store.close();
    gate.close();
  });
});

/** Until so many sessions wait for a lock. */
async function waitingFor(client: Client, sessions: number): Promise<void> {
  const text = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  while ((await client.query(text)).rows.length < sessions) await new Promise((resolve) => setTimeout(resolve, 10));
}
