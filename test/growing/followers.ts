import { setTimeout as delay } from 'node:timers/promises';
import type { Subscribe } from '../graphql/subscribers.ts';

interface Told {
  readonly told: { readonly position: string };
}

/** One that comes back at another gateway whenever it is cut off, behind the last that it was told. */
export interface Follower {
  /** Positions, in the order in which it was told. */
  readonly told: readonly string[];
  /** How often it came back after it had been told something. */
  readonly cuts: () => number;
  readonly stop: () => void;
}

/** Follows what `told` names in a subscription, at whichever gateway `urlOf` says at its next coming. */
export function follow(
  subscribe: Subscribe,
  query: string,
  after: string,
  urlOf: (coming: number) => string,
): Follower {
  const told: string[] = [];
  let isOver = false;
  let cuts = 0;
  const comeBack = async () => {
    for (let coming = 0; !isOver; coming++) {
      const known = told.length;
      const subscriber = subscribe<Told>(urlOf(coming), query, { after: told.at(-1) ?? after });
      try {
        for (let next = await subscriber.next(); next?.data && !isOver; next = await subscriber.next()) {
          told.push(next.data.told.position);
        }
      } catch {
        // Cut off, or nothing to tell for a while: it comes back.
      }
      if (told.length > known) cuts++;
      await subscriber.stop().catch(() => {});
      await delay(20);
    }
  };
  void comeBack();
  return {
    told,
    cuts: () => cuts,
    stop() {
      isOver = true;
    },
  };
}
