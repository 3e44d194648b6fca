import { createHash } from 'node:crypto';
import { createRandom, gaussian } from './random.ts';

/** What is known of a card payment when it is made, in the order of the columns. */
const features = ['amount', 'hour', 'distance', 'merchant_risk', 'foreign', 'account_age'] as const;
export type Feature = (typeof features)[number];

export interface Transaction {
  readonly values: Readonly<Record<Feature, number>>;
  readonly fraud: boolean;
}

/**
 * Card payments as a bank might see them, about one in eight a fraud: likelier at night, abroad, far from home, at risky
 * merchants, from young accounts, and with large amounts. No person is in it: every number comes from the seed.
 */
export function generateTransactions(seed: number, count: number): readonly Transaction[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const values = {
      amount: Math.round(Math.exp(3.5 + 1.1 * gaussian(random)) * 100) / 100,
      hour: Math.floor(random() * 24),
      distance: Math.round(Math.exp(2 + 1.4 * gaussian(random)) * 10) / 10,
      merchant_risk: Math.round(random() ** 2 * 1_000) / 1_000,
      foreign: random() < 0.12 ? 1 : 0,
      account_age: Math.floor(random() * 3_650),
    };
    return { values, fraud: random() < probabilityOfFraud(values) };
  });
}

function probabilityOfFraud({ amount, hour, distance, merchant_risk, foreign, account_age }: Transaction['values']) {
  const night = hour < 6 ? 1 : 0;
  const score =
    -5.2 +
    0.45 * Math.log(amount) +
    0.3 * Math.log(distance) +
    2.6 * merchant_risk +
    1.3 * foreign +
    night -
    account_age / 2_500;
  return 1 / (1 + Math.exp(-score));
}

/** The same payments with every `each`-th label turned round: what a broken labelling job leaves behind. */
export function invertLabels(transactions: readonly Transaction[], each: number): readonly Transaction[] {
  return transactions.map((transaction, index) =>
    index % each === 0 ? { ...transaction, fraud: !transaction.fraud } : transaction,
  );
}

/** Bytes and what can be said of them. */
export interface Bytes {
  /** `sha256:<hex>` */
  readonly digest: string;
  readonly size: number;
}

/** Those made abroad. */
export function onlyAbroad(transactions: readonly Transaction[]): readonly Transaction[] {
  return transactions.filter(({ values }) => values.foreign === 1);
}

/** A file of rows, and what can be said of it. */
export type Table = Bytes & { readonly rows: number };

/** The payments with their labels as the CSV file that would be kept of them. */
export function describeTransactions(transactions: readonly Transaction[]): Table {
  return describeCsv(
    [...features, 'fraud'],
    transactions.map(({ values, fraud }) => [...features.map((name) => values[name]), fraud ? 1 : 0]),
  );
}

/** The payments alone, as the bank exports them. */
export function describePayments(transactions: readonly Transaction[]): Table {
  return describeCsv(
    features,
    transactions.map(({ values }) => features.map((name) => values[name])),
  );
}

/** The labels alone, by the number of the payment, as the disputes team delivers them. */
export function describeLabels(transactions: readonly Transaction[]): Table {
  return describeCsv(
    ['payment', 'fraud'],
    transactions.map(({ fraud }, index) => [index + 1, fraud ? 1 : 0]),
  );
}

function describeCsv(columns: readonly string[], rows: readonly (readonly number[])[]): Table {
  return {
    ...describeText(`${columns.join(',')}\n${rows.map((row) => row.join(',')).join('\n')}\n`),
    rows: rows.length,
  };
}

/** The digest and size of a text's UTF-8 bytes. */
export function describeText(text: string): Bytes {
  return { digest: `sha256:${createHash('sha256').update(text).digest('hex')}`, size: Buffer.byteLength(text) };
}
