import {
  type ListeningSettings,
  listening,
  type PlaceSettings,
  placing,
  readShared,
  sharedHelp,
} from '@pedigree/assembly/settings';
import { describeSettings, type Settings, type SettingsSource } from '@pedigree/runtime';

/** What whoever starts a projector may set. */
export interface ProjectorSettings extends ListeningSettings, PlaceSettings {}

function settings(): Settings<ProjectorSettings> {
  return { ...listening(4001), ...placing(sharedHelp) };
}

/** Reads the settings. Every fault is told at once. */
export function readEnvironment(source: SettingsSource) {
  return readShared(settings(), source);
}

/** What `--help` prints. */
export const help = `Pedigree's projector: keeps the views up with the log. Any number may run: one works, the others stand by.

  npm run projector -- --store postgres://… [flags]

It answers /healthz, /readyz and /metrics. Flags and variables; a flag beats a variable:
${describeSettings(Object.values(settings()))}

Example: npm run projector -- --port 4001 --store postgres://pedigree@db.example.com/pedigree
`;
