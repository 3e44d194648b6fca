import { type CurrentRevision, NO_STREAM } from '@eventstore/db-client';
import { AppendFailed, again, OutcomeUnknown } from '@pedigree/event-store';
import type { ServerAppend } from './append-request.ts';
import type { EsdbClient } from './client.ts';
import type { Place } from './connect.ts';
import { isLost, isRefused, isUnsent, isWrongRevision } from './esdb-error.ts';
import { explain } from './explain.ts';

/** Where appends go, and when nothing more is tried. */
export interface AppendPlace {
  readonly client: EsdbClient;
  readonly place: Place;
  readonly closing: AbortSignal;
}

/** What the server says of an append; a conflict is told with the stream's last revision, -1 without one. */
export type Said = 'written' | { readonly actual: number };

/**
 * Writes the events together. Where its answer is lost it is sent again: it expects an exact revision, so the server
 * knows it by its ids and writes it once.
 *
 * @returns `written` also for a repeat, whose first writing may have been another's.
 * @throws AppendFailed where nothing was written; OutcomeUnknown.
 */
export async function writeAppend({ client, place, closing }: AppendPlace, append: ServerAppend): Promise<Said> {
  const { call, patience } = place.limits;
  let isInDoubt = false;

  async function send(): Promise<Said> {
    try {
      await client.write(append, call);
      return 'written';
    } catch (error) {
      if (isWrongRevision(error)) return { actual: revisionOf(error.actualVersion) };
      isInDoubt ||= !isRefused(error) && !isUnsent(error);
      throw error;
    }
  }

  try {
    return await again(send, { patience, until: [closing], isWorthIt: isLost });
  } catch (cause) {
    const words = explain(cause, place, 'a log that takes events');
    if (!isInDoubt) throw new AppendFailed(words, { cause });
    throw new OutcomeUnknown(`${words}; the append may or may not be written`, { cause });
  }
}

function revisionOf(version: CurrentRevision): number {
  return version === NO_STREAM ? -1 : Number(version);
}
