import { expect, test } from '@jest/globals';
import { readEnvironment } from './environment.ts';

const read = (...argv: readonly string[]) => readEnvironment({ argv, environment: {} }, []);
const views = 'postgres://db/pedigree';

test('a gateway on EventStoreDB is refused unless it only reads, as one process writes there', () => {
  expect(read('--store', 'esdb://admin:secret@db:2113', '--views', views)).toMatchObject({
    faults: [expect.stringMatching(/^--store, PEDIGREE_STORE: required: on EventStoreDB, .* --read-only(?!.*secret)/)],
  });
  expect(read('--store', 'esdb://db:2113', '--views', views, '--read-only')).toHaveProperty('values');
});

test('a gateway on PostgreSQL writes', () => {
  expect(read('--store', views)).toMatchObject({ values: { readOnly: false } });
});
