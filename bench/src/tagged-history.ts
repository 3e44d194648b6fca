import type { EventReader } from '@pedigree/event-store';
import { createDraftedReader, type Draft } from './drafted-log.ts';
import { createRandom, drawBelow, type Random } from './random.ts';

/** A version as it was drawn: with its tags. */
export interface TaggedVersion {
  readonly model: string;
  readonly number: number;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
}

const models = 500;
const vocabulary = 20_000;
const tagKeys = ['purpose', 'note'] as const;
const wordsEach = 2;

/** The shape, in words. */
export const shapeOfTags = `${models} models, ${tagKeys.length} tags a version, each of ${wordsEach} words out of ${vocabulary.toLocaleString('en')}, a few of which are common`;

/** A word of the vocabulary; the first hundred are half of all that are drawn, as in life some are common. */
export function drawWord(random: Random): string {
  const rank = Math.floor(vocabulary ** random()) - 1 + drawBelow(random, 100);
  return `${'bcdfghklmnprstvz'[rank % 16]}${'aeiou'[rank % 5]}${rank.toString(36)}`;
}

/** Draws so many versions. */
export function drawTagged(count: number): readonly TaggedVersion[] {
  const random = createRandom(71);
  const numbers = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const model = `model-${drawBelow(random, models)}`;
    const number = (numbers.get(model) ?? 0) + 1;
    numbers.set(model, number);
    const value = () => Array.from({ length: wordsEach }, () => drawWord(random)).join(' ');
    return { model, number, tags: tagKeys.map((key) => ({ key, value: value() })) };
  });
}

/** A log of these versions' tags, made as it is read: all that a search of versions reads. */
export function createTaggedReader(versions: readonly TaggedVersion[]): EventReader {
  return createDraftedReader(versions, versions.length * tagKeys.length, ({ model, number, tags }) =>
    tags.map(
      (tag) => (): Draft => ({
        stream: `model-default/${model}`,
        type: 'ModelVersionTagged',
        data: { number, ...tag },
      }),
    ),
  );
}
