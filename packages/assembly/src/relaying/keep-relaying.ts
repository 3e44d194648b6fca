import { setTimeout as delay } from 'node:timers/promises';
import type { KafkaSettings, RelayStatus } from '@pedigree/kafka-relay';
import { formatPosition, type Position } from '@pedigree/kernel';
import type { Logger, RelayHealth } from '@pedigree/runtime';
import type { ViewStatus } from '@pedigree/views';
import { LogLag } from '../log-lag.ts';
import type { Places } from '../places/place.ts';
import { ReasonTeller } from '../reason-teller.ts';
import { keepThread } from '../threads/keep-thread.ts';
import { Latest } from './latest.ts';
import { type RelayNews, type RelayTold, startRelayThread } from './relay-thread.ts';

/** Which log is relayed where, and who is told of it. */
export interface KeepRelayingOptions {
  readonly places: Places;
  readonly kafka: KafkaSettings;
  readonly logId: string;
  /** Where the log ends now. */
  readonly head: Position;
  /** The views' file was found damaged, and has been removed: whoever keeps them has to be woken. */
  readonly onDamaged: (reason: string) => void;
  readonly logger: Logger;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
}

/** A log that is relayed to Kafka, in a thread of this process. */
export interface Relaying {
  readonly health: () => RelayHealth;
  /** Says that the log reaches that far. */
  readonly written: (position: Position) => void;
  /** Says how the views stand, where this process keeps them. */
  readonly shown: (statuses: readonly ViewStatus[]) => void;
  /** Finishes what is under way and lets another relay lead; within seconds, whatever Kafka does. */
  readonly stop: () => Promise<void>;
  /** Rejects where it could not even begin. */
  readonly failed: Promise<never>;
}

const unheard: RelayStatus = { state: 'starting', events: null, serving: null, published: 0, error: null };

/**
 * Relays a log to Kafka until it is stopped, in a thread that is started again whenever it ends by itself: nothing else
 * depends on it, and the log waits.
 */
export function keepRelaying(options: KeepRelayingOptions): Relaying {
  const { places, kafka, logId, head, onDamaged, logger, monotonic } = options;
  const lags = { events: new LogLag(monotonic, head), serving: new LogLag(monotonic, head) };
  const tellOf = createTeller(logger);
  let status = unheard;
  /** Events that threads wrote which have ended. */
  let published = 0;

  const heard = (now: RelayStatus): void => {
    status = now;
    if (now.events !== null) lags.events.shown(now.events);
    if (now.serving !== null) lags.serving.shown(now.serving);
    tellOf(now);
  };
  const thread = keepThread<RelayNews, RelayTold>({
    what: 'relay',
    start: (onTold) => startRelayThread({ places, kafka }, onTold),
    isPassing: () => true,
    onTold(told) {
      if (told.what === 'begun') latest.begun();
      else if (told.what === 'taken') latest.taken();
      else if (told.what === 'status') heard(told.status);
      else if (told.what === 'warning') logger.warn({ warning: told.text }, 'a topic of the relay is at risk');
      else onDamaged(told.reason);
    },
    onEnded(fault, restartMilliseconds) {
      published += status.published;
      status = ended(status);
      logger.error({ err: fault, restartMilliseconds }, 'the relay has ended and is started again');
    },
    monotonic,
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => {}),
  });
  thread.failed.catch((fault: unknown) => {
    status = ended(status);
    logger.error({ err: fault }, 'the relay could not begin');
  });
  const latest = new Latest<RelayNews>({ written: head, statuses: [] }, thread.tell);
  return {
    health: () => ({
      state: status.state,
      events: status.events === null ? null : formatPosition(logId, status.events),
      serving: status.serving === null ? null : formatPosition(logId, status.serving),
      lagSeconds:
        status.state === 'waiting' ? null : { events: lags.events.seconds(), serving: lags.serving.seconds() },
      published: published + status.published,
      error: status.error,
    }),
    written(position) {
      lags.events.written(position);
      lags.serving.written(position);
      latest.change({ ...latest.news, written: position });
    },
    shown: (statuses) => latest.change({ ...latest.news, statuses }),
    stop: thread.stop,
    failed: thread.failed,
  };
}

function ended(status: RelayStatus): RelayStatus {
  return { ...status, published: 0, state: 'failing', error: 'required: a running relay; came: one that ended' };
}

/** Tells of each change, and of each reason to fail, once. */
function createTeller(logger: Logger): (status: RelayStatus) => void {
  const reasons = new ReasonTeller({
    onReason: (reason) => logger.warn({ reason }, 'the relay fails, and tries again'),
    onNone: () => logger.info('the relay goes on'),
  });
  let state: RelayStatus['state'] = 'starting';
  return (now) => {
    reasons.tell(now.error);
    if (now.state === state) return;
    state = now.state;
    if (state === 'waiting') logger.info('the relay waits until no other one leads');
    if (state === 'relaying') logger.info('the log is relayed to Kafka');
  };
}
