import { expect, test } from '@jest/globals';
import * as kafka from './index.ts';

test('who reads Kafka has these words, and no others', () => {
  expect(Object.keys(kafka).sort()).toEqual([
    'EventsMissing',
    'KafkaUnreachable',
    'PoisonedRecord',
    'consumeEvents',
    'followServing',
    'memoryStore',
  ]);
});
