/**
 * How far a view is. `building`: it has no rows to answer from yet; `halted`: it answers, and no longer moves; `stalled`:
 * it answers, and what moves it has ended and is being started again; `unreachable`: its server does not answer.
 */
export interface ViewHealth {
  readonly name: string;
  readonly version: number;
  /** `<log id>.<number>` */
  readonly position: string;
  readonly state: 'building' | 'live' | 'halted' | 'stalled' | 'unreachable';
}

/** How the relay to Kafka stands. */
export interface RelayHealth {
  /** `waiting`: another one leads. `failing`: it tries again by itself; `error` says why, and how to go on. */
  readonly state: 'starting' | 'waiting' | 'relaying' | 'failing';
  /** Up to where events, and what serves, stand in Kafka: `<log id>.<number>`, null before it has led. */
  readonly events: string | null;
  readonly serving: string | null;
  /** How old the oldest event is that is missing there, in seconds; null while another one leads, which tells it. */
  readonly lagSeconds: { readonly events: number; readonly serving: number } | null;
  /** Events written since the process began, repeats included. */
  readonly published: number;
  readonly error: string | null;
}

/** The answer of `/readyz`. */
export interface Readiness {
  /** 200 where answers are possible, 503 where not. */
  readonly code: 200 | 503;
  readonly body: {
    readonly status: 'ready' | 'degraded' | 'starting' | 'stopping' | 'standing by';
    /** The end of the log, null where it cannot be told. */
    readonly head: string | null;
    /**
     * `refusing`: the last command could not be written, for want of room on the disk for one. `unreachable`: its server
     * does not answer.
     */
    readonly log: 'writing' | 'refusing' | 'unreachable';
    readonly views: readonly ViewHealth[];
    /** There where this process relays. */
    readonly relay?: RelayHealth;
  };
}

/**
 * Answers are possible once every view has rows to answer from. A view that no longer moves goes on answering and is named;
 * so are all of them while the log takes no commands, or a relay fails. Without the server of log or views, nothing is
 * answered.
 */
export function assessReadiness(given: {
  readonly head: string | null;
  readonly views: readonly ViewHealth[];
  /** Whether the last append could not be written. */
  readonly isRefusing: boolean;
  readonly isStopping: boolean;
  readonly relay?: RelayHealth;
}): Readiness {
  const { head, views, isRefusing, isStopping, relay } = given;
  const log = head === null ? 'unreachable' : isRefusing ? 'refusing' : 'writing';
  const answer = (code: Readiness['code'], status: Readiness['body']['status']): Readiness => ({
    code,
    body: { status, head, log, views, ...(relay && { relay }) },
  });
  if (isStopping) return answer(503, 'stopping');
  if (views.length === 0 || views.some(({ state }) => state === 'building')) return answer(503, 'starting');
  if (head === null || views.some(({ state }) => state === 'unreachable')) return answer(503, 'degraded');
  const isWell = views.every(({ state }) => state === 'live') && !isRefusing && relay?.state !== 'failing';
  return answer(200, isWell ? 'ready' : 'degraded');
}

/** The answer of `/readyz` of a process that only relays: it has nothing to do but that, and is ready where it does or waits. */
export function assessRelaying(given: {
  readonly head: string | null;
  /** Null before there is a log to relay. */
  readonly relay: RelayHealth | null;
  readonly isStopping: boolean;
}): Readiness {
  const { head, relay, isStopping } = given;
  const log = head === null ? 'unreachable' : 'writing';
  const answer = (code: Readiness['code'], status: Readiness['body']['status']): Readiness => ({
    code,
    body: { status, head, log, views: [], ...(relay && { relay }) },
  });
  if (isStopping) return answer(503, 'stopping');
  if (relay === null || relay.state === 'starting') return answer(503, 'starting');
  if (head === null || relay.state === 'failing') return answer(503, 'degraded');
  return answer(200, relay.state === 'waiting' ? 'standing by' : 'ready');
}
