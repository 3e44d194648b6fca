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

export interface DatasetVersionFound extends VersionKey, Saying {
  readonly digest: string;
  readonly recordedAt: Instant;
  /** Artifacts, schema, rows and recipe, as the event states them. */
  readonly stated: DatasetEvents['DatasetVersioned']['data'];
  readonly retraction: Saying | null;
}
