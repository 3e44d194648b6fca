import { FORWARDS } from '@eventstore/db-client';
import type { EsdbClient } from './client.ts';
import { isNoStream } from './esdb-error.ts';
import type { ServerEvent } from './page.ts';
import { readEach } from './read-each.ts';

/** Which events of a stream, and how many milliseconds reading them may take. */
interface Range {
  readonly from: bigint;
  readonly max: number;
  readonly limit: number;
}

/** Reads events of a stream of the server until `take` says that it is enough; nothing where there is no such stream. */
export async function scanStream(
  client: EsdbClient,
  name: string,
  { from, max, limit }: Range,
  take: (event: ServerEvent) => boolean,
): Promise<void> {
  const read = client.readStream(name, {
    fromRevision: from,
    direction: FORWARDS,
    maxCount: max,
    requiresLeader: true,
  });
  try {
    await readEach(read, limit, ({ event }) => event !== undefined && take(event));
  } catch (error) {
    if (!isNoStream(error)) throw error;
  }
}
