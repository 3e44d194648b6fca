import type { EventReader } from '@pedigree/event-store';
import type { Instant, Position } from '@pedigree/kernel';
import { allViews } from '../catalogue.ts';
import { createDatasetQueries } from '../datasets/queries.ts';
import { createEnvironmentQueries } from '../environments/queries.ts';
import { createEventQueries } from '../events/queries.ts';
import { GraphReader } from '../lineage/graph-reader.ts';
import { createLineageQueries } from '../lineage/queries.ts';
import { createModelQueries } from '../models/queries.ts';
import { createRankingQueries } from '../ranking/queries.ts';
import { unspokenStatus } from '../runner/statuses.ts';
import { createSearchQueries } from '../search/queries.ts';
import { createServingQueries } from '../serving/queries.ts';
import { createSoftwareQueries } from '../software/queries.ts';
import type { Views } from '../views.ts';
import { createAsOf } from './resolve-as-of.ts';
import type { Select } from './select.ts';
import { createWatch } from './watch.ts';

/** Views of whatever database, and what keeps the graph of them. */
export interface AssembledViews {
  /** They are as `notify` tells, and `building` until then. */
  readonly views: Views;
  readonly reader: GraphReader;
}

/** What reading views needs: their database, where the log ends now, and the time. */
export interface AssembleViewsOptions {
  readonly select: Select;
  readonly head: EventReader['head'];
  readonly clock: () => Instant;
}

/** Puts the reading side together. */
export function assembleViews({ select, head, clock }: AssembleViewsOptions): AssembledViews {
  const watch = createWatch(allViews.map(unspokenStatus));
  const reader = new GraphReader(select);
  const requireModels = (position: Position) => watch.requireReached('models', position);
  watch.onNotified(() => {
    if (watch.status().some(({ name, readable }) => name === 'lineage' && readable)) reader.follow();
  });
  const views: Views = {
    ...createServingQueries(select, () => watch.statusOf('serving').position),
    ...createModelQueries(select),
    ...createDatasetQueries(select),
    ...createEnvironmentQueries(select),
    ...createEventQueries(select),
    ...createLineageQueries({ select, reader, requireModels }),
    ...createRankingQueries(select),
    ...createSoftwareQueries(select),
    ...createSearchQueries(select),
    status: watch.status,
    notify: watch.notify,
    onNotified: watch.onNotified,
    waitFor: watch.waitFor,
    asOf: createAsOf({ select, watch, head, clock }),
    close() {
      watch.close();
      reader.close();
    },
  };
  return { views, reader };
}
