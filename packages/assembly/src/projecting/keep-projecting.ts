import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '@pedigree/kernel';
import type { Logger } from '@pedigree/runtime';
import { isPassing } from '@pedigree/views';
import type { Places } from '../places/place.ts';
import { mostOf } from '../view-health.ts';
import { keepProjector, type ProjectorKeeper } from './projector-keeper.ts';
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
export interface Projecting extends ProjectorKeeper {
  /** Says that the log reaches that far. */
  readonly written: (position: Position) => void;
}

/** Keeps views up with the log until it is stopped, in a thread that is started again where it ends by itself. */
export function keepProjecting(options: KeepProjectingOptions): Projecting {
  const { places, onTold, onEnded, logger, monotonic } = options;
  const keeper = keepProjector<ProjectorTold>({
    start: (tell) => startProjectorThread(places, tell),
    isPassing,
    onTold(told) {
      if (told.interruption !== undefined) logger.warn({ reason: told.interruption }, 'the projector is interrupted');
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
  const waking = new Waking(keeper.wake);
  return { ...keeper, written: (position) => waking.written(position) };
}
