import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '@pedigree/kernel';
import type { Logger } from '@pedigree/runtime';
import { isPassing } from '@pedigree/views';
import type { Places } from '../places/place.ts';
import { ReasonTeller } from '../reason-teller.ts';
import { type KeptThread, keepThread } from '../threads/keep-thread.ts';
import { mostOf } from '../view-health.ts';
import { type ProjectorTold, startProjectorThread } from './projector-thread.ts';
import { Waking } from './waking.ts';

/** Which views are kept up with which log, and who is told of it. */
export interface KeepProjectingOptions {
  readonly places: Places;
  /** Told when it begins, and after every commit. */
  readonly onTold: (told: ProjectorTold) => void;
  /** It ended by itself, and is started again. */
  readonly onEnded: () => void;
  readonly logger: Logger;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
}

/** Views that are kept up, in a thread of this process. */
export interface Projecting extends Pick<KeptThread<'grown'>, 'stop' | 'failed'> {
  /** False from the end of one thread until the next one has spoken, and while that one is interrupted. */
  readonly isRunning: () => boolean;
  /** Has it look at what it has to do, also where the log has not grown. */
  readonly wake: () => void;
  /** Says that the log reaches that far. */
  readonly written: (position: Position) => void;
}

/** Keeps views up with the log until it is stopped, in a thread that is started again where it ends by itself. */
export function keepProjecting(options: KeepProjectingOptions): Projecting {
  const { places, onTold, onEnded, logger, monotonic } = options;
  const interruption = new ReasonTeller({
    onReason: (reason) => logger.warn({ reason }, 'the projector is interrupted'),
    onNone: () => logger.info('the projector goes on'),
  });
  const thread = keepThread<'grown', ProjectorTold>({
    what: 'projector',
    start: (tell) => startProjectorThread(places, tell),
    isPassing,
    onTold(told) {
      interruption.tell(told.interruption ?? null);
      onTold(told);
      waking.answered(mostOf(told.statuses));
    },
    onEnded(fault, restartMilliseconds) {
      onEnded();
      logger.error({ err: fault, restartMilliseconds }, 'the projector has ended and is started again');
    },
    monotonic,
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => {}),
  });
  const wake = () => thread.tell('grown');
  const waking = new Waking(wake);
  return {
    wake,
    stop: thread.stop,
    failed: thread.failed,
    isRunning: () => thread.isRunning() && interruption.reason === null,
    written: (position) => waking.written(position),
  };
}
