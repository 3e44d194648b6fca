import { type AppendToStreamOptions, NO_STREAM } from '@eventstore/db-client';
import { eventId, type Position } from '@pedigree/kernel';
import type { EsdbClient } from './client.ts';
import type { Place } from './connect.ts';
import { LogUnusable } from './errors.ts';
import { positionOf } from './page.ts';
import { within } from './read-each.ts';
import { scanStream } from './scan-stream.ts';

/** How logs of this version are laid out. */
const layout = 1;

/**
 * A log's own stream, `<log>-log`. This is storage: add, never change. Its event 0 is `LogCreated {logId, layout}`. Event 1
 * is `LogBegun {generation}`: whoever writes it, the first append or a restore, decides once and for ever in which streams
 * the log is, `<log>-<generation>-<stream>`. While there is none the log is empty, whatever else was written.
 */
export interface Log {
  readonly logId: string;
  /** Where the log was made: nothing of it stands before. */
  readonly start: Position;
  /** What the names of its streams begin with; null while the log is empty and not begun. */
  prefix(): Promise<string | null>;
  /** Begins the log in that generation, unless it is begun already. @returns what {@link prefix} is from now on. */
  begin(generation: string): Promise<string>;
}

/** What the names of a generation's streams begin with. No log's name has a hyphen in it. */
export function prefixOf({ log }: Place, generation: string): string {
  return `${log}-${generation}-`;
}

/** Makes the log where there is none. Any number of processes may at one time: one's id stays. */
export async function createLog(client: EsdbClient, place: Place, newLogId: string): Promise<void> {
  await write(client, place, { revision: 0, type: 'LogCreated', data: { logId: newLogId, layout } });
}

/** The log that is there, null where there is none. @throws LogUnusable for one of a later version. */
export async function findLog(client: EsdbClient, place: Place): Promise<Log | null> {
  const created = await read(client, place, 0);
  if (!created) return null;
  const logId = readMember(created.data, 'logId');
  if (typeof logId !== 'string' || readMember(created.data, 'layout') !== layout) {
    const came = JSON.stringify(created.data);
    throw new LogUnusable(`required: a log of layout ${layout}; came: ${came} in ${place.name}, not of this version`);
  }
  let prefix: string | null = null;

  async function readPrefix(): Promise<string | null> {
    const begun = await read(client, place, 1);
    const generation = readMember(begun?.data, 'generation');
    return typeof generation === 'string' ? prefixOf(place, generation) : null;
  }

  return {
    logId,
    start: created.position,
    async prefix() {
      prefix ??= await readPrefix();
      return prefix;
    },
    async begin(generation) {
      if (prefix === null) await write(client, place, { revision: 1, type: 'LogBegun', data: { generation } });
      prefix ??= await readPrefix();
      if (prefix === null)
        throw new LogUnusable(`required: a log that was begun; came: one that was not, ${place.name}`);
      return prefix;
    },
  };
}

/** Its id is the same whoever writes it: where the event is there already, EventStoreDB takes another for a repeat. */
async function write(
  client: EsdbClient,
  { log, limits }: Place,
  {
    revision,
    type,
    data,
  }: { readonly revision: number; readonly type: string; readonly data: Record<string, unknown> },
): Promise<void> {
  const stream = `${log}-log`;
  const id = eventId(stream, type, 0);
  const event = { id, contentType: 'application/json', type, data, metadata: undefined } as const;
  const expectedRevision = revision === 0 ? NO_STREAM : BigInt(revision - 1);
  const options: AppendToStreamOptions = { expectedRevision, requiresLeader: true, deadline: limits.call };
  await within(limits.call, 'an append', client.appendToStream(stream, event, options));
}

async function read(
  client: EsdbClient,
  { log, limits }: Place,
  revision: number,
): Promise<{ readonly position: Position; readonly data: unknown } | undefined> {
  let found: { readonly position: Position; readonly data: unknown } | undefined;
  await scanStream(client, `${log}-log`, { from: BigInt(revision), max: 1, limit: limits.call }, (event) => {
    found = { position: positionOf(event), data: event.data };
    return false;
  });
  return found;
}

function readMember(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).find(([key]) => key === name)?.[1]
    : undefined;
}
