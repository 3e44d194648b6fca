import { setTimeout as delay } from 'node:timers/promises';
import type { Subscribe } from '../graphql/subscribers.ts';
import { ask } from '../harness/ask.ts';

interface Told {
  readonly told: { readonly position: string };
}

interface Shown {
  readonly environmentServing: { readonly asOf: { readonly position: string } };
}

/** What a follower was told of, and where the view of servings stood at the same gateway when it asked thereupon. */
export interface Look {
  readonly told: string;
  readonly shown: string;
}

/** One that comes back at another gateway whenever it is cut off, behind the last that it was told. */
export interface Follower {
  /** Positions, in the order in which it was told. */
  readonly told: readonly string[];
  /** It looks as soon as it is told, where it does not look already. */
  readonly looks: readonly Look[];
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
  const looks: Look[] = [];
  let isLooking = false;
  let isOver = false;
  let cuts = 0;
  const look = async (url: string, position: string) => {
    if (isLooking) return;
    isLooking = true;
    try {
      const { data } = await ask<Shown>(url, '{ environmentServing(environment: "production") { asOf { position } } }');
      looks.push({ told: position, shown: data.environmentServing.asOf.position });
    } catch {
      // The gateway or its server is gone.
    }
    isLooking = false;
  };
  const comeBack = async () => {
    for (let coming = 0; !isOver; coming++) {
      const known = told.length;
      const url = urlOf(coming);
      const subscriber = subscribe<Told>(url, query, { after: told.at(-1) ?? after });
      try {
        for (let next = await subscriber.next(); next?.data && !isOver; next = await subscriber.next()) {
          told.push(next.data.told.position);
          void look(url, next.data.told.position);
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
    looks,
    cuts: () => cuts,
    stop() {
      isOver = true;
    },
  };
}
