import { expect, test } from '@jest/globals';
import { KafkaUnreachable, Overtaken } from '../errors.ts';
import { hasType, isFenced, isPassing, toRelayError, wordsOf } from './kafka-error.ts';

/** As kafkajs throws them: wrapped once for each of its loops of attempts. */
function wrapped(cause: Error): Error {
  const inner = Object.assign(new Error(cause.message, { cause }), { name: 'KafkaJSNumberOfRetriesExceeded' });
  return Object.assign(new Error(cause.message, { cause: inner }), { name: 'KafkaJSNonRetriableError' });
}

const protocolError = (type: string, message: string) =>
  Object.assign(new Error(message), { type, name: 'KafkaJSProtocolError' });

test.each([
  ['INVALID_PRODUCER_EPOCH', protocolError('INVALID_PRODUCER_EPOCH', 'old epoch')],
  [
    'PRODUCER_FENCED, for which kafkajs has no name',
    protocolError('KAFKAJS_UNKNOWN_ERROR_CODE', 'Unknown error code 90'),
  ],
])('a producer that gets %s was overtaken, however deep the error lies', (_, error) => {
  expect(isFenced(wrapped(error))).toBe(true);
  expect(isFenced(wrapped(protocolError('KAFKAJS_UNKNOWN_ERROR_CODE', 'Unknown error code 91')))).toBe(false);
});

test('an error of several, as createTopics throws it, is of the types of all of them', () => {
  const error = Object.assign(new Error('Topic creation errors'), {
    errors: [protocolError('POLICY_VIOLATION', 'no'), protocolError('INVALID_CONFIG', 'no')],
  });
  expect(hasType(error, 'INVALID_CONFIG')).toBe(true);
  expect(hasType(error, 'INVALID_PARTITIONS')).toBe(false);
});

test('an outage that kafkajs calls not retriable is one, and says what the system said', () => {
  const refused = Object.assign(new Error('Connection error: connect ECONNREFUSED 127.0.0.1:9'), {
    name: 'KafkaJSConnectionError',
  });
  expect(isPassing(wrapped(refused))).toBe(true);
  const told = toRelayError(wrapped(refused), 'an answer of Kafka at 127.0.0.1:9');
  expect(told).toBeInstanceOf(KafkaUnreachable);
  expect(told.message).toBe(
    'required: an answer of Kafka at 127.0.0.1:9; came: Connection error: connect ECONNREFUSED 127.0.0.1:9',
  );
});

test('what is one of the errors that a relay knows stays what it is', () => {
  const error = new Overtaken('another leads');
  expect(toRelayError(error, 'anything')).toBe(error);
});

test('an error that is its own cause is looked through once, and one of the protocol says its type', () => {
  const error = protocolError('NOT_ENOUGH_REPLICAS', 'Messages are rejected');
  error.cause = error;
  expect(wordsOf(error)).toBe('Messages are rejected (NOT_ENOUGH_REPLICAS)');
});
