import type { S3Client } from '@aws-sdk/client-s3';
import { messageOf } from '@pedigree/kernel';
import { codeOf } from '../code-of.ts';
import { FetchRefused } from '../fetch-refused.ts';
import type { Opened, Source } from '../source.ts';
import { readStream } from './read-stream.ts';

/** Asks the storage. What it is made of is loaded with the first object, since most fetch none. */
export type ConnectS3 = () => Promise<S3Client>;

/**
 * A client that takes region, keys and endpoint from where AWS's own tools take them, and asks in another region where it is sent there.
 * Whoever names another endpoint has its buckets in the path.
 */
export function connectS3(variable: (name: string) => string | undefined): ConnectS3 {
  let client: Promise<S3Client> | undefined;
  return () => {
    client ??= import('@aws-sdk/client-s3').then(async ({ S3Client }) => {
      const endpoint = variable('AWS_ENDPOINT_URL_S3') ?? variable('AWS_ENDPOINT_URL');
      // The SDK knows the first of these variables, and that of the profile.
      const region = variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION') ?? new S3Client().config.region();
      return new S3Client({
        region: await Promise.resolve(region).catch(() => firstRegion),
        followRegionRedirects: true,
        forcePathStyle: endpoint !== undefined,
        // The bytes are checked by the digest that was recorded.
        responseChecksumValidation: 'WHEN_REQUIRED',
      });
    });
    return client;
  };
}

/** Where every bucket's region is known, and what servers that are not Amazon's take for theirs. */
const firstRegion = 'us-east-1';

interface ObjectName {
  readonly Bucket: string;
  readonly Key: string;
  readonly VersionId?: string;
}

/** An object by `s3://bucket/key`, and `?versionId=…` for one of its versions; the key stands as it is, nothing is encoded. */
export function s3Source(uri: string, connect: ConnectS3): Source {
  const name = readName(uri);
  return { uri, open: (from, version, signal) => open(uri, name, connect, from, version, signal) };
}

function readName(uri: string): ObjectName {
  const [, Bucket, Key, VersionId] = /^s3:\/\/([^/]+)\/(.+?)(?:\?versionId=([^&?]+))?$/s.exec(uri) ?? [];
  if (Bucket === undefined || Key === undefined) throw new FetchRefused(`required: s3://<bucket>/<key>; came: ${uri}`);
  return { Bucket, Key, ...(VersionId !== undefined && { VersionId }) };
}

async function open(
  uri: string,
  name: ObjectName,
  connect: ConnectS3,
  from: number,
  version: string | null,
  abortSignal: AbortSignal,
): Promise<Opened | null> {
  const client = await connect();
  const { GetObjectCommand } = await import('@aws-sdk/client-s3');
  const rest = { Range: `bytes=${from}-`, ...(version !== null && { IfMatch: version }) };
  try {
    const { Body, ContentLength, ContentRange, ETag } = await client.send(
      new GetObjectCommand({ ...name, ...(from > 0 && rest) }),
      { abortSignal },
    );
    const isRest = from > 0 && ContentRange?.startsWith(`bytes ${from}-`);
    const start = isRest ? from : 0;
    return {
      bytes: readStream(Body?.transformToWebStream()),
      from: start,
      size: ContentLength === undefined ? null : start + ContentLength,
      version: ETag ?? null,
    };
  } catch (cause) {
    abortSignal.throwIfAborted();
    const status = statusOf(cause);
    if (status === 404) return null;
    // Other bytes than before, or fewer: only the whole will do.
    if (from > 0 && (status === 412 || status === 416)) return open(uri, name, connect, 0, null, abortSignal);
    if (isPassing(cause, status)) throw cause;
    throw new FetchRefused(`required: an object that can be read; came: ${uri}: ${messageOf(cause)}`, { cause });
  }
}

function statusOf(error: unknown): number | undefined {
  const told = typeof error === 'object' && error !== null && '$metadata' in error ? error.$metadata : undefined;
  return typeof told === 'object' &&
    told !== null &&
    'httpStatusCode' in told &&
    typeof told.httpStatusCode === 'number'
    ? told.httpStatusCode
    : undefined;
}

/** Whether another attempt may do better: a busy server, or a connection that broke. */
function isPassing(error: unknown, status: number | undefined): boolean {
  if (status !== undefined && status > 0) return status === 408 || status === 429 || status >= 500;
  return codeOf(error) !== undefined || (error instanceof Error && error.name === 'TimeoutError');
}
