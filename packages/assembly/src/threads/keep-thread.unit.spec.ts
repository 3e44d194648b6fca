import { expect, test } from '@jest/globals';
import { keepThread, restartDelays } from './keep-thread.ts';
import type { OwnThread } from './start-thread.ts';

/** A keeper whose threads end when they are told to, over a clock that moves only when it waits. */
function arrange() {
  let now = 0;
  const threads: { readonly speak: () => void; readonly end: (cause?: unknown) => void }[] = [];
  const delays: number[] = [];
  const woken: number[] = [];
  const keeper = keepThread<'grown', undefined>({
    what: 'projector',
    start(onTold) {
      const number = threads.length;
      let end: (cause?: unknown) => void = () => {};
      const failed = new Promise<never>((_, reject) => {
        end = (cause) => reject(new Error('ended', { cause }));
      });
      failed.catch(() => {});
      threads.push({ speak: () => onTold(undefined), end });
      return { tell: () => woken.push(number), stop: async () => {}, failed } satisfies OwnThread<'grown'>;
    },
    isPassing: (cause) => cause instanceof Error && cause.message === 'full',
    onTold: () => {},
    onEnded: (_, milliseconds) => delays.push(milliseconds),
    monotonic: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  });
  const end = async (cause?: unknown) => {
    threads.at(-1)?.end(cause);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const outcome = () => Promise.race([keeper.failed, new Promise((resolve) => setImmediate(resolve, 'goes on'))]);
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return { keeper, threads, delays, woken, end, outcome, advance };
}

test('a thread that ended is followed by another, which is told in its place', async () => {
  const { keeper, threads, woken, end } = arrange();
  threads[0]?.speak();
  expect(keeper.isRunning()).toBe(true);
  await end();
  expect([threads.length, keeper.isRunning()]).toEqual([2, false]);
  threads[1]?.speak();
  keeper.tell('grown');
  expect([keeper.isRunning(), woken]).toEqual([true, [1]]);
});

test('each quick end is waited for longer than the one before, and one too many is the last', async () => {
  const { threads, delays, end, outcome } = arrange();
  threads[0]?.speak();
  for (const _ of restartDelays) await end();
  expect(delays).toEqual(restartDelays);
  expect(await outcome()).toBe('goes on');
  await end(new Error('the cause'));
  await expect(outcome()).rejects.toMatchObject({
    message: 'required: a projector that keeps running; came: one that ended 8 times in a row',
    cause: { cause: new Error('the cause') },
  });
  expect(threads).toHaveLength(8);
});

test('one that ran for a minute begins anew', async () => {
  const { threads, delays, end, advance } = arrange();
  threads[0]?.speak();
  await end();
  advance(60_000);
  await end();
  expect(delays).toEqual([restartDelays[0], restartDelays[0]]);
});

test('a full disk is waited for, however long', async () => {
  const { threads, delays, end, outcome } = arrange();
  threads[0]?.speak();
  for (let ends = 0; ends < 50; ends++) await end(new Error('full'));
  expect([delays.length, delays.at(-1), await outcome()]).toEqual([50, restartDelays.at(-1), 'goes on']);
});

test('one that never spoke is given up at once', async () => {
  const { threads, end, outcome } = arrange();
  await end();
  await expect(outcome()).rejects.toThrow('ended');
  expect(threads).toHaveLength(1);
});

test('one that is stopped is not followed by another', async () => {
  const { keeper, threads, end, outcome } = arrange();
  threads[0]?.speak();
  await keeper.stop();
  await end();
  expect([threads.length, await outcome()]).toEqual([1, 'goes on']);
});
