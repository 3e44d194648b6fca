import { formatPosition, type Position } from '@pedigree/kernel';
import type { Logger, ViewHealth } from '@pedigree/runtime';
import type { ViewStatus } from '@pedigree/views';

/**
 * How a view stands, as operators are told. One that is built anew beside its older rows can answer: only one without any
 * rows is `building` to others.
 */
export function toHealth(
  logId: string,
  { name, version, position, state, readable }: ViewStatus,
  { isProjecting, isReachable }: { readonly isProjecting: boolean; readonly isReachable: boolean },
): ViewHealth {
  const going = state === 'building' && readable ? 'live' : state;
  const moving = going === 'live' && !isProjecting ? 'stalled' : going;
  const shown = isReachable || going === 'building' ? moving : 'unreachable';
  return { name, version, position: formatPosition(logId, position), state: shown };
}

/** Tells of each halt once: nobody looks at `/readyz` all the time. */
export function haltTeller(logger: Logger): (statuses: readonly ViewStatus[]) => void {
  const told = new Set<string>();
  return (statuses) => {
    for (const { name, version, position, state, error } of statuses) {
      if (state !== 'halted' || told.has(name)) continue;
      told.add(name);
      logger.error({ view: name, version, position: String(position), reason: error }, 'a view has halted');
    }
  };
}

/** Up to where all views show the log. */
export function leastOf(statuses: readonly ViewStatus[]): Position {
  return statuses.reduce((least, { position }) => (position < least ? position : least), statuses[0]?.position ?? 0n);
}

/** Up to where one view shows the log. */
export function mostOf(statuses: readonly ViewStatus[]): Position {
  return statuses.reduce((most, { position }) => (position > most ? position : most), 0n);
}
