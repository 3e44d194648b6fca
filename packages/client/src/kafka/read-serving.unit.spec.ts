import { expect, test } from '@jest/globals';
import { readServing } from './read-serving.ts';

const told = {
  namespace: 'default',
  environment: 'production',
  model: 'fraud',
  state: 'SERVING',
  allocation: [{ version: 'model:default/fraud@3', number: 3, label: null, share: 10_000 }],
  since: '2026-03-01T09:00:00.000Z',
  event: '00000000-0000-5000-8000-000000000000',
  revision: 4,
  position: 'aaaabbbbccccdddd.14',
  logId: 'aaaabbbbccccdddd',
};

function read(body: object) {
  const record = { topic: 'pedigree.serving', partition: 0, offset: '0', key: null, headers: {} };
  return readServing({ ...record, value: Buffer.from(JSON.stringify(body)) });
}

test('what serves is read with the salt that a record names', () => {
  const [served] = told.allocation;
  expect(read({ ...told, salt: '2026-q4' })).toEqual({
    ...told,
    salt: '2026-q4',
    allocation: [{ ...served, shadow: false }],
  });
});

test.each([undefined, null])(
  'where the salt is %s, as an older relay writes it, it is the name of the slot',
  (salt) => {
    expect(read({ ...told, salt }).salt).toBe('default/production/fraud');
  },
);

test.each([12, {}, '', true])('a salt that is %j is refused, for it would route keys elsewhere', (salt) => {
  expect(() => read({ ...told, salt })).toThrow(`required: salt, a text; came: ${JSON.stringify(salt)}`);
});
