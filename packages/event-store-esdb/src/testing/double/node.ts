import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, type Failure, notLeader, notReady, unauthenticated } from './failures.ts';
import type { FaultRules, Method } from './faults.ts';
import type { ServerLog } from './server-log.ts';

/** A user of a server that speaks TLS. Without TLS, everyone is the administrator. */
export interface DoubleUser {
  readonly password: string;
  /** Whether $all and the streams of the server are theirs to read. */
  readonly isAdmin: boolean;
}

/** Where a server listens. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** What every call of a node is served with. */
export interface DoubleNode {
  readonly log: ServerLog;
  readonly rules: FaultRules;
  /** Null where there is no TLS. */
  readonly users: ReadonlyMap<string, DoubleUser> | null;
  readonly maxAppendSize: number;
  /** What older servers lack: the call for all appends of a channel, and the list of what a server can do. */
  readonly hasBatchAppend: boolean;
  readonly hasFeatures: boolean;
  /** How a read of $all is answered that begins where no event does. */
  readonly withinEvents: 'fails' | 'is-refused' | 'goes-on';
  /** Ends each subscription that runs. */
  readonly subscriptions: Set<(failure: Failure) => void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The other node that leads, null where this one does. */
  leader(): Endpoint | null;
  /** This node's own. */
  endpoint(): Endpoint;
  /** Ends the connection of that peer. */
  cut(peer: string): void;
}

/** Who calls. */
export interface Caller {
  readonly rights: 'all' | 'user' | 'none';
  /** Whether the call is for the leader only; else any node reads, and forwards what is written. */
  readonly requiresLeader: boolean;
}

/** What is known of any call. */
interface Call {
  readonly metadata: Metadata;
  getPeer(): string;
}

/** Who calls, where the call goes on; null where a fault or the server has it end here. */
export function admit(node: DoubleNode, call: Call, method: Method, fail: (failure: Failure) => void): Caller | null {
  const fault = node.rules.call(method);
  if (fault === 'cut') node.cut(call.getPeer());
  if (fault === 'unavailable') fail(notReady());
  if (fault !== undefined) return null;
  const rights = rightsOf(node, call.metadata);
  if (rights !== null) return { rights, requiresLeader: headerOf(call.metadata, 'requires-leader') === 'true' };
  fail(unauthenticated());
  return null;
}

/** Why that caller may not read or write the stream (null: $all); null where it may. */
export function denial({ rights }: Caller, stream: string | null): Failure | null {
  const isOfServer = stream === null || stream.startsWith('$');
  return rights === 'all' || (rights === 'user' && !isOfServer) ? null : accessDenied();
}

/** Where the caller has to go instead; null where this node will do. */
export function redirection(node: DoubleNode, { requiresLeader }: Caller): Failure | null {
  const leader = requiresLeader ? node.leader() : null;
  return leader && notLeader(leader);
}

/** Null for a user or a password that is not known. */
function rightsOf({ users }: DoubleNode, metadata: Metadata): Caller['rights'] | null {
  if (!users) return 'all';
  const header = headerOf(metadata, 'authorization');
  if (header === undefined) return 'none';
  const [name = '', ...password] = Buffer.from(header.replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':');
  const user = users.get(name);
  if (user?.password !== password.join(':')) return null;
  return user.isAdmin ? 'all' : 'user';
}

const headerOf = (metadata: Metadata, name: string): string | undefined => metadata.get(name)[0]?.toString();
