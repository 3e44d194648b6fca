import { setImmediate as turn } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { leaveGroup } from './leave-group.ts';

/** A consumer that joins until it is said that it has joined, or cannot. */
function joiningConsumer() {
  let settle = { join: () => {}, fail: () => {} };
  const joining = new Promise<void>((join, reject) => {
    settle = { join, fail: () => reject(new Error('no answer')) };
  });
  const disconnect = jest.fn(async () => {});
  return { consumer: { disconnect }, joining, disconnect, ...settle };
}

test('a consumer that still joins is disconnected behind that, not meanwhile', async () => {
  const { consumer, joining, disconnect, join } = joiningConsumer();
  const leaving = leaveGroup({ consumer, joining, atMost: 60_000 });
  await turn();
  expect(disconnect).not.toHaveBeenCalled();
  join();
  await leaving;
  expect(disconnect).toHaveBeenCalledTimes(1);
});

test.each(['join', 'fail'] as const)(
  'a consumer that joins for longer than is waited for leaves when that has come to an end (%s)',
  async (end) => {
    const joined = joiningConsumer();
    await leaveGroup({ consumer: joined.consumer, joining: joined.joining, atMost: 1 });
    expect(joined.disconnect).not.toHaveBeenCalled();
    joined[end]();
    await turn();
    expect(joined.disconnect).toHaveBeenCalledTimes(1);
  },
);

test('what disconnecting comes to keeps nobody from leaving', async () => {
  const { consumer, joining, disconnect, join } = joiningConsumer();
  disconnect.mockRejectedValue(new Error('the connection is gone'));
  join();
  await expect(leaveGroup({ consumer, joining, atMost: 60_000 })).resolves.toBeUndefined();
});
