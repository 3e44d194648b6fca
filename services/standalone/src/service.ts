import { setTimeout as delay } from 'node:timers/promises';
import { createCommands } from '@pedigree/commands';
import { AppendFailed, type EventStore } from '@pedigree/event-store';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { createGateway, defaultLimits, loopbackHosts } from '@pedigree/graphql-api';
import { formatPosition, toInstant } from '@pedigree/kernel';
import { assessReadiness, createMetrics, type Logger, type ViewHealth } from '@pedigree/runtime';
import { isPassing, openViews, type ViewStatus } from '@pedigree/views';
import { Cleanup } from './cleanup.ts';
import type { StandaloneSettings } from './environment.ts';
import { keepProjector } from './projector-keeper.ts';
import { startProjector } from './projector-thread.ts';
import { ViewLag } from './view-lag.ts';
import { Waking } from './waking.ts';

/** The settings of a service, and all that it takes from outside. */
export interface ServiceOptions {
  readonly settings: Pick<
    StandaloneSettings,
    'port' | 'host' | 'data' | 'open' | 'jit' | 'introspection' | 'graphiql' | 'limits'
  >;
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
export async function startService(options: ServiceOptions): Promise<Service> {
  const cleanup = new Cleanup();
  try {
    return await start(options, cleanup);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

async function start(options: ServiceOptions, cleanup: Cleanup): Promise<Service> {
  const { settings, clock, monotonic, newId, random, logger } = options;
  const folder = settings.data;
  const instant = () => toInstant(clock());
  const sqlite = await openSqliteStore({ folder, clock: instant, random });
  cleanup.add(() => sqlite.close());
  const { logId } = sqlite;
  const head = await sqlite.head();

  const views = openViews({
    folder,
    head: () => sqlite.head(),
    clock: instant,
    onDamaged(error) {
      logger.error({ err: error }, 'the views are damaged and are built anew');
      projector.wake();
    },
  });
  cleanup.add(() => views.close());
  const tellOfHalts = haltTeller(logger);
  const lag = new ViewLag(monotonic, head.position);
  const projector = keepProjector<ViewStatus>({
    start: (onStatus) => startProjector(folder, onStatus),
    isPassing,
    onStatus: (statuses) => {
      views.notify(statuses);
      tellOfHalts(statuses);
      lag.shown(leastOf(statuses));
      waking.answered(mostOf(statuses));
    },
    onEnded: (fault, restartMilliseconds) => {
      metrics.projectorEnded();
      logger.error({ err: fault, restartMilliseconds }, 'the projector has ended and is started again');
    },
    monotonic,
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => {}),
  });
  const waking = new Waking(() => projector.wake());
  cleanup.add(() => projector.stop());
  sqlite.onCommit(({ position }) => {
    lag.written(position);
    waking.written(position);
  });

  const health = () => views.status().map((status) => toHealth(logId, status, projector.isRunning()));
  let isRefusing = false;
  const metrics = createMetrics(
    {
      views: health,
      lagSeconds: () => lag.seconds(),
      isProjecting: projector.isRunning,
      isRefusing: () => isRefusing,
    },
    { withProcess: options.withProcessMetrics ?? false },
  );
  const refused = (isRefused: boolean) => {
    if (isRefused && !isRefusing) logger.error({ folder }, 'the log takes no events: commands are refused');
    isRefusing = isRefused;
  };
  const store = tellingOfAppends(sqlite, { appended: metrics.appended, refused }, monotonic);
  let isStopping = false;
  const readiness = async () => {
    const { position } = await store.head();
    return assessReadiness({ head: formatPosition(logId, position), views: health(), isRefusing, isStopping });
  };
  const gateway = await createGateway({
    commands: createCommands({ store, clock, newId }),
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
  const failed = Promise.race([projector.failed, sqlite.failed]);
  failed.catch(() => {});
  await Promise.race([untilReady(views, () => health().every(({ state }) => state !== 'building')), failed]);
  const url = urlOf(settings.host, port);
  logger.info({ url, logId, head: String(head.position), folder }, 'ready');
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

/** Tells of each halt once: nobody looks at `/readyz` all the time. */
function haltTeller(logger: Logger): (statuses: readonly ViewStatus[]) => void {
  const told = new Set<string>();
  return (statuses) => {
    for (const { name, version, position, state, error } of statuses) {
      if (state !== 'halted' || told.has(name)) continue;
      told.add(name);
      logger.error({ view: name, version, position: String(position), reason: error }, 'a view has halted');
    }
  };
}

function leastOf(statuses: readonly ViewStatus[]): bigint {
  return statuses.reduce((least, { position }) => (position < least ? position : least), statuses[0]?.position ?? 0n);
}

function mostOf(statuses: readonly ViewStatus[]): bigint {
  return statuses.reduce((most, { position }) => (position > most ? position : most), 0n);
}

/** A view that is built anew beside its older rows can answer: only one without any rows is `building` to others. */
function toHealth(
  logId: string,
  { name, version, position, state, readable }: ViewStatus,
  isProjecting: boolean,
): ViewHealth {
  const going = state === 'building' && readable ? 'live' : state;
  const shown = going === 'live' && !isProjecting ? 'stalled' : going;
  return { name, version, position: formatPosition(logId, position), state: shown };
}

function urlOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/graphql`;
}

/** What is told of appends. */
interface AppendsTold {
  readonly appended: (events: number, seconds: number) => void;
  /** Whether the last append was refused because it could not be written. */
  readonly refused: (isRefused: boolean) => void;
}

/** The same store, which tells of every append how many events it made durable and how many seconds it took. */
function tellingOfAppends(store: EventStore, { appended, refused }: AppendsTold, monotonic: () => number): EventStore {
  return {
    ...store,
    async append(stream, expected, events) {
      const began = monotonic();
      try {
        const outcome = await store.append(stream, expected, events);
        refused(false);
        appended(outcome.appended ? events.length : 0, (monotonic() - began) / 1000);
        return outcome;
      } catch (error) {
        refused(error instanceof AppendFailed);
        throw error;
      }
    },
  };
}
