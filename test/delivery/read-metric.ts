import { setTimeout as delay } from 'node:timers/promises';

/** What `/metrics` of a service tells by a name without labels; NaN where it does not. */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

/** Waits until so many subscribe to a service, over whatever transport. */
export async function untilSubscribed(url: string, count: number): Promise<void> {
  for (let found = -1; found !== count; await delay(20)) {
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    found = [...metrics.matchAll(/^pedigree_subscribers\{.*\} (\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
  }
}
