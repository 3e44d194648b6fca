import { createConnections } from './connections.ts';
import { consumerTooSlow } from './failures.ts';
import { createFaults, type Faults } from './faults.ts';
import type { DoubleNode, DoubleUser, Endpoint } from './node.ts';
import { certificateFile, type Serving, serve } from './serve.ts';
import { createServerLog, type ServerLog } from './server-log.ts';

/** How a double differs from a lone server without TLS and with an empty log. */
export interface DoubleOptions {
  /** The log that it serves: another node's, or one with other settings. */
  readonly log?: ServerLog;
  /** Speaks TLS and asks who calls. There is a user `admin` with the password `changeit`. */
  readonly tls?: boolean;
  /** More users, by name. */
  readonly users?: Readonly<Record<string, DoubleUser>>;
  /** False for a server before 21.10, which has no BatchAppend. */
  readonly hasBatchAppend?: boolean;
  /** False for a server that does not list what it can do. */
  readonly hasFeatures?: boolean;
  /**
   * How a read of $all that begins where no event does is answered: by a failure, as before 24.2, unless told otherwise; by
   * a refusal that says so, as later; by the next event, as where a server has scavenged.
   */
  readonly withinEvents?: 'fails' | 'is-refused' | 'goes-on';
  /** Bytes; 1 MiB unless told, as a server has it. */
  readonly maxAppendSize?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A node of an EventStoreDB cluster, as far as the README beside it claims. */
export interface Double extends Endpoint {
  /** For the administrator. */
  readonly connectionString: string;
  /** For another user, where there is TLS. */
  connectionStringOf(user: string, password: string): string;
  readonly log: ServerLog;
  readonly faults: Faults;
  cutConnections(): Promise<void>;
  /** Ends every subscription as one whose client was too slow. */
  endSubscriptions(): void;
  /** Another node leads, until null is told: calls that require the leader are sent there. */
  moveLeader(to: Endpoint | null): void;
  /** Is killed: nothing is told to anyone. The log stays. */
  stop(): Promise<void>;
  /** Starts again on the same port, with the same log and fault rules. */
  start(): Promise<void>;
}

const host = '127.0.0.1';
const admin: DoubleUser = { password: 'changeit', isAdmin: true };

/** Starts a double on a free port of loopback. End it with `stop`. */
export async function startDouble(options: DoubleOptions = {}): Promise<Double> {
  const { log = createServerLog(), tls = false } = options;
  const { faults, rules } = createFaults();
  const subscriptions: DoubleNode['subscriptions'] = new Set();
  let leader: Endpoint | null = null;
  let serving: Serving | null = null;
  let stopped = Promise.resolve();
  const connections = createConnections((socket) => serving?.inject(socket));
  const node: DoubleNode = {
    log,
    rules,
    users: tls ? new Map(Object.entries({ admin, ...options.users })) : null,
    maxAppendSize: options.maxAppendSize ?? 1024 * 1024,
    hasBatchAppend: options.hasBatchAppend ?? true,
    withinEvents: options.withinEvents ?? 'fails',
    hasFeatures: options.hasFeatures ?? true,
    subscriptions,
    now: options.now ?? Date.now,
    leader: () => leader,
    endpoint: () => ({ host, port: connections.port }),
    cut: (peer) => void connections.cut(peer),
  };

  async function start(): Promise<void> {
    await stopped;
    serving = serve(node);
    await connections.open();
  }

  await start();
  const { port } = connections;
  const connectionStringOf = (user: string, password: string): string => toConnectionString(port, user, password);
  return {
    host,
    port,
    connectionString: tls ? connectionStringOf('admin', admin.password) : `esdb://${host}:${port}?tls=false`,
    connectionStringOf,
    log,
    faults,
    cutConnections: connections.cutAll,
    endSubscriptions() {
      for (const end of [...subscriptions]) end(consumerTooSlow());
    },
    moveLeader(to) {
      leader = to;
    },
    stop() {
      stopped = connections.close().then(() => serving?.end());
      return stopped;
    },
    start,
  };
}

/** By the host's name: TLS knows no server names that are addresses. */
function toConnectionString(port: number, user: string, password: string): string {
  const caller = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `esdb://${caller}@localhost:${port}?tls=true&tlsCAFile=${encodeURIComponent(certificateFile)}`;
}
