import { type Position, toInstant } from '@pedigree/kernel';
import { assessReadiness, createMetrics, type Logger } from '@pedigree/runtime';
import { type Cleanup, startWhole } from '../cleanup.ts';
import { openStore } from '../places/open-store.ts';
import { nameOf, type Places } from '../places/place.ts';
import type { ListeningSettings } from '../settings/settings.ts';
import { soonPosition } from '../soon-position.ts';
import { urlOf } from '../url-of.ts';
import { haltTeller, leastOf, toHealth } from '../view-health.ts';
import { keepProjecting } from './keep-projecting.ts';
import type { ProjectorTold } from './projector-thread.ts';
import { serveOperations } from './serve-operations.ts';
import { ViewLag } from './view-lag.ts';

/** The settings of a projector, and all that it takes from outside. */
export interface StartProjectingOptions {
  readonly settings: Pick<ListeningSettings, 'port' | 'host'>;
  readonly places: Places;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
  readonly random: (size: number) => Uint8Array;
  readonly logger: Logger;
}

/** A projector that runs, as a process of its own. */
export interface ProjectorService {
  /** Of `/readyz`. */
  readonly url: string;
  /** Ends it between two commits. */
  stop(): Promise<void>;
  /** Rejects where it is given up. */
  readonly failed: Promise<never>;
}

/**
 * Starts what keeps views up, and the server that tells of it. Resolves once it keeps views, or stands by for the process
 * that does. Where there is no log yet it is made: whoever is started first makes it.
 *
 * @throws LogUnusable, and what listening fails with. Whatever was started is stopped again.
 */
export function startProjecting(options: StartProjectingOptions): Promise<ProjectorService> {
  return startWhole((cleanup) => start(options, cleanup));
}

async function start(options: StartProjectingOptions, cleanup: Cleanup): Promise<ProjectorService> {
  const { settings, places, clock, monotonic, random, logger } = options;
  const store = await openStore(places.store, { clock: () => toInstant(clock()), random });
  cleanup.add(() => store.close());
  const { logId } = store;
  const head = await store.head();
  const lag = new ViewLag(monotonic, head.position);
  const tellOfHalts = haltTeller(logger);

  let told: ProjectorTold = { statuses: [], standingBy: [] };
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const projecting = keepProjecting({
    places,
    onTold(now) {
      if (now.standingBy.length !== told.standingBy.length) {
        logger.info({ views: now.standingBy }, 'stands by for another projector of these views');
      }
      told = now;
      tellOfHalts(told.statuses);
      if (told.statuses.length > 0) lag.shown(leastOf(told.statuses));
      begin();
    },
    onEnded: () => metrics.projectorEnded(),
    logger,
    monotonic,
  });
  cleanup.add(() => projecting.stop());
  store.onGrown((position: Position) => {
    lag.written(position);
    projecting.written(position);
  });

  const health = () => told.statuses.map((status) => toHealth(logId, status, projecting.isRunning()));
  const metrics = createMetrics(
    {
      views: health,
      // Whoever stands by moves nothing: the lag is told by the one who does.
      lagSeconds: () => (told.statuses.length > 0 ? lag.seconds() : 0),
      isProjecting: projecting.isRunning,
      isRefusing: () => false,
    },
    { withProcess: true },
  );
  let isStopping = false;
  const readiness = async () => {
    const { code, body } = assessReadiness({
      head: await soonPosition(store),
      views: health(),
      isRefusing: false,
      isStopping,
    });
    const { standingBy } = told;
    const isIdle = told.statuses.length === 0 && standingBy.length > 0 && body.head !== null && !isStopping;
    return isIdle
      ? { code: 200, body: { ...body, status: 'standing by', standingBy } }
      : { code, body: { ...body, standingBy } };
  };
  const operations = { readiness, metricsText: metrics.text, metricsContentType: metrics.contentType };
  const server = await serveOperations(operations, settings);
  cleanup.add(() => server.close());
  await Promise.race([begun, projecting.failed]);
  const url = urlOf(settings.host, server.port, '/readyz');
  logger.info({ url, logId, log: nameOf(places.store), views: nameOf(places.views) }, 'ready');
  return {
    url,
    failed: projecting.failed,
    async stop() {
      isStopping = true;
      await cleanup.run();
    },
  };
}
