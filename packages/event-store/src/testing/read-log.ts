import assert from 'node:assert/strict';
import type { Position } from '@pedigree/kernel';
import type { EventReader, StoredEvent } from '../port.ts';

/** The whole log behind a position, page by page; fails where a page goes back. */
export async function readLog(reader: EventReader, after: Position = 0n, max = 1000): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let position = after; ; ) {
    const page = await reader.readAll(position, max);
    if (page.length === 0) return events;
    for (const { envelope } of page) {
      assert.ok(envelope.position > position, `required: positions behind ${position}; came: ${envelope.position}`);
      position = envelope.position;
    }
    events.push(...page);
  }
}

/** A whole stream, page by page. */
export async function readWholeStream(reader: EventReader, stream: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await reader.readStream(stream, events.length, 1000);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

/** What a log says, in a form that compares: stream, revision, id. */
export function outline(events: readonly StoredEvent[]): string[] {
  return events.map(({ envelope: { stream, revision, id } }) => `${stream} ${revision} ${id}`);
}
