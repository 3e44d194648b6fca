import { setTimeout as pause } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { again, forEver } from './again.ts';

const isWorthIt = () => true;

test('what fails is tried again until it succeeds', async () => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries < 3) throw new Error(`try ${tries}`);
    return tries;
  };
  expect(await again(work, { patience: forEver, until: [], isWorthIt })).toBe(3);
});

test('nothing is tried once more after an abort in the pause between two attempts', async () => {
  const ending = new AbortController();
  let tries = 0;
  const work = async () => {
    tries += 1;
    setImmediate(() => ending.abort());
    throw new Error(`try ${tries}`);
  };
  await expect(again(work, { patience: forEver, until: [ending.signal], isWorthIt })).rejects.toThrow('try 1');
});

test('nothing is tried once more that is not worth it', async () => {
  const work = async () => {
    throw new Error('refused');
  };
  await expect(again(work, { patience: forEver, until: [], isWorthIt: () => false })).rejects.toThrow('refused');
});

test('a patience for ever is as long at an interruption years after the first', async () => {
  // As if all the time that any timer is set to had passed.
  const passed = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries < 3) throw new Error(`try ${tries}`);
    return tries;
  };
  const outcome = await again(work, { patience: forEver, until: [], isWorthIt }).finally(() => passed.mockRestore());
  expect(outcome).toBe(3);
});

test('an attempt that lasted is followed by another soon, however many had failed before it', async () => {
  let tries = 0;
  let failedAt = 0;
  let waited = 0;
  const work = async () => {
    tries += 1;
    if (tries === 7) waited = performance.now() - failedAt;
    if (tries === 7) return;
    if (tries === 6) await pause(1_100);
    failedAt = performance.now();
    throw new Error(`try ${tries}`);
  };
  await again(work, { patience: forEver, until: [], isWorthIt });
  // After six that failed at once it would be 800.
  expect(waited).toBeLessThan(600);
});
