import { describe, expect, test } from '@jest/globals';
import { decode } from '@pedigree/kernel';
import { samples } from '@pedigree/schema/samples';
import { SketchedLog } from '../testing/sketched-log.ts';
import { dataOfStructured, eventRecordsOf } from './cloud-event.ts';

const structured = eventRecordsOf('abcdefghij234567', 'structured');
const binary = eventRecordsOf('abcdefghij234567', 'binary');

async function described() {
  return new SketchedLog().describe('Größe 模型', '"data":{}', 'zoë & co');
}

describe('an event in structured mode', () => {
  test('is one JSON whose attributes are CloudEvents 1.0, and whose last member is the event as it is stored', async () => {
    const event = await described();
    const { value } = structured(event);
    expect(Buffer.from(value ?? []).toString()).toBe(
      [
        '{"specversion":"1.0"',
        `"id":"${event.envelope.id}"`,
        '"source":"pedigree:zo%C3%AB%20%26%20co"',
        '"type":"ModelDescribed"',
        '"time":"2026-05-01T00:00:00.000Z"',
        '"dataschema":"urn:pedigree:envelopes:ModelDescribed:v1"',
        '"recordedat":"2026-05-01T00:00:00.000Z"',
        '"stream":"model-zoë & co/Größe 模型"',
        '"revision":0',
        '"position":"abcdefghij234567.1"',
        '"logid":"abcdefghij234567"',
        '"datacontenttype":"application/json"',
        `"data":${Buffer.from(event.bytes)}}`,
      ].join(','),
    );
  });

  test('is keyed by its stream, and its headers say what a consumer sorts by', async () => {
    const event = await described();
    const { key, headers } = structured(event);
    expect(key).toBe('model-zoë & co/Größe 模型');
    expect(headers).toEqual({
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      id: event.envelope.id,
      type: 'ModelDescribed',
      stream: 'model-zoë & co/Größe 模型',
      revision: '0',
      position: 'abcdefghij234567.1',
      logid: 'abcdefghij234567',
    });
  });

  test.each(samples.map(({ name, bytes }) => [name, bytes] as const))(
    'holds the stored bytes of %s, and they are found in it again',
    (_, bytes) => {
      const value = structured({ envelope: decode(bytes, 7n), bytes }).value ?? new Uint8Array();
      expect(JSON.parse(Buffer.from(value).toString()).data).toEqual(JSON.parse(Buffer.from(bytes).toString()));
      expect(Buffer.from(dataOfStructured(value) ?? [])).toEqual(Buffer.from(bytes));
    },
  );

  test('a name that looks like the last member does not hide it', async () => {
    const event = await new SketchedLog().describe('x', '', 'a,"data":{b');
    const { value } = structured(event);
    expect(Buffer.from(dataOfStructured(value ?? new Uint8Array()) ?? [])).toEqual(Buffer.from(event.bytes));
  });
});

describe('an event in binary mode', () => {
  test('is its stored bytes, and every attribute is a header', async () => {
    const event = await described();
    expect(binary(event)).toEqual({
      key: 'model-zoë & co/Größe 模型',
      value: event.bytes,
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: event.envelope.id,
        ce_source: 'pedigree:zo%C3%AB%20%26%20co',
        ce_type: 'ModelDescribed',
        ce_time: '2026-05-01T00:00:00.000Z',
        ce_dataschema: 'urn:pedigree:envelopes:ModelDescribed:v1',
        ce_recordedat: '2026-05-01T00:00:00.000Z',
        ce_stream: 'model-zoë & co/Größe 模型',
        ce_revision: '0',
        ce_position: 'abcdefghij234567.1',
        ce_logid: 'abcdefghij234567',
      },
    });
  });
});
