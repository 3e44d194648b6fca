import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readLog } from '@pedigree/event-store/testing';
import { openSqliteReader } from '@pedigree/event-store-sqlite';
import { definitions, envelopeSchemaId, payloadSchemaId } from '@pedigree/schema/events';
import { checkoutSchemaId } from '@pedigree/schema/manifests';
import { samples } from '@pedigree/schema/samples';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { story } from './story.ts';
import { tellStory } from './tell-story.ts';

interface Entry {
  readonly id: string;
  readonly describes: string;
  readonly type: string;
  readonly version: number;
  readonly path: string;
}

interface Stored extends Record<string, unknown> {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: object;
}

const toStored = (bytes: Uint8Array): Stored => JSON.parse(Buffer.from(bytes).toString('utf8'));
const stored = samples.map(({ name, bytes }): [string, Stored] => [name, toStored(bytes)]);

const folder = mkdtempSync(join(tmpdir(), 'pedigree-schemas-'));
let service: ChildService;
let entries: readonly Entry[];
// What `format` says of an id, its pattern says too.
const ajv = new Ajv2020({ strict: true, validateFormats: false });

const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, service.url), init);
const asked = async (path: string) => {
  const answer = await get(path);
  return { headers: answer.headers, text: await answer.text() };
};

beforeAll(async () => {
  service = await startChildService({ data: folder });
  const index: { readonly schemas: readonly Entry[] } = JSON.parse((await asked('/schemas')).text);
  entries = index.schemas;
  for (const { path } of entries) ajv.addSchema(JSON.parse((await asked(path)).text));
});
afterAll(async () => {
  await service.kill();
  rmSync(folder, { recursive: true, force: true });
});

function faultsOf(id: string, value: unknown): unknown {
  const validate = ajv.getSchema(id);
  if (!validate) throw new Error(`required: a schema that the service lists; came: ${id}`);
  validate(value);
  return validate.errors ?? [];
}

const wholeId = ({ type, schemaVersion }: Stored) => envelopeSchemaId(type, schemaVersion);
const dataId = ({ type, schemaVersion }: Stored) => payloadSchemaId(type, schemaVersion);

describe('the schemas that a service lists', () => {
  test('are of whole and data of every type and of every document, each under a name of its own, and found under it by its path', async () => {
    const ids = [...definitions.values()].flatMap(({ type, schemaVersion }) => [
      envelopeSchemaId(type, schemaVersion),
      payloadSchemaId(type, schemaVersion),
    ]);
    expect(entries.map(({ id }) => id).sort()).toEqual([...ids, checkoutSchemaId].sort());
    const idOf: Readonly<Record<string, (type: string, version: number) => string>> = {
      envelope: envelopeSchemaId,
      payload: payloadSchemaId,
      manifest: () => checkoutSchemaId,
    };
    for (const { id, describes, type, version, path } of entries) {
      expect(id).toBe(idOf[describes]?.(type, version));
      const { headers, text } = await asked(path);
      expect(headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
      expect(JSON.parse(text)).toMatchObject({ $id: id, title: type });
    }
  });

  test.each(stored)('accept the stored sample %s, whole and its data', (_, event) => {
    expect(faultsOf(wholeId(event), event)).toEqual([]);
    expect(faultsOf(dataId(event), event.data)).toEqual([]);
  });

  test.each(stored)('refuse %s with a member less that all events have, or one more', (_, event) => {
    const optional = ['recordedBy', 'source', 'reason'];
    for (const name of Object.keys(event).filter((each) => !optional.includes(each))) {
      const { [name]: __, ...without } = event;
      expect(faultsOf(wholeId(event), without)).toMatchObject([{ params: { missingProperty: name } }]);
    }
    expect(faultsOf(wholeId(event), { ...event, more: 1 })).toMatchObject([{ params: { additionalProperty: 'more' } }]);
    expect(faultsOf(wholeId(event), { ...event, data: { ...event.data, more: 1 } })).not.toEqual([]);
  });

  test.each(stored)('refuse %s as an event of any other type', (_, event) => {
    for (const { describes, id, type } of entries) {
      if (describes === 'envelope' && type !== event.type) expect(faultsOf(id, event)).not.toEqual([]);
    }
  });

  test('accept whatever the service itself records, byte for byte as its log holds it', async () => {
    await tellStory({ ask: (query, variables, headers) => ask(service.url, query, variables, headers) }, story);
    const reader = await openSqliteReader({ folder, wake: 'poll' });
    const events = (await readLog(reader)).map(({ bytes }) => toStored(bytes));
    await reader.close();
    expect(events.length).toBeGreaterThanOrEqual(story.length);
    expect(events.map((event) => [event.type, faultsOf(wholeId(event), event)])).toEqual(
      events.map(({ type }) => [type, []]),
    );
  });
});

describe('a schema is asked for', () => {
  test.each(['/schemas', '/schemas/envelopes/ModelPromoted.v1.json', '/schemas/events/ModelPromoted.v1.json'])(
    'again by its ETag, and %s is sent again only where that is another',
    async (path) => {
      const { status, headers } = await get(path);
      const etag = headers.get('etag') ?? '';
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
      for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await get(path, { headers: { 'if-none-match': condition } });
        expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
      }
      expect((await get(path, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
      const head = await get(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    },
  );

  test.each(['envelopes/None.v1', 'events/None.v1', 'envelopes/ModelPromoted.v0', 'envelopes/__proto__', 'events/v1'])(
    'that there is not: /schemas/%s.json is answered in JSON with where all are listed',
    async (name) => {
      const answer = await get(`/schemas/${name}.json`);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('etag')]).toEqual([
        404,
        expect.stringContaining('application/json'),
        null,
      ]);
      expect(await answer.text()).toContain('as /schemas lists them; came: ');
    },
  );
});
