import { randomUUID } from 'node:crypto';
import { deliver, type ReadCall, send } from './deliver.ts';
import { consumerTooSlow, type Failure, invalidArgument, invalidPosition, unimplemented } from './failures.ts';
import type { DoubleNode } from './node.ts';
import { isWithinEvent, type ReadRequest, startOf } from './read-request.ts';
import { toCaughtUp, toCheckpoint, toConfirmation } from './read-response.ts';

/** How many events a live subscription is behind before it counts as too slow. */
const liveBuffer = 32;

/**
 * Follows $all: a confirmation, every event behind the position given, `caught_up` at the end of the log, then each
 * event as it comes. A client that does not read is waited for while it catches up; once live, it is ended.
 */
export function follow(node: DoubleNode, call: ReadCall, request: ReadRequest, fail: (failure: Failure) => void): void {
  if (request.stream !== null) fail(unimplemented('The double follows $all only.'));
  else if (request.filter?.checkpointEvery === 0) fail(invalidArgument('checkpointIntervalMultiplier is 0'));
  else if (isWithinEvent(node.log, request.from)) fail(invalidPosition());
  else {
    const start = startOf(node.log, request.from);
    void run(node, call, request, node.log.events[start]?.position === request.from ? start + 1 : start, fail);
  }
}

async function run(
  node: DoubleNode,
  call: ReadCall,
  { filter, uuidForm }: ReadRequest,
  start: number,
  fail: (failure: Failure) => void,
): Promise<void> {
  const { log, subscriptions } = node;
  let next = start;
  let isLive = false;
  let isOver = false;
  let wake = (): void => {};

  const end = (failure?: Failure): void => {
    if (isOver) return;
    isOver = true;
    stopListening();
    subscriptions.delete(end);
    if (failure) fail(failure);
    wake();
  };
  const stopListening = log.onCommit(() => {
    if (isLive && call.writableNeedDrain && log.events.length - next > liveBuffer) end(consumerTooSlow());
    wake();
  });
  call.on('cancelled', () => end());
  subscriptions.add(end);

  await send(call, toConfirmation(randomUUID()));
  while (!isOver) {
    const event = log.events[next];
    if (!event && isLive) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else if (!event) {
      isLive = true;
      await send(call, toCaughtUp());
    } else {
      next++;
      const isWanted = filter?.matches(event) ?? true;
      const goesOn = !isWanted || (await deliver(node, call, { to: 'subscription', event, uuidForm }));
      if (!goesOn) return end();
      if (filter && (next - start) % filter.checkpointEvery === 0) await send(call, toCheckpoint(event.position));
    }
  }
}
