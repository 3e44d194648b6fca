import type { KafkaSettings } from '@pedigree/kafka-relay';
import { type Invalid, isInvalid } from '@pedigree/kernel';
import { checkTogether, parseOneOf, parseText, parseYes, type Settings, type SettingsOutcome } from '@pedigree/runtime';
import { mayBeOneTopic, parseBrokers, parseCount, parseFile, parseTopic, parseTopicPattern } from './parse-kafka.ts';

const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const modes = ['structured', 'binary'] as const;

/** What may be set of a process that relays the log to Kafka; null is what was not said. */
export interface RelayingSettings {
  readonly kafka: readonly string[] | null;
  readonly kafkaEvents: string;
  readonly kafkaServing: string;
  readonly kafkaCheckpoints: string;
  readonly kafkaMode: (typeof modes)[number];
  readonly kafkaPartitions: number;
  readonly kafkaReplicas: number | null;
  readonly kafkaTls: boolean;
  /** Certificates in PEM. */
  readonly kafkaCa: string | null;
  readonly kafkaSasl: (typeof mechanisms)[number] | null;
  readonly kafkaUser: string | null;
  readonly kafkaPassword: string | null;
  /** The password, as it was in the file. */
  readonly kafkaPasswordFile: string | null;
}

/** The settings of a process that relays; each but the first is told what it means and what it is otherwise. */
export function relaying(help: { readonly kafka: string }): Settings<RelayingSettings> {
  return {
    kafka: { variable: 'PEDIGREE_KAFKA', parse: parseBrokers, fallback: null, help: help.kafka },
    kafkaEvents: {
      variable: 'PEDIGREE_KAFKA_EVENTS',
      parse: parseTopicPattern,
      fallback: 'pedigree.events',
      help: 'topic of every event; {namespace} in it: one a namespace (default: pedigree.events)',
    },
    kafkaServing: {
      variable: 'PEDIGREE_KAFKA_SERVING',
      parse: parseTopicPattern,
      fallback: 'pedigree.serving',
      help: 'topic of what serves now; {namespace} in it: one a namespace (default: pedigree.serving)',
    },
    kafkaCheckpoints: {
      variable: 'PEDIGREE_KAFKA_CHECKPOINTS',
      parse: parseTopic,
      fallback: 'pedigree.relay',
      help: 'topic of how far relays came, which names their group too (default: pedigree.relay)',
    },
    kafkaMode: {
      variable: 'PEDIGREE_KAFKA_MODE',
      parse: parseOneOf(modes),
      fallback: 'structured',
      help: 'how CloudEvents are written: structured, binary (default: structured)',
    },
    kafkaPartitions: {
      variable: 'PEDIGREE_KAFKA_PARTITIONS',
      parse: parseCount(1, 10_000),
      fallback: 6,
      help: 'partitions that a topic is made with; they cannot be changed later (default: 6)',
    },
    kafkaReplicas: {
      variable: 'PEDIGREE_KAFKA_REPLICAS',
      parse: parseCount(1, 100),
      fallback: null,
      help: 'replicas that a topic is made with (default: 3, or as many as there are brokers)',
    },
    ...securing(),
  } satisfies Settings<RelayingSettings>;
}

function securing() {
  return {
    kafkaTls: {
      variable: 'PEDIGREE_KAFKA_TLS',
      parse: parseYes,
      fallback: false,
      help: 'yes: brokers are spoken to by TLS, and have to prove who they are',
    },
    kafkaCa: {
      variable: 'PEDIGREE_KAFKA_CA',
      parse: parseFile,
      fallback: null,
      help: 'file of certificates (PEM) that are trusted with TLS instead of the usual ones',
    },
    kafkaSasl: {
      variable: 'PEDIGREE_KAFKA_SASL',
      parse: parseOneOf(mechanisms),
      fallback: null,
      help: `how brokers are told who connects: ${mechanisms.join(', ')}`,
    },
    kafkaUser: { variable: 'PEDIGREE_KAFKA_USER', parse: parseText, fallback: null, help: 'who connects, with SASL' },
    kafkaPassword: {
      variable: 'PEDIGREE_KAFKA_PASSWORD',
      parse: parsePassword,
      fallback: null,
      help: 'the password, with SASL',
    },
    kafkaPasswordFile: {
      variable: 'PEDIGREE_KAFKA_PASSWORD_FILE',
      parse: parsePasswordFile,
      fallback: null,
      help: 'file with the password, if it is not to be in a variable',
    },
  } satisfies Partial<Settings<RelayingSettings>>;
}

