import { setTimeout as delay } from 'node:timers/promises';
import type { RelayHealth } from '@pedigree/runtime';

/** What `/readyz` tells where the log is relayed. */
export interface RelayReadiness {
  readonly code: number;
  readonly status: string;
  readonly head: string | null;
  readonly relay: RelayHealth;
}

async function relayReadiness(url: string): Promise<RelayReadiness> {
  const answer = await fetch(new URL('/readyz', url));
  const body: Omit<RelayReadiness, 'code'> = JSON.parse(await answer.text());
  return { code: answer.status, ...body };
}

/** Asks until it is so, and answers what it is then; what it was last, where it never is within two minutes. */
export async function relayThat(
  { url }: { readonly url: string },
  isSo: (now: RelayReadiness) => boolean,
): Promise<RelayReadiness> {
  const patience = AbortSignal.timeout(120_000);
  for (;;) {
    const now = await relayReadiness(url);
    if (isSo(now)) return now;
    if (patience.aborted) throw new Error(`required: another readiness; came: ${JSON.stringify(now)}`);
    await delay(20);
  }
}

/** Whether all that is in the log now stands in Kafka, by the relay's checkpoints. */
export const isRelayed = ({ head, relay }: RelayReadiness): boolean =>
  relay.state === 'relaying' && head !== null && relay.events === head && relay.serving === head;
