import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TopicRecord } from '../topics.ts';
import { cutBatches, sizeOf } from './record-size.ts';

const overhead = 61;

const record = (bytes: number): TopicRecord => ({
  key: 'model:default/fraud',
  value: new Uint8Array(bytes),
  headers: { id: 'x'.repeat(36), type: 'ModelPromoted' },
});

test('a record is reckoned no smaller than kafkajs encodes it, and by a few bytes larger', () => {
  // Measured: 587 bytes as the first of its batch, 591 as the thousandth a day and more after the first.
  expect(sizeOf(record(500))).toBeGreaterThanOrEqual(591);
  expect(sizeOf(record(500))).toBeLessThanOrEqual(600);
});

test('names and texts count by their bytes', () => {
  const [plain, accented] = ['e', 'é'].map((sign) => sizeOf({ key: sign, value: null, headers: { [sign]: sign } }));
  expect(accented).toBe((plain ?? 0) + 3);
});

test('batches hold every record in its order, and none has more bytes than were given unless one record alone has', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 })), fc.integer({ min: 200, max: 5000 }), (sizes, limit) => {
      const records = sizes.map(record);
      const batches = cutBatches(records, limit);
      expect(batches.flat()).toEqual(records);
      for (const batch of batches) {
        const bytes = batch.reduce((sum, one) => sum + sizeOf(one), overhead);
        expect(batch.length === 1 || (batch.length > 1 && bytes <= limit)).toBe(true);
      }
    }),
  );
});

test('a batch is as full as it can be', () => {
  const each = sizeOf(record(100));
  expect(
    cutBatches(
      Array.from({ length: 5 }, () => record(100)),
      overhead + 2 * each,
    ),
  ).toMatchObject([{ length: 2 }, { length: 2 }, { length: 1 }]);
});
