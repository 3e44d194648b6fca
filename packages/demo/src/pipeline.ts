import { evaluate, type Metrics } from './evaluate.ts';
import { fineTune, type Hyperparameters, type LogisticRegression, train } from './logistic-regression.ts';
import {
  type Bytes,
  describeLabels,
  describePayments,
  describeText,
  describeTransactions,
  generateTransactions,
  invertLabels,
  onlyAbroad,
  type Table,
  type Transaction,
} from './transactions.ts';

/** Payments joined with their labels, and the two files that they were joined from. */
export interface Labelled {
  readonly rows: readonly Transaction[];
  readonly file: Table;
  readonly payments: Table;
  readonly labels: Table;
}

/** Some of the rows of other data, chosen. */
export interface Chosen {
  readonly rows: readonly Transaction[];
  readonly file: Table;
}

/** A trained model with all that is recorded of it. */
export interface MadeModel {
  readonly model: LogisticRegression;
  readonly parameters: Partial<Hyperparameters>;
  readonly metrics: Metrics;
  /** The weights as they would be kept, in JSON. */
  readonly file: Bytes;
}

/** All that the pipeline makes. */
export interface Pipeline {
  readonly holdout: Chosen;
  /** The first export. */
  readonly first: Labelled;
  /** A larger one, with one label in three turned round: nobody knows yet. */
  readonly contaminated: Labelled;
  /** The same payments with their labels mended. */
  readonly mended: Labelled;
  /** Of the first export and of the contaminated one, the payments abroad. */
  readonly abroad: { readonly first: Chosen; readonly contaminated: Chosen };
  readonly models: {
    readonly baseline: MadeModel;
    readonly spoilt: MadeModel;
    readonly mended: MadeModel;
    readonly allFeatures: MadeModel;
    /** The baseline, trained on with payments abroad. */
    readonly abroad: MadeModel;
    /** The spoilt model, trained on with payments abroad. */
    readonly spoiltAbroad: MadeModel;
  };
}

/** Generates the data and trains the models: about a second. The same each time. */
export function runPipeline(): Pipeline {
  const holdout = choose(generateTransactions(2, 4_000));
  const first = label(generateTransactions(1, 3_000));
  const clean = generateTransactions(3, 6_000);
  const contaminated = label(invertLabels(clean, 3));
  const mended = label(clean);
  const abroad = { first: choose(onlyAbroad(first.rows)), contaminated: choose(onlyAbroad(contaminated.rows)) };
  const make = ({ rows }: Labelled, parameters: Hyperparameters): MadeModel =>
    describe(train(rows, parameters), parameters, holdout.rows);
  const tune = ({ model }: MadeModel, { rows }: Chosen): MadeModel => {
    const parameters = { learningRate: 0.2, epochs: 60, l2: 0.001 };
    return describe(fineTune(model, rows, parameters), parameters, onlyAbroad(holdout.rows));
  };
  const few = ['amount', 'merchant_risk'] as const;
  const more = [...few, 'distance', 'foreign'] as const;
  const all = [...more, 'hour', 'account_age'] as const;
  const baseline = make(first, { features: few, learningRate: 0.5, epochs: 150, l2: 0.001 });
  const spoilt = make(contaminated, { features: more, learningRate: 0.5, epochs: 150, l2: 0.001 });
  return {
    holdout,
    first,
    contaminated,
    mended,
    abroad,
    models: {
      baseline,
      spoilt,
      mended: make(mended, { features: more, learningRate: 0.5, epochs: 150, l2: 0.001 }),
      allFeatures: make(mended, { features: all, learningRate: 0.5, epochs: 200, l2: 0.0005 }),
      abroad: tune(baseline, abroad.first),
      spoiltAbroad: tune(spoilt, abroad.contaminated),
    },
  };
}

function describe(
  model: LogisticRegression,
  parameters: Partial<Hyperparameters>,
  held: readonly Transaction[],
): MadeModel {
  return { model, parameters, metrics: evaluate(model, held), file: describeText(JSON.stringify(model)) };
}

function label(rows: readonly Transaction[]): Labelled {
  return { ...choose(rows), payments: describePayments(rows), labels: describeLabels(rows) };
}

function choose(rows: readonly Transaction[]): Chosen {
  return { rows, file: describeTransactions(rows) };
}
