import type { EventReader } from '@pedigree/event-store';
import { messageOf, type Position, toInstant } from '@pedigree/kernel';
import { assessReadiness, createMetrics, type Logger, type ViewHealth } from '@pedigree/runtime';
import { type Cleanup, startWhole } from '../cleanup.ts';
import { LogLag } from '../log-lag.ts';
import { openLog } from '../places/open-log.ts';
import { nameOf, type Places } from '../places/place.ts';
import { watchHead } from '../places/watch-head.ts';
import { serveOperations } from '../serve-operations.ts';
import type { ListeningSettings } from '../settings/settings.ts';
import { soonPosition } from '../soon-position.ts';
import { urlOf } from '../url-of.ts';
import { haltTeller, leastOf, toHealth } from '../view-health.ts';
import { keepProjecting, type Projecting } from './keep-projecting.ts';
import type { ProjectorTold } from './projector-thread.ts';

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
  /** Ends the start, wherever it is. */
  readonly ending?: AbortSignal;
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
 * that does; a server that is away, or takes no writes, is waited for until then. Where there is no log yet it is made:
 * whoever is started first makes it.
 *
 * @throws LogUnusable, what listening fails with, and the reason of `ending`. Whatever was started is stopped again.
 */
export function startProjecting(options: StartProjectingOptions): Promise<ProjectorService> {
  return startWhole((cleanup) => start(options, cleanup), { ending: options.ending });
}

async function start(options: StartProjectingOptions, cleanup: Cleanup): Promise<ProjectorService> {
  const { settings, places, clock, monotonic, random, logger } = options;
  const parts: Parts = { log: null, told: nothingTold, away: null, projecting: null, isStopping: false };
  const lag = new LogLag(monotonic, 0n);
  const metrics = createMetrics(
    {
      views: () => healthOf(parts),
      // Whoever stands by moves nothing: the lag is told by the one who does.
      lagSeconds: () => (parts.told.statuses.length > 0 ? lag.seconds() : 0),
      isProjecting: () => parts.projecting?.isRunning() ?? false,
      isRefusing: () => false,
    },
    { withProcess: true },
  );
  // First of all: whoever waits for a server tells so.
  const server = await serveOperations(
    { readiness: () => readinessOf(parts), metricsText: metrics.text, metricsContentType: metrics.contentType },
    settings,
  );
  cleanup.add(() => server.close());

  const log = await openLog(places.store, {
    clock: () => toInstant(clock()),
    random,
    until: options.ending ? [options.ending] : [],
    onAway(error) {
      const reason = messageOf(error);
      logger.warn({ reason }, 'the log is waited for');
      parts.away = reason;
    },
  });
  cleanup.add(() => log.close());
  Object.assign(parts, { log, away: null });
  const tellOfHalts = haltTeller(logger);

  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const projecting = keepProjecting({
    places,
    onTold(now) {
      if (now.standingBy.length !== parts.told.standingBy.length) {
        logger.info({ views: now.standingBy }, 'stands by for another projector of these views');
      }
      parts.told = now;
      tellOfHalts(now.statuses);
      if (now.statuses.length > 0) lag.shown(leastOf(now.statuses));
      if (now.interruption === undefined) begin();
    },
    onEnded: () => metrics.projectorEnded(),
    logger,
    monotonic,
  });
  parts.projecting = projecting;
  cleanup.add(() => projecting.stop());
  const grown = (position: Position) => {
    lag.written(position);
    projecting.written(position);
  };
  const watching = new AbortController();
  cleanup.add(() => watching.abort());
  void watchHead(log, grown, watching.signal);
  cleanup.add(() => {
    parts.isStopping = true;
  });
  await Promise.race([begun, projecting.failed]);
  const url = urlOf(settings.host, server.port, '/readyz');
  logger.info({ url, logId: log.logId, log: nameOf(places.store), views: nameOf(places.views) }, 'ready');
  return { url, failed: projecting.failed, stop: () => cleanup.run() };
}

/** What `/readyz` and `/metrics` tell of, as far as it is there. */
interface Parts {
  log: EventReader | null;
  told: ProjectorTold;
  /** Why the log is waited for. */
  away: string | null;
  projecting: Projecting | null;
  isStopping: boolean;
}

const nothingTold: ProjectorTold = { statuses: [], standingBy: [] };

function healthOf({ log, told, projecting }: Parts): readonly ViewHealth[] {
  if (!log) return [];
  // It tells of views while it writes them, and of none while their server is away.
  const seen = { isProjecting: projecting?.isRunning() ?? false, isReachable: true };
  return told.statuses.map((status) => toHealth(log.logId, status, seen));
}

async function readinessOf(parts: Parts) {
  const { code, body } = assessReadiness({
    head: parts.log && (await soonPosition(parts.log)),
    views: healthOf(parts),
    isRefusing: false,
    isStopping: parts.isStopping,
  });
  const { statuses, standingBy, interruption = parts.away } = parts.told;
  const more = { standingBy, interruption };
  const isIdle = statuses.length === 0 && standingBy.length > 0 && body.head !== null && !parts.isStopping;
  return isIdle
    ? { code: 200, body: { ...body, status: 'standing by', ...more } }
    : { code, body: { ...body, ...more } };
}
