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
import { describeSettings, type Settings, type SettingsSource } from '@pedigree/runtime';

/** What whoever starts a gateway may set. */
export interface GatewaySettings extends ListeningSettings, PlaceSettings, AnsweringSettings {}

function settingsFor(limitNames: readonly string[]): Settings<GatewaySettings> {
  return { ...listening(4000), ...placing(sharedHelp), ...answering(limitNames) };
}

/** Reads the settings. Every fault is told at once. */
export function readEnvironment(source: SettingsSource, limitNames: readonly string[]) {
  return readShared(settingsFor(limitNames), source);
}

/** What `--help` prints. */
export const help = `Pedigree's gateway: HTTP and GraphQL, one of any number of processes on one log. Projectors keep the views up.

  npm run gateway -- --store postgres://… [flags]

Flags and variables; a flag beats a variable:
${describeSettings(Object.values(settingsFor([])))}

Example: npm run gateway -- --port 4000 --store postgres://pedigree@db.example.com/pedigree
`;
