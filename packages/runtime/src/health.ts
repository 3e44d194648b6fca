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
    /** The end of the log, null where it cannot be told. */
    readonly head: string | null;
    /**
     * `refusing`: the last command could not be written, for want of room on the disk for one. `unreachable`: its server
     * does not answer.
     */
    readonly log: 'writing' | 'refusing' | 'unreachable';
    readonly views: readonly ViewHealth[];
  };
}

/**
 * Answers are possible once every view has rows to answer from. A view that no longer moves goes on answering and is named;
 * so are all of them while the log takes no commands. Without the log's server, nothing is answered.
 */
export function assessReadiness(given: {
  readonly head: string | null;
  readonly views: readonly ViewHealth[];
  /** Whether the last append could not be written. */
  readonly isRefusing: boolean;
  readonly isStopping: boolean;
}): Readiness {
  const { head, views, isRefusing, isStopping } = given;
  const log = head === null ? 'unreachable' : isRefusing ? 'refusing' : 'writing';
  if (isStopping) return { code: 503, body: { status: 'stopping', head, log, views } };
  if (views.length === 0 || views.some(({ state }) => state === 'building')) {
    return { code: 503, body: { status: 'starting', head, log, views } };
  }
  if (head === null) return { code: 503, body: { status: 'degraded', head, log, views } };
  const areMoving = views.every(({ state }) => state === 'live');
  return { code: 200, body: { status: areMoving && !isRefusing ? 'ready' : 'degraded', head, log, views } };
}
