import { describe, expect, test } from '@jest/globals';
import { createMemoryStore } from '@pedigree/event-store';
import { encode } from '@pedigree/kernel';
import { samples } from '@pedigree/schema/samples';
import { createEventHub, type Gate } from './event-hub.ts';
import { createRecentEvents } from './recent-events.ts';

const sample = JSON.parse(Buffer.from(samples[0]?.bytes ?? []).toString('utf8'));

/** `breaking` ends subscriptions to the log with a fault when it aborts. */
async function arrange(breaking = new AbortController().signal) {
  const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => '2026-05-01T00:00:00.000Z' });
  const faults: unknown[] = [];
  let revision = 0;
  const write = async (count = 1) => {
    for (let each = 0; each < count; each++) {
      const id = `00000000-0000-5000-8000-${String(revision).padStart(12, '0')}`;
      const event = encode({ ...sample, recordedAt: undefined, id, stream: 's', revision });
      await store.append('s', revision === 0 ? 'none' : revision - 1, [event]);
      revision++;
    }
  };
  let shown = 0n;
  const hub = createEventHub({
    reader: {
      ...store,
      async *subscribe(after, { signal = new AbortController().signal } = {}) {
        const isBroken = breaking.aborted;
        yield* store.subscribe(after, { signal: isBroken ? signal : AbortSignal.any([signal, breaking]) });
        if (!isBroken && breaking.aborted) throw breaking.reason;
      },
    },
    viewsPosition: () => shown,
    onFault: (fault) => faults.push(fault),
  });
  const ended = new AbortController();
  const follow = (after: bigint, gate: Gate = 'log', matches = () => true) => {
    const events = hub.follow({
      after,
      gate,
      matches,
      signal: ended.signal,
    });
    return { next: async () => (await events.next()).value?.envelope.position, events };
  };
  const show = (position: bigint) => {
    shown = position;
    hub.viewsMoved();
  };
  const close = async () => {
    ended.abort();
    hub.close();
    await store.close();
    if (!breaking.aborted) expect(faults).toEqual([]);
  };
  return { write, follow, show, close, hub };
}

describe('a follower', () => {
  test('is told what stands and then what comes, each once and in order', async () => {
    const { write, follow, close } = await arrange();
    await write(3);
    const { next } = follow(1n);
    expect([await next(), await next()]).toEqual([2n, 3n]);
    const coming = next();
    await write();
    expect(await coming).toBe(4n);
    await close();
  });

  test('that is far behind is told out of the log, without a gap where that meets what is at hand', async () => {
    const { write, follow, close } = await arrange();
    const early = follow(0n);
    await write(1);
    expect(await early.next()).toBe(1n);
    await write(4_499);
    const { next } = follow(0n);
    for (let position = 1n; position <= 4_500n; position++) expect(await next()).toBe(position);
    await close();
  });

  test('behind the views is told of nothing that they do not show yet', async () => {
    const { write, follow, show, close } = await arrange();
    await write(2);
    const { next } = follow(0n, 'views');
    const first = next();
    const tooEarly = await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 30, 'nothing'))]);
    expect(tooEarly).toBe('nothing');
    show(1n);
    expect(await first).toBe(1n);
    show(2n);
    expect(await next()).toBe(2n);
    await close();
  });

  test('is told of a fault of the log, and whoever follows again misses nothing', async () => {
    const breaking = new AbortController();
    const { write, follow, close } = await arrange(breaking.signal);
    await write();
    const first = follow(0n);
    expect(await first.next()).toBe(1n);
    const waiting = first.next();
    breaking.abort(new Error('the disk is gone'));
    await expect(waiting).rejects.toMatchObject({ cause: new Error('the disk is gone') });
    const { next } = follow(1n);
    const coming = next();
    await write();
    expect(await coming).toBe(2n);
    await close();
  });

  test('ends when the hub closes', async () => {
    const { follow, close } = await arrange();
    const waiting = follow(0n).next();
    await close();
    expect(await waiting).toBeUndefined();
  });
});

test('recent events are bounded in number and in bytes, and tell how far back they reach', () => {
  const event = (position: bigint) => ({ envelope: { ...sample, position }, bytes: new Uint8Array(10) });
  const recent = createRecentEvents({ start: 0n, maxEvents: 3, maxBytes: 25 });
  recent.add([1n, 2n].map(event));
  expect([recent.reaches(0n), recent.after(0n)?.envelope.position, recent.after(2n)]).toEqual([true, 1n, undefined]);
  recent.add([5n].map(event));
  expect([recent.reaches(0n), recent.reaches(1n)]).toEqual([false, true]);
  expect([
    recent.after(1n)?.envelope.position,
    recent.after(2n)?.envelope.position,
    recent.after(3n)?.envelope.position,
  ]).toEqual([2n, 5n, 5n]);
});
