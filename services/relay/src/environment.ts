import {
  checkRelaying,
  type ListeningSettings,
  listening,
  type PlaceSettings,
  placing,
  type RelayingSettings,
  readShared,
  relaying,
  sharedHelp,
} from '@pedigree/assembly/settings';
import { checkTogether, describeSettings, type Settings, type SettingsSource } from '@pedigree/runtime';

/** What whoever starts a relay may set. */
export interface RelaySettings extends ListeningSettings, PlaceSettings, RelayingSettings {}

function settings(): Settings<RelaySettings> {
  return {
    ...listening(4002),
    ...placing(sharedHelp),
    ...relaying({ kafka: 'host:port,… of the Kafka cluster that the log is relayed to; required' }),
  };
}

/** Reads the settings. Every fault is told at once. */
export function readEnvironment(source: SettingsSource) {
  // Of TLS or SASL without a cluster the relaying settings tell already.
  return checkTogether(checkRelaying(readShared(settings(), source)), ({ kafka, kafkaTls, kafkaSasl }) =>
    kafka === null && !kafkaTls && !kafkaSasl
      ? ['PEDIGREE_KAFKA: required: host:port,… of a Kafka cluster; came: none']
      : [],
  );
}

/** What `--help` prints. */
export const help = `Pedigree's relay: tells Kafka every event, and what serves now. Any number may run: one works, the others stand by.

  PEDIGREE_KAFKA=host:port,… npm run relay -- --store postgres://… [flags]

It answers /healthz, /readyz and /metrics. Flags and variables; a flag beats a variable:
${describeSettings(Object.values(settings()))}

Example: PEDIGREE_KAFKA=kafka.example.com:9092 npm run relay -- --store postgres://pedigree@db.example.com/pedigree
`;
