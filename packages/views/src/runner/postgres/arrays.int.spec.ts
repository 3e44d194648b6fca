import { expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import fc from 'fast-check';
import { Client } from 'pg';
import { unescapeText } from '../../postgres-text.ts';
import type { Binding } from '../../reading/select.ts';
import { type ArrayType, toArray } from './arrays.ts';

const edges = [
  0,
  -1,
  1,
  2 ** 31,
  -(2 ** 31),
  2 ** 32,
  -(2 ** 32) - 1,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];

const arrays: readonly (readonly [ArrayType, fc.Arbitrary<Binding>])[] = [
  ['text[]', fc.string({ unit: 'binary' })],
  ['bigint[]', fc.oneof(fc.maxSafeInteger(), fc.constantFrom(...edges), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n))],
  ['smallint[]', fc.integer({ min: -32_768, max: 32_767 })],
  ['double precision[]', fc.double({ noNaN: true })],
];

/** What the server tells of an element, as a text of ours. */
const plain: Readonly<Record<ArrayType, (text: string) => string>> = {
  'text[]': unescapeText,
  'bigint[]': String,
  'smallint[]': String,
  'double precision[]': (text) => String(Number(text)),
};

describeOnPostgres('an array that is written', (server) => {
  test.each(arrays)('as %s is read by the server value by value, nulls too', async (type, values) => {
    const client = new Client(server.url);
    await client.connect();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(values), { maxLength: 8 }), async (given) => {
        const { rows } = await client.query(`select value::text from unnest($1::${type}) as value`, [
          toArray(type, given),
        ]);
        const read = rows.map(({ value }) => (value === null ? null : plain[type](value)));
        expect(read).toEqual(given.map((value) => (value === null ? null : String(value))));
      }),
    );
    await client.end();
  });
});

test.each([
  ['a text as a number', 'bigint[]', 'a'],
  ['a fraction', 'bigint[]', 1.5],
  ['a number beyond what is safe', 'bigint[]', 2 ** 53],
  ['a number as a text', 'text[]', 1],
] as const)('%s is refused', (_, type, value) => {
  expect(() => toArray(type, [value])).toThrow(TypeError);
});
