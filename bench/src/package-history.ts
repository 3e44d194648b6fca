import type { EventReader } from '@pedigree/event-store';
import { createDraftedReader, type Draft, recordedOf } from './drafted-log.ts';
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
  return createDraftedReader(versions, total, eventsOf);
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
            data: { changes: [{ model, from: recordedOf(position), allocation, replaced: null }], withdraws: [] },
          }),
        ]
      : []),
  ];
}
