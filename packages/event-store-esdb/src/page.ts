import { types } from 'node:util';
import type { Position as ServerPosition } from '@eventstore/db-client';
import { maxPageBytes, maxPageRows, type StoredEvent, toStoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { LogUnusable } from './errors.ts';

/** What the client hands out of an event that is used here. */
export interface ServerEvent {
  readonly id: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly position?: ServerPosition;
}

/** A page that is filled event by event; null is one that is not there. */
export class Page<Found extends StoredEvent | null = StoredEvent> {
  readonly events: Found[] = [];
  readonly #max: number;
  #size = 0;

  constructor(max: number) {
    this.#max = Math.min(max, maxPageRows);
  }

  get isFull(): boolean {
    return this.events.length >= this.#max || this.#size >= maxPageBytes;
  }

  add(event: Found): void {
    this.events.push(event);
    this.#size += event?.bytes.length ?? 0;
  }
}

/** An event of ours. @throws SyntaxError for one that somebody else wrote into a stream of ours. */
export function readEvent(event: ServerEvent): StoredEvent {
  const position = positionOf(event);
  return toStoredEvent(position, types.isUint8Array(event.data) ? event.data : new Uint8Array());
}

/**
 * The place of an event of ours in the whole log. What one append has written has one position an event, at which it was
 * both prepared and committed.
 *
 * @throws LogUnusable for a server from before 22.6, which does not tell where the events of a stream stand.
 */
export function positionOf({ streamId, revision, position }: ServerEvent): Position {
  if (position && position.commit === position.prepare && position.commit < 2n ** 63n) return position.commit;
  const came = position ? `${position.commit}/${position.prepare}` : 'none';
  throw new LogUnusable(
    `required: a server that tells each event's one position, 22.6 or later; came: ${came} for event ${revision} of ${streamId}`,
  );
}
