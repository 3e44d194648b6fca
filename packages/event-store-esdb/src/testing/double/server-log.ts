import { randomUUID } from 'node:crypto';
import { checkCommit, type Expected, type IndexedStream } from './check-commit.ts';

/** An event as an append brings it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the log holds it. */
export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** The byte of the log at which it begins; its commit and its prepare position. */
  readonly position: bigint;
  /** Ticks of 100 ns since 1970. */
  readonly created: bigint;
}

/** What came of a write. A position is null where nothing was ever written; `actual` is -1 without an event. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly last: bigint; readonly position: bigint | null }
  | { readonly kind: 'wrong-version'; readonly actual: bigint }
  | { readonly kind: 'deleted' };

interface Stream extends IndexedStream {
  readonly ids: string[];
  readonly events: LoggedEvent[];
  state: IndexedStream['state'];
  /** The first revision that is read; a soft delete puts it behind the last event. */
  first: number;
}

/** What a server keeps: it outlives the processes that serve it, and several nodes may serve one. */
export interface ServerLog {
  /** All events in the order of their positions. */
  readonly events: readonly LoggedEvent[];
  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): Promise<WriteOutcome>;
  softDelete(stream: string, expected: Expected): Promise<WriteOutcome>;
  tombstone(stream: string, expected: Expected): Promise<WriteOutcome>;
  /** What can be read of a stream. */
  readStream(stream: string): readonly LoggedEvent[] | 'not-found' | 'deleted';
  /** The index in `events` of the first at that position or behind it. */
  indexAt(position: bigint): number;
  /** Whether that is no position of an event, nor behind the last one. */
  isWithinEvent(position: bigint): boolean;
  /** Calls back after each commit, until the answer is called. */
  onCommit(listener: () => void): () => void;
  /** Holds back every write that comes, until the answer is called; then they are done in order. */
  hold(): () => void;
}

/** How a log begins and what else is written to it. */
export interface ServerLogOptions {
  /** Milliseconds since 1970: the leader's clock. */
  readonly now?: () => number;
  /** After how many appends the server writes an event of its own; 3 unless told. */
  readonly systemEventEvery?: number;
}

const lastOfTombstone = 2n ** 63n - 1n;
const statistics = '$stats-127.0.0.1:2113';

/** Makes a log that holds one event, the server's own. */
export function createServerLog({ now = Date.now, systemEventEvery = 3 }: ServerLogOptions = {}): ServerLog {
  const events: LoggedEvent[] = [];
  const streams = new Map<string, Stream>();
  const listeners = new Set<() => void>();
  let end = 0n;
  let appends = 0;
  let held: (() => void)[] | null = null;

  function streamOf(name: string): Stream {
    const stream = streams.get(name) ?? { ids: [], events: [], state: 'live', first: 0 };
    streams.set(name, stream);
    return stream;
  }

  function write(name: string, proposed: ProposedEvent, revision?: bigint): LoggedEvent {
    const stream = streamOf(name);
    const created = BigInt(now()) * 10_000n;
    const event = {
      ...proposed,
      stream: name,
      revision: revision ?? BigInt(stream.ids.length),
      position: end,
      created,
    };
    end += BigInt(97 + Buffer.byteLength(name) + event.type.length + event.data.length + event.metadata.length);
    stream.ids.push(event.id);
    stream.events.push(event);
    events.push(event);
    return event;
  }

  const writeSystemEvent = (stream: string, type: string, json: string, revision?: bigint): LoggedEvent =>
    write(stream, systemEvent(type, json), revision);

  function commit(): void {
    for (const listener of listeners) listener();
  }

  /** Does the work when nothing is held; the work itself is never interrupted. */
  function inTurn(work: () => WriteOutcome): Promise<WriteOutcome> {
    if (!held) return Promise.resolve(work());
    return new Promise((resolve) => held?.push(() => resolve(work())));
  }

  function append(name: string, expected: Expected, proposed: readonly ProposedEvent[]): WriteOutcome {
    const stream = streamOf(name);
    const ids = proposed.map(({ id }) => id);
    const check = checkCommit(stream, expected, ids);
    if (check.kind === 'deleted') return check;
    if (check.kind === 'wrong-version') return { kind: 'wrong-version', actual: BigInt(check.actual) };
    if (check.kind === 'append') {
      for (const event of proposed) write(name, event);
      if (stream.state === 'soft-deleted') stream.state = 'live';
      if (++appends % systemEventEvery === 0) writeSystemEvent(statistics, '$statsCollected', `{"appends":${appends}}`);
      commit();
    }
    const last = check.kind === 'append' ? check.first + ids.length - 1 : check.last;
    const position = ids.length === 0 ? null : (stream.events[last]?.position ?? null);
    return { kind: 'written', last: BigInt(last), position };
  }

  /** A delete has no ids that could make it a repeat: only the expectation is checked. */
  function remove(name: string, expected: Expected, work: (stream: Stream) => LoggedEvent): WriteOutcome {
    const stream = streamOf(name);
    const check = checkCommit(stream, expected === 'any' ? BigInt(stream.ids.length - 1) : expected, [randomUUID()]);
    if (check.kind === 'deleted') return check;
    if (check.kind === 'wrong-version') return { kind: 'wrong-version', actual: BigInt(check.actual) };
    const { position, revision } = work(stream);
    commit();
    return { kind: 'written', last: revision, position };
  }

  writeSystemEvent('$user-admin', '$UserCreated', '{"loginName":"admin"}');
  return {
    events,
    append: (...given) => inTurn(() => append(...given)),
    softDelete: (name, expected) =>
      inTurn(() =>
        remove(name, expected, (stream) => {
          stream.state = 'soft-deleted';
          stream.first = stream.ids.length;
          return writeSystemEvent(`$$${name}`, '$metadata', `{"$tb":${lastOfTombstone}}`);
        }),
      ),
    tombstone: (name, expected) =>
      inTurn(() =>
        remove(name, expected, (stream) => {
          stream.state = 'tombstoned';
          return writeSystemEvent(name, '$streamDeleted', '{}', lastOfTombstone);
        }),
      ),
    readStream(name) {
      const stream = streams.get(name);
      if (stream?.state === 'tombstoned') return 'deleted';
      const readable = stream?.events.slice(stream.first) ?? [];
      return readable.length === 0 ? 'not-found' : readable;
    },
    indexAt: (position) => firstAt(events, position),
    isWithinEvent: (position) => position < end && events[firstAt(events, position)]?.position !== position,
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold() {
      held ??= [];
      return () => {
        const works = held ?? [];
        held = null;
        for (const work of works) work();
      };
    },
  };
}

function systemEvent(type: string, json: string): ProposedEvent {
  const data = Buffer.from(json);
  return { id: randomUUID(), type, contentType: 'application/json', data, metadata: new Uint8Array() };
}

/** Bisection: the index of the first event whose position is not below. */
function firstAt(events: readonly LoggedEvent[], position: bigint): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.position ?? 0n) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
