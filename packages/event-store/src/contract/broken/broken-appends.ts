import { type Encoded, toInstant } from '@pedigree/kernel';
import { AppendTooLarge } from '../../errors.ts';
import { createMemoryStore, type MemoryStoreOptions } from '../../memory-store.ts';
import type { StoredEvent } from '../../port.ts';
import { maxAppendEvents, maxEventBytes } from '../../size.ts';
import type { MemoryStoreOpener } from '../memory-harness.ts';
import { breakOutcome, breakRefusal, breakStore } from './break-store.ts';

/** Knows no repeat: what was answered once conflicts ever after. */
const withoutRepeats = breakStore((store) => {
  const answered = new Set<bigint>();
  return {
    append: async (...given) => {
      const outcome = await store.append(...given);
      if (!outcome.appended) return outcome;
      const isRepeat = answered.has(outcome.position);
      for (const position of outcome.positions) answered.add(position);
      return isRepeat ? { appended: false, actual: outcome.revision } : outcome;
    },
  };
});

/** Takes an append for a repeat where so many of its first ids are stored. */
function repeatsBy(countIds: (events: readonly Encoded[]) => number): MemoryStoreOpener {
  return breakStore((store, { log }) => ({
    append: async (stream, expected, events) => {
      const outcome = await store.append(stream, expected, events);
      if (outcome.appended) return outcome;
      const stored = log.filter(({ envelope }) => envelope.stream === stream);
      const first = stored.slice(events[0]?.revision, (events[0]?.revision ?? 0) + events.length);
      const same = first.filter(({ envelope }, index) => envelope.id === events[index]?.id).length;
      const last = first.at(-1)?.envelope;
      if (!last || same < countIds(events)) return outcome;
      const positions = first.map(({ envelope }) => envelope.position);
      return {
        appended: true,
        revision: last.revision,
        position: last.position,
        positions,
        recordedAt: last.recordedAt,
      };
    },
  }));
}

/** Writes an append's events one by one. */
const inPieces = breakStore((store) => ({
  append: async (stream, expected, events) => {
    let outcome = await store.append(stream, expected, events.slice(0, 1));
    for (const event of events.slice(1)) {
      await new Promise((resolve) => setImmediate(resolve));
      outcome = await store.append(stream, event.revision - 1, [event]);
    }
    return outcome;
  },
}));

function rewriteLast(log: StoredEvent[], count: number, change: (event: StoredEvent) => StoredEvent): void {
  log.splice(-count, count, ...log.slice(-count).map(change));
}

function withClock(change: (options: Required<MemoryStoreOptions>) => () => string): MemoryStoreOpener {
  return (options) => createMemoryStore({ ...options, clock: change(options) });
}

async function later<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return work();
}

function refuseAppends(refuses: (events: readonly Encoded[]) => boolean): MemoryStoreOpener {
  return breakStore((store) => ({
    append: async (stream, expected, events) => {
      if (refuses(events)) throw new AppendTooLarge('required: less; came: what should be allowed');
      return store.append(stream, expected, events);
    },
  }));
}

function inReverseOrder(): MemoryStoreOpener {
  return breakStore((store) => {
    let delay = 60;
    return { append: (...given) => later(delay--, () => store.append(...given)) };
  });
}

