import { expect, test } from '@jest/globals';
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
