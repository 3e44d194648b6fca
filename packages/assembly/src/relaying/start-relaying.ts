import type { EventReader } from '@pedigree/event-store';
import type { KafkaSettings } from '@pedigree/kafka-relay';
import { messageOf, toInstant } from '@pedigree/kernel';
import { assessRelaying, createRelayMetrics, type Logger } from '@pedigree/runtime';
import { type Cleanup, startWhole } from '../cleanup.ts';
import { openLog } from '../places/open-log.ts';
import { nameOf, type Places } from '../places/place.ts';
import { watchHead } from '../places/watch-head.ts';
import { ReasonTeller } from '../reason-teller.ts';
import { serveOperations } from '../serve-operations.ts';
import type { ListeningSettings } from '../settings/settings.ts';
import { soonPosition } from '../soon-position.ts';
import { urlOf } from '../url-of.ts';
import { keepRelaying, type Relaying } from './keep-relaying.ts';

/** The settings of a relay, and all that it takes from outside. */
export interface StartRelayingOptions {
  readonly settings: Pick<ListeningSettings, 'port' | 'host'>;
  readonly places: Places;
  readonly kafka: KafkaSettings;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
  readonly random: (size: number) => Uint8Array;
  readonly logger: Logger;
  /** Ends the start, wherever it is. */
  readonly ending?: AbortSignal;
}

/** A relay that runs, as a process of its own. */
export interface RelayService {
  /** Of `/readyz`. */
  readonly url: string;
  /** Finishes what is under way, and lets another relay lead. */
  stop(): Promise<void>;
  /** Rejects where it could not even begin. */
  readonly failed: Promise<never>;
}

/**
 * Starts what relays a log to Kafka, and the server that tells of it. Resolves once there is a log to relay, whatever Kafka
 * does: how that stands is told by `/readyz`. Where there is no log yet it is made: whoever is started first makes it.
 *
 * @throws LogUnusable, what listening fails with, and the reason of `ending`. Whatever was started is stopped again.
 */
export function startRelaying(options: StartRelayingOptions): Promise<RelayService> {
  return startWhole((cleanup) => start(options, cleanup), { ending: options.ending });
}

async function start(options: StartRelayingOptions, cleanup: Cleanup): Promise<RelayService> {
  const { settings, places, kafka, clock, monotonic, random, logger } = options;
  const parts: Parts = { log: null, relaying: null, isStopping: false };
  const metrics = createRelayMetrics(() => parts.relaying?.health() ?? null);
  // First of all: whoever waits for a server tells so.
  const server = await serveOperations(
    { readiness: () => readinessOf(parts), metricsText: metrics.text, metricsContentType: metrics.contentType },
    settings,
  );
  cleanup.add(() => server.close());

  const away = new ReasonTeller({
    onReason: (reason) => logger.warn({ reason }, 'the log is waited for'),
    onNone: () => logger.info('the log is there'),
  });
  const log = await openLog(places.store, {
    ...{ clock: () => toInstant(clock()), random, until: options.ending ? [options.ending] : [] },
    onAway: (error) => away.tell(messageOf(error)),
  });
  away.tell(null);
  cleanup.add(() => log.close());
  const { logId } = log;
  const relaying = keepRelaying({ places, kafka, logId, head: 0n, onDamaged: () => {}, logger, monotonic });
  cleanup.add(() => relaying.stop());
  Object.assign(parts, { log, relaying });
  const watching = new AbortController();
  cleanup.add(() => watching.abort());
  void watchHead(log, relaying.written, watching.signal);
  cleanup.add(() => {
    parts.isStopping = true;
  });
  const url = urlOf(settings.host, server.port, '/readyz');
  logger.info({ url, logId, log: nameOf(places.store), kafka: kafka.brokers }, 'ready');
  return { url, failed: relaying.failed, stop: () => cleanup.run() };
}

/** What `/readyz` and `/metrics` tell of, as far as it is there. */
interface Parts {
  log: EventReader | null;
  relaying: Relaying | null;
  isStopping: boolean;
}

async function readinessOf({ log, relaying, isStopping }: Parts) {
  return assessRelaying({
    head: log && (await soonPosition(log)),
    relay: relaying?.health() ?? null,
    isStopping,
  });
}
