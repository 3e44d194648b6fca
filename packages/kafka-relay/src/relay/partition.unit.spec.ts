import { expect, test } from '@jest/globals';
import { partitionOf } from './partition.ts';

/** Hashes that Kafka's own tests hold its murmur2 to (UtilsTest.testMurmur2 of org.apache.kafka.common.utils). */
const hashes: readonly (readonly [key: string, hash: number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
];

test.each(hashes)('key %s goes where Kafka’s Java client puts it', (key, hash) => {
  for (const partitions of [1, 2, 3, 6, 12, 1000]) {
    expect(partitionOf(key, partitions)).toBe((hash & 0x7fffffff) % partitions);
  }
});

test('it goes there also when ten thousand others went in between', () => {
  const before = partitionOf('foobar', 1000);
  for (let other = 0; other < 10_001; other++) partitionOf(`key ${other}`, 1000);
  expect([before, partitionOf('foobar', 1000)]).toEqual([166, 166]);
});
