import type { Command } from '@pedigree/client';
import type { Labelled, Pipeline } from './pipeline.ts';
import {
  type DaysAgo,
  idOf,
  promoted,
  retracted,
  retractedData,
  type Surroundings,
  trained,
  versioned,
} from './telling.ts';
import type { Table } from './transactions.ts';

const payments = 'payments';
const labels = 'dispute-labels';
const transactions = 'transactions';
const holdout = 'transactions-holdout';
const transactionsAbroad = 'transactions-abroad';
const fraud = 'fraud';
const fraudAbroad = 'fraud-abroad';

/** Environments, and the names of data and models. The first command carries the day from which all days are counted. */
export function opening(daysAgo: DaysAgo): readonly Command[] {
  const occurredAt = daysAgo(60);
  const dataset = (name: string, description: string): Command => ({
    registerDataset: { name, description, commandId: idOf('register', name), occurredAt },
  });
  const model = (name: string, description: string): Command => ({
    registerModel: { name, description, commandId: idOf('register', name), occurredAt },
  });
  const environment = (name: string, rank: number, production: boolean): Command => ({
    defineEnvironment: { name, rank, production, commandId: idOf('define', name), occurredAt },
  });
  return [
    dataset(transactions, 'Card payments with the labels of the disputes team. Every number is made up.'),
    dataset(payments, 'Card payments as the bank exports them.'),
    dataset(labels, 'Which payments were disputed, by the disputes team.'),
    dataset(transactionsAbroad, 'The transactions that were made abroad.'),
    dataset(holdout, 'Kept apart, never trained on.'),
    model(fraud, 'Scores a card payment: how likely is it a fraud?'),
    model(fraudAbroad, 'The same for payments abroad, trained on from there.'),
    environment('dev', 1, false),
    environment('qa', 2, false),
    environment('production', 3, true),
  ];
}

/** The id of the first command. */
export const openingId = idOf('register', transactions);

/** The command that put the version in production to which the rollback returns. */
export const goodPromotionId = idOf('promote', 'production', fraud, 'v1.0.0');

/** Who makes what, until versions serve that should not. */
export function untilTheMistake(
  { first, holdout: held, contaminated, abroad, models }: Pipeline,
  around: Surroundings,
  daysAgo: DaysAgo,
): readonly Command[] {
  const firstData = at(transactions, first.file);
  const badData = at(transactions, contaminated.file);
  const firstAbroad = { dataset: at(transactionsAbroad, abroad.first.file), parent: `${fraud}@v1.0.0` };
  const badAbroad = { dataset: at(transactionsAbroad, abroad.contaminated.file), parent: `${fraud}@v1.1.0` };
  return [
    versioned(holdout, held.file, daysAgo(56), 'kept apart, never trained on'),
    versioned(payments, first.payments, daysAgo(56), 'first export'),
    ...joined(first, 1, daysAgo(56), 'first export'),
    trained(
      fraud,
      'v1.0.0',
      models.baseline,
      { dataset: firstData },
      around,
      daysAgo(55),
      'a baseline on two features',
    ),
    promoted(fraud, 'v1.0.0', 'dev', daysAgo(55, 15)),
    promoted(fraud, 'v1.0.0', 'qa', daysAgo(54)),
    promoted(fraud, 'v1.0.0', 'production', daysAgo(52), 'first model in production'),
    versioned(transactionsAbroad, abroad.first.file, daysAgo(50), 'those abroad', { derivedFrom: [firstData] }),
    trained(fraudAbroad, 'v1.0.0', models.abroad, firstAbroad, around, daysAgo(50, 14), 'abroad is different'),
    promoted(fraudAbroad, 'v1.0.0', 'production', daysAgo(47)),
    versioned(payments, contaminated.payments, daysAgo(42), 'twice the payments'),
    ...joined(contaminated, 2, daysAgo(42), 'twice the payments'),
    trained(
      fraud,
      'v1.1.0',
      models.spoilt,
      { dataset: badData },
      around,
      daysAgo(41),
      'two more features, twice the data',
    ),
    promoted(fraud, 'v1.1.0', 'dev', daysAgo(41, 15)),
    promoted(fraud, 'v1.1.0', 'qa', daysAgo(40)),
    versioned(transactionsAbroad, abroad.contaminated.file, daysAgo(39), 'those abroad', { derivedFrom: [badData] }),
    trained(fraudAbroad, 'v1.1.0', models.spoiltAbroad, badAbroad, around, daysAgo(39, 14), 'from the better model'),
    promoted(fraud, 'v1.1.0', 'production', daysAgo(38), 'better auc'),
    promoted(fraudAbroad, 'v1.1.0', 'production', daysAgo(36), 'follows fraud'),
  ];
}

