import type { EnvironmentState, KnownAt, Past } from '@pedigree/domain';
import { type EventStore, isLastPage } from '@pedigree/event-store';
import { type Envelope, type Position, type Rejection, reject, toInstant } from '@pedigree/kernel';
import { beginFolding, type Folded, foldStored } from './folded-stream.ts';
import { foldings } from './states.ts';

interface Sources {
  readonly store: Pick<EventStore, 'head' | 'logId' | 'readStream'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The stream as it is now in the store. */
  readonly catchUp: (stream: string) => Promise<Folded<EnvironmentState>>;
}

/**
 * An environment as it was known at a time or at a position: the fold of its events up to there (semantics.md §4 rule 4). The
 * position is that of the last of them, unless it was given.
 */
export async function loadPast(stream: string, knownAt: KnownAt, sources: Sources): Promise<Past | Rejection> {
  if (knownAt === undefined) return loadNow(stream, sources);
  if ('position' in knownAt) return loadAtPosition(stream, knownAt, sources);
  const { store, clock } = sources;
  const now = toInstant(clock());
  const { time } = knownAt;
  if (time > now) return reject('OCCURRED_IN_FUTURE', `required: knownAt not after the clock, ${now}; came: ${time}`);
  // Whatever anybody still records up to then is waited for.
  await store.head(time);
  return foldWhile(stream, sources, ({ recordedAt }) => recordedAt <= time);
}

async function loadNow(stream: string, { store, catchUp }: Sources): Promise<Past> {
  const { state, revision } = await catchUp(stream);
  const [last] = revision < 0 ? [] : await store.readStream(stream, revision, 1);
  return { state, position: last?.envelope.position ?? 0n };
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
  const { state } = await foldWhile(stream, sources, (event) => event.position <= asked);
  return { state, position: asked };
}

const pageSize = 1_000;

/** Events are recorded in the order of their positions and, but for clocks that step back, of their times. */
async function foldWhile(stream: string, { store }: Sources, isKnown: (event: Envelope) => boolean): Promise<Past> {
  const folding = foldings.environment;
  let folded = beginFolding(folding.initial);
  let position: Position = 0n;
  for (;;) {
    const page = await store.readStream(stream, folded.revision + 1, pageSize);
    for (const { envelope } of page) {
      if (!isKnown(envelope)) return { state: folded.state, position };
      folded = foldStored(folding, folded, envelope);
      position = envelope.position;
    }
    if (isLastPage(page, pageSize)) return { state: folded.state, position };
  }
}
