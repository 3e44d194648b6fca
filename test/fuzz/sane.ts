import { resolve } from 'node:path';
import { type RejectionCode, rejectionCodes } from '@pedigree/kernel';

/** Every code that an answer may carry: what is not in it, such as `INTERNAL`, is a fault of the service. */
const codes: ReadonlySet<unknown> = new Set([
  ...rejectionCodes,
  ...['INVALID_ACTOR', 'INVALID_ARGUMENT', 'AMBIGUOUS_REFERENCE', 'POSITION_OF_ANOTHER_LOG', 'POSITION_NOT_REACHED'],
  ...['LIMIT_EXCEEDED', 'SUBSCRIBER_TOO_SLOW', 'MISDIRECTED_REQUEST', 'NOT_FOUND', 'METHOD_NOT_ALLOWED', 'BAD_REQUEST'],
  ...['FOREIGN_ORIGIN', 'PREFLIGHT_REQUIRED'],
  ...['BODY_TOO_LARGE', 'HEADERS_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'MALFORMED_JSON', 'MALFORMED_HTTP'],
  ...['REQUEST_TIMEOUT', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ...['OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'],
]);

/** What tells of the inside: a stack, a path of this machine, SQL, a fault of JavaScript's own. */
const inside: readonly RegExp[] = [
  /(?:\n|\\n)\s*at \S.*:\d+:\d+/,
  /node_modules|file:\/\/\/|node:internal/,
  new RegExp(resolve(import.meta.dirname, '../..')),
  /pedigree-fuzz-/,
  /SQLITE|sqlite|\bselect .{1,200} from \w|\binsert into \w/,
  /Cannot (?:read|set) propert|is not a function|is not iterable|Maximum call stack|Invalid array length/,
];

/** Throws where a text that a caller sees tells what is inside of the service. */
export function tellsNothingInside(text: string): void {
  const told = inside.find((each) => each.test(text));
  if (told) throw new Error(`required: nothing of the inside; came, by ${told}: ${text.slice(0, 2_000)}`);
}

/** Throws where an answer of HTTP is no sane one: refused or answered, in JSON with codes of the closed set. */
export function isSane({ status, type, text }: Sane): void {
  // The page for browsers carries whole libraries with it.
  if (!type.startsWith('text/html')) tellsNothingInside(text);
  const isLate = status === 503 && text.includes('POSITION_NOT_REACHED');
  if (!isLate && !(status >= 200 && status < 300) && !(status >= 400 && status < 500)) {
    throw new Error(`required: a status 2xx or 4xx; came: ${status} ${text.slice(0, 2_000)}`);
  }
  if (/json/.test(type) && text !== '') hasKnownCodes(JSON.parse(text));
}

/** What came back over HTTP. */
export interface Sane {
  readonly status: number;
  /** The content type, empty where there is none. */
  readonly type: string;
  readonly text: string;
}

/** Throws where an answer has errors that carry no code, or one that is not in the closed set. */
export function hasKnownCodes(answer: unknown): void {
  const errors = memberOf(answer, 'errors');
  if (errors === undefined) return;
  if (!Array.isArray(errors) || errors.length === 0) {
    throw new Error(`required: errors as a list; came: ${JSON.stringify(answer)}`);
  }
  for (const error of errors) {
    const code = memberOf(memberOf(error, 'extensions'), 'code');
    if (!codes.has(code) || typeof memberOf(error, 'message') !== 'string') {
      throw new Error(`required: a message, and a code of the closed set; came: ${JSON.stringify(error)}`);
    }
  }
}

/** Reasons to refuse a command that lie in what was told, not in what was recorded before. */
const ofWhatWasTold: ReadonlySet<unknown> = new Set<RejectionCode>([
  'INVALID_INPUT',
  'UNKNOWN_REFERENCE',
  'AMBIGUOUS_REFERENCE',
  'OTHER_NAMESPACE',
  'INVALID_SHARES',
  'OCCURRED_IN_FUTURE',
  'REASON_REQUIRED',
  'EVENT_TOO_LARGE',
]);

/** Whether an answer of HTTP refuses what was asked, by its status or in its words. */
export function isRefused({ status, type, text }: Sane): boolean {
  if (status >= 400 && status < 500) return true;
  return /json/.test(type) && text !== '' && saysMalformed(JSON.parse(text));
}

/** Whether an answer says that what was asked or told was malformed: it has errors, or refuses a command for what it tells. */
export function saysMalformed(answer: unknown): boolean {
  return memberOf(answer, 'errors') !== undefined || refusesWhatWasTold(answer);
}

function refusesWhatWasTold(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if (memberOf(answer, '__typename') === 'Rejection') return ofWhatWasTold.has(memberOf(answer, 'code'));
  return Object.values(answer).some(refusesWhatWasTold);
}

/** The events that an answer says were written, by their ids: of payloads that repeat nothing and are no plan. */
export function eventsTold(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const id = memberOf(memberOf(answer, 'event'), 'eventId');
  const isWritten = memberOf(answer, 'repeated') === false && memberOf(answer, 'dryRun') === false;
  return [...(isWritten && typeof id === 'string' ? [id] : []), ...Object.values(answer).flatMap(eventsTold)];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
