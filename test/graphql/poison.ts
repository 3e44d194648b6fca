import { randomBytes } from 'node:crypto';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import { encode, type Json } from '@pedigree/kernel';

/** An event that no command writes: as after a fault of ours, or of whoever made the log. */
export async function poison(
  folder: string,
  event: {
    readonly stream: string;
    readonly revision: number;
    readonly type: string;
    readonly schemaVersion?: number;
    readonly data: Readonly<Record<string, Json>>;
  },
): Promise<void> {
  const store = await openSqliteStore({ folder, clock: () => new Date().toISOString(), random: randomBytes });
  const encoded = encode({
    id: '00000000-0000-5000-8000-000000000000',
    schemaVersion: 1,
    occurredAt: '2026-01-01T00:00:00.000Z',
    namespace: 'default',
    actor: { id: 'nobody', kind: 'SERVICE', means: 'INTERNAL' },
    commandId: 'poison',
    commandDigest: '0'.repeat(64),
    correlationId: 'poison',
    causationId: 'poison',
    evidence: 'OBSERVED',
    basis: [],
    ...event,
  });
  const outcome = await store.append(event.stream, event.revision - 1, [encoded]);
  await store.close();
  if (!outcome.appended) throw new Error(`required: revision ${event.revision - 1}; came: ${outcome.actual}`);
}
