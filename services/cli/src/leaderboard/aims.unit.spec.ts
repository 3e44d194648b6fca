import { expect, test } from '@jest/globals';
import { WrongUsage } from '../errors.ts';
import { readAims } from './aims.ts';

test('options say which way a metric gets better, where its name is not to', () => {
  expect(readAims(['auc', 'churn', 'cost'], { higher: ['churn'], lower: ['cost'] })).toEqual([
    { metric: 'auc', direction: undefined },
    { metric: 'churn', direction: 'HIGHER' },
    { metric: 'cost', direction: 'LOWER' },
  ]);
});

test.each([
  [{ lower: ['latncy'] }, '--lower: required: one of auc, latency; came: latncy'],
  [{ higher: ['auc'], lower: ['auc'] }, '--higher, --lower: required: one of them for auc; came: both'],
])('%j is wrong usage', (options, message) => {
  expect(() => readAims(['auc', 'latency'], options)).toThrow(new WrongUsage(message));
});
