import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { type Waking, wakeBy } from './wake-by.ts';

/** One holding of what tells, by the hand of a test. */
interface Held {
  readonly since: number;
  readonly ring: () => void;
  readonly end: () => void;
  readonly fail: (reason: Error) => void;
}

const never = 2 ** 31 - 1;
const delays = { first: 20, longest: 320 };

let closing = new AbortController();
let held: Held[] = [];

afterEach(() => {
  closing.abort();
  for (const { end } of held) end();
  closing = new AbortController();
  held = [];
});

function create(options: Partial<Waking> = {}) {
  const hold: Waking['hold'] = (ring) =>
    new Promise((end, fail) => {
      held.push({ since: performance.now(), ring, end, fail });
    });
  return wakeBy({ hold, poll: never, delays, closing: closing.signal, ...options });
}

async function nth(number: number): Promise<Held> {
  for (;;) {
    const found = held[number - 1];
    if (found) return found;
    await pause(1);
  }
}

/** Milliseconds from the end of the n-th holding to the next. */
async function pauseBehind(number: number, how: 'end' | 'fail' = 'end'): Promise<number> {
  const { end, fail } = await nth(number);
  const ended = performance.now();
  if (how === 'end') end();
  else fail(new Error('the way to it is cut'));
  return (await nth(number + 1)).since - ended;
}

test('one holding wakes all who wait, at each thing it tells, and nobody else does', async () => {
  const wake = create();
  let [first, second] = [0, 0];
  const leave = wake(() => first++);
  wake(() => second++);
  const { ring } = await nth(1);
  expect([first, second, held.length]).toEqual([0, 0, 1]);
  ring();
  ring();
  leave();
  ring();
  expect([first, second, held.length]).toEqual([2, 3, 1]);
});

test('what has ended or failed is held again, later each time, and soon again once it has told something', async () => {
  create()(() => {});
  const pauses: number[] = [];
  for (const number of [1, 2, 3, 4, 5, 6]) pauses.push(await pauseBehind(number, number % 2 === 0 ? 'fail' : 'end'));
  // A timer may ring within its last millisecond.
  for (const [index, least] of [20, 40, 80, 160, 320, 320].entries()) {
    expect(pauses[index]).toBeGreaterThan(least - 2);
  }
  expect(pauses[5]).toBeLessThan(600);
  (await nth(7)).ring();
  expect(await pauseBehind(7)).toBeLessThan(300);
});

test('nothing is held once nobody waits, and again for whoever comes then', async () => {
  const wake = create();
  const leave = wake(() => {});
  const { end } = await nth(1);
  leave();
  end();
  await pause(4 * delays.first);
  expect(held).toHaveLength(1);
  wake(() => {});
  await nth(2);
});

test('nothing is held any more once the log is closed', async () => {
  create()(() => {});
  const { end } = await nth(1);
  closing.abort();
  end();
  await pause(4 * delays.first);
  expect(held).toHaveLength(1);
});

test('whoever waits looks now and then, where what is held tells nothing', async () => {
  await new Promise<void>((resolve) => create({ poll: 10 })(resolve));
  expect(held).toHaveLength(1);
});