/** For each promise about appends a store that breaks it. */
export const brokenAppends: Readonly<Record<string, MemoryStoreOpener>> = {
  'an append is answered with its last revision, every position and its recordedAt, as they are read': breakOutcome(
    (outcome) => (outcome.appended ? { ...outcome, position: outcome.positions[0] ?? 0n } : outcome),
  ),
  'revisions of a stream are dense from 0, whatever is written to other streams': breakStore((store) => ({
    readStream: async (...given) =>
      (await store.readStream(...given)).map(({ envelope, bytes }) => ({
        envelope: { ...envelope, revision: Number(envelope.position) - 1 },
        bytes,
      })),
  })),
  'positions rise strictly, in the order in which appends were answered': breakStore((store) => ({
    readAll: async (...given) => (await store.readAll(...given)).toReversed(),
  })),
  'an append that expects another revision conflicts and says where the stream stands': breakOutcome(
    (outcome, [, expected]) => (outcome.appended ? outcome : { appended: false, actual: expected }),
  ),
  'a conflict writes nothing': breakStore((store) => ({
    append: async (stream, expected, events) => {
      const outcome = await store.append(stream, expected, events);
      if (outcome.appended || outcome.actual === 'none') return outcome;
      const [first] = events;
      if (first) await store.append(stream, outcome.actual, [{ ...first, revision: outcome.actual + 1 }]);
      return outcome;
    },
  })),
  'no reader sees a part of an append': inPieces,
  'of appends that expect one revision at one time exactly one is written': breakOutcome((outcome) =>
    outcome.appended
      ? outcome
      : { appended: true, revision: 1, position: 2n, positions: [1n, 2n], recordedAt: toInstant(0) },
  ),
  'appends sent one behind the other, without waiting, are written in that order': inReverseOrder(),
  'the bytes that an append was given stay the caller’s, to keep or to overwrite': breakStore((store) => ({
    append: (...given) => later(1, () => store.append(...given)),
  })),
  'an append of nothing, of revisions that do not follow, or of one id twice is a RangeError and writes nothing':
    breakRefusal('RangeError'),
  'the first append again is answered as the first time and writes nothing': withoutRepeats,
  'an append from the middle again is answered as the first time and writes nothing': withoutRepeats,
  'the last append again is answered as the first time and writes nothing': withoutRepeats,
  'a part of an earlier append is answered as the first time and writes nothing': withoutRepeats,
  'events that two appends had written are answered as the first time and write nothing': withoutRepeats,
  'a first event that differs conflicts and writes nothing': repeatsBy(() => 0),
  'a first event that is the same, and a later one that differs conflict and write nothing': repeatsBy(() => 1),
  'stored events and one past the end conflict and write nothing': repeatsBy(({ length }) => length - 1),
  'other events at the beginning conflict and write nothing': repeatsBy(() => 0),
  'a revision past the end conflicts and writes nothing': breakOutcome((outcome, [, expected]) =>
    outcome.appended ? outcome : { appended: false, actual: expected },
  ),
  'one append sent twice at one time is written once, and both get one answer': withoutRepeats,
  'a new event under a stored id is refused and spoils no other append, or written where ids need not be unique':
    breakRefusal('EventIdTaken'),
  'recordedAt is the clock’s time at the append, in what is answered and in the bytes': withClock(({ clock }) => {
    const first = clock();
    return () => first;
  }),
  'the events of one append have one recordedAt, however fast the clock runs': inPieces,
  'recordedAt never falls when the clock steps back, nor after the log is opened again': breakStore(
    (store, { clock, log }) => ({
      append: async (stream, expected, events) => {
        const outcome = await store.append(stream, expected, events);
        const recordedAt = clock();
        rewriteLast(log, events.length, ({ envelope, bytes }) => ({ envelope: { ...envelope, recordedAt }, bytes }));
        return outcome.appended ? { ...outcome, recordedAt } : outcome;
      },
    }),
  ),
  'an event of 256 KiB is written, and one byte more is refused': refuseAppends((events) =>
    events.some(({ bytes }) => bytes.length >= maxEventBytes),
  ),
  'an append of 1,000,000 bytes is written, and one byte more is refused': breakRefusal('AppendTooLarge'),
  'an append of 100 events is written, and one event more is refused': breakStore((store) => ({
    append: (stream, expected, events) => store.append(stream, expected, events.slice(0, maxAppendEvents)),
  })),
  'every stored sample comes back with the same bytes': breakStore((store, { log }) => ({
    append: async (...given) => {
      const outcome = await store.append(...given);
      rewriteLast(log, 1, ({ envelope, bytes }) => ({
        envelope,
        bytes: Buffer.from(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/"basis":\[.*?\],/, ''),
        ),
      }));
      return outcome;
    },
  })),
  'random histories of concurrent appends are those of some order of them on a simple list': breakOutcome((outcome) =>
    outcome.appended && outcome.revision > 6 ? { ...outcome, revision: 6 } : outcome,
  ),
};
