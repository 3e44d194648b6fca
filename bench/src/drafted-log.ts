import type { EventReader, StoredEvent } from '@pedigree/event-store';
import { type Instant, toInstant } from '@pedigree/kernel';

/** An event as a bench draws it; the rest of its envelope is alike for all. */
export interface Draft {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

/** Items whose events come in one page. */
const together = 500;
const beginning = Date.parse('2024-01-01T00:00:00.000Z');

/** When the event at a position was recorded. */
export function recordedOf(position: number): Instant {
  return toInstant(beginning + position * 1_000);
}

/** A log of drafts, made as it is read: of each of `items` what `draftsOf` says of it, `total` in all. */
export function createDraftedReader<Item>(
  items: readonly Item[],
  total: number,
  draftsOf: (item: Item) => readonly ((position: number) => Draft)[],
): EventReader {
  return {
    logId: 'aaaaaaaaaaaaaaaa',
    readStream: async () => [],
    readAll: async () => [],
    readAt: async () => [],
    head: async () => ({ position: BigInt(total), recordedAt: recordedOf(total) }),
    async *subscribe() {
      let position = 0;
      for (let start = 0; start < items.length; start += together) {
        const page = items.slice(start, start + together).flatMap(draftsOf);
        yield page.map((draft) => toStored(draft(++position), position));
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    close: async () => {},
  };
}

function toStored(draft: Draft, position: number): StoredEvent {
  const commandId = `command-${position}`;
  return {
    bytes: new Uint8Array(900),
    envelope: {
      ...draft,
      id: `00000000-0000-5000-8000-${String(position).padStart(12, '0')}`,
      revision: position,
      position: BigInt(position),
      schemaVersion: 1,
      recordedAt: recordedOf(position),
      occurredAt: recordedOf(position),
      namespace: 'default',
      actor: { id: 'ada', kind: 'PERSON', means: 'CLAIMED' },
      commandId,
      commandDigest: '',
      correlationId: commandId,
      causationId: commandId,
      evidence: 'OBSERVED',
      basis: [],
    },
  };
}
