import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import produce, { type ProduceMessage } from 'kafkajs/src/protocol/requests/produce/index.js';
import { crc32c } from './crc32c.ts';
import { encoding } from './produce-encoding.ts';

const slowly = produce.protocol({ version: 7 });

/** kafkajs reads the clock for each batch. */
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(1_790_000_000_000);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const optionsOf = (messages: readonly ProduceMessage[], more: object = {}) => ({
  ...{ acks: -1, timeout: 3000, producerId: 4711, producerEpoch: 3, compression: 0, ...more },
  topicData: [{ topic: 'pedigree.events', partitions: [{ partition: 4, firstSequence: 70_000, messages }] }],
});

type Options = ReturnType<typeof optionsOf>;

const bytesOf = async (way: typeof slowly, options: Options) => (await way(options).request.encode()).buffer;

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ minLength: 60, maxLength: 70 }));
const value = fc.oneof(
  fc.constant(null),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(Buffer.alloc(9000, 'long')),
);
const record = fc.record({ key: text, value, headers: fc.dictionary(text, text, { maxKeys: 8 }) });
const one = { key: 'a', value: Buffer.from('b'), headers: { c: 'd' } };

test('what a relay sends is encoded byte for byte as kafkajs encodes it, in a transaction or without', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 80 }),
      fc.constantFrom({}, { transactionalId: 'pedigree.relay' }),
      async (records, more) => {
        const options = optionsOf(records, more);
        expect((await bytesOf(encoding(slowly), options)).equals(await bytesOf(slowly, options))).toBe(true);
      },
    ),
  );
});

test('so are more records than a byte, or two, can number', async () => {
  const options = optionsOf(Array.from({ length: 9000 }, () => one));
  expect((await bytesOf(encoding(slowly), options)).equals(await bytesOf(slowly, options))).toBe(true);
});

test.each([
  ['has a time of its own', optionsOf([one, { ...one, timestamp: '1790000000001' }])],
  ['has a list of texts under one name', optionsOf([{ ...one, headers: { c: ['d', 'e'] } }])],
  ['has no key', optionsOf([{ ...one, key: null }])],
  ['has a text as its value', optionsOf([{ ...one, value: 'b' }])],
  ['is to be compressed', optionsOf([one], { compression: 1 })],
])('a record that %s is left to kafkajs', (_, options) => {
  const ofKafkajs = slowly(options);
  expect(encoding(() => ofKafkajs)(options)).toBe(ofKafkajs);
});

test('CRC-32C is that of RFC 3720, whatever the length', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(0x46dd794e);
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32c(new Uint8Array())).toBe(0);
});
