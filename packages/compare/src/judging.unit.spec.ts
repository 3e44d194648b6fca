import { describe, expect, test } from '@jest/globals';
import { compareUrl } from './compare-url.ts';
import { compareVersions } from './compare-versions.ts';
import { judgeMetric } from './judge-metric.ts';

describe('compareVersions', () => {
  test.each([
    ['python', '1.9', '1.10', 'UP'],
    ['python', '2.0.post1', '2.0', 'DOWN'],
    ['python', '1!1.0', '2.0', 'DOWN'],
    ['python', '2.1.0rc1', '2.1.0', 'UP'],
    ['python', '1.0', '1.0.0', null],
    ['javascript', '1.0.0-alpha.2', '1.0.0-alpha.10', 'UP'],
    ['javascript', 'latest', '1.0.0', null],
    [undefined, '1.26.4', '1.26.3', 'DOWN'],
    [undefined, '2024.1', '2024.2', 'UP'],
    ['R', 'a', 'b', null],
  ] as const)('of %s from %s to %s is %s', (language, from, to, step) => {
    expect(compareVersions(language, from, to)).toBe(step);
  });
});

describe('judgeMetric', () => {
  test.each([
    ['auc', 0.9, 0.8, false],
    ['val/accuracy', 0.8, 0.9, true],
    ['test_loss', 0.4, 0.3, true],
    ['loss_auc', 0.4, 0.3, true],
    ['rmse', 1, 2, false],
    ['closest', 1, 2, null],
    ['auc', 0.9, 0.9, null],
  ] as const)('%s from %d to %d', (name, from, to, isBetter) => {
    expect(judgeMetric(name, from, to)).toEqual({ delta: to - from, isBetter });
  });

  test('what the caller says of a name holds before its words', () => {
    expect(judgeMetric('cost_auc', 1, 2, { lower: new Set(['cost_auc']) }).isBetter).toBe(false);
    expect(judgeMetric('churn', 1, 2, { higher: new Set(['churn']) }).isBetter).toBe(true);
  });

  test('of what is no number nothing is claimed', () => {
    expect(judgeMetric('auc', 'NaN', 0.9)).toEqual({ delta: null, isBetter: null });
    expect(judgeMetric('auc', undefined, 0.9)).toEqual({ delta: null, isBetter: null });
    expect(judgeMetric('auc', -1e308, 1e308)).toEqual({ delta: null, isBetter: null });
  });
});

test.each([
  ['github.com/acme/fraud', 'https://github.com/acme/fraud/compare/a...b'],
  ['gitlab.com/acme/group/fraud', 'https://gitlab.com/acme/group/fraud/-/compare/a...b'],
  ['bitbucket.org/acme/fraud', 'https://bitbucket.org/acme/fraud/branches/compare/b..a'],
  ['git.example.org/fraud', null],
  ['unknown', null],
])('what changed in %s is shown at %s', (place, url) => {
  expect(compareUrl(place, 'a', 'b')).toBe(url);
});
