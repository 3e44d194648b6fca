import { expect, test } from '@jest/globals';
import { GraphqlFailed } from '@pedigree/client';
import { describeFailure, nodeNotFound, notFound } from './errors.ts';

test('where a name with a slash was read as one of another namespace, how to write it in the default one is said', () => {
  expect(notFound('dataset:data/data.xml@1').message).toBe(
    'not found: dataset:data/data.xml@1 (in namespace data; a name with a / in the default one is default/data/data.xml@1)',
  );
  expect(notFound('data/data.xml').message).toMatch(/default\/data\/data\.xml\)$/);
});

test('of what was sought in the default namespace no more is said than that', () => {
  expect(notFound('dataset:default/data/data.xml@1').message).toBe('not found: dataset:default/data/data.xml@1');
  expect(notFound('md5:0123').message).toBe('not found: md5:0123');
});

test('what was asked as known then is said to be unknown then', () => {
  expect(notFound('model:default/fraud@1', '2020-01-01T00:00:00.000Z').message).toBe(
    'not found: model:default/fraud@1 as known at 2020-01-01T00:00:00.000Z',
  );
});

test('a bare name that is no model is said to be asked about as a dataset', () => {
  expect(nodeNotFound('payments.csv', 'model:default/payments.csv').message).toBe(
    'not found: model:default/payments.csv; a dataset is asked about as dataset:payments.csv',
  );
  expect(nodeNotFound('fraud@9', 'model:default/fraud@9').message).toBe('not found: model:default/fraud@9');
  expect(nodeNotFound('git:0a1b2c3', 'git:0a1b2c3').message).toBe(
    'not found: git:0a1b2c3; the commit of a version is shown by: pedigree recipe <model>@<version>',
  );
  expect(nodeNotFound('dataset:prices', 'dataset:default/prices').message).toBe('not found: dataset:default/prices');
});

test('a service that is stopping ends a script with the code of none, and one that refuses with another', () => {
  const failed = (code: string) => describeFailure(new GraphqlFailed([{ message: 'why', code }])).exitCode;
  expect([failed('STOPPING'), failed('VIEW_HALTED')]).toEqual([3, 1]);
});
