import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { unimplemented } from './failures.ts';
import { toUuid } from './identifiers.ts';
import { admit, type DoubleNode } from './node.ts';

const version = '23.10.6';
const streams = 'event_store.client.streams.streams';

/** What a server of that version says it can do, of what the double serves. */
const methods: readonly [service: string, method: string, features: readonly string[]][] = [
  [streams, 'append', []],
  [streams, 'batchappend', ['deadline_duration']],
  [streams, 'delete', []],
  [streams, 'read', ['position', 'events']],
  [streams, 'tombstone', []],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

/** GetSupportedMethods: what a client asks first, without credentials. */
export function createGetSupportedMethods(node: DoubleNode): handleUnaryCall<shared.Empty, features.SupportedMethods> {
  return (call, callback) => {
    const caller = admit(node, call, 'features', (failure) => callback(failure));
    if (caller === null) return;
    if (!node.hasFeatures) return callback(unimplemented('GetSupportedMethods'));
    const listed = methods.filter(([, method]) => node.hasBatchAppend || method !== 'batchappend');
    const message = new features.SupportedMethods().setEventStoreServerVersion(version);
    for (const [service, method, list] of listed) {
      const supported = new features.SupportedMethod().setServiceName(service).setMethodName(method);
      message.addMethods(supported.setFeaturesList([...list]));
    }
    callback(null, message);
  };
}

/** Gossip: the members of the cluster, of which the double knows the leader, and itself where that is another. */
export function createGossip(node: DoubleNode): handleUnaryCall<shared.Empty, gossip.ClusterInfo> {
  return (call, callback) => {
    if (admit(node, call, 'gossip', (failure) => callback(failure)) === null) return;
    const leader = node.leader();
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const info = new gossip.ClusterInfo();
    info.addMembers(member(node, node.endpoint(), leader ? FOLLOWER : LEADER));
    if (leader) info.addMembers(member(node, leader, LEADER));
    callback(null, info);
  };
}

function member(
  { now }: DoubleNode,
  { host, port }: ReturnType<DoubleNode['endpoint']>,
  state: gossip.MemberInfo.VNodeState,
): gossip.MemberInfo {
  return new gossip.MemberInfo()
    .setInstanceId(toUuid(`00000000-0000-4000-8000-${port.toString(16).padStart(12, '0')}`, 'structured'))
    .setTimeStamp(String(BigInt(now()) * 10_000n))
    .setState(state)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
}
