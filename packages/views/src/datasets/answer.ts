import type { Instant, Position } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import type { Saying } from '../models/answer.ts';
import type { Name, VersionKey } from '../name.ts';

export interface DatasetFound extends Name {
  /** Of the event that registered it. */
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly description: string | null;
}

/**
 * A dataset version. `position` and `recordedAt` are of the event that recorded it; `occurredAt`, actor and reason of the
 * earliest statement of it that is known, as `rankOf` orders them.
 */
export interface DatasetVersionFound extends VersionKey, Saying {
  readonly digest: string;
  readonly recordedAt: Instant;
  /** The commit that the earliest statement says held it. */
  readonly heldBy: DatasetStatement['heldBy'] | null;
  /** Whether what came before is unknown to who said that: nobody who knows it has said anything. */
  readonly pastUnknown: boolean;
  /**
   * Artifacts, schema and rows as they were recorded; `recipe`, `derivedFrom`, `size` and `files` each of the earliest
   * statement that has one.
   */
  readonly stated: DatasetEvents['DatasetVersioned']['data'];
  readonly retraction: Saying | null;
}

type DatasetStatement = DatasetEvents['DatasetVersionSighted']['data'];

/** A later statement that a version was there, what else it came of, or how large it is. */
export interface DatasetSightingFound extends Saying {
  readonly recordedAt: Instant;
  readonly stated: DatasetStatement;
}
