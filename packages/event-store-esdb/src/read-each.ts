import type { StreamingRead } from '@eventstore/db-client';
import { CallTimedOut } from './errors.ts';

/**
 * Hands out what a read brings, one by one, until there is no more or `take` says that it is enough.
 *
 * @returns whether it was enough.
 * @throws CallTimedOut where there is no end within so many milliseconds: the client itself waits for ever.
 */
export async function readEach<Item>(
  read: StreamingRead<Item>,
  milliseconds: number,
  take: (item: Item) => boolean,
): Promise<boolean> {
  // The client emits errors also after the last event was taken, whether anyone listens or not.
  read.on('error', () => {});
  const timer = setTimeout(() => read.destroy(new CallTimedOut(late('a read', milliseconds))), milliseconds);
  let isOver = false;
  try {
    for await (const item of read) if (take(item)) return true;
    isOver = true;
    return false;
  } finally {
    clearTimeout(timer);
    if (!isOver) read.cancel().catch(() => {});
  }
}

/** The call's answer. @throws CallTimedOut where there is none within so many milliseconds. */
export async function within<Answer>(milliseconds: number, what: string, call: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallTimedOut(late(what, milliseconds))), milliseconds);
  });
  try {
    return await Promise.race([call, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function late(what: string, milliseconds: number): string {
  return `required: ${what} that is answered within ${milliseconds} ms; came: nothing`;
}
