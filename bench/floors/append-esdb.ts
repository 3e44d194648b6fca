import { type EventData, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import type { Row } from './append.ts';

/** Milliseconds: a busy machine may take longer than the client's ten seconds, which would end the process. */
const deadline = 60_000;

let run = 0;

/**
 * The client alone, as its documentation uses it: each of `writers` appends its events one after another, and reads each
 * back, since the client's answer does not tell what was there before. Events a second.
 */
export async function measureAppendsOnEsdb(url: string, rows: readonly Row[], writers: number): Promise<number> {
  const client = EventStoreDBClient.connectionString(url);
  const prefix = `floor-${run++}`;
  const ofWriter = (writer: number) => rows.filter(({ stream }) => stream === writer);
  const work = Array.from({ length: writers }, (_, writer) => ({
    name: `${prefix}-${writer}`,
    rows: ofWriter(writer),
  }));
  const start = performance.now();
  await Promise.all(
    work.map(async ({ name, rows }) => {
      for (const row of rows) await append(client, name, row);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await client.dispose();
  return rows.length / seconds;
}

async function append(client: EventStoreDBClient, name: string, row: Row): Promise<void> {
  const fromRevision = BigInt(row.revision);
  const expectedRevision = row.revision === 0 ? NO_STREAM : fromRevision - 1n;
  await client.appendToStream(name, toEvent(row), { expectedRevision, deadline });
  for await (const { event } of client.readStream(name, { fromRevision, maxCount: 1 })) {
    if (event?.revision !== fromRevision) throw new Error(`required: event ${fromRevision}; came: ${event?.revision}`);
  }
}

function toEvent({ id, bytes }: Row): EventData {
  const digits = Buffer.from(id).toString('hex');
  const parts = [0, 8, 12, 16, 20].map((from, index, all) => digits.slice(from, all[index + 1]));
  return {
    id: parts.join('-'),
    contentType: 'application/octet-stream',
    type: 'ModelVersionTagged',
    data: bytes,
    metadata: undefined,
  };
}
