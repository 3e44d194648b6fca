import type { EventReader, StoredEvent } from '@pedigree/event-store';
import { type Instant, toInstant } from '@pedigree/kernel';
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
const beginning = Date.parse('2024-01-01T00:00:00.000Z');

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
  const recorded = (position: number): Instant => toInstant(beginning + position * 1_000);
  return {
    logId: 'aaaaaaaaaaaaaaaa',
    readStream: async () => [],
    readAll: async () => [],
    readAt: async () => [],
    head: async () => ({ position: BigInt(total), recordedAt: recorded(total) }),
    async *subscribe() {
      let position = 0;
      for (let start = 0; start < drafts.length; start += 500) {
        const page = drafts.slice(start, start + 500).flat();
        yield page.map((draft): StoredEvent => {
          position++;
          return toStored(draft, position, recorded(position));
        });
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    close: async () => {},
  };
}

interface Draft {
  readonly model: string;
  readonly type: string;
  readonly data: object;
}

function eventsOf(
  { model, number, branch, parameters, packages, auc, isRetracted }: ScoredVersion,
  commit: string,
): readonly Draft[] {
  const recipe = { code: { commit }, parameters, software: { language: 'python', packages } };
  return [
    { model, type: 'ModelTrained', data: { number, branch, recipe } },
    { model, type: 'ModelEvaluated', data: { number, dataset: holdout, metrics: { auc, loss: 1 - auc } } },
    ...(isRetracted ? [{ model, type: 'ModelVersionRetracted', data: { number } }] : []),
  ];
}

function toStored({ model, type, data }: Draft, position: number, recordedAt: Instant): StoredEvent {
  const commandId = `command-${position}`;
  return {
    bytes: new Uint8Array(900),
    envelope: {
      id: `00000000-0000-5000-8000-${String(position).padStart(12, '0')}`,
      stream: `model-default/${model}`,
      revision: position,
      position: BigInt(position),
      type,
      schemaVersion: 1,
      recordedAt,
      occurredAt: recordedAt,
      namespace: 'default',
      actor: { id: 'ada', kind: 'PERSON', means: 'CLAIMED' },
      commandId,
      commandDigest: '',
      correlationId: commandId,
      causationId: commandId,
      evidence: 'OBSERVED',
      basis: [],
      data,
    },
  };
}