/** What is refused is not told. */
function parsePassword(text: string): string | Invalid {
  return text.trim() === '' ? { invalid: 'required: a password; came: none' } : text;
}

/** As editors write a file, its only line has an end. */
function parsePasswordFile(name: string): string | Invalid {
  const text = parseFile(name);
  return isInvalid(text) ? text : text.replace(/\r?\n$/, '');
}

/** Adds the faults of what the settings of a relay say together. */
export function checkRelaying<Values extends RelayingSettings>(
  outcome: SettingsOutcome<Values>,
): SettingsOutcome<Values> {
  return checkTogether(outcome, (read) => [...faultsOfTopics(read), ...faultsOfSecurity(read)]);
}

function faultsOfTopics({ kafkaEvents, kafkaServing, kafkaCheckpoints }: Partial<RelayingSettings>): string[] {
  const topics = [
    ['PEDIGREE_KAFKA_EVENTS', kafkaEvents],
    ['PEDIGREE_KAFKA_SERVING', kafkaServing],
    ['PEDIGREE_KAFKA_CHECKPOINTS', kafkaCheckpoints],
  ] as const;
  return topics.flatMap(([name, topic], index) =>
    topics.slice(index + 1).flatMap(([otherName, other]) => {
      if (topic === undefined || other === undefined || !mayBeOneTopic(topic, other)) return [];
      return [`${name}, ${otherName}: required: topics of their own; came: ${topic} and ${other}`];
    }),
  );
}

function faultsOfSecurity(read: Partial<RelayingSettings>): string[] {
  const { kafka, kafkaTls, kafkaCa, kafkaSasl, kafkaUser, kafkaPassword, kafkaPasswordFile } = read;
  const faults: string[] = [];
  const miss = (name: string, required: string) => faults.push(`PEDIGREE_KAFKA_${name}: required: ${required}`);
  if (kafkaCa && kafkaTls === false) miss('CA', 'PEDIGREE_KAFKA_TLS=yes beside it; came: none');
  if (kafkaPassword && kafkaPasswordFile) {
    miss('PASSWORD', 'it, or PEDIGREE_KAFKA_PASSWORD_FILE; came: both');
  }
  const given = { USER: kafkaUser, PASSWORD: kafkaPassword ?? kafkaPasswordFile };
  for (const [name, value] of Object.entries(given)) {
    if (kafkaSasl && value === null) miss(name, `it, with PEDIGREE_KAFKA_SASL=${kafkaSasl}; came: none`);
    if (value && kafkaSasl === null) miss('SASL', `${mechanisms.join(', ')}, with PEDIGREE_KAFKA_${name}; came: none`);
  }
  const isSecured = [kafkaTls, kafkaSasl].some((value) => value);
  if (kafka === null && isSecured) faults.push('PEDIGREE_KAFKA: required: host:port,… with TLS or SASL; came: none');
  return faults;
}

/** What a relay is told of Kafka; null where none is to run. */
export function toKafka(settings: RelayingSettings): KafkaSettings | null {
  const { kafka: brokers, kafkaSasl: mechanism, kafkaUser: username } = settings;
  if (brokers === null) return null;
  const password = settings.kafkaPassword ?? settings.kafkaPasswordFile;
  return {
    brokers,
    tls: settings.kafkaTls ? { ca: settings.kafkaCa } : null,
    sasl: mechanism && username && password ? { mechanism, username, password } : null,
    events: settings.kafkaEvents,
    serving: settings.kafkaServing,
    checkpoints: settings.kafkaCheckpoints,
    mode: settings.kafkaMode,
    partitions: settings.kafkaPartitions,
    replicas: settings.kafkaReplicas,
  };
}
