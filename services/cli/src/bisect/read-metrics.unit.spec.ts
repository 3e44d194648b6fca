import { expect, test } from '@jest/globals';
import { readMetrics } from './read-metrics.ts';

test.each([
  ['0.5', { loss: 0.5 }],
  ['-inf', { loss: '-Infinity' }],
  ['{"loss": 0.5, "auc": 1}', { loss: 0.5, auc: 1 }],
  ['{"loss": NaN, "least": -Infinity, "most": Infinity}', { loss: 'NaN', least: '-Infinity', most: 'Infinity' }],
  ['{"loss": "NaN", "of \\"NaN": 1, "NaN": 2}', { loss: 'NaN', 'of "NaN': 1, NaN: 2 }],
  ['{"loss": 0.5, "note": "NaN was seen", "parts": [1], "done": true, "none": null}', { loss: 0.5 }],
])('%s tells %j', (line, metrics) => {
  expect(readMetrics(line, 'loss')).toEqual(metrics);
});

test.each(['', 'done', '{"auc": 1}', '{"loss": "low"}', '{"loss": 1e999}', '[1]', 'null', '{"loss": NaN'])(
  '%j does not tell a loss',
  (line) => {
    expect(readMetrics(line, 'loss')).toBeUndefined();
  },
);
