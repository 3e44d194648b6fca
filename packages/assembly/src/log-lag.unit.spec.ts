import { expect, test } from '@jest/globals';
import { LogLag } from './log-lag.ts';

function arrange(head = 0n) {
  let now = 0;
  const lag = new LogLag(() => now, head);
  return {
    lag,
    at(milliseconds: number) {
      now = milliseconds;
    },
  };
}

test('what has come as far as the log is not behind, however long ago that was written', () => {
  const { lag, at } = arrange();
  lag.written(5n);
  lag.shown(5n);
  at(60_000);
  expect(lag.seconds()).toBe(0);
});

test('what is in the log at the beginning is behind until it is shown', () => {
  const { lag, at } = arrange(7n);
  at(2_000);
  expect(lag.seconds()).toBe(2);
  lag.shown(7n);
  expect(lag.seconds()).toBe(0);
});

test('one that follows a second behind a log that never rests is a second behind, not ever more', () => {
  const { lag, at } = arrange();
  const told: number[] = [];
  for (let second = 1; second <= 100; second++) {
    at(second * 1_000);
    lag.written(BigInt(second));
    lag.shown(BigInt(second - 1));
    at(second * 1_000 + 900);
    told.push(lag.seconds());
  }
  expect(new Set(told)).toEqual(new Set([0.9]));
});

test('one that stands for ten days is behind for as long, and takes no more room for it', () => {
  const { lag, at } = arrange();
  const day = 86_400_000;
  for (let position = 1; position <= 100_000; position++) {
    at((position * 10 * day) / 100_000);
    lag.written(BigInt(position));
  }
  expect(lag.seconds() / 86_400).toBeCloseTo(10, 2);
  lag.shown(50_000n);
  expect(lag.seconds() / 86_400).toBeGreaterThanOrEqual(5);
  expect(lag.seconds() / 86_400).toBeLessThan(5.05);
  lag.shown(100_000n);
  expect(lag.seconds()).toBe(0);
});

test('one that begins anew is behind from then on', () => {
  const { lag, at } = arrange(3n);
  lag.shown(3n);
  at(1_000);
  lag.shown(0n);
  at(1_500);
  lag.shown(2n);
  expect(lag.seconds()).toBe(0.5);
});

test('what is shown before it is told to be written is not behind', () => {
  const { lag, at } = arrange();
  lag.shown(4n);
  at(1_000);
  lag.written(4n);
  at(2_000);
  expect(lag.seconds()).toBe(0);
});
