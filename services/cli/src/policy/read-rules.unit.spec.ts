import { describe, expect, test } from '@jest/globals';
import { readRule } from './read-rules.ts';

describe('a rule of a policy', () => {
  test.each([
    ['approvals', { rule: 'APPROVALS' }],
    ['approvals:2,not-by-author=no', { rule: 'APPROVALS', count: 2, notByAuthor: false }],
    ['served-in:qa,share=12.5%,for=24h', { rule: 'SERVED_IN', environment: 'qa', share: 1_250, duration: '24h' }],
    [
      'metric:auc,at-least=0.9,dataset=holdout@1',
      { rule: 'METRIC', metric: 'auc', atLeast: 0.9, dataset: 'holdout@1' },
    ],
    ['evaluated-within:30', { rule: 'EVALUATED_WITHIN', days: 30 }],
    ['no-retracted-ancestor', { rule: 'NO_RETRACTED_ANCESTOR' }],
    ['digests-present', { rule: 'DIGESTS_PRESENT' }],
    ['branch:main', { rule: 'BRANCH', branch: 'main' }],
  ])('%s is read', (text, rule) => {
    expect(readRule(text)).toEqual(rule);
  });

  test.each([
    ['approval', '--rule: required: one of approvals, served-in,'],
    ['approvals:two', '--rule approvals:two: count: required: a number; came: two'],
    ['served-in:qa,share=5', 'share: required: a share such as 5%; came: 5'],
    ['approvals,not-by-author=maybe', 'not-by-author: required: yes or no; came: maybe'],
    ['metric:auc,least=3', 'each with =value; came: least=3'],
    ['metric:auc,', 'each with =value; came: '],
  ])('%s is wrong usage', (text, message) => {
    expect(() => readRule(text)).toThrow(message);
  });
});
