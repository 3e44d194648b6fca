import { types } from 'node:util';
import {
  AccessDeniedError,
  isCommandError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  RequiredMetadataPropertyMissingError,
  StreamDeletedError,
  StreamNotFoundError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { CallEnded, CallTimedOut } from './errors.ts';

/** The numbers of gRPC's codes that mean something to us: https://grpc.io/docs/guides/status-codes. */
const codes = { unknown: 2, invalidArgument: 3, permissionDenied: 7, unimplemented: 12, unauthenticated: 16 } as const;

/** Says whether the server gave an answer of that code. */
export function hasCode(error: unknown, code: keyof typeof codes): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === codes[code];
}

/** Says whether an append did not find its stream where it expects it. */
export function isWrongRevision(error: unknown): error is WrongExpectedVersionError {
  return error instanceof WrongExpectedVersionError;
}

/** Says whether there is no stream of that name. */
export function isNoStream(error: unknown): boolean {
  return error instanceof StreamNotFoundError;
}

/**
 * Says whether a read of `$all` was refused because nothing begins where it was to begin. Servers before 24.2 say no more
 * than that a read failed.
 */
export function isNoPosition(error: unknown): boolean {
  return hasCode(error, 'invalidArgument') || (hasCode(error, 'unknown') && /ReadAllResult/.test(wordsOf(error)));
}

/** Says whether the server has looked at a call and will not do it, however often it is asked. */
export function isRefused(error: unknown): boolean {
  return (
    error instanceof AccessDeniedError ||
    error instanceof StreamDeletedError ||
    error instanceof MaxAppendSizeExceededError ||
    error instanceof RequiredMetadataPropertyMissingError ||
    hasCode(error, 'permissionDenied') ||
    hasCode(error, 'unauthenticated') ||
    hasCode(error, 'invalidArgument') ||
    hasCode(error, 'unimplemented')
  );
}

/** What the client says where a call never left it. */
const unsentWords = /No connection established|Name resolution failed|Failed to discover after/;

/** Says whether a call reached no server that would have done it. */
export function isUnsent(error: unknown): boolean {
  if (error instanceof NotLeaderError) return true;
  const isConnecting = error instanceof UnavailableError || !(types.isNativeError(error) && isCommandError(error));
  return isConnecting && unsentWords.test(wordsOf(error));
}

/** Says whether it was the server's absence or silence that failed a call, so that another may do better. */
export function isLost(error: unknown): boolean {
  if (error instanceof CallTimedOut || error instanceof CallEnded || isUnsent(error)) return true;
  if (!types.isNativeError(error) || isRefused(error) || isWrongRevision(error) || isNoStream(error)) return false;
  return isCommandError(error) || ('code' in error && typeof error.code === 'number');
}

/** What an error says. */
export function wordsOf(error: unknown): string {
  return types.isNativeError(error) ? error.message || error.name : String(error);
}
