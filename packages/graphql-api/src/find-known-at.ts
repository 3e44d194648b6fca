import type { FindKnownAt } from '@pedigree/commands';
import { reject } from '@pedigree/kernel';
import { ViewError, type Views } from '@pedigree/views';

/** Milliseconds that a command waits for the view to pass the time that it names. */
const patience = 5_000;

/** Tells what was known at a time as every query does: so a restore, a comparison and what served then are of one moment. */
export function createFindKnownAt(views: Views): FindKnownAt {
  return async (time) => {
    try {
      return await views.asOf({ knownAt: { time }, timeoutMilliseconds: patience, views: ['events'] });
    } catch (error) {
      if (!(error instanceof ViewError)) throw error;
      return reject('FACTS_NOT_REACHED', `${error.message} (knownAt as a position asks no view)`);
    }
  };
}
