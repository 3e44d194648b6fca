import { expect, test } from '@jest/globals';
import { brokersFrom } from './brokers-from.ts';

const three = ['a:1', 'b:2', 'c:3'];

test('each turn begins with the next broker, and after the last with the first', () => {
  const orders = [0, 1, 2, 3].map((turns) => brokersFrom(three, turns));
  expect(orders).toEqual([three, ['b:2', 'c:3', 'a:1'], ['c:3', 'a:1', 'b:2'], three]);
});

test('brokers that are asked for are turned whenever they are', async () => {
  const turned = brokersFrom(async () => three, 1);
  if (typeof turned !== 'function') throw new Error('required: a function; came: a list');
  expect(await turned()).toEqual(['b:2', 'c:3', 'a:1']);
});

test('none stay none', () => {
  expect(brokersFrom([], 5)).toEqual([]);
});
