import { types } from 'node:util';
import { DatabaseError } from 'pg';

/** The conditions that mean something to us: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const codes = {
  uniqueViolation: '23505',
  readOnly: '25006',
  inFailedTransaction: '25P02',
  undefinedTable: '42P01',
  undefinedColumn: '42703',
  noPrivilege: '42501',
  lockNotAvailable: '55P03',
  statementCanceled: '57014',
} as const;

/** Says whether PostgreSQL refused a statement for that reason. */
export function isPostgresError(error: unknown, code: keyof typeof codes): error is DatabaseError {
  return error instanceof DatabaseError && error.code === codes[code];
}

/** Says whether PostgreSQL could not hold a value: a text with NUL in it, for one. */
export function isDataException(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError && (error.code?.startsWith('22') ?? false);
}

/**
 * Connection exceptions, a server that stops, starts or has crashed, one that has no connection left, and one that ended
 * a session which did nothing for too long.
 */
const lostCodes = /^(08...|25P0[34]|57P0[1235]|53300)$/;

/** What the system says of a connection. */
const systemCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What `pg` says of a connection: these errors have no code. */
const lostWords =
  /^(Connection terminated|timeout expired|timeout exceeded when trying|Query read timeout|Client has encountered a connection error|Client was closed)/;

/**
 * Says whether it was the connection that failed, so that another may do better. Whether the server did what it was asked
 * is not known then.
 */
export function isLost(error: unknown): error is Error {
  if (!types.isNativeError(error)) return false;
  if (error instanceof DatabaseError) return lostCodes.test(error.code ?? '');
  // A file that a connection string names, a certificate for one, is not there at the next attempt either.
  if ('syscall' in error && error.syscall === 'open') return false;
  return ('code' in error && systemCodes.has(error.code)) || lostWords.test(error.message);
}

/** What Node says of a certificate: https://nodejs.org/api/tls.html#x509-certificate-error-codes. */
const certificateCodes = /CERT|ISSUER|LEAF_SIGNATURE/;

/** Says whether it was the server's certificate that was not to be trusted. */
export function isUntrusted(error: unknown): boolean {
  return types.isNativeError(error) && 'code' in error && certificateCodes.test(String(error.code));
}

/** What an error says; a refused connection to a name of several addresses says it in its code only. */
export function wordsOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** What PostgreSQL says of rows, files and structures that are not as they were made; a lack of rights is none of it. */
const damageCodes = /^(22...|42(?!501)...|58...|XX...)$/;

/** Says whether what was read is damaged, and not the server out of reach. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DatabaseError) return damageCodes.test(error.code ?? '');
  return error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError;
}

/** Says whether it was a lock or the time that was not to be had, so that there may be one later. */
export function isDelayed(error: unknown): boolean {
  return isPostgresError(error, 'lockNotAvailable') || isPostgresError(error, 'statementCanceled');
}

/** Says whether the server answered with an error. */
export function isServerError(error: unknown): error is DatabaseError {
  return error instanceof DatabaseError;
}

/**
 * Says whether an error is the server's, or one that `pg` or the system threw: those have no name of their own, while ours
 * and the language's have.
 */
export function isForeign(error: unknown): boolean {
  return isLost(error) || isServerError(error) || (types.isNativeError(error) && error.name === 'Error');
}
