import type { KnownAt, Past } from '@pedigree/domain';
import { type EventStore, isLastPage } from '@pedigree/event-store';
import { type Instant, isRejection, type Position, type Rejection, reject, toInstant } from '@pedigree/kernel';
import type { FindKnownAt } from './find-known-at.ts';
import { beginFolding, foldStored } from './folded-stream.ts';
import { foldings } from './states.ts';

interface Sources {
  readonly store: Pick<EventStore, 'head' | 'logId' | 'readStream'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly findKnownAt: FindKnownAt;
}

/**
 * An environment as it was known at a time or at a position: the fold of its events up to there (semantics.md §4 rule 4).
 * A time is one of the whole log, whose events two clocks may have stamped: so it is a position first.
 */
export async function loadPast(stream: string, knownAt: KnownAt, sources: Sources): Promise<Past | Rejection> {
  const known = 'position' in knownAt ? await readPosition(knownAt, sources) : await findPosition(knownAt, sources);
  return isRejection(known) ? known : foldUpTo(stream, known.position, sources);
}

async function findPosition(
  { time }: { readonly time: Instant },
  { clock, findKnownAt }: Sources,
): Promise<{ readonly position: Position } | Rejection> {
  const now = toInstant(clock());
  if (time > now) return reject('OCCURRED_IN_FUTURE', `required: knownAt not after the clock, ${now}; came: ${time}`);
  return findKnownAt(time);
}

async function readPosition(
  { logId, position }: { readonly logId: string; readonly position: string },
  { store }: Sources,
): Promise<{ readonly position: Position } | Rejection> {
  const asked = BigInt(position);
  const head = await store.head();
  if (logId === store.logId && asked <= head.position) return { position: asked };
  const required = `knownAt at a position of this log, up to ${store.logId}.${head.position}`;
  const code = logId === store.logId ? 'INVALID_INPUT' : 'POSITION_OF_ANOTHER_LOG';
  return reject(code, `required: ${required}; came: ${logId}.${position}`);
}

const pageSize = 1_000;

async function foldUpTo(stream: string, last: Position, { store }: Sources): Promise<Past> {
  const folding = foldings.environment;
  let folded = beginFolding(folding.initial);
  for (;;) {
    const page = await store.readStream(stream, folded.revision + 1, pageSize);
    for (const { envelope } of page) {
      if (envelope.position > last) return folded;
      folded = foldStored(folding, folded, envelope);
    }
    if (isLastPage(page, pageSize)) return folded;
  }
}
