import { expect, jest, test } from '@jest/globals';
import './no-past-timers.ts';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const minute = 60_000;

test.each([
  ['nothing waits', [], () => -1, 1, 1],
  ['a request waits', [{}], () => -1, 10, 10],
  ['a broker asked for a pause', [{}], () => Date.now() + minute, minute / 2, minute],
])('where %s, kafkajs looks again, once, and never in the past', (_, pending, throttledUntil, least, most) => {
  const wait = jest.spyOn(globalThis, 'setTimeout');
  const checkPendingRequests = jest.fn();
  const queue = {
    ...{ scheduleCheckPendingRequests: RequestQueue.prototype.scheduleCheckPendingRequests, checkPendingRequests },
    ...{ pending, throttledUntil: throttledUntil(), throttleCheckTimeoutId: null },
  };
  queue.scheduleCheckPendingRequests();
  queue.scheduleCheckPendingRequests();
  const [[look, delay] = [], ...others] = wait.mock.calls;
  wait.mockRestore();
  clearTimeout(queue.throttleCheckTimeoutId ?? undefined);
  expect(others).toEqual([]);
  expect(delay).toBeGreaterThanOrEqual(least);
  expect(delay).toBeLessThanOrEqual(most);
  look?.();
  expect(checkPendingRequests).toHaveBeenCalledTimes(1);
  expect(queue.throttleCheckTimeoutId).toBeNull();
});
