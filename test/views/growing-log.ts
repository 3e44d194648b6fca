import { type EventReader, followLog, type StoredEvent } from '@pedigree/event-store';

/** A log that was written elsewhere, of which readers see as much as the test lets them. */
export interface GrowingLog {
  readonly reader: EventReader;
  /** Lets readers see so many events more. */
  grow(events: number): void;
}

export function openGrowingLog(logId: string, log: readonly StoredEvent[]): GrowingLog {
  let seen = 0;
  const rings = new Set<() => void>();
  const closing = new AbortController();
  const readAll: EventReader['readAll'] = async (after, max) =>
    log
      .slice(0, seen)
      .filter(({ envelope }) => envelope.position > after)
      .slice(0, max);
  return {
    grow(events) {
      seen = Math.min(log.length, seen + events);
      for (const ring of rings) ring();
    },
    reader: {
      logId,
      readAll,
      async readAt(positions) {
        const find = (position: bigint) => log.slice(0, seen).find(({ envelope }) => envelope.position === position);
        return positions.map((position) => find(position) ?? null);
      },
      async head() {
        const last = log[seen - 1]?.envelope;
        return { position: last?.position ?? 0n, recordedAt: last?.recordedAt ?? null };
      },
      async readStream(stream, from, max) {
        const ofStream = log.slice(0, seen).filter(({ envelope }) => envelope.stream === stream);
        return ofStream.filter(({ envelope }) => envelope.revision >= from).slice(0, max);
      },
      subscribe: (after, { signal } = {}) =>
        followLog({
          after,
          read: (position) => readAll(position, 7),
          wake(ring) {
            rings.add(ring);
            return () => rings.delete(ring);
          },
          until: signal ? [closing.signal, signal] : [closing.signal],
        }),
      async close() {
        closing.abort();
      },
    },
  };
}
