import { createCommands } from '@pedigree/commands';
import { createGateway, defaultLimits, loopbackHosts } from '@pedigree/graphql-api';
import { toInstant } from '@pedigree/kernel';
import { assessReadiness, createMetrics, type Logger } from '@pedigree/runtime';
import { type Cleanup, startWhole } from './cleanup.ts';
import { openViewsAt } from './open-views.ts';
import { lockViews } from './places/lock-views.ts';
import { openStore } from './places/open-store.ts';
import { nameOf, type Places } from './places/place.ts';
import { keepProjecting } from './projecting/keep-projecting.ts';
import { ViewLag } from './projecting/view-lag.ts';
import type { AnsweringSettings, ListeningSettings } from './settings/settings.ts';
import { soonPosition } from './soon-position.ts';
import { tellingOfAppends } from './telling-of-appends.ts';
import { urlOf } from './url-of.ts';
import { haltTeller, leastOf, toHealth } from './view-health.ts';

/** The settings of a service, and all that it takes from outside. */
export interface ServiceOptions {
  readonly settings: AnsweringSettings & Pick<ListeningSettings, 'port' | 'host' | 'open'>;
  readonly places: Places;
  /** Whether it keeps the views up itself; else projectors do, which are processes of their own. */
  readonly keepsViews: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
  readonly logger: Logger;
  /** Whether `/metrics` tells of the process too: once a process. */
  readonly withProcessMetrics?: boolean;
}

/** A service that runs. */
export interface Service {
  /** Of `/graphql`. */
  readonly url: string;
  /** True where nothing was recorded before it started. */
  readonly wasEmpty: boolean;
  /** Takes no more, finishes what was accepted, and ends its threads. */
  stop(): Promise<void>;
  /** Rejects where a part that it cannot do without ends by itself. */
  readonly failed: Promise<never>;
}

/**
 * Puts the service together and starts it; resolves once `/readyz` answers 200.
 *
 * @throws WriterAlreadyRunning, LogUnusable, and what listening fails with. Whatever was started is stopped again.
 */
export function startService(options: ServiceOptions): Promise<Service> {
  return startWhole((cleanup) => start(options, cleanup));
}

async function start(options: ServiceOptions, cleanup: Cleanup): Promise<Service> {
  const { settings, places, clock, monotonic, newId, random, logger } = options;
  const instant = () => toInstant(clock());
  const opened = await openStore(places.store, { clock: instant, random });
  cleanup.add(() => opened.close());
  const { logId } = opened;
  const head = await opened.head();

  const { views, isKept } = await openViewsAt(places.views, {
    logId,
    head: opened.head,
    clock: instant,
    onDamaged(error) {
      logger.error({ err: error }, 'the views are damaged and are built anew');
      projecting?.wake();
    },
  });
  cleanup.add(() => views.close());
  const lag = new ViewLag(monotonic, head.position);
  const tellOfHalts = haltTeller(logger);
  const heard = () => {
    tellOfHalts(views.status());
    lag.shown(leastOf(views.status()));
  };
  views.onNotified(heard);
  heard();
  if (options.keepsViews) cleanup.add(await lockViews(places));
  const projecting = options.keepsViews
    ? keepProjecting({
        places,
        onTold({ statuses }) {
          if (isKept === null) views.notify(statuses);
        },
        onEnded: () => metrics.projectorEnded(),
        logger,
        monotonic,
      })
    : null;
  cleanup.add(() => projecting?.stop());
  opened.onGrown((position) => {
    lag.written(position);
    projecting?.written(position);
  });

  const isProjecting = isKept ?? projecting?.isRunning ?? (() => false);
  const health = () => views.status().map((status) => toHealth(logId, status, isProjecting()));
  let isRefusing = false;
  const metrics = createMetrics(
    {
      views: health,
      lagSeconds: () => lag.seconds(),
      isProjecting,
      isRefusing: () => isRefusing,
    },
    { withProcess: options.withProcessMetrics ?? false },
  );
  const refused = (isRefused: boolean) => {
    if (isRefused && !isRefusing) logger.error({ log }, 'the log takes no events: commands are refused');
    isRefusing = isRefused;
  };
  const log = nameOf(places.store);
  const store = tellingOfAppends(opened, { appended: metrics.appended, refused }, monotonic);
  let isStopping = false;
  const readiness = async () =>
    assessReadiness({ head: await soonPosition(store), views: health(), isRefusing, isStopping });
  const gateway = await createGateway({
    commands: createCommands({ store, clock, newId, readOnly: settings.readOnly }),
    reader: store,
    views,
    operations: { readiness, metricsText: metrics.text, metricsContentType: metrics.contentType },
    metrics,
    logger,
    limits: { ...defaultLimits, ...settings.limits },
    allowedHosts: settings.open ? 'any' : [...loopbackHosts, settings.host],
    jit: settings.jit,
    introspection: settings.introspection,
    graphiql: settings.graphiql,
    monotonic,
  });
  cleanup.add(() => gateway.close());
  const port = await gateway.listen(settings);
  const failed = Promise.race([opened.failed, ...(projecting ? [projecting.failed] : [])]);
  failed.catch(() => {});
  await Promise.race([untilReady(views, () => health().every(({ state }) => state !== 'building')), failed]);
  const url = urlOf(settings.host, port);
  logger.info({ url, logId, head: String(head.position), log }, 'ready');
  return {
    url,
    wasEmpty: head.position === 0n,
    failed,
    async stop() {
      isStopping = true;
      await cleanup.run();
    },
  };
}

function untilReady(views: { onNotified(listener: () => void): () => void }, isReady: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = views.onNotified(check);
    function check() {
      if (!isReady()) return;
      stop();
      resolve();
    }
    check();
  });
}
