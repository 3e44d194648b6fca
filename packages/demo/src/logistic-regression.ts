import type { Feature, Transaction } from './transactions.ts';

/** How a model is trained. */
export interface Hyperparameters {
  readonly features: readonly Feature[];
  readonly learningRate: number;
  readonly epochs: number;
  /** Weight of the squared coefficients in the loss. */
  readonly l2: number;
}

/** A trained model: all that is needed to score a payment. */
export interface LogisticRegression {
  readonly features: readonly Feature[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Trains by gradient descent on the log loss, over the whole set at each step, from zero: the same data, the same model. */
export function train(rows: readonly Transaction[], hyperparameters: Hyperparameters): LogisticRegression {
  const { features } = hyperparameters;
  const inputs = rows.map((row) => features.map((name) => prepare(name, row)));
  const means = features.map((_, column) => mean(inputs.map((input) => at(input, column))));
  const deviations = features.map(
    (_, column) => Math.sqrt(mean(inputs.map((input) => (at(input, column) - at(means, column)) ** 2))) || 1,
  );
  const start = { features, means, deviations, weights: features.map(() => 0), bias: 0 };
  return descend(start, rows, hyperparameters);
}

/** Trains a model on, from its weights and with its scaling, on other payments. */
export function fineTune(
  parent: LogisticRegression,
  rows: readonly Transaction[],
  steps: Omit<Hyperparameters, 'features'>,
): LogisticRegression {
  return descend(parent, rows, steps);
}

function descend(
  start: LogisticRegression,
  rows: readonly Transaction[],
  { learningRate, epochs, l2 }: Omit<Hyperparameters, 'features'>,
): LogisticRegression {
  const { features, means, deviations } = start;
  // Arrays of doubles: what holds whole numbers at first and others later is many times as slow.
  const scaled = rows.map((row) => {
    const input = features.map((name) => prepare(name, row));
    return Float64Array.from(scale(input, means, deviations));
  });
  const labels = rows.map(({ fraud }) => Number(fraud));
  const weights = Float64Array.from(start.weights);
  let { bias } = start;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const slope = new Float64Array(features.length);
    let biasSlope = 0;
    for (const [row, input] of scaled.entries()) {
      const error = sigmoid(bias + dot(weights, input)) - at(labels, row);
      biasSlope += error;
      for (let column = 0; column < slope.length; column += 1)
        slope[column] = at(slope, column) + error * at(input, column);
    }
    for (let column = 0; column < slope.length; column += 1) {
      const weight = at(weights, column);
      weights[column] = weight - learningRate * (at(slope, column) / rows.length + l2 * weight);
    }
    bias -= (learningRate * biasSlope) / rows.length;
  }
  return { ...start, weights: [...weights], bias };
}

/** The probability, to the model, that a payment is a fraud. */
export function predict({ features, means, deviations, weights, bias }: LogisticRegression, row: Transaction): number {
  const input = features.map((name) => prepare(name, row));
  return sigmoid(bias + dot(weights, scale(input, means, deviations)));
}

/** Amounts and distances count by their order of magnitude, hours by whether it is night. */
function prepare(name: Feature, { values }: Transaction): number {
  if (name === 'amount' || name === 'distance') return Math.log(values[name]);
  return name === 'hour' ? Number(values.hour < 6) : values[name];
}

function scale(input: readonly number[], means: readonly number[], deviations: readonly number[]): number[] {
  return input.map((value, column) => (value - at(means, column)) / at(deviations, column));
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += at(one, index) * at(other, index);
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** All vectors of one model have one length. */
function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
