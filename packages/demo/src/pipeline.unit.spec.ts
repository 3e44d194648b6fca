import { expect, test } from '@jest/globals';
import { evaluate } from './evaluate.ts';
import { predict, train } from './logistic-regression.ts';
import { runPipeline } from './pipeline.ts';
import { generateTransactions, invertLabels, onlyAbroad } from './transactions.ts';

const pipeline = runPipeline();

test('the same pipeline makes the same bytes each time', () => {
  const digests = (made: typeof pipeline) =>
    [made.first, made.contaminated, made.mended, ...Object.values(made.models), ...Object.values(made.abroad)].map(
      ({ file }) => file.digest,
    );
  expect(digests(runPipeline())).toEqual(digests(pipeline));
  expect(new Set(digests(pipeline)).size).toBe(11);
});

test('every model has learned: it ranks frauds better than chance, and better with more to see', () => {
  const { baseline, mended, allFeatures } = pipeline.models;
  expect(baseline.metrics.auc).toBeGreaterThan(0.65);
  expect(mended.metrics.auc).toBeGreaterThan(baseline.metrics.auc);
  expect(allFeatures.metrics.auc).toBeGreaterThan(mended.metrics.auc);
});

test('the contaminated labels do harm that the log loss shows', () => {
  const { spoilt, mended } = pipeline.models;
  expect(spoilt.metrics.log_loss).toBeGreaterThan(mended.metrics.log_loss * 1.3);
});

test('trained on with payments abroad, a model fits these better than the one it came from', () => {
  const abroad = onlyAbroad(pipeline.holdout.rows);
  const { baseline, abroad: tuned } = pipeline.models;
  expect(tuned.metrics.log_loss).toBeLessThan(evaluate(baseline.model, abroad).log_loss);
});

test('mended labels are other bytes beside the same payments', () => {
  expect(pipeline.mended.payments.digest).toBe(pipeline.contaminated.payments.digest);
  expect(pipeline.mended.labels.digest).not.toBe(pipeline.contaminated.labels.digest);
});

test('the metrics are those of the definition', () => {
  const rows = generateTransactions(7, 300);
  const model = train(rows, { features: ['amount', 'merchant_risk'], learningRate: 0.5, epochs: 20, l2: 0 });
  const scores = rows.map((row) => ({ score: predict(model, row), fraud: row.fraud }));
  const pairs = scores
    .filter(({ fraud }) => fraud)
    .flatMap((one) => scores.filter(({ fraud }) => !fraud).map((other) => [one, other] as const));
  const wins = pairs.reduce(
    (sum, [fraud, other]) => sum + (fraud.score > other.score ? 1 : fraud.score === other.score ? 0.5 : 0),
    0,
  );
  expect(evaluate(model, rows).auc).toBeCloseTo(wins / pairs.length, 4);
});

test('inverted labels are the same payments, one label in so many turned round', () => {
  const rows = generateTransactions(7, 300);
  const inverted = invertLabels(rows, 3);
  expect(inverted.map(({ values }) => values)).toEqual(rows.map(({ values }) => values));
  expect(inverted.filter(({ fraud }, index) => fraud !== rows[index]?.fraud)).toHaveLength(100);
});
