import type { EventReader } from '@pedigree/event-store';
import { createDraftedReader, type Draft } from './drafted-log.ts';
import { createRandom, drawBelow, drawHex, drawOne, type Random } from './random.ts';

/** A version as it was drawn: all that a leaderboard of it can be asked about. */
export interface ScoredVersion {
  readonly model: string;
  readonly number: number;
  readonly branch: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly packages: Readonly<Record<string, string>>;
  readonly auc: number;
  readonly isRetracted: boolean;
}

const models = 50;
const packageCount = 20;
const lockFiles = 200;
const digest = `md5:${'1'.repeat(32)}`;

/** What every version was evaluated on. */
export const holdout = { namespace: 'default', name: 'holdout', digest };

/** The shape, in words. */
export const shapeOfScores = `${models} models; 10 parameters, 20 packages of ${lockFiles} lock files; each evaluated once on one dataset version, 1 % retracted`;

/** Draws so many versions; most share their lock file with others, as in life. */
export function drawVersions(count: number): readonly ScoredVersion[] {
  const random = createRandom(41);
  const locks = Array.from({ length: lockFiles }, () => drawPackages(random));
  const numbers = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const model = `model-${drawBelow(random, models)}`;
    const number = (numbers.get(model) ?? 0) + 1;
    numbers.set(model, number);
    return {
      model,
      number,
      branch: drawOne(random, ['main', 'main', 'wide', 'small']),
      parameters: drawParameters(random),
      packages: drawOne(random, locks),
      auc: random(),
      isRetracted: random() < 0.01,
    };
  });
}

function drawPackages(random: Random): Readonly<Record<string, string>> {
  const others = Array.from({ length: packageCount - 1 }, (_, index) => [
    `package-${index}`,
    `1.${drawBelow(random, 30)}.0`,
  ]);
  return Object.fromEntries([['torch', `${1 + drawBelow(random, 2)}.${drawBelow(random, 10)}.0`], ...others]);
}

function drawParameters(random: Random): Readonly<Record<string, number | string>> {
  const others = Array.from({ length: 8 }, (_, index) => [`layer${index}.size`, 2 ** drawBelow(random, 10)]);
  return Object.fromEntries([
    ['optimizer.rate', 10 ** -(1 + 4 * random())],
    ['optimizer.name', drawOne(random, ['adam', 'adamw', 'sgd', 'lion', 'adafactor'])],
    ...others,
  ]);
}

/** A log of these versions, made as it is read: of each its training, its evaluation, and its retraction if there was one. */
export function createScoredReader(versions: readonly ScoredVersion[]): EventReader {
  const random = createRandom(43);
  const drafts = versions.map((version) => eventsOf(version, drawHex(random, 40)));
  const total = drafts.reduce((sum, events) => sum + events.length, 0);
  return createDraftedReader(drafts, total, (events) => events.map((draft) => () => draft));
}

function eventsOf(
  { model, number, branch, parameters, packages, auc, isRetracted }: ScoredVersion,
  commit: string,
): readonly Draft[] {
  const recipe = { code: { commit }, parameters, software: { language: 'python', packages } };
  const stream = `model-default/${model}`;
  return [
    { stream, type: 'ModelTrained', data: { number, branch, recipe } },
    { stream, type: 'ModelEvaluated', data: { number, dataset: holdout, metrics: { auc, loss: 1 - auc } } },
    ...(isRetracted ? [{ stream, type: 'ModelVersionRetracted', data: { number } }] : []),
  ];
}
