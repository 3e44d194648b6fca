import { types } from 'node:util';
import { FORWARDS } from '@eventstore/db-client';
import { again, LogMissing, maxPageBytes, maxPageRows } from '@pedigree/event-store';
import { type KeptEvent, type LogVerified, type VerifyProgress, verifyKeptLog } from '@pedigree/event-store/verify';
import type { Position } from '@pedigree/kernel';
import { connect, type EsdbConnection, toPlace } from './connect.ts';
import { isLost } from './esdb-error.ts';
import { toUnusable } from './explain.ts';
import { readHead } from './head.ts';
import { openSession } from './open-reader.ts';
import { positionOf, type ServerEvent } from './page.ts';
import { at, scanAll } from './scan-all.ts';
import type { Session } from './session.ts';

/** Which log to verify, and who is told how far it came. */
export interface VerifyEsdbLogOptions extends EsdbConnection, VerifyProgress {}

/**
 * Verifies a log from its first event to where it ends now. Others may go on writing. That an event is missing shows in
 * the revisions of its stream: the server's positions have gaps.
 *
 * @throws LogMissing; LogUnusable where no server answers within the patience; the signal's reason.
 */
export async function verifyEsdbLog(options: VerifyEsdbLogOptions): Promise<LogVerified> {
  const { onProgress, signal, ...connection } = options;
  const place = toPlace(connection);
  const client = connect(place);
  const patiently = <Result>(read: () => Promise<Result>) =>
    again(read, { patience: place.limits.patience, until: signal ? [signal] : [], isWorthIt: isLost });
  try {
    const session = await openSession(client, place);
    const log = {
      logId: session.log.logId,
      positions: 'rising' as const,
      readEnd: () => patiently(async () => (await readHead(session)).position),
      readPage: (after: Position, head: Position) => patiently(() => readKept(session, after, head)),
      // They are the server's own, which it checks by itself.
      verifyStructures() {},
      isDamage: () => false,
    };
    return await verifyKeptLog(log, { onProgress, ...(signal ? { signal } : {}) });
  } catch (error) {
    throw signal?.aborted || error instanceof LogMissing ? error : toUnusable(error, place);
  } finally {
    await client.close();
  }
}

async function readKept(session: Session, after: Position, head: Position): Promise<KeptEvent[]> {
  const { client, log, place } = session;
  const prefix = await log.prefix();
  if (prefix === null) return [];
  const kept: KeptEvent[] = [];
  let size = 0;
  const from = at(after > log.start ? after : log.start);
  const scan = { client, from, first: maxPageRows + 1, limit: place.limits.call };
  await scanAll({ ...scan, direction: FORWARDS }, (event) => {
    if (event.position && event.position.commit > head) return true;
    if (!event.streamId.startsWith(prefix)) return false;
    const next = toKept(event, prefix);
    if (next.position <= (kept.at(-1)?.position ?? after)) return false;
    kept.push(next);
    size += next.bytes.length;
    return kept.length >= maxPageRows || size >= maxPageBytes;
  });
  return kept;
}

function toKept(event: ServerEvent, prefix: string): KeptEvent {
  const { id, streamId, revision, data } = event;
  const bytes = types.isUint8Array(data) ? data : new Uint8Array();
  return { position: positionOf(event), id, stream: streamId.slice(prefix.length), revision: Number(revision), bytes };
}
