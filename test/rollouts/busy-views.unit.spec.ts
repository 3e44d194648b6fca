import { expect, test } from '@jest/globals';
import { keepRollouts } from '@pedigree/reactors';

test('views that never stand still put off no look at the rollouts', async () => {
  let move = () => {};
  let looks = 0;
  const armed = new Set<() => void>();
  const kept = keepRollouts({
    views: {
      asOf: async () => ({ position: 0n, recordedAt: null }),
      watchedRollouts: async () => {
        looks++;
        return [];
      },
      reportsOfRollout: async () => ({ items: [], upTo: 0n }),
      modelVersionsByKey: async () => [],
      onNotified: (listener) => {
        move = listener;
        return () => {};
      },
    },
    commands: { execute: () => Promise.reject(new Error('required: nothing to do; came: a command')) },
    head: async () => 0n,
    clock: () => 0,
    after: (_milliseconds, ring) => {
      armed.add(ring);
      return () => armed.delete(ring);
    },
    onAnswered: () => {},
    logger: { info: () => {}, warn: () => {} },
  });
  const ring = async () => {
    for (const each of [...armed]) {
      armed.delete(each);
      each();
    }
    await new Promise(setImmediate);
  };
  await ring();
  expect(looks).toBe(1);
  for (let look = 2; look < 6; look++) {
    move();
    const waiting = [...armed];
    for (let again = 0; again < 20; again++) move();
    expect([...armed]).toEqual(waiting);
    await ring();
    expect(looks).toBe(look);
  }
  await kept.stop();
  expect(armed.size).toBe(0);
});
