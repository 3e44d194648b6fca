/**
 * How far a view is. `building`: it has no rows to answer from yet; `halted`: it answers, and no longer moves; `stalled`:
 * it answers, and what moves it has ended and is being started again.
 */
export interface ViewHealth {
  readonly name: string;
  readonly version: number;
  /** `<log id>.<number>` */
  readonly position: string;
  readonly state: 'building' | 'live' | 'halted' | 'stalled';
}

/** The answer of `/readyz`. */
export interface Readiness {
  /** 200 where answers are possible, 503 where not. */
  readonly code: 200 | 503;
  readonly body: {
    readonly status: 'ready' | 'degraded' | 'starting' | 'stopping';
    /** The end of the log. */
    readonly head: string;
    /** `refusing`: the last command could not be written, for want of room on the disk for one. */
    readonly log: 'writing' | 'refusing';
    readonly views: readonly ViewHealth[];
  };
}

/**
 * Answers are possible once every view has rows to answer from. A view that no longer moves goes on answering and is named;
 * so are all of them while the log takes no commands.
 */
export function assessReadiness(given: {
  readonly head: string;
  readonly views: readonly ViewHealth[];
  /** Whether the last append could not be written. */
  readonly isRefusing: boolean;
  readonly isStopping: boolean;
}): Readiness {
  const { head, views, isRefusing, isStopping } = given;
  const log = isRefusing ? 'refusing' : 'writing';
  if (isStopping) return { code: 503, body: { status: 'stopping', head, log, views } };
  if (views.length === 0 || views.some(({ state }) => state === 'building')) {
    return { code: 503, body: { status: 'starting', head, log, views } };
  }
  const areMoving = views.every(({ state }) => state === 'live');
  return { code: 200, body: { status: areMoving && !isRefusing ? 'ready' : 'degraded', head, log, views } };
}
