import { setTimeout as pause } from 'node:timers/promises';

/** Waits for work, but no longer than so many milliseconds. What it comes to, a failure too, is its owner's concern. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const settled = work.then(
    () => done.abort(),
    () => done.abort(),
  );
  await Promise.race([settled, pause(milliseconds, undefined, { signal: done.signal }).catch(() => {})]);
}
