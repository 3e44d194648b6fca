import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import type { Expected } from './check-commit.ts';

/** How a call fails: a gRPC status, and what the server tells in the trailers. */
export type Failure = Partial<StatusObject>;

/** The trailer that names the exception, and its companions. */
function named(code: status, details: string, exception: string, companions: Record<string, string> = {}): Failure {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries({ exception, ...companions })) metadata.set(key, value);
  return { code, details, metadata };
}

export const accessDenied = (): Failure => named(status.PERMISSION_DENIED, 'Access Denied', 'access-denied');

/** For a user or password that the server does not know. */
export const unauthenticated = (): Failure => ({ code: status.UNAUTHENTICATED, details: 'Unauthenticated' });

export const notLeader = (leader: { readonly host: string; readonly port: number }): Failure =>
  named(status.NOT_FOUND, 'Leader info available', 'not-leader', {
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });

export const streamDeleted = (stream: string): Failure =>
  named(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, 'stream-deleted', {
    'stream-name': stream,
  });

const numbers = { no_stream: -1n, any: -2n, stream_exists: -4n };

/** The number by which the server's own messages name an expectation. */
const numberOf = (expected: Expected): bigint => (typeof expected === 'bigint' ? expected : numbers[expected]);

/** Only of a delete or a tombstone: an append answers a wrong version with a message. */
export const wrongExpectedVersion = (stream: string, expected: Expected, actual: bigint): Failure =>
  named(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}`,
    'wrong-expected-version',
    {
      'stream-name': stream,
      'expected-version': String(numberOf(expected)),
      'actual-version': String(actual),
    },
  );

export const maximumAppendSizeExceeded = (size: number): Failure =>
  named(status.INVALID_ARGUMENT, `Maximum Append Size of ${size} Exceeded.`, 'maximum-append-size-exceeded', {
    'maximum-append-size': String(size),
  });

export const missingMetadata = (name: string): Failure =>
  named(
    status.INVALID_ARGUMENT,
    `Required Metadata Property '${name}' is missing`,
    'missing-required-metadata-property',
    { 'required-metadata-properties': 'type,content-type' },
  );

export const invalidArgument = (details: string): Failure => ({ code: status.INVALID_ARGUMENT, details });

/** How servers before 24.2 answer a read of $all that fails, for whatever reason. */
export const readFailed = (): Failure => ({ code: status.UNKNOWN, details: 'Unexpected ReadAllResult: Error' });

export const invalidPosition = (): Failure => invalidArgument('Trying to read from an invalid position.');

export const notReady = (): Failure => ({ code: status.UNAVAILABLE, details: 'Server Is Not Ready' });

export const timedOut = (details: string): Failure => ({
  code: status.ABORTED,
  details: `Operation timed out: ${details}`,
});

/** How servers before 24.2 end a subscription whose client does not keep up. */
export const consumerTooSlow = (): Failure =>
  timedOut('Consumer too slow to handle event while live. Client resubscription required.');

export const unimplemented = (details: string): Failure => ({ code: status.UNIMPLEMENTED, details });
