import type { Position } from '@pedigree/kernel';
import { ViewError } from '../errors.ts';
import type { ViewStatus } from '../status.ts';
import { type ViewName, viewNames } from '../view.ts';
import type { Views } from '../views.ts';

/** Follows what the runner says of the views, and lets reads wait for it. */
export interface Watch extends Pick<Views, 'status' | 'notify' | 'onNotified' | 'waitFor'> {
  statusOf(view: ViewName): ViewStatus;
  /** @throws ViewError `VIEW_HALTED`, `VIEW_BUILDING` where a view has not passed a position that others have. */
  requireReached(view: ViewName, position: Position): void;
  /** Refuses what still waits. */
  close(): void;
}

export function createWatch(initial: readonly ViewStatus[]): Watch {
  let statuses = initial;
  const listeners = new Set<() => void>();
  const refusals = new Set<(error: ViewError) => void>();

  const statusOf = (view: ViewName): ViewStatus => {
    const status = statuses.find(({ name }) => name === view);
    if (!status) throw new ViewError('VIEW_BUILDING', `required: view ${view}; came: a runner that does not keep it`);
    return status;
  };

  /** Null where all have passed it, else the one that has not. */
  const findBehind = (position: Position, views: readonly ViewName[]): ViewStatus | null =>
    views.map(statusOf).find((status) => !status.readable || status.position < position) ?? null;

  const onNotified: Views['onNotified'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    statusOf,
    requireReached(view, position) {
      const behind = findBehind(position, [view]);
      if (behind?.state === 'halted') throw halted(behind, position);
      if (behind)
        throw new ViewError('VIEW_BUILDING', `required: view ${view} at ${position}; came: ${behind.position}`);
    },
    status: () => statuses,
    notify(told) {
      statuses = told;
      for (const listener of [...listeners]) listener();
    },
    onNotified,
    waitFor(position, { timeoutMilliseconds, views = viewNames }) {
      return new Promise((resolve, reject) => {
        const settle = (): boolean => {
          const behind = findBehind(position, views);
          if (behind !== null && behind.state !== 'halted') return false;
          if (behind === null) resolve();
          else reject(halted(behind, position));
          return true;
        };
        if (settle()) return;
        const finish = () => {
          clearTimeout(timer);
          stop();
          refusals.delete(refuse);
        };
        const stop = onNotified(() => {
          if (settle()) finish();
        });
        const timer = setTimeout(() => {
          const behind = findBehind(position, views);
          finish();
          reject(notReached(behind, position, timeoutMilliseconds));
        }, timeoutMilliseconds);
        const refuse = (error: ViewError) => {
          finish();
          reject(error);
        };
        refusals.add(refuse);
      });
    },
    close() {
      const error = new ViewError('POSITION_NOT_REACHED', 'required: open views; came: ones that were closed');
      for (const refuse of [...refusals]) refuse(error);
    },
  };
}

function halted({ name, position, error }: ViewStatus, required: Position): ViewError {
  return new ViewError(
    'VIEW_HALTED',
    `required: view ${name} at position ${required}; came: one that halted at ${position} (${error})`,
  );
}

function notReached(behind: ViewStatus | null, required: Position, milliseconds: number): ViewError {
  const where = behind ? `view ${behind.name} at ${behind.position}` : 'the views too late';
  return new ViewError(
    'POSITION_NOT_REACHED',
    `required: position ${required} within ${milliseconds} ms; came: ${where}`,
  );
}
