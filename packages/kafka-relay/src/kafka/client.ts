import { brokersFrom } from '@pedigree/kafka';
import { Kafka, type KafkaConfig, type LogEntry, type LoggerEntryContent, logLevel, type SASLOptions } from 'kafkajs';
import type { KafkaSettings } from '../settings.ts';

/** A line of what the client library says beside its errors: attempts that it repeats by itself, mostly. */
export interface KafkaLogLine {
  readonly level: 'error' | 'warn';
  readonly message: string;
}

/**
 * How long Kafka is waited for, in milliseconds. A broker that hangs is noticed by nothing but these; a write that meets one
 * stalls for about `answer` until it goes to the next leader.
 */
export const patience = {
  connect: 3000,
  authenticate: 5000,
  answer: 4000,
  /** How long a leader waits for its replicas. Less than `answer`, so that it is the broker that tells. */
  replicas: 3000,
  /** How old the knowledge of who leads a partition may be. */
  metadata: 3000,
} as const;

/**
 * How often what fails for a moment is tried again: a leader that moves, a coordinator that is being found. What lasts
 * longer ends the session, and is waited for by its owner. kafkajs has other defaults in tests; these hold everywhere.
 */
export const briefly = { retries: 3, initialRetryTime: 100, maxRetryTime: 1000, multiplier: 2, factor: 0.2 } as const;

/** The same for a write, which is worth waiting some ten seconds: as long as a new leader may take to be found. */
export const forSomeSeconds = { ...briefly, retries: 12 } as const;

/**
 * Makes a client of kafkajs that says nothing but to `onLog`. It connects to nothing yet. `failures`: how many there were so
 * far, each after which it begins with another broker.
 */
export function createClient(
  settings: KafkaSettings,
  failures: () => number,
  onLog: (line: KafkaLogLine) => void,
): Kafka {
  return new Kafka({
    clientId: 'pedigree-relay',
    brokers: async () => brokersFrom(settings.brokers, failures()),
    ...secure(settings),
    connectionTimeout: patience.connect,
    authenticationTimeout: patience.authenticate,
    requestTimeout: patience.answer,
    retry: briefly,
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => onLog(toLine(entry)),
  });
}

function secure({ tls, sasl }: KafkaSettings): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  const user: SASLOptions | null = sasl && { ...sasl };
  return { ...(tls && { ssl: tls.ca === null || { ca: [tls.ca] } }), ...(user && { sasl: user }) };
}

function toLine({ level, namespace, log }: LogEntry): KafkaLogLine {
  const { message, broker, error }: LoggerEntryContent = log;
  const of = typeof broker === 'string' ? ` (${broker})` : '';
  const why = typeof error === 'string' && !message.includes(error) ? `: ${error}` : '';
  return { level: level === logLevel.ERROR ? 'error' : 'warn', message: `${namespace}: ${message}${why}${of}` };
}

/** How messages name a cluster: where it was looked for, and as whom. */
export function nameOf({ brokers, tls, sasl }: KafkaSettings): string {
  const ways = [tls ? 'TLS' : 'no TLS', sasl ? `${sasl.mechanism} as ${sasl.username}` : 'no SASL'];
  return `Kafka at ${brokers.join(',')} (${ways.join(', ')})`;
}
