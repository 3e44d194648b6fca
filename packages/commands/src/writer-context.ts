import type { KnownAt, Past } from '@pedigree/domain';
import type { EventStore } from '@pedigree/event-store';
import type { Rejection } from '@pedigree/kernel';
import type { LoadPromotionFacts } from './learn.ts';

/** What every stream's writer needs of the outside. */
export interface WriterContext {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly clockSkewMilliseconds: number;
  readonly loadPromotionFacts: LoadPromotionFacts;
  /** An environment as it was known then. */
  readonly loadPast: (stream: string, knownAt: KnownAt) => Promise<Past | Rejection>;
}
