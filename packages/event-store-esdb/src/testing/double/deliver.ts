import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { consumerTooSlow } from './failures.ts';
import type { DeliverySeen } from './faults.ts';
import type { UuidForm } from './identifiers.ts';
import type { DoubleNode } from './node.ts';
import { toEvent } from './read-response.ts';

/** A read or a subscription that is served. */
export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** What ends the waiting for a client to take what it was sent. */
const moments = ['drain', 'cancelled', 'close', 'error'];

/** Sends a message, and waits where the client does not take it. */
export async function send(call: ReadCall, message: streams.ReadResp): Promise<void> {
  if (call.cancelled || !call.writable || call.write(message)) return;
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      for (const moment of moments) call.off(moment, goOn);
      resolve();
    };
    for (const moment of moments) call.on(moment, goOn);
  });
}

/** Sends an event as the fault rules have it; false where nothing may follow. */
export async function deliver(
  { rules, cut }: DoubleNode,
  call: ReadCall,
  { to, event, uuidForm }: Omit<DeliverySeen, 'number'> & { readonly uuidForm: UuidForm },
): Promise<boolean> {
  const fault = rules.delivery({ to, event });
  if (fault === 'cut') cut(call.getPeer());
  if (fault === 'too-slow') call.emit('error', consumerTooSlow());
  if (fault !== undefined && fault !== 'twice') return false;
  if (fault === 'twice') await send(call, toEvent(event, uuidForm));
  await send(call, toEvent(event, uuidForm));
  return !call.cancelled;
}
