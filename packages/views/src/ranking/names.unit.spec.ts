import { expect, test } from '@jest/globals';
import { parameterId, parameterName, seriesId } from './names.ts';

test('a parameter is one, whether its name was nested or holds the dot itself', () => {
  expect(parameterName('"optimizer.rate"')).toBe(parameterName('optimizer.rate'));
  expect(parameterId('"optimizer.rate"', 0.1)).toBe(parameterId('optimizer.rate', 0.1));
  expect(parameterName('"broken\\x"')).toBe('parameter "broken\\x"');
});

test('values are equal as JSON, and of their own type', () => {
  expect(parameterId('a', { b: 1, a: [2] })).toBe(parameterId('a', { a: [2], b: 1 }));
  expect(parameterId('a', '1')).not.toBe(parameterId('a', 1));
});

test('what is long is found by an index all the same, and told apart', () => {
  const [one, other] = [`${'long '.repeat(1_000)}1`, `${'long '.repeat(1_000)}2`];
  expect(parameterId('a', one).length).toBeLessThan(400);
  expect(parameterId('a', one)).not.toBe(parameterId('a', other));
});

test('the id of a long text is well formed, wherever a character of two code units stands', () => {
  for (let before = 0; before < 80; before++) {
    const long = `${'x'.repeat(before)}😀${'y'.repeat(500)}`;
    expect(parameterId('prompt', long).isWellFormed()).toBe(true);
    expect(parameterName(long).isWellFormed()).toBe(true);
    expect(seriesId(long).isWellFormed()).toBe(true);
  }
});

test('where the metric ends and the dataset begins is part of a series', () => {
  const of = { namespace: 'default', name: 'holdout', digest: 'opaque:1' };
  expect(new Set([seriesId('auc'), seriesId('auc', of), seriesId('auc","default', of)]).size).toBe(3);
});
