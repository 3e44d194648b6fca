import type { KnownAt, Past } from '@pedigree/domain';
import { type EventStore, isLastPage } from '@pedigree/event-store';
import { type Envelope, type Rejection, reject, toInstant } from '@pedigree/kernel';
import { beginFolding, foldStored } from './folded-stream.ts';
import { foldings } from './states.ts';

interface Sources {
  readonly store: Pick<EventStore, 'head' | 'logId' | 'readStream'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * An environment as it was known at a time or at a position: the fold of its events up to there (semantics.md §4 rule 4).
 */
export async function loadPast(stream: string, knownAt: KnownAt, sources: Sources): Promise<Past | Rejection> {
  if ('position' in knownAt) return loadAtPosition(stream, knownAt, sources);
  const { store, clock } = sources;
  const now = toInstant(clock());
  const { time } = knownAt;
  if (time > now) return reject('OCCURRED_IN_FUTURE', `required: knownAt not after the clock, ${now}; came: ${time}`);
  // Whatever anybody still records up to then is waited for.
  await store.head(time);
  return foldWhile(stream, sources, ({ recordedAt }) => recordedAt <= time);
}

async function loadAtPosition(
  stream: string,
  { logId, position }: { readonly logId: string; readonly position: string },
  sources: Sources,
): Promise<Past | Rejection> {
  const { store } = sources;
  const asked = BigInt(position);
  const head = await store.head();
  if (logId !== store.logId || asked > head.position) {
    const required = `knownAt at a position of this log, up to ${store.logId}.${head.position}`;
    return reject('INVALID_INPUT', `required: ${required}; came: ${logId}.${position}`);
  }
  return foldWhile(stream, sources, (event) => event.position <= asked);
}

const pageSize = 1_000;

/** Events are recorded in the order of their positions and, but for clocks that step back, of their times. */
async function foldWhile(stream: string, { store }: Sources, isKnown: (event: Envelope) => boolean): Promise<Past> {
  const folding = foldings.environment;
  let folded = beginFolding(folding.initial);
  for (;;) {
    const page = await store.readStream(stream, folded.revision + 1, pageSize);
    for (const { envelope } of page) {
      if (!isKnown(envelope)) return folded;
      folded = foldStored(folding, folded, envelope);
    }
    if (isLastPage(page, pageSize)) return folded;
  }
}
