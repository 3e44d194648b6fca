import { randomBytes } from 'node:crypto';
import { encodeSketch } from '@pedigree/event-store/testing';
import { openSqliteStore } from '@pedigree/event-store-sqlite';
import type { Json } from '@pedigree/kernel';

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
  const outcome = await store.append(event.stream, event.revision - 1, [
    encodeSketch({ ...event, commandId: 'poison' }),
  ]);
  await store.close();
  if (!outcome.appended) throw new Error(`required: revision ${event.revision - 1}; came: ${outcome.actual}`);
}
