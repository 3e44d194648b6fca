import { setTimeout as delay } from 'node:timers/promises';

/** What `/readyz` tells. */
export interface Readiness {
  readonly status: string;
  readonly log: string;
  readonly views: readonly { readonly name: string; readonly version: number; readonly state: string }[];
}

export async function readiness(url: string): Promise<Readiness> {
  return JSON.parse(await (await fetch(new URL('/readyz', url))).text());
}

/** The views whose rows answer, each with its version, as `/readyz` tells them. */
export function versionsOf({ views }: Readiness): string {
  return views.map(({ name, version }) => `${name} ${version}`).join(', ');
}

/** Asks until it is so, and answers what it is in the end: after a minute also where it is not so. */
export async function readinessThat(url: string, isSo: (now: Readiness) => boolean): Promise<Readiness> {
  const patience = AbortSignal.timeout(60_000);
  for (;;) {
    const now = await readiness(url);
    if (isSo(now) || patience.aborted) return now;
    await delay(5);
  }
}
