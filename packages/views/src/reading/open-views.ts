import type { Head } from '@pedigree/event-store';
import type { Instant, Position } from '@pedigree/kernel';
import { allViews } from '../catalogue.ts';
import { createDatasetQueries } from '../datasets/queries.ts';
import { createEnvironmentQueries } from '../environments/queries.ts';
import { createEventQueries } from '../events/queries.ts';
import { GraphReader } from '../lineage/graph-reader.ts';
import { createLineageQueries } from '../lineage/queries.ts';
import { createModelQueries } from '../models/queries.ts';
import { openViewsDatabase } from '../runner/open-database.ts';
import { unspokenStatus } from '../runner/statuses.ts';
import { createServingQueries } from '../serving/queries.ts';
import { createSoftwareQueries } from '../software/queries.ts';
import type { Views } from '../views.ts';
import { openSelect } from './open-select.ts';
import { createAsOf } from './resolve-as-of.ts';
import { createWatch } from './watch.ts';

/** Where the views are, and what of the outside reading them needs. */
export interface OpenViewsOptions {
  readonly folder: string;
  /** Where the log ends now. */
  readonly head: () => Promise<Head>;
  /** The time now: a `knownAt` that lies ahead of it has to wait. */
  readonly clock: () => Instant;
  /** A read found the file damaged. It is removed, and the runner has to be woken to find that out and build anew. */
  readonly onDamaged?: (error: unknown) => void;
}

/**
 * Opens the views of a folder for reading, on a connection of its own: a read never waits for the runner, nor the runner
 * for a read. All are `building` until the runner has spoken by `notify`.
 */
export function openViews({ folder, head, clock, onDamaged = () => {} }: OpenViewsOptions): Views {
  openViewsDatabase(folder).close();
  const opened = openSelect(folder, onDamaged);
  const { select } = opened;
  const watch = createWatch(allViews.map(unspokenStatus));
  const reader = new GraphReader(select);
  const requireModels = (position: Position) => watch.requireReached('models', position);
  watch.onNotified(() => {
    if (watch.status().some(({ name, readable }) => name === 'lineage' && readable)) reader.follow();
  });
  return {
    ...createServingQueries(select, () => watch.statusOf('serving').position),
    ...createModelQueries(select),
    ...createDatasetQueries(select),
    ...createEnvironmentQueries(select),
    ...createEventQueries(select),
    ...createLineageQueries({ select, reader, requireModels }),
    ...createSoftwareQueries(select),
    status: watch.status,
    notify(statuses) {
      // A runner that began anew after damage speaks of a file that nobody here has open yet.
      if (opened.reopen()) reader.forget();
      watch.notify(statuses);
    },
    onNotified: watch.onNotified,
    waitFor: watch.waitFor,
    asOf: createAsOf({ select, watch, head, clock }),
    close() {
      watch.close();
      reader.close();
      opened.close();
    },
  };
}
