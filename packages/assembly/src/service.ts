import { createCommands } from '@pedigree/commands';
import {
  createFindKnownAt,
  createGateway,
  createPromotionFacts,
  defaultLimits,
  loopbackHosts,
} from '@pedigree/graphql-api';
import type { KafkaSettings } from '@pedigree/kafka-relay';
import { toInstant } from '@pedigree/kernel';
import { keepRollouts } from '@pedigree/reactors';
import { assessReadiness, createMetrics, type Logger } from '@pedigree/runtime';
import { type Cleanup, startWhole } from './cleanup.ts';
import { LogLag } from './log-lag.ts';
import { openViewsAt } from './open-views.ts';
import { lockViews } from './places/lock-views.ts';
import { openReadOnly, openStore } from './places/open-store.ts';
import { nameOf, type Places } from './places/place.ts';
import { keepProjecting } from './projecting/keep-projecting.ts';
import { keepRelaying } from './relaying/keep-relaying.ts';
import type { AnsweringSettings, ListeningSettings } from './settings/settings.ts';
import { soonPosition } from './soon-position.ts';
import { tellingOfAppends } from './telling-of-appends.ts';
import { urlOf } from './url-of.ts';
import { haltTeller, leastOf, toHealth } from './view-health.ts';
import { waitForServers } from './wait-for-servers.ts';

/** The settings of a service, and all that it takes from outside. */
export interface ServiceOptions {
  readonly settings: AnsweringSettings & Pick<ListeningSettings, 'port' | 'host' | 'open'>;
  readonly places: Places;
  /** Whether it keeps the views up itself; else projectors do, which are processes of their own. */
  readonly keepsViews: boolean;
  /** Where it relays the log to, if it does that itself. */
  readonly kafka?: KafkaSettings | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
  readonly logger: Logger;
  /** Whether `/metrics` tells of the process too: once a process. */
  readonly withProcessMetrics?: boolean;
  /** Ends the start, wherever it is; what was accepted by then is finished. Once it is started, `stop` does. */
  readonly ending?: AbortSignal;
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
 * Puts the service together and starts it; resolves once `/readyz` answers 200. A server of log or views that is away is
 * waited for, however long.
 *
 * @throws WriterAlreadyRunning, LogUnusable, what listening fails with, and the reason of `ending`. Whatever was started is
 * stopped again.
 */
export function startService(options: ServiceOptions): Promise<Service> {
  const { ending, places } = options;
  return startWhole((cleanup) => start(options, cleanup), { ending, patience: patienceWith(places) });
}

/**
 * Milliseconds after which parts are stopped beside each other, where a server is among them. What was accepted is finished by
 * then as a rule; each part gives a silent server four seconds at most, and a process has nine.
 */
const patienceWithServers = 2_500;

function patienceWith({ store, views }: Places): number | undefined {
  return store.kind === 'sqlite' && views.kind === 'sqlite' ? undefined : patienceWithServers;
}

async function start(options: ServiceOptions, cleanup: Cleanup): Promise<Service> {
  const { settings, places, clock, monotonic, newId, random, logger } = options;
  const instant = () => toInstant(clock());
  const whenThere = waitForServers({ settings, logger, cleanup, ending: options.ending });
  const openLog = settings.readOnly ? openReadOnly : openStore;
  const opened = await whenThere(places.store, {
    open: () => openLog(places.store, { clock: instant, random }),
    close: (store) => store.close(),
  });
  const { logId } = opened;
  const head = await opened.head();

  if (options.keepsViews) cleanup.addLast(await lockViews(places));
  const onDamaged = (error: unknown) => {
    logger.error({ err: error }, 'the views are damaged and are built anew');
    projecting?.wake();
  };
  const { views, server } = await whenThere(places.views, {
    open: () => openViewsAt(places.views, { logId, head: opened.head, clock: instant, onDamaged }),
    close: (there) => there.views.close(),
  });
  // A thread that is started once all is stopped is waited for by nobody.
  options.ending?.throwIfAborted();
  const lag = new LogLag(monotonic, head.position);
  const tellOfHalts = haltTeller(logger);
  const heard = () => {
    tellOfHalts(views.status());
    lag.shown(leastOf(views.status()));
  };
  views.onNotified(heard);
  heard();
  const projecting = options.keepsViews
    ? keepProjecting({
        places,
        onTold({ statuses }) {
          if (server !== null) return;
          views.notify(statuses);
          relaying?.shown(statuses);
        },
        onEnded: () => metrics.projectorEnded(),
        logger,
        monotonic,
      })
    : null;
  cleanup.add(() => projecting?.stop());
  const relaying = options.kafka
    ? keepRelaying({ places, kafka: options.kafka, logId, head: head.position, onDamaged, logger, monotonic })
    : null;
  cleanup.add(() => relaying?.stop());
  opened.onGrown((position) => {
    lag.written(position);
    projecting?.written(position);
    relaying?.written(position);
  });

  const isProjecting = server?.isKept ?? projecting?.isRunning ?? (() => false);
  const health = () => {
    const seen = { isProjecting: isProjecting(), isReachable: server?.isReachable() ?? true };
    return views.status().map((status) => toHealth(logId, status, seen));
  };
  let isRefusing = false;
  const metrics = createMetrics(
    {
      views: health,
      lagSeconds: () => lag.seconds(),
      isProjecting,
      isRefusing: () => isRefusing,
      ...(relaying && { relay: relaying.health }),
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
    assessReadiness({
      ...{ head: await soonPosition(store), views: health(), isRefusing, isStopping },
      ...(relaying && { relay: relaying.health() }),
    });
  const commands = createCommands({
    ...{ store, clock, newId, readOnly: settings.readOnly },
    loadPromotionFacts: createPromotionFacts(views, logId),
    findKnownAt: createFindKnownAt(views),
  });
  const gateway = await createGateway({
    commands,
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
  cleanup.add(() => {
    isStopping = true;
    // Beside the rest: where Kafka hangs, and another server too, one after the other would take too long.
    void relaying?.stop();
  });
  const port = await gateway.listen(settings);
  const failed = Promise.race([opened.failed, ...(projecting ? [projecting.failed] : [])]);
  failed.catch(() => {});
  await Promise.race([untilReady(views, () => health().every(({ state }) => state !== 'building')), failed]);
  if (!settings.readOnly) {
    const rollouts = keepRollouts({
      ...{ views, commands, clock, after, logger, onAnswered: metrics.reacted },
      head: async () => (await store.head()).position,
    });
    cleanup.add(() => rollouts.stop());
  }
  const url = urlOf(settings.host, port);
  logger.info({ url, logId, head: String(head.position), log }, 'ready');
  return {
    url,
    wasEmpty: head.position === 0n,
    failed,
    stop: () => cleanup.run(),
  };
}

/** A timer that keeps no process alive. */
function after(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds).unref();
  return () => clearTimeout(timer);
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
