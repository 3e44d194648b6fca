import type { Consumer } from 'kafkajs';
import { within } from './within.ts';

/** Who leaves a group. */
export interface Leaving {
  readonly consumer: Pick<Consumer, 'disconnect'>;
  /** Settles when the consumer has joined, or cannot. */
  readonly joining: Promise<unknown>;
  /** Milliseconds. */
  readonly atMost: number;
}

/**
 * Takes a consumer out of its group once it has joined: kafkajs stops nothing of one that still joins, which would be a member
 * for ever later on. It waits for that no longer than it may; the consumer leaves all the same, whenever it has joined.
 */
export async function leaveGroup({ consumer, joining, atMost }: Leaving): Promise<void> {
  const leave = () => consumer.disconnect();
  await within(atMost, joining.then(leave, leave));
}
