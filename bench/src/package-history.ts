import type { EventReader, StoredEvent } from '@pedigree/event-store';
import { type Instant, toInstant } from '@pedigree/kernel';
import { createRandom, drawBelow, drawOne, type Random } from './random.ts';

/** A version as it was drawn: with what it was trained, and whether it was promoted at once. */
export interface PackagedVersion {
  readonly model: string;
  readonly number: number;
  /** Of the lock file. */
  readonly lock: number;
  readonly packages: Readonly<Record<string, string>>;
  readonly isPromoted: boolean;
}

const models = 500;
const packagesEach = 50;
const lockFiles = 2_000;
const promotedOneIn = 50;
const beginning = Date.parse('2024-01-01T00:00:00.000Z');

/** The shape, in words. */
export const shapeOfPackages = `${models} models, ${packagesEach} packages a version by ${lockFiles.toLocaleString('en')} lock files, 20 versions a package, one version in ${promotedOneIn} promoted`;

/** Name of a package. */
export function drawPackage(random: Random): string {
  return `package-${drawBelow(random, packagesEach)}`;
}

/** Draws so many versions; most share their lock file with others, as in life. */
export function drawPackaged(count: number): readonly PackagedVersion[] {
  const random = createRandom(61);
  const locks = Array.from({ length: lockFiles }, (_, lock) => ({ lock, packages: drawPackages(random) }));
  const numbers = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const model = `model-${drawBelow(random, models)}`;
    const number = (numbers.get(model) ?? 0) + 1;
    numbers.set(model, number);
    return { model, number, ...drawOne(random, locks), isPromoted: number % promotedOneIn === 1 };
  });
}

function drawPackages(random: Random): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: packagesEach }, (_, index) => [
      `package-${index}`,
      `${1 + drawBelow(random, 2)}.${drawBelow(random, 10)}.0`,
    ]),
  );
}

/** A log of these versions, made as it is read: of each its training, and its promotion where there was one. */
export function createPackagedReader(versions: readonly PackagedVersion[]): EventReader {
  const total = versions.reduce((sum, { isPromoted }) => sum + (isPromoted ? 2 : 1), 0);
  return {
    logId: 'aaaaaaaaaaaaaaaa',
    readStream: async () => [],
    readAll: async () => [],
    readAt: async () => [],
    head: async () => ({ position: BigInt(total), recordedAt: recorded(total) }),
    async *subscribe() {
      let position = 0;
      for (let start = 0; start < versions.length; start += 500) {
        const page = versions.slice(start, start + 500).flatMap(eventsOf);
        yield page.map((draft): StoredEvent => toStored(draft(++position), position));
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    close: async () => {},
  };
}

function recorded(position: number): Instant {
  return toInstant(beginning + position * 1_000);
}

interface Draft {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

function eventsOf({ model, number, packages, isPromoted }: PackagedVersion): readonly ((position: number) => Draft)[] {
  const recipe = { software: { language: 'python', packages } };
  const allocation = { state: 'SERVING', versions: [{ number, share: 10_000 }] };
  return [
    () => ({
      stream: `model-default/${model}`,
      type: 'ModelTrained',
      data: { number, branch: 'main', recipe },
    }),
    ...(isPromoted
      ? [
          (position: number) => ({
            stream: 'environment-default/production',
            type: 'ModelPromoted',
            data: { changes: [{ model, from: recorded(position), allocation, replaced: null }], withdraws: [] },
          }),
        ]
      : []),
  ];
}

function toStored(draft: Draft, position: number): StoredEvent {
  const commandId = `command-${position}`;
  return {
    bytes: new Uint8Array(900),
    envelope: {
      ...draft,
      id: `00000000-0000-5000-8000-${String(position).padStart(12, '0')}`,
      revision: position,
      position: BigInt(position),
      schemaVersion: 1,
      recordedAt: recorded(position),
      occurredAt: recorded(position),
      namespace: 'default',
      actor: { id: 'ada', kind: 'PERSON', means: 'CLAIMED' },
      commandId,
      commandDigest: '',
      correlationId: commandId,
      causationId: commandId,
      evidence: 'OBSERVED',
      basis: [],
    },
  };
}
