import { messageOf } from '@pedigree/kernel';
import { assessReadiness, createMetrics, type Logger } from '@pedigree/runtime';
import type { Cleanup } from './cleanup.ts';
import { openPatiently } from './places/open-patiently.ts';
import { nameOf, type StorePlace, type ViewsPlace } from './places/place.ts';
import { ReasonTeller } from './reason-teller.ts';
import { type Operations, type OperationsServer, serveOperations } from './serve-operations.ts';
import type { ListeningSettings } from './settings/settings.ts';

/** Where a service that waits tells so, and until when it waits. */
export interface WaitingOptions {
  readonly settings: Pick<ListeningSettings, 'port' | 'host'>;
  readonly logger: Logger;
  readonly cleanup: Cleanup;
  readonly ending: AbortSignal | undefined;
}

/** What is at a place: how it is opened, and closed again when the service stops. */
export interface Openable<Opened> {
  readonly open: () => Promise<Opened>;
  readonly close: (opened: Opened) => unknown;
}

/** Opens what is at a place, once its server is there. */
export type OpenWhenThere = <Opened>(place: StorePlace | ViewsPlace, there: Openable<Opened>) => Promise<Opened>;

/** Milliseconds after which a service that still waits tells so: one whose servers are there says nothing. */
const soon = 1_000;

/**
 * Opens what a service cannot answer anything without. Its servers are waited for, however long: the log tells each reason
 * once, and meanwhile `/readyz` answers 503 and names the reason as `interruption`, at the port of the service. Once the start
 * has failed nothing more is tried, and what opens all the same is closed at once.
 *
 * @throws what `open` throws where the server is there, and what listening fails with.
 */
export function waitForServers({ settings, logger, cleanup, ending }: WaitingOptions): OpenWhenThere {
  return async (place, there) => {
    if (place.kind === 'sqlite') return cleanup.open(there.open, there.close);
    const open = async () => {
      const opened = await there.open();
      cleanup.add(() => there.close(opened));
      return opened;
    };
    const name = nameOf(place);
    const away = new ReasonTeller({
      onReason: (reason) => logger.warn({ reason }, 'a server is waited for'),
      onNone: () => logger.info({ server: name }, 'the server is there'),
    });
    const answering = answerSoon(() => away.tell(away.reason ?? `no answer yet from ${name}`), {
      ...settings,
      interruption: () => `waiting for ${name}: ${away.reason}`,
    });
    cleanup.add(answering.end);
    const over = new AbortController();
    const until = [over.signal, ...(ending ? [ending] : [])];
    try {
      const patience = { onAway: (error: unknown) => away.tell(messageOf(error)), until };
      const opened = await Promise.race([openPatiently(place, open, patience), answering.failed]);
      away.tell(null);
      return opened;
    } finally {
      over.abort();
      await answering.end();
    }
  };
}

/** Answers whoever asks how it stands, unless it is ended soon. */
function answerSoon(
  onSoon: () => void,
  { interruption, ...settings }: Pick<ListeningSettings, 'port' | 'host'> & { readonly interruption: () => string },
) {
  let serving: Promise<OperationsServer> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onSoon();
      serving = serveOperations(operationsOf(interruption), settings);
      serving.catch(reject);
    }, soon);
  });
  return {
    /** Rejects where it cannot listen. */
    failed,
    async end(): Promise<void> {
      clearTimeout(timer);
      const server = await serving?.catch(() => null);
      serving = undefined;
      await server?.close();
    },
  };
}

function operationsOf(interruption: () => string): Operations {
  const nothing = { views: () => [], lagSeconds: () => 0, isProjecting: () => false, isRefusing: () => false };
  const metrics = createMetrics(nothing, { withProcess: false });
  return {
    async readiness() {
      const { code, body } = assessReadiness({ head: null, views: [], isRefusing: false, isStopping: false });
      return { code, body: { ...body, interruption: interruption() } };
    },
    metricsText: metrics.text,
    metricsContentType: metrics.contentType,
    notYet: interruption,
  };
}
