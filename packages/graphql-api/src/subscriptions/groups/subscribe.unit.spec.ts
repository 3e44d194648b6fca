import { expect, test } from '@jest/globals';
import { arrangeTicks, settle } from '../../testing/arrange-ticks.ts';

test('an operation is executed once an event, however many asked the same, and from wherever', async () => {
  const { begin, counted, write } = arrangeTicks();
  const all = [
    await begin('subscription { tick }'),
    await begin('subscription { tick(after: 0) }'),
    await begin('subscription { tick(after: 0) }'),
  ];
  await settle();
  write(4n);
  await settle();
  const [first, ...others] = all.map(({ told }) => told.flat());
  expect(first).toEqual([3, 4]);
  expect(others).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ]);
  expect(counted.resolved).toBe(4);
  for (const { telling } of all) await telling.return();
});

test('another operation has results of its own', async () => {
  const { begin, counted, write } = arrangeTicks();
  const all = [await begin('subscription { tick }'), await begin('subscription { tick(other: 1) }')];
  write(3n);
  await settle();
  expect(all.map(({ told }) => told)).toEqual([[[3]], [[3]]]);
  expect(counted.resolved).toBe(2);
  for (const { telling } of all) await telling.return();
});

test('who may see something else has results of their own', async () => {
  const { begin, counted, write } = arrangeTicks();
  const all = [
    await begin('subscription { tick }', { namespaces: ['one'] }),
    await begin('subscription { tick }', { namespaces: ['other'] }),
  ];
  write(3n);
  await settle();
  expect(all.map(({ told }) => told)).toEqual([[[3]], [[3]]]);
  expect(counted.resolved).toBe(2);
  for (const { telling } of all) await telling.return();
});

test('nothing is kept of an operation to which nobody subscribes any more', async () => {
  const { begin, counted, write } = arrangeTicks();
  const left = await begin('subscription { tick }');
  write(3n);
  await settle();
  await left.telling.return();
  expect(await left.over).toEqual({ done: true, value: undefined });
  const next = await begin('subscription { tick(after: 2) }');
  await settle();
  expect([left.told, next.told]).toEqual([[[3]], [[3]]]);
  expect(counted.resolved).toBe(2);
  await next.telling.return();
});

test('a result with a fault is not kept for who asks later', async () => {
  const { begin, faults, write } = arrangeTicks();
  faults.add(3);
  const first = await begin('subscription { tick }');
  write(3n);
  await settle();
  faults.clear();
  const later = await begin('subscription { tick(after: 2) }');
  await settle();
  expect([first.told, later.told]).toEqual([[[null]], [[3]]]);
  for (const { telling } of [first, later]) await telling.return();
});

test('what comes together goes out in one write', async () => {
  const { begin, write } = arrangeTicks();
  const { told, telling } = await begin('subscription { tick }');
  write(9n);
  await settle();
  expect(told.flat()).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(told.length).toBeLessThan(7);
  await telling.return();
});

test.each([3, 60])('one that reads again after %d events is told each of them, once and in order', async (count) => {
  const { begin, write, handedOut } = arrangeTicks();
  const slow = await begin('subscription { tick }');
  const quick = await begin('subscription { tick }');
  slow.room.isFull = true;
  const ticks = Array.from({ length: count }, (_, index) => index + 3);
  for (const tick of ticks) {
    write(BigInt(tick));
    await settle();
  }
  expect([slow.told.flat(), quick.told.flat()]).toEqual([[3], ticks]);
  expect(handedOut.size).toBe(1);
  slow.room.make();
  for (let turns = 0; turns < 10; turns++) await settle();
  expect(slow.told.flat()).toEqual(ticks);
  expect(handedOut.size).toBe(0);
  for (const { telling } of [slow, quick]) await telling.return();
});

test.each(['subscription { tick(after: 2) }', 'subscription { tick(after: 1) }'])(
  '%s that is not read in time is given up behind all that it was told, and others go on',
  async (query) => {
    const { begin, write, handedOut } = arrangeTicks();
    const quick = await begin('subscription { tick }');
    const slow = await begin(query);
    await settle();
    slow.room.isFull = true;
    write(3n);
    await settle();
    const told = slow.told.flat();
    for (const onUnread of handedOut) onUnread();
    expect(await slow.over).toEqual({ done: true, value: undefined });
    expect(slow.unread).toEqual([3n]);
    write(4n);
    await settle();
    expect([slow.told.flat(), quick.told.flat()]).toEqual([told, [3, 4]]);
    await quick.telling.return();
  },
);

type Begun = Awaited<ReturnType<ReturnType<typeof arrangeTicks>['begin']>>;

test.each<[string, boolean, (one: Begun, unread: ReadonlySet<() => void>) => void]>([
  ['is written to', false, () => {}],
  ['has no room', true, ({ room }) => room.make()],
  ['is given up', true, (_, unread) => [...unread][0]?.()],
])('one whose connection fails when it %s ends with that fault, and others go on', async (_, isFull, failing) => {
  const { begin, write, handedOut } = arrangeTicks();
  const one = await begin('subscription { tick }');
  const others = [await begin('subscription { tick }'), await begin('subscription { tick(after: 2) }')];
  one.room.isFull = isFull;
  write(3n);
  await settle();
  one.room.fault = new Error('the connection is gone');
  const over = expect(one.over).rejects.toThrow('the connection is gone');
  failing(one, handedOut);
  write(4n);
  await settle();
  await over;
  expect([one.told, ...others.map(({ told }) => told.flat())]).toEqual([[[3]], [3, 4], [3, 4]]);
  expect(handedOut.size).toBe(0);
  for (const { telling } of others) await telling.return();
});
