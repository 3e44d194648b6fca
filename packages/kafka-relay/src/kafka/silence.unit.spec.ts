import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { watchSilence } from './silence.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('silence is told once, when no answer has come for so long', () => {
  const told = jest.fn();
  const silence = watchSilence(12, told);
  jest.advanceTimersByTime(11_000);
  silence.heard();
  jest.advanceTimersByTime(11_000);
  expect(told).not.toHaveBeenCalled();
  jest.advanceTimersByTime(60_000);
  expect(told).toHaveBeenCalledTimes(1);
});

test('silence is not told of who wants to hear no more', () => {
  const told = jest.fn();
  watchSilence(2, told).end();
  jest.advanceTimersByTime(60_000);
  expect(told).not.toHaveBeenCalled();
});
