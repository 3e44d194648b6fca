import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall } from '@grpc/grpc-js';
import { deliver, type ReadCall, send } from './deliver.ts';
import { type Failure, invalidPosition, readFailed, streamDeleted } from './failures.ts';
import { admit, type DoubleNode, denial, redirection } from './node.ts';
import { isWithinEvent, type ReadRequest, startOf, toReadRequest } from './read-request.ts';
import { toLastStreamPosition, toStreamNotFound } from './read-response.ts';
import type { LoggedEvent } from './server-log.ts';
import { follow } from './subscribe.ts';

/** Read: a page of a stream or of $all, either way, or a subscription to $all. */
export function createRead(node: DoubleNode): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> {
  return (call) => {
    const request = toReadRequest(call.request);
    const fail = (failure: Failure): void => {
      call.emit('error', failure);
    };
    const caller = admit(node, call, request.isSubscription ? 'subscribe' : 'read', fail);
    if (caller === null) return;
    const refused = denial(caller, request.stream) ?? redirection(node, caller);
    if (refused) fail(refused);
    else if (request.isSubscription) follow(node, call, request, fail);
    else if (request.stream === null) readAll(node, call, request, fail);
    else readStream(node, call, request.stream, request, fail);
  };
}

function readStream(
  node: DoubleNode,
  call: ReadCall,
  stream: string,
  request: ReadRequest,
  fail: (failure: Failure) => void,
): void {
  const events = node.log.readStream(stream);
  if (typeof events === 'string') {
    if (events === 'deleted') fail(streamDeleted(stream));
    else void send(call, toStreamNotFound(stream)).then(() => call.end());
    return;
  }
  const first = events[0]?.revision ?? 0n;
  const at = (revision: bigint): number => Math.max(0, Number(revision - first));
  const { from, isBackwards } = request;
  // A stream is read from the revision given on, both ways.
  const start = from === 'start' ? 0 : from === 'end' ? events.length : at(from) + (isBackwards ? 1 : 0);
  void sendPage(node, call, request, events, start);
}

function readAll(node: DoubleNode, call: ReadCall, request: ReadRequest, fail: (failure: Failure) => void): void {
  const { events } = node.log;
  const answer = isWithinEvent(node.log, request.from) ? node.withinEvents : 'goes-on';
  if (answer === 'fails') fail(readFailed());
  else if (answer === 'is-refused') fail(invalidPosition());
  else void sendPage(node, call, { ...request, compatibility: 0 }, events, startOf(node.log, request.from));
}

async function sendPage(
  node: DoubleNode,
  call: ReadCall,
  { isBackwards, count, uuidForm, compatibility }: ReadRequest,
  events: readonly LoggedEvent[],
  start: number,
): Promise<void> {
  const page = isBackwards
    ? events.slice(Math.max(0, start - count), start).reverse()
    : events.slice(start, start + count);
  for (const event of page) {
    if (!(await deliver(node, call, { to: 'page', event, uuidForm }))) return;
  }
  const last = events.at(-1);
  if (compatibility > 0 && last) await send(call, toLastStreamPosition(last.revision));
  call.end();
}
