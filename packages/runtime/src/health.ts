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
    readonly views: readonly ViewHealth[];
  };
}

/** Answers are possible once every view has rows to answer from; one that no longer moves goes on answering, and is named. */
export function assessReadiness(given: {
  readonly head: string;
  readonly views: readonly ViewHealth[];
  readonly isStopping: boolean;
}): Readiness {
  const { head, views, isStopping } = given;
  if (isStopping) return { code: 503, body: { status: 'stopping', head, views } };
  if (views.length === 0 || views.some(({ state }) => state === 'building')) {
    return { code: 503, body: { status: 'starting', head, views } };
  }
  const areMoving = views.every(({ state }) => state === 'live');
  return { code: 200, body: { status: areMoving ? 'ready' : 'degraded', head, views } };
}
