import type { EventStore } from '@pedigree/event-store';
import { makeEvent } from '@pedigree/event-store/testing';
import type { Encoded } from '@pedigree/kernel';
import type { Row } from '../floors/append.ts';

/** What writers write: a stream each. */
type Streams = ReadonlyMap<string, readonly Encoded[]>;

const eventBytes = 850;
/** Names of models, of one length. */
const lots = ['fraud', 'churn', 'price'] as const;

/** Encoded beforehand: what is measured is the store. */
function makeStreams(writers: number, eventsEach: number, lot: number): Streams {
  const bare = makeEvent({ stream: 'model-default/fraud-00', revision: 0 }).bytes.length;
  const text = 'x'.repeat(eventBytes - bare);
  return new Map(
    Array.from({ length: writers }, (_, writer) => {
      const stream = `model-default/${lots[lot]}-${String(writer).padStart(2, '0')}`;
      return [stream, Array.from({ length: eventsEach }, (_, revision) => makeEvent({ stream, revision, text }))];
    }),
  );
}

/** The same events in the order in which writers that keep step would have them written. */
function toRows(streams: Streams): Row[] {
  const each = [...streams.values()];
  return [...(each[0] ?? []).keys()].flatMap((revision) =>
    each.flatMap((events, stream) => {
      const event = events[revision];
      return event
        ? [{ stream, revision, id: Buffer.from(event.id.replaceAll('-', ''), 'hex'), bytes: event.bytes }]
        : [];
    }),
  );
}

/** What appends are measured with: so many events a run, of so many writers, on a stream each. */
interface AppendRuns {
  readonly writers: number;
  readonly events: number;
  readonly times: number;
  /** Tells the streams of several loads on one log apart: 0, 1 or 2; 0 where left out. */
  readonly lot?: number;
  /** Rows a second of the floor. */
  readonly floor: (rows: readonly Row[], writers: number) => number | Promise<number>;
  /** Opens an empty log, lets it be written, and takes it away. */
  readonly withStore: (run: number, measure: (store: EventStore) => Promise<number>) => Promise<number>;
}

/** Measures floor and store by turns. `load` and `answered` say with what, and how long appends took. */
export async function measureByTurns({ writers, events, times, lot = 0, floor, withStore }: AppendRuns) {
  const streams = makeStreams(writers, Math.ceil(events / writers), lot);
  const rows = toRows(streams);
  const floors: number[] = [];
  const rates: number[] = [];
  const latencies: number[] = [];
  for (let run = 0; run < times; run++) {
    floors.push(await floor(rows, writers));
    rates.push(await withStore(run, (store) => measureAppends(store, streams, latencies)));
  }
  return {
    floors,
    rates,
    load: `${writers} writers on ${writers} streams, one event of ${eventBytes} bytes an append, ${rows.length} events a run, new log each`,
    answered: `answered after p50 ${percentile(latencies, 0.5)} ms, p99 ${percentile(latencies, 0.99)} ms`,
  };
}

/** A writer a stream appends its events one after another. Events a second; `latencies` get the milliseconds of each. */
async function measureAppends(store: EventStore, streams: Streams, latencies: number[]): Promise<number> {
  const start = performance.now();
  await Promise.all(
    [...streams].map(async ([stream, events]) => {
      for (const event of events) {
        const sent = performance.now();
        await store.append(stream, event.revision === 0 ? 'none' : event.revision - 1, [event]);
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return [...streams.values()].reduce((sum, events) => sum + events.length, 0) / seconds;
}

/** The value below which that part of the values lies, with two digits. */
function percentile(values: readonly number[], part: number): string {
  return (values.toSorted((left, right) => left - right)[Math.floor(values.length * part)] ?? Number.NaN).toFixed(2);
}
