import { describe, expect, test } from '@jest/globals';
import { readName, readSlot, readVersion } from './references.ts';

const prod = { namespace: 'default', name: 'prod' };

describe('a slot', () => {
  test.each([
    ['prod', 'fraud', { environment: prod, model: 'fraud', at: undefined }],
    ['environment:default/prod', 'model:default/fraud', { environment: prod, model: 'fraud', at: undefined }],
    ['acme/prod', 'fraud', { environment: { namespace: 'acme', name: 'prod' }, model: 'fraud', at: undefined }],
    ['prod', 'acme/fraud', { environment: { namespace: 'acme', name: 'prod' }, model: 'fraud', at: undefined }],
    ['prod@2026-05-01', 'fraud', { environment: prod, model: 'fraud', at: '2026-05-01T00:00:00.000Z' }],
    ['prod', undefined, { environment: prod, model: undefined, at: undefined }],
  ])('%s and %s', (environment, model, slot) => {
    expect(readSlot(environment, model)).toEqual(slot);
  });

  test.each([
    ['acme/prod', 'other/fraud'],
    ['model:prod', 'fraud'],
    ['prod', 'fraud@3'],
  ])('%s and %s are none', (environment, model) => {
    expect(() => readSlot(environment, model)).toThrow(/required: .*; came: /);
  });
});

describe('a version', () => {
  const fraud = { namespace: 'default', name: 'fraud' };
  test.each([
    [undefined, 'fraud@3', { ...fraud, version: { by: 'number', number: 3 } }],
    ['fraud', '3', { ...fraud, version: { by: 'number', number: 3 } }],
    ['fraud', 'fraud@v1', { ...fraud, version: { by: 'name', name: 'v1' } }],
    ['acme/fraud', 'branch:wide', { namespace: 'acme', name: 'fraud', version: { by: 'branch', branch: 'wide' } }],
  ])('%s and %s', (model, version, read) => {
    expect(readVersion('model', model, version)).toEqual(read);
  });

  test.each([
    [undefined, '3'],
    ['fraud', 'other@3'],
    ['fraud', '0'],
    [undefined, 'fraud@'],
  ])('%s and %s are none', (model, version) => {
    expect(() => readVersion('model', model, version)).toThrow(/required: .*; came: /);
  });
});

test('a name has no version', () => {
  expect(readName('model', 'fraud', 'model')).toEqual({ namespace: 'default', name: 'fraud' });
  expect(() => readName('model', 'fraud@3', 'model')).toThrow(/required: a model without a version/);
});
