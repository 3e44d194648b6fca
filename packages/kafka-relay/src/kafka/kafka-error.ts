import { types } from 'node:util';
import { KafkaUnreachable, Overtaken, RecordTooLarge, TopicUnfit } from '../errors.ts';

/** How deep causes are looked through: kafkajs wraps an error once for each of its loops of attempts. */
const depth = 8;

/** An error, what caused it, and what an error of several is made of. */
function* errorsIn(error: unknown, left = depth): Generator<Error> {
  if (!types.isNativeError(error) || left === 0) return;
  yield error;
  if (error.cause !== error) yield* errorsIn(error.cause, left - 1);
  if ('errors' in error && Array.isArray(error.errors)) {
    for (const part of error.errors) yield* errorsIn(part, left - 1);
  }
}

/** What Kafka calls the error that it answered with: https://kafka.apache.org/protocol#protocol_error_codes. */
export function hasType(error: unknown, ...wanted: readonly string[]): boolean {
  for (const one of errorsIn(error)) {
    if ('type' in one && typeof one.type === 'string' && wanted.includes(one.type)) return true;
  }
  return false;
}

/** PRODUCER_FENCED is younger than kafkajs: it has no name for it. */
const fencedByCode = 'Unknown error code 90';

/** Says whether a transactional producer was overtaken by a younger one of its id. */
export function isFenced(error: unknown): boolean {
  if (hasType(error, 'INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED', 'UNKNOWN_PRODUCER_ID')) return true;
  for (const { message } of errorsIn(error)) if (message === fencedByCode) return true;
  return false;
}

/** Says whether the broker refused what it was sent for its size; then nothing of it was written. */
export function isTooLarge(error: unknown): boolean {
  return hasType(error, 'MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE');
}

/** Says whether it was a connection, or a leader that is being moved, so that another attempt may do better. */
export function isPassing(error: unknown): boolean {
  for (const { name } of errorsIn(error)) if (passingNames.has(name)) return true;
  return hasType(error, ...passingTypes);
}

const passingNames: ReadonlySet<string> = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSBrokerNotFound',
  'KafkaJSLockTimeout',
]);

const passingTypes = [
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
  'REPLICA_NOT_AVAILABLE',
  'FENCED_LEADER_EPOCH',
  'UNKNOWN_LEADER_EPOCH',
  'OFFSET_NOT_AVAILABLE',
  'KAFKA_STORAGE_ERROR',
  'REQUEST_TIMED_OUT',
] as const;

/** Says whether there is no topic of that name. */
export function isNoTopic(error: unknown): boolean {
  return hasType(error, 'UNKNOWN_TOPIC_OR_PARTITION');
}

/** Says whether a topic cannot be made as it was asked for, however often it is. */
export function isRefusedTopic(error: unknown): boolean {
  return hasType(
    error,
    'INVALID_TOPIC_EXCEPTION',
    'INVALID_REPLICATION_FACTOR',
    'INVALID_PARTITIONS',
    'INVALID_CONFIG',
    'POLICY_VIOLATION',
  );
}

/** What an error says at its root: kafkajs puts the same words around it again and again. */
export function wordsOf(error: unknown): string {
  const root = [...errorsIn(error)].at(-1);
  if (!root) return String(error);
  const kind = 'type' in root && typeof root.type === 'string' ? root.type : '';
  return kind && !root.message.includes(kind) ? `${root.message} (${kind})` : root.message || root.name;
}

/** Makes of whatever a client library threw one of the errors that a relay knows; `required` says what was needed of Kafka. */
export function toRelayError(error: unknown, required: string): Error {
  if (error instanceof Overtaken || error instanceof RecordTooLarge) return error;
  if (error instanceof TopicUnfit || error instanceof KafkaUnreachable) return error;
  return new KafkaUnreachable(`required: ${required}; came: ${wordsOf(error)}`, { cause: error });
}
