import {
  type AnsweringSettings,
  answering,
  type ListeningSettings,
  listening,
  type PlaceSettings,
  placing,
  readShared,
  sharedHelp,
} from '@pedigree/assembly/settings';
import { checkTogether, describeSettings, type Settings, type SettingsSource } from '@pedigree/runtime';

/** What whoever starts a gateway may set. */
export interface GatewaySettings extends ListeningSettings, PlaceSettings, AnsweringSettings {}

function settingsFor(limitNames: readonly string[]): Settings<GatewaySettings> {
  return { ...listening(4000), ...placing(sharedHelp), ...answering(limitNames) };
}

/**
 * Reads the settings. Every fault is told at once.
 *
 * A gateway is one of several, and of several that write to EventStoreDB the times of recording can step back.
 */
export function readEnvironment(source: SettingsSource, limitNames: readonly string[]) {
  return checkTogether(readShared(settingsFor(limitNames), source), ({ store, readOnly }) =>
    store?.kind === 'esdb' && !readOnly ? [writesBesideOthers] : [],
  );
}

const writesBesideOthers =
  '--store, PEDIGREE_STORE: required: on EventStoreDB, where one process alone writes, a gateway with --read-only; came: one that would write';

/** What `--help` prints. */
export const help = `Pedigree's gateway: HTTP and GraphQL, one of any number of processes on one log. Projectors keep the views up.

  npm run gateway -- --store postgres://… [flags]

Flags and variables; a flag beats a variable:
${describeSettings(Object.values(settingsFor([])))}

Example: npm run gateway -- --port 4000 --store postgres://pedigree@db.example.com/pedigree
`;
