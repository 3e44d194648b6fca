import { createMemoryStore, type MemoryStoreOptions } from '../../memory-store.ts';
import type { AppendOutcome, EventStore } from '../../port.ts';
import type { MemoryStoreOpener } from '../memory-harness.ts';

/** A memory store with some of its methods replaced by ones that break a promise. */
export function breakStore(
  replace: (store: EventStore, options: Required<MemoryStoreOptions>) => Partial<EventStore>,
): MemoryStoreOpener {
  return (options) => {
    const store = createMemoryStore(options);
    return { ...store, ...replace(store, options) };
  };
}

/** Breaks what appends are answered with. */
export function breakOutcome(
  change: (outcome: AppendOutcome, given: Parameters<EventStore['append']>) => AppendOutcome,
): MemoryStoreOpener {
  return breakStore((store) => ({ append: async (...given) => change(await store.append(...given), given) }));
}

/** Breaks appends that are refused with that error: they are answered as if they had been written. */
export function breakRefusal(name: string): MemoryStoreOpener {
  return breakStore((store) => ({
    append: async (...given) => {
      try {
        return await store.append(...given);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== name) throw error;
        return { appended: true, revision: 0, position: 1n, positions: [1n], recordedAt: '2026-01-01T00:00:00.000Z' };
      }
    },
  }));
}
