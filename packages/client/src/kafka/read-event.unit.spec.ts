import { describe, expect, test } from '@jest/globals';
import { readEvent } from './read-event.ts';
import { binaryRecord, envelopeOf, structuredRecord } from './testing/event-records.ts';

const told = { stream: 'model-default/fraud', revision: 3 };

describe.each([
  ['structured', structuredRecord],
  ['binary', binaryRecord],
] as const)('an event in %s mode', (_mode, recordOf) => {
  test('is read with its envelope and its place', () => {
    expect(readEvent(recordOf({ ...told, offset: 12 }))).toEqual({
      id: 'model-default/fraud@3',
      type: 'ModelTrained',
      schemaVersion: 1,
      stream: 'model-default/fraud',
      revision: 3,
      position: 'aaaabbbbccccdddd.4',
      logId: 'aaaabbbbccccdddd',
      namespace: 'default',
      occurredAt: '2026-03-01T09:00:00.000Z',
      recordedAt: '2026-03-01T09:00:01.000Z',
      data: { number: 4 },
      envelope: envelopeOf(told),
      place: { topic: 'pedigree.events', partition: 0, offset: '12' },
    });
  });

  test('is refused under the key of another stream', () => {
    const record = { ...recordOf(told), key: Buffer.from('model-default/churn') };
    expect(() => readEvent(record)).toThrow('required: key model-default/fraud; came: "model-default/churn"');
    expect(() => readEvent({ ...record, key: null })).toThrow('required: key model-default/fraud; came: none');
  });

  test('is refused without a value, and where that is no JSON', () => {
    expect(() => readEvent({ ...recordOf(told), value: null })).toThrow('required: a value; came: none');
    const record = { ...recordOf(told), value: Buffer.from('{"id"') };
    expect(() => readEvent(record)).toThrow('required: JSON; came: {"id"');
  });
});

test('a header that comes several times counts with its first value', () => {
  const record = binaryRecord(told);
  const headers = { ...record.headers, ce_type: ['ModelTrained', 'ModelRegistered'] };
  expect(readEvent({ ...record, headers }).type).toBe('ModelTrained');
});

test.each([
  ['specversion', '0.3', 'required: CloudEvents 1.0; came: "0.3"'],
  ['specversion', undefined, 'required: CloudEvents 1.0; came: none'],
  ['logid', '', 'required: logid, a text; came: ""'],
  ['revision', '-1', 'required: revision, a whole number from 0 on; came: "-1"'],
  ['revision', '9007199254740993', 'required: revision, a whole number from 0 on; came: "9007199254740993"'],
  ['revision', '4', 'required: revision 4; came: 3'],
  ['id', 'another', 'required: id another; came: "model-default/fraud@3"'],
])('an event is refused whose attribute %s is %p', (name, value, message) => {
  const record = binaryRecord(told);
  expect(() => readEvent({ ...record, headers: { ...record.headers, [`ce_${name}`]: value } })).toThrow(message);
});

test.each([-1, 1.5])('an event is refused whose attribute revision is the number %p', (revision) => {
  const message = `required: revision, a whole number from 0 on; came: ${revision}`;
  expect(() => readEvent(structuredRecord({ stream: 'model-default/fraud', revision }))).toThrow(message);
});

test('a record that is no CloudEvent is refused', () => {
  const record = { ...structuredRecord(told), headers: {} };
  expect(() => readEvent(record)).toThrow('required: CloudEvents 1.0; came: none');
});
