import { describe, expect, test } from '@jest/globals';
import { GraphqlFailed } from '@pedigree/client';
import { WrongUsage } from '../errors.ts';
import { askWithAims, readAims } from './aims.ts';

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

describe('where the service has to be told which way', () => {
  const refused = (...messages: readonly string[]) =>
    Promise.reject(new GraphqlFailed([{ code: 'INVALID_ARGUMENT', message: messages.join('\n') }]));
  const unsaid = (name: string, place = 'direction') =>
    `${place}: required: HIGHER or LOWER, which the name "${name}" does not say; came: null`;
  const wrongUsage = (message: string) => ({ name: 'WrongUsage', message });
  const asOption = (name: string) =>
    `--higher, --lower: required: one of them for ${name}, whose name does not say which way it gets better; came: neither`;

  test('it is told by which options, beside whatever else is wrong', async () => {
    await expect(askWithAims(refused(unsaid('churn')))).rejects.toMatchObject(wrongUsage(asOption('churn')));
    const other = 'where.commit: required: a commit id; came: "xyz"';
    await expect(askWithAims(refused(other, unsaid('lift', 'metrics[1].direction')))).rejects.toMatchObject(
      wrongUsage(`${other}; ${asOption('lift')}`),
    );
  });

  test('an answer, and whatever else is refused, stay as they are', async () => {
    await expect(askWithAims(Promise.resolve(7))).resolves.toBe(7);
    await expect(askWithAims(refused('after: required: a cursor; came: x'))).rejects.toThrow(GraphqlFailed);
  });
});
