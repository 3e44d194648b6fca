import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from './as-of.ts';
import type { DatasetQueries } from './datasets/queries.ts';
import type { EnvironmentQueries } from './environments/queries.ts';
import type { EventQueries } from './events/queries.ts';
import type { LineageQueries } from './lineage/queries.ts';
import type { ModelQueries } from './models/queries.ts';
import type { RankingQueries } from './ranking/queries.ts';
import type { SearchQueries } from './search/queries.ts';
import type { ServingQueries } from './serving/queries.ts';
import type { SoftwareQueries } from './software/queries.ts';
import type { ViewStatus } from './status.ts';
import type { ViewName } from './view.ts';

/** Up to where the log is to be known: left out, as far as the views are. */
export type KnownAt = { readonly position: Position } | { readonly time: Instant };

/** The reading side of the views. */
export interface Views
  extends ServingQueries,
    ModelQueries,
    DatasetQueries,
    EnvironmentQueries,
    EventQueries,
    LineageQueries,
    RankingQueries,
    SoftwareQueries,
    SearchQueries {
  /** How each view stands, as last heard. */
  status(): readonly ViewStatus[];
  /** Takes what the runner says after each commit. Waiting reads wake by this alone; nothing polls. */
  notify(statuses: readonly ViewStatus[]): void;
  /** Calls `listener` after each `notify`, until the answer is called. */
  onNotified(listener: () => void): () => void;
  /**
   * Resolves when the views (all, unless named) have passed a position.
   *
   * @throws ViewError `VIEW_HALTED` where one has stopped before it, `POSITION_NOT_REACHED` after the time limit.
   */
  waitFor(
    position: Position,
    options: { readonly timeoutMilliseconds: number; readonly views?: readonly ViewName[] },
  ): Promise<void>;
  /**
   * Fixes what an answer rests on, for the views it reads (all, unless named). A position is waited for; a time means
   * the last position whose log time is not later, and waits until the views have passed it.
   *
   * @throws ViewError `VIEW_BUILDING` where a view has no rows that can answer; and those of {@link waitFor}.
   */
  asOf(options: {
    readonly knownAt?: KnownAt;
    readonly timeoutMilliseconds: number;
    readonly views?: readonly ViewName[];
  }): Promise<AsOf>;
  close(): void;
}
