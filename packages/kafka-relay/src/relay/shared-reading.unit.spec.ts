import { getEventListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, jest, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import fc from 'fast-check';
import { SketchedLog } from '../testing/sketched-log.ts';
import { SharedReading } from './shared-reading.ts';

const pageRows = 3;

async function logOf(count: number): Promise<SketchedLog> {
  const log = new SketchedLog();
  for (let made = 0; made < count; made++) await log.describe('fraud', String(made));
  return log;
}

/** A reading of that log in small pages, and how many events it was handed. A leader that stands is waited for until `patience` resolves. */
function share(log: SketchedLog, patience: Promise<void> = new Promise(() => {})) {
  let read = 0;
  async function* inSmallPages(pages: AsyncIterable<readonly StoredEvent[]>) {
    for await (const page of pages) {
      for (let first = 0; first < page.length; first += pageRows) {
        const small = page.slice(first, first + pageRows);
        read += small.length;
        yield small;
      }
    }
  }
  const reading = new SharedReading({
    reader: { subscribe: (after, options) => inSmallPages(log.store.subscribe(after, options)) },
    wait: (_, signal) =>
      Promise.race([patience, new Promise<never>((_, reject) => signal.addEventListener('abort', reject))]),
  });
  return { reading, read: () => read };
}

/** Takes pages until one ends at that position, and answers with the positions of all events that came. */
async function take(
  pages: AsyncIterator<readonly StoredEvent[]>,
  upTo: number,
  rest = async (): Promise<unknown> => 0,
) {
  const positions: number[] = [];
  while (positions.at(-1) !== upTo) {
    const { value, done } = await pages.next();
    if (done) break;
    positions.push(...value.map(({ envelope }: StoredEvent) => Number(envelope.position)));
    await rest();
  }
  return positions;
}

const numbers = (after: number, upTo: number) => Array.from({ length: upTo - after }, (_, index) => after + index + 1);
const at = (position: number): Position => BigInt(position);

describe('two who read the log from one place', () => {
  test('read it once, what comes later too', async () => {
    const log = await logOf(30);
    const { reading, read } = share(log);
    const { signal } = new AbortController();
    const [leader, follower] = [reading.lead(0n, signal), reading.follow(0n, signal)];
    expect(await Promise.all([take(leader, 30), take(follower, 30)])).toEqual([numbers(0, 30), numbers(0, 30)]);
    const later = Promise.all([take(leader, 31), take(follower, 31)]);
    await log.describe('fraud');
    expect(await later).toEqual([[31], [31]]);
    expect(read()).toBe(31);
  });

  test('share a page in the middle of which the follower begins', async () => {
    const { reading, read } = share(await logOf(30));
    const { signal } = new AbortController();
    const [leader, follower] = [reading.lead(0n, signal), reading.follow(4n, signal)];
    expect(await Promise.all([take(leader, 30), take(follower, 30)])).toEqual([numbers(0, 30), numbers(4, 30)]);
    expect(read()).toBe(30);
  });
});

describe('the one who leads', () => {
  test('is not held back by a follower that takes nothing, who then reads for itself, and is with the leader again', async () => {
    const log = await logOf(30);
    const { reading, read } = share(log);
    const { signal } = new AbortController();
    const [leader, follower] = [reading.lead(0n, signal), reading.follow(0n, signal)];
    await Promise.all([take(leader, 3), take(follower, 3)]);
    expect(await take(leader, 30)).toEqual(numbers(3, 30));
    // What is kept is the leader's last pages, 19 to 30: up to there the follower's own are read again.
    const waiting = leader.next();
    expect(await take(follower, 30)).toEqual(numbers(3, 30));
    expect(read()).toBe(30 + 15);
    await log.describe('fraud');
    await Promise.all([waiting, take(follower, 31)]);
    expect(read()).toBe(46);
  });

  test('holds nobody back where it stands, or has ended', async () => {
    const log = await logOf(12);
    let lose = () => {};
    const patience = new Promise<void>((resolve) => {
      lose = resolve;
    });
    const { reading, read } = share(log, patience);
    const { signal } = new AbortController();
    const [leader, follower] = [reading.lead(0n, signal), reading.follow(0n, signal)];
    await leader.next();
    await follower.next();
    const taken = take(follower, 12);
    await pause(20);
    expect(read()).toBe(3);
    lose();
    expect(await taken).toEqual(numbers(3, 12));
    await leader.return();
    const later = take(follower, 13);
    await log.describe('fraud');
    expect(await later).toEqual([13]);
  });
});

test('a page that is waited for leaves nothing with the signal that ends the reading', async () => {
  const log = await logOf(30);
  const { reading } = share(log);
  const { signal } = new AbortController();
  const combine = jest.spyOn(AbortSignal, 'any');
  try {
    const [leader, follower] = [reading.lead(0n, signal), reading.follow(0n, signal)];
    await Promise.all([take(leader, 30), take(follower, 30)]);
    expect(combine.mock.calls.filter(([signals]) => [...signals].includes(signal))).toEqual([]);
    expect(getEventListeners(signal, 'abort').length).toBeLessThan(5);
  } finally {
    combine.mockRestore();
  }
});

test('both end when the signal aborts and when the log is closed, whatever they wait for', async () => {
  for (const end of ['abort', 'close']) {
    const log = await logOf(3);
    const { reading } = share(log);
    const ending = new AbortController();
    const [leader, follower] = [reading.lead(0n, ending.signal), reading.follow(0n, ending.signal)];
    const taken = Promise.all([take(leader, 99), take(follower, 99)]);
    await pause(5);
    if (end === 'abort') ending.abort();
    else await log.store.close();
    expect(await taken).toEqual([numbers(0, 3), numbers(0, 3)]);
  }
});

test('at whatever pace and place, each is handed every event once and in order', async () => {
  const place = fc.integer({ min: 0, max: 40 });
  const paces = fc.infiniteStream(fc.constantFrom(0, 0, 0, 1, 4));
  await fc.assert(
    fc.asyncProperty(place, place, paces, paces, async (leads, follows, leaderPace, followerPace) => {
      const log = await logOf(40);
      const { reading } = share(log, pause(10));
      const { signal } = new AbortController();
      const atPace = (pace: typeof paces extends fc.Arbitrary<infer Stream> ? Stream : never) => () =>
        pause(pace.next().value ?? 0);
      const taken = Promise.all([
        take(reading.lead(at(leads), signal), 60, atPace(leaderPace)),
        take(reading.follow(at(follows), signal), 60, atPace(followerPace)),
      ]);
      for (let made = 0; made < 20; made++) await log.describe('fraud').then(() => pause(0));
      expect(await taken).toEqual([numbers(leads, 60), numbers(follows, 60)]);
    }),
    { numRuns: 30 },
  );
});
