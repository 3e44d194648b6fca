import { expect, test } from '@jest/globals';
import { OwnFault, telling, throwFirst } from './own-fault.ts';

const own = new Error('the table is full');
const kafkas = new Error('the connection broke off');

const told = async () =>
  telling(() => {
    throw own;
  });

test('what who is told throws is not lost behind a fault of Kafka that another leader met', async () => {
  const outcomes = await Promise.allSettled([1, Promise.reject(kafkas), told()]);
  expect(() => throwFirst(outcomes)).toThrow(OwnFault);
  expect(() => throwFirst(outcomes)).toThrow(expect.objectContaining({ cause: own }));
});

test('without it the fault of Kafka is thrown, and nothing where all went well', async () => {
  const outcomes = await Promise.allSettled([1, Promise.reject(kafkas)]);
  expect(() => throwFirst(outcomes)).toThrow(kafkas);
  expect(() => throwFirst(outcomes.slice(0, 1))).not.toThrow();
});