/** What was done about it, and what came after. `target`: the change of production to return to. */
export function afterTheMistake(
  { mended, contaminated, models }: Pipeline,
  around: Surroundings,
  daysAgo: DaysAgo,
  target: { readonly event: string; readonly from: string },
): readonly Command[] {
  const data = { dataset: at(transactions, mended.file) };
  return [
    {
      rollBackModel: {
        environment: 'production',
        model: fraud,
        target,
        commandId: idOf('roll-back', 'production'),
        occurredAt: daysAgo(35),
        reason: 'far too many honest payments stopped',
      },
    },
    retractedData(
      at(transactions, contaminated.file),
      daysAgo(34),
      'the labelling job turned one label in three round',
    ),
    retracted(fraud, 'v1.1.0', daysAgo(34), 'trained on contaminated labels'),
    ...joined(mended, 3, daysAgo(28), 'labels mended'),
    trained(fraud, 'v1.2.0', models.mended, data, around, daysAgo(28, 14), 'the same recipe on mended labels'),
    promoted(fraud, 'v1.2.0', 'dev', daysAgo(27)),
    promoted(fraud, 'v1.2.0', 'qa', daysAgo(25)),
    promoted(fraud, 'v1.2.0', 'production', daysAgo(21), 'mended'),
    pointed('v1.2.0', 'none', daysAgo(21, 10)),
    trained(fraud, 'v2.0.0', models.allFeatures, data, around, daysAgo(14), 'hour of the day and age of the account'),
    {
      recordEvaluation: {
        model: fraud,
        version: 'v2.0.0',
        dataset: `${holdout}@1`,
        metrics: models.allFeatures.metrics,
        commandId: idOf('evaluate', 'v2.0.0'),
        occurredAt: daysAgo(14, 10),
      },
    },
    promoted(fraud, 'v2.0.0', 'dev', daysAgo(14, 15)),
    promoted(fraud, 'v2.0.0', 'qa', daysAgo(12)),
    {
      tagModelVersion: {
        model: fraud,
        version: 'v2.0.0',
        key: 'risk-review',
        value: 'passed',
        commandId: idOf('tag', 'v2.0.0'),
        occurredAt: daysAgo(5),
      },
    },
    {
      correctServing: {
        environment: 'production',
        model: fraud,
        since: daysAgo(21),
        until: daysAgo(18),
        allocation: [{ version: 'v1.0.0' }],
        commandId: idOf('correct', 'production'),
        reason: 'the rollout had stuck: v1.0.0 served for three more days',
      },
    },
    {
      promoteModel: {
        environment: 'production',
        model: fraud,
        version: 'v2.0.0',
        commandId: idOf('promote', 'production', 'v2.0.0'),
        reason: 'better on every metric',
      },
    },
    pointed('v2.0.0', 'v1.2.0'),
    ...canary(),
    {
      restoreEnvironment: {
        environment: 'qa',
        to: daysAgo(20),
        commandId: idOf('restore', 'qa'),
        reason: 'a complaint of three weeks ago is looked into',
      },
    },
  ];
}

/** In qa the version before is let in again step by step, and taken out at 5 %: what serves is as it was. */
function canary(): readonly Command[] {
  const slot = { environment: 'qa', model: fraud };
  const id = (step: string) => idOf('canary', step);
  return [
    {
      startRollout: {
        ...slot,
        version: 'v1.2.0',
        steps: ['SHADOW', '1%', '5%', '25%', '100%'],
        holdFor: '1h30m',
        commandId: id('start'),
        reason: 'is it quicker on the same payments?',
      },
    },
    {
      advanceRollout: { ...slot, to: '5%', force: true, commandId: id('5'), reason: 'nobody waits for qa' },
    },
    {
      reportServingMetrics: {
        ...slot,
        version: 'v1.2.0',
        metrics: { 'error rate': 0.034, 'milliseconds an answer': 41 },
        commandId: id('report'),
      },
    },
    { abortRollout: { ...slot, commandId: id('abort'), reason: 'quicker, and wrong three times as often' } },
  ];
}

/** The labels of an export, and the transactions that a run joins from both. */
function joined(
  { file, payments: exported, labels: told }: Labelled,
  time: number,
  occurredAt: string,
  reason: string,
) {
  const from = { payments: at(payments, exported), labels: at(labels, told) };
  const run = { id: `join-${time}`, name: 'join' };
  return [
    versioned(labels, told, occurredAt, reason),
    versioned(transactions, file, occurredAt, reason, { run, from }),
  ];
}

function at(name: string, { digest }: Table): string {
  return `${name}@${digest}`;
}

function pointed(label: string, expected: string, occurredAt?: string): Command {
  return {
    setModelAlias: {
      model: fraud,
      alias: 'champion',
      version: label,
      expected,
      commandId: idOf('alias', label),
      occurredAt,
    },
  };
}
