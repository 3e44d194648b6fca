import { createHash } from 'node:crypto';
import { type Described, type PublishedSchema, readPublishedSchemas } from '@pedigree/schema/generated';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';

/** Below which path the schemas stand of what they describe. */
export const schemaFolders: Readonly<Record<Described, string>> = {
  envelope: '/schemas/envelopes',
  payload: '/schemas/events',
  manifest: '/schemas/manifests',
};

/** An answer that is the same for all who ask, until another release of the service gives it. */
interface Document {
  readonly type: string;
  readonly text: string;
  readonly etag: string;
}

/**
 * The JSON Schemas of events and of what answers hold: `/schemas` finds each by its `$id`, which is what an event on its way calls its schema.
 * Whoever keeps a copy asks with its `ETag`: a schema grows by optional members under the same name.
 */
export function addSchemaRoutes(app: FastifyInstance): void {
  let read: Documents | undefined;
  // At the first request: a start does not wait for what most services are seldom asked for.
  const documents = () => {
    read ??= readDocuments();
    return read;
  };
  app.get('/schemas', async (request, reply) => send(documents().index, request, reply));
  for (const path of Object.values(schemaFolders)) {
    app.get<{ Params: { readonly name: string } }>(`${path}/:name.json`, async (request, reply) => {
      const { name } = request.params;
      const document = documents().schemas.get(`${path}/${name}.json`);
      if (document) return send(document, request, reply);
      const message = `required: <Type>.v<version>.json, as /schemas lists them; came: ${name}.json`;
      return reply.code(404).send(errorBody('NOT_FOUND', message));
    });
  }
}

interface Documents {
  readonly index: Document;
  /** By path. */
  readonly schemas: ReadonlyMap<string, Document>;
}

function readDocuments(): Documents {
  const schemas = readPublishedSchemas();
  return {
    index: toDocument('application/json; charset=utf-8', JSON.stringify({ schemas: schemas.map(toEntry) })),
    schemas: new Map(schemas.map((schema) => [pathOf(schema), toDocument('application/schema+json', schema.text)])),
  };
}

function pathOf({ describes, type, version }: PublishedSchema): string {
  return `${schemaFolders[describes]}/${type}.v${version}.json`;
}

function toEntry(schema: PublishedSchema) {
  const { id, describes, type, version } = schema;
  return { id, describes, type, version, path: pathOf(schema) };
}

function toDocument(type: string, text: string): Document {
  return { type, text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

function send({ type, text, etag }: Document, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('etag', etag).header('cache-control', 'no-cache');
  return holds(request.headers['if-none-match'], etag) ? reply.code(304).send() : reply.type(type).send(text);
}

/** Whether `If-None-Match` names what is there (RFC 9110, 13.1.2: compared weakly). */
function holds(condition: string | undefined, etag: string): boolean {
  const named = (condition ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}
