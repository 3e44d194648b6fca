import {
  type AnsweringSettings,
  answering,
  checkRelaying,
  type ListeningSettings,
  listening,
  type PlaceSettings,
  placing,
  type RelayingSettings,
  readListening,
  relaying,
} from '@pedigree/assembly/settings';
import { describeSettings, parseText, parseYes, type Settings, type SettingsSource } from '@pedigree/runtime';

/** What whoever starts the standalone may set. */
export interface StandaloneSettings extends ListeningSettings, PlaceSettings, AnsweringSettings, RelayingSettings {
  /** The folder of `log.db` and `views.db`, as far as they are not said to be elsewhere. */
  readonly data: string;
  readonly demo: boolean;
  /** Whether a subcommand answers in JSON. */
  readonly json: boolean;
  /** Whether a subcommand says what it would do, and changes nothing. */
  readonly dryRun: boolean;
  /** The topic that `kafka backfill` fills, and behind which position. */
  readonly topic: string | null;
  readonly after: string | null;
}

function settingsFor(limitNames: readonly string[]): Settings<StandaloneSettings> {
  const { store, views } = placing({
    store: 'where the log is: sqlite:<folder>, postgres://… or esdb://… (default: in the data folder)',
    views: 'where the views are: sqlite:<folder> or postgres://… (default: beside the log)',
  });
  return {
    ...listening(4000),
    data: {
      flag: 'data',
      variable: 'PEDIGREE_DATA',
      parse: parseText,
      fallback: 'data',
      help: 'folder of the log and the views (default: ./data)',
    },
    store,
    views,
    demo: { flag: 'demo', isSwitch: true, parse: parseYes, fallback: false, help: 'fill an empty log with the demo' },
    json: { flag: 'json', isSwitch: true, parse: parseYes, fallback: false, help: 'subcommands: answer in JSON' },
    dryRun: {
      flag: 'dry-run',
      isSwitch: true,
      parse: parseYes,
      fallback: false,
      help: 'backup, rebuild, log import, kafka backfill: say what would be done, and change nothing',
    },
    topic: { flag: 'topic', parse: parseText, fallback: null, help: 'kafka backfill: the topic to fill' },
    after: {
      flag: 'after',
      parse: parseText,
      fallback: null,
      help: 'kafka backfill: the position behind which it begins (default: all of the log)',
    },
    ...answering(limitNames),
    ...relaying({ kafka: 'host:port,… of a Kafka cluster that the log is relayed to (default: none)' }),
  } satisfies Settings<StandaloneSettings>;
}

/** Reads the settings; what stands beside the flags names a subcommand. Every fault is told at once. */
export function readEnvironment(source: SettingsSource, limitNames: readonly string[]) {
  return checkRelaying(readListening(settingsFor(limitNames), source));
}

/** What `--help` prints. */
export const help = `Pedigree: the whole service in one process.

  npm start -- [flags]                       run the service
  npm start -- check [--data <folder>]       verify the log, and the views against the log
  npm start -- backup <folder> [--data …]    copy the log into a new folder, while the service runs
  npm start -- rebuild [--data <folder>]     build all views anew from the log
  npm start -- log export [--data <folder>]  write every event to stdout, one envelope a line
  npm start -- log import [file] [--data …]  fill an empty log with an exported one, from stdin without a file
  npm start -- kafka verify [--data …]       hold the topics that the log is relayed to against it
  npm start -- kafka backfill --topic <name> write the log's events to a new topic

Flags and variables; a flag beats a variable:
${describeSettings(Object.values(settingsFor([])))}

Example: npm start -- --port 4000 --data ./data --demo
`;
