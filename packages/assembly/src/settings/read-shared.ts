import { checkTogether, type Settings, type SettingsOutcome, type SettingsSource } from '@pedigree/runtime';
import { type ListeningSettings, type PlaceSettings, readListening } from './settings.ts';

/** What the places of processes mean that share log and views. */
export const sharedHelp = {
  store: 'where the log is: postgres://… or esdb://…; required',
  views: 'where the views are: postgres://… (default: beside the log)',
};

/** Reads the settings of a process that shares log and views with others: they are on a server. */
export function readShared<Values extends ListeningSettings & PlaceSettings>(
  settings: Settings<Values>,
  source: SettingsSource,
): SettingsOutcome<Values> {
  return checkTogether(readListening(settings, source), ({ store, views }) => {
    const faults: string[] = [];
    if (store === null) faults.push(fault('store', 'none'));
    else if (store?.kind === 'sqlite') faults.push(fault('store', `sqlite:${store.folder}`));
    if (store?.kind === 'esdb' && views === null) faults.push(fault('views', 'none, and EventStoreDB keeps none'));
    if (views?.kind === 'sqlite') faults.push(fault('views', `sqlite:${views.folder}`));
    return faults;
  });
}

/** What several processes share, by the flag that names it. */
const servers = { store: 'postgres://… or esdb://…', views: 'postgres://…' };

function fault(flag: keyof typeof servers, came: string): string {
  const what = `a server that several processes share, ${servers[flag]}; SQLite serves one process alone: npm start`;
  return `--${flag}, PEDIGREE_${flag.toUpperCase()}: required: ${what}; came: ${came}`;
}
