import { expect, test } from '@jest/globals';
import { createLease, leaseTime } from './lease.ts';

function given() {
  const clocks = { monotonic: 1_000_000, wall: 5_000_000 };
  const lease = createLease(() => ({ ...clocks }));
  const pass = (milliseconds: number, by: Partial<typeof clocks> = {}) => {
    clocks.monotonic += by.monotonic ?? milliseconds;
    clocks.wall += by.wall ?? milliseconds;
  };
  return { lease, pass };
}

test('a relay that was never seen to lead has no lease', () => {
  expect(given().lease.isFresh()).toBe(false);
});

test('a lease lasts three seconds from when Kafka was asked, and not from when the answer was read', () => {
  const { lease, pass } = given();
  const asked = lease.now();
  pass(leaseTime);
  lease.confirm(asked);
  expect(lease.isFresh()).toBe(true);
  pass(1);
  expect(lease.isFresh()).toBe(false);
});

test('an answer that comes late does not shorten what a later question has confirmed', () => {
  const { lease, pass } = given();
  const asked = lease.now();
  pass(leaseTime);
  lease.confirm(lease.now());
  lease.confirm(asked);
  pass(leaseTime);
  expect(lease.isFresh()).toBe(true);
});

test.each([
  ['the machine slept, and the one clock with it', { monotonic: 0, wall: leaseTime + 1 }],
  ['the other clock was set back', { monotonic: leaseTime + 1, wall: -60_000 }],
])('a lease ends though %s', (_, by) => {
  const { lease, pass } = given();
  lease.confirm(lease.now());
  pass(0, by);
  expect(lease.isFresh()).toBe(false);
});
